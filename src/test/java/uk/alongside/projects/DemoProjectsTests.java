package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.kernel.ActingAs;

/** The projects that the portal is shown with, with every module's part in them. */
@SpringBootTest(properties = {"alongside.demo=true", "alongside.data=" + DemoProjectsTests.DATA})
class DemoProjectsTests {

    static final String DATA = "target/demo-projects";
    static final Iterable<String> KEYS = DemoProjects.KEYS;

    private static final Set<String> NAMES = Set.of(
            "manifest.csv",
            "project.csv",
            "themes.csv",
            "descriptors.csv",
            "work-plan.csv",
            "schools.csv",
            "descriptor-progress.csv",
            "ratings.csv",
            "mentions.csv",
            "practice-changes.csv",
            "feedback.csv",
            "evidence-sources.csv",
            "pd-days.csv",
            "grant.csv",
            "published-figures.csv",
            "rounds.csv",
            "self-reviews.csv",
            "self-review-answers.csv",
            "moderated-judgements.csv");
    private static final Set<String> ASK_FOR_MORE_THAN_WORDS = Set.of(
            "key",
            "starts_on",
            "ends_on",
            "first_half_term",
            "schools_are",
            "amber_from",
            "red_from",
            "judged_from",
            "theme",
            "descriptor",
            "half_term",
            "from",
            "to",
            "starts",
            "ends",
            "school",
            "phase",
            "urn",
            "may_be_named",
            "progressed",
            "rating",
            "basis",
            "mentions",
            "changes",
            "percent",
            "base",
            "held",
            "count",
            "days_per_school",
            "amount",
            "round",
            "framework",
            "edition",
            "opens_on",
            "closes_on",
            "closed_at",
            "colleagues_see",
            "opened_at",
            "started_at",
            "sent_at",
            "co_sent_at",
            "statement",
            "answer",
            "musts",
            "recorded_at",
            "superseded_at");

    private static final ActingAs LOADER = ActingAs.system("test");

    private final DemoProjects demo;
    private final ProjectPacks packs;
    private final ProjectRecords projects;
    private final JdbcClient client;
    private final List<PackPart> parts;

    DemoProjectsTests(
            DemoProjects demo,
            ProjectPacks packs,
            ProjectRecords projects,
            JdbcClient client,
            ObjectProvider<PackPart> parts) {
        this.parts = parts.orderedStream().toList();
        this.demo = demo;
        this.packs = packs;
        this.projects = projects;
        this.client = client;
    }

    @Test
    void exportOfThePublishedProjectIsTheDemoPackByteForByte() {
        assertThat(LOADER.call(() -> packs.export("portsmouth-2018"))).isEqualTo(demo.zip("portsmouth-2018"));
    }

    @Test
    void exportOfTheInventedProjectIsTheDemoPackAndItsPairs() throws IOException {
        var brought = unzip(demo.zip("harbour-2026"));
        var exported = unzip(LOADER.call(() -> packs.export("harbour-2026")));

        brought.remove("manifest.csv");
        assertThat(exported).containsAllEntriesOf(brought).containsKeys("pairs.csv", "school-marks.csv");
    }

    private static Map<String, String> unzip(byte[] zip) throws IOException {
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void publishedProjectHasWhatItsEvaluationHas() {
        var project = projects.byKey("portsmouth-2018").orElseThrow();

        assertThat(project.schoolsAre()).isEqualTo(SchoolsAre.ANONYMOUS);
        assertThat(projects.schoolsOf(project.id())).hasSize(20).allSatisfy(school -> assertThat(school.name())
                .isEmpty());
        assertThat(projects.themesOf(project.id())).hasSize(6);
        assertThat(projects.themesOf(project.id()).stream()
                        .mapToInt(theme -> theme.descriptors().size())
                        .sum())
                .isEqualTo(28);
        assertThat(projects.workPlanOf(project.id())).hasSize(19);
    }

    /** In every file of both packs, every cell that asks for more than words is spoilt once. */
    @ParameterizedTest
    @FieldSource("KEYS")
    void everySpoiltCellIsFoundWhereItIs(String key) {
        var files =
                PackZip.open(demo.zip(key), NAMES, new PackFaults(List.of())).orElseThrow();
        for (var file : CheckedPack.files(parts)) {
            for (int column = 0; column < file.columns().size(); column++) {
                var name = file.columns().get(column);
                if (files.containsKey(file.name()) && ASK_FOR_MORE_THAN_WORDS.contains(name)) {
                    var checked = CheckedPack.of(spoilt(files, file.name(), column), parts);

                    assertThat(checked.project()).isEmpty();
                    assertThat(checked.pack().refused().faults())
                            .as("%s %s", file.name(), name)
                            .anySatisfy(fault -> {
                                assertThat(fault.file()).isEqualTo(file.name());
                                assertThat(fault.line()).isEqualTo(2);
                                assertThat(fault.column()).isEqualTo(name);
                            });
                }
            }
        }
    }

    @Test
    void mistypedLetterOfASchoolIsOneFaultAndNotTwenty() {
        var files = PackZip.open(demo.zip("harbour-2026"), NAMES, new PackFaults(List.of()))
                .orElseThrow();
        var slip = new LinkedHashMap<>(files);
        slip.computeIfPresent(
                "schools.csv",
                (name, content) ->
                        PackExamples.utf8(new String(content, StandardCharsets.UTF_8).replace("\nB,", "\nA,")));

        assertThat(CheckedPack.of(PackWriting.zip(slip), parts).pack().refused().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("School A is there twice"));
    }

    @Test
    void spoiltPackLeavesEveryTableOfEveryModuleAsItWas() {
        var files = PackZip.open(demo.zip("harbour-2026"), NAMES, new PackFaults(List.of()))
                .orElseThrow();
        var before = rows();

        for (var file : List.of("ratings.csv", "mentions.csv", "grant.csv", "descriptor-progress.csv", "schools.csv")) {
            var spoilt = spoilt(files, file, 0);
            assertThat(LOADER.call(() -> packs.importPack(spoilt))).isInstanceOf(PackImport.Refused.class);
        }

        assertThat(rows()).isEqualTo(before);
    }

    /** The pack with one cell of a file's second line made into something that no column takes. */
    private static byte[] spoilt(Map<String, byte[]> files, String file, int column) {
        var spoilt = new LinkedHashMap<>(files);
        spoilt.computeIfPresent(file, (name, content) -> {
            var lines = new String(content, StandardCharsets.UTF_8).split("\n");
            var cells =
                    CsvReader.builder().ofSingleCsvRecord(lines[1]).getFields().toArray(String[]::new);
            cells[column] = "?!";
            lines[1] = Arrays.stream(cells)
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(","));
            return PackExamples.utf8(String.join("\n", lines));
        });
        return PackWriting.zip(spoilt);
    }

    @Test
    void secondStartChangesNothing() throws IOException {
        var before = rows();
        var accounts = Files.readString(Path.of(DATA, DemoPeople.FILE));

        LOADER.run(demo::load);

        assertThat(rows()).isEqualTo(before);
        assertThat(Files.readString(Path.of(DATA, DemoPeople.FILE))).isEqualTo(accounts);
    }

    @Test
    void passwordsStandInAFileThatOnlyItsOwnerReads() throws IOException {
        var file = Path.of(DATA, DemoPeople.FILE);

        assertThat(Files.readAllLines(file)).hasSize(11).allMatch(line -> line.split("\t").length == 3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        client.sql("select table_name from information_schema.tables where table_schema = database()")
                .query((row, number) -> row.getString("table_name"))
                .list()
                .forEach(table -> rows.put(
                        table,
                        client.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }
}
