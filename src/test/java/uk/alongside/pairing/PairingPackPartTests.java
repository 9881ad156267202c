package uk.alongside.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.projects.PackFault;
import uk.alongside.projects.PackImport;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;

/** Pairs go out of a portal and into another: the same files again, and every fault by its line and column. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class PairingPackPartTests {

    private static final ActingAs SYSTEM = ActingAs.system("test");

    private final ProjectPacks packs;
    private final StandingPairs standing;
    private final JdbcClient jdbc;

    PairingPackPartTests(ProjectPacks packs, StandingPairs standing, JdbcClient jdbc) {
        this.packs = packs;
        this.standing = standing;
        this.jdbc = jdbc;
    }

    @Test
    void whatGoesInComesOut() throws IOException {
        var key = aKey();
        var files = pack(key);

        assertThat(bringIn(files)).isInstanceOf(PackImport.Made.class);

        var out = unzip(SYSTEM.call(() -> packs.export(key)));
        for (var file : PairingInPack.FILES) {
            assertThat(out.get(file.name())).as(file.name()).isEqualTo(files.get(file.name()));
        }
        assertThat(out.get("manifest.csv")).contains("version,4");
    }

    @Test
    void coachOfAPackIsNobodyHereAndTheSameInAllTheirPairs() {
        var key = aKey();
        bringIn(pack(key));
        var project = new ProjectId(jdbc.sql("select id from project where project_key = ?")
                .param(key)
                .query(UUID.class)
                .single());

        var groups = standing.open(project);

        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().coach()).isEqualTo(groups.getLast().coach());
        assertThat(jdbc.sql("select count(*) from v_people_person where person_id = ?")
                        .param(groups.getFirst().coach().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void packWithoutPairsIsOfAnEarlierVersion() throws IOException {
        var key = aKey();
        var files = pack(key);
        PairingInPack.FILES.forEach(file -> files.remove(file.name()));

        assertThat(bringIn(files)).isInstanceOf(PackImport.Made.class);

        var out = unzip(SYSTEM.call(() -> packs.export(key)));
        assertThat(out.get("manifest.csv")).contains("version,1");
        assertThat(out).doesNotContainKeys("pairs.csv", "pairing-decisions.csv");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "school-steps.csv | A,VISIT,2021-02-01,,2021-02-01T10:00:00Z | step | is not known here",
                "school-steps.csv | A,CONTACT,2021-02-01,,2021-02-01T10:00:00Z | step | Line 2 says this already",
                "school-marks.csv | E,EITHER,443100,,,2021-02-01T10:00:00Z | northing | both an easting and a northing",
                "school-marks.csv | E,WEAK,,,,2021-02-01T10:00:00Z | mark | is not known here",
                "school-themes.csv | A,A 1,yes, | theme | code of an area",
                "school-themes.csv | A,A1,yes, | theme | Line 2 says this already",
                "pairs.csv | 9,ENDED,2021-02-03,2021-02-03T10:00:00Z,2021-03-01,,, | ended_on | the day on which it ended",
                "pairs.csv | 9,OFFERED,2021-02-03,2021-02-03T10:00:00Z,2021-03-01,2021-03-04,, | ended_on | Leave this empty",
                "pairs.csv | 1,OFFERED,2021-02-03,2021-02-03T10:00:00Z,2021-03-01,,, | pair | Line 2 says this already",
                "pair-schools.csv | 7,E,NEEDING,2021-03-01, | pair | no such pair in pairs.csv",
                "pair-schools.csv | 2,A,NEEDING,2021-03-01, | school | in another open pair already",
                "pair-schools.csv | 3,E,NEEDING,2021-03-01, | until_day | This pair is over",
                "pair-schools.csv | 2,E,FIRST,2021-03-01, | part | is not known here",
                "pair-coaches.csv | 2,Rosa,2021-03-01,2021-04-01 | coach | names stand in no pack",
                "pair-coaches.csv | 2,Coach 3,2021-03-01, | coach | says this already",
                "pair-answers.csv | 1,A,Coach 1,yes,2021-02-09,,2021-02-09T10:00:00Z, | school | of a school or of a coach",
                "pair-answers.csv | 1,A,,no,2021-02-19,,2021-02-19T10:00:00Z, | school | says this already",
                "conflict-checks.csv | 1,Coach 1,Z,yes,2021-02-03,,2021-02-03T10:00:00Z | school | no school",
                "pairing-decisions.csv | TOGETHER,A,B,Coach 1,Known.,2021-02-01T10:00:00Z, | coach | leaves this cell empty",
                "pairing-decisions.csv | APART,A,A,,Known.,2021-02-01T10:00:00Z, | other_school | the school itself",
                "pairing-decisions.csv | APART,A,C,,,2021-02-01T10:00:00Z, | reason | empty",
            })
    void badCellIsNamedByFileLineAndColumn(String file, String cells, String column, String words) {
        var files = pack(aKey());
        files.merge(file, cells + "\n", String::concat);

        assertThat(faultsOf(files)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.line())
                    .isEqualTo((int) files.getOrDefault(file, "").lines().count());
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.sentence()).contains(words);
        });
    }

    @Test
    void misspeltPairsAreNotBlamedOnEverySchool() {
        var files = pack(aKey());
        files.put("pairs.csv", "pair;state\n");

        assertThat(faultsOf(files)).extracting(PackFault::file).containsOnly("pairs.csv");
    }

    private static String aKey() {
        return "pairs-" + UUID.randomUUID();
    }

    private static Map<String, String> pack(String key) {
        var files = new LinkedHashMap<String, String>();
        files.put("manifest.csv", "property,value\nformat,alongside-project-pack\nversion,4\n");
        files.put(
                "project.csv",
                "key,name,lead_organisation,funder,reference,starts_on,ends_on,first_half_term,schools_are,source,"
                        + "amber_from,red_from,judged_from\n" + key
                        + ",Invented project,Invented Trust,Invented Fund,,2021-01-04,2021-12-17,2020/21 spring 1,INVENTED,,"
                        + "75,50,50\n");
        files.put("themes.csv", "theme,name\n1,Listening\n");
        files.put("descriptors.csv", "descriptor,theme,label\n1.1,1,Listens\n");
        files.put("work-plan.csv", "half_term,from,to,starts,ends,date_note,kind,activity,who\n");
        files.put("schools.csv", """
                school,name,phase,urn,may_be_named
                A,Invented School One,PRIMARY,,no
                B,Invented School Two,PRIMARY,,no
                C,Invented School Three,PRIMARY,,no
                D,Invented School Four,PRIMARY,,no
                E,Invented School Five,PRIMARY,,no
                """);
        files.put("school-steps.csv", """
                school,step,on_day,late_reason,recorded_at
                A,CONTACT,2021-01-05,,2021-01-05T10:00:00Z
                A,RESPONSE,2021-01-08,The list came by post.,2021-02-01T10:00:00Z
                B,INTRODUCTION,2021-01-15,,2021-01-15T10:00:00.123456Z
                """);
        files.put("school-marks.csv", """
                school,mark,easting,northing,note,changed_at
                A,NEEDING,443100,102200,"Asks for help, and gives it",2021-02-01T10:00:00Z
                B,,,,,2021-02-01T10:00:00Z
                """);
        files.put("school-themes.csv", """
                school,theme,asks_for,marked
                A,A1,yes,NEED
                A,A2,yes,
                B,A1,no,STRENGTH
                """);
        files.put("pairs.csv", """
                pair,state,confirmed_on,confirmed_at,begins_on,ended_on,went_well,shared_reasons
                1,AGREED,2021-02-03,2021-02-03T10:00:00Z,2021-03-01,,,Both are primary schools.\\nThey are near each other.
                2,OFFERED,2021-02-03,2021-02-03T10:00:00Z,2021-03-01,,,
                3,ENDED,2021-01-20,2021-01-20T10:00:00Z,2021-01-25,2021-02-02,yes,Both are primary schools.
                """);
        files.put("pair-schools.csv", """
                pair,school,part,from_day,until_day
                1,A,NEEDING,2021-03-01,
                1,B,STRONGER,2021-03-01,
                2,C,NEEDING,2021-03-01,
                2,D,STRONGER,2021-03-01,
                3,A,STRONGER,2021-01-25,2021-02-02
                3,C,NEEDING,2021-01-25,2021-02-02
                """);
        files.put("pair-coaches.csv", """
                pair,coach,from_day,until_day
                1,Coach 1,2021-03-01,2021-03-31
                1,Coach 2,2021-04-01,
                2,Coach 2,2021-03-01,
                3,Coach 1,2021-01-25,2021-02-02
                """);
        files.put("pair-answers.csv", """
                pair,school,coach,accepts,answered_on,late_reason,recorded_at,superseded_at
                1,,Coach 1,yes,2021-02-08,,2021-02-08T10:00:00Z,
                1,A,,no,2021-02-08,,2021-02-08T10:00:00Z,2021-02-09T10:00:00Z
                1,A,,yes,2021-02-09,By telephone.,2021-02-09T10:00:00Z,
                1,B,,yes,2021-02-08,,2021-02-08T10:00:00Z,
                """);
        files.put("conflict-checks.csv", """
                pair,coach,school,clear,checked_on,late_reason,recorded_at
                1,Coach 1,A,yes,2021-02-03,,2021-02-03T10:00:00Z
                1,Coach 1,B,no,2021-02-03,On paper.,2021-02-05T10:00:00Z
                """);
        files.put("pairing-decisions.csv", """
                kind,school,other_school,coach,reason,made_at,lifted_at
                WITHOUT_COACH,C,,Coach 3,She has worked there.,2021-01-30T10:00:00Z,
                TOGETHER,A,B,,They know each other.,2021-02-01T10:00:00Z,2021-02-02T10:00:00Z
                """);
        return files;
    }

    private List<PackFault> faultsOf(Map<String, String> files) {
        return switch (bringIn(files)) {
            case PackImport.Refused refused -> refused.faults();
            case PackImport.Made made -> throw new AssertionError("Imported: " + made);
        };
    }

    private PackImport bringIn(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return SYSTEM.call(() -> packs.importPack(bytes.toByteArray()));
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
