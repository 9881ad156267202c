package uk.alongside.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.projects.PackFault;
import uk.alongside.projects.PackImport;
import uk.alongside.projects.ProjectPacks;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(BoardWorld.class)
class IndicatorsPackPartTests {

    private final BoardWorld world;
    private final ProjectPacks packs;
    private final JdbcClient jdbc;

    IndicatorsPackPartTests(BoardWorld world, ProjectPacks packs, JdbcClient jdbc) {
        this.world = world;
        this.packs = packs;
        this.jdbc = jdbc;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ratings.csv | A,1,PURPLE,AS_PUBLISHED, | rating | is not known here",
                "ratings.csv | A,1,green,AS_PUBLISHED, | rating | is not known here",
                "ratings.csv | A,9,GREEN,AS_PUBLISHED, | theme | There is no theme",
                "ratings.csv | Z,1,GREEN,AS_PUBLISHED, | school | There is no school",
                "ratings.csv | A,1,GREEN,EVALUATOR, | reason | needs its reason",
                "ratings.csv | A,1,NOT_ENOUGH_EVIDENCE,EVALUATOR,why | rating | is not known here",
                "descriptor-progress.csv | A,1.9,yes | descriptor | There is no descriptor",
                "descriptor-progress.csv | A,1.1,maybe | progressed | neither yes nor no",
                "mentions.csv | 1.1,-1 | mentions | too small",
                "mentions.csv | 1.1,many | mentions | not a whole number",
                "mentions.csv | 1.1, | mentions | empty",
                "practice-changes.csv | School,Planning,-3 | changes | too small",
                "practice-changes.csv | ,Planning,3 | impact_area | empty",
                "feedback.csv | 3,Group,Code,101,20 | percent | too large",
                "feedback.csv | 3,Group,Code,50,0 | base | too small",
                "evidence-sources.csv | A,Audit,Y | held | neither yes nor no",
                "pd-days.csv | Visits,3,-1 | days_per_school | too small",
                "pd-days.csv | Visits,3,0.125 | days_per_school | too many decimal places",
                "grant.csv | GIVEN,100, | kind | is not known here",
                "grant.csv | PLANNED,1.005, | amount | too many decimal places",
                "grant.csv | PLANNED,-1, | amount | too small",
            })
    void aBadCellIsNamedByFileLineAndColumn(String file, String cells, String column, String words) {
        var faults = faultsOf(pack().row(file, cells));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.sentence()).contains(words);
        });
    }

    @Test
    void twoRowsThatStandForTheSameThingAreRefused() {
        var faults = faultsOf(pack().row("ratings.csv", "A,1,GREEN,AS_PUBLISHED,")
                .row("ratings.csv", "A,2,GREEN,AS_PUBLISHED,")
                .row("ratings.csv", "A,1,RED,AS_PUBLISHED,"));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(4);
            assertThat(fault.sentence()).contains("Line 2 has a rating for this school and theme already");
        });
    }

    @Test
    void rowsThatOverlapInTimeAreRefused() {
        var faults = faultsOf(pack().row("mentions.csv", "1.1,5", "2021-03-01T00:00:00Z", "2021-05-01T00:00:00Z")
                .row("mentions.csv", "1.1,6", "2021-04-01T00:00:00Z", ""));

        assertThat(faults).singleElement().extracting(PackFault::line).isEqualTo(3);
    }

    @Test
    void nothingIsSavedOfABadPack() {
        faultsOf(new InventedPack("half-2021")
                .schools(2)
                .row("mentions.csv", "1.1,4")
                .row("mentions.csv", "1.2,-4"));

        assertThat(jdbc.sql("select count(*) from project where project_key = 'half-2021'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatGoesInComesOutInOneOrder() {
        var key = "round-2021";
        var pack = new InventedPack(key)
                .schools(30)
                .row("descriptor-progress.csv", "A,1.1,no", "2021-03-01T00:00:00Z", "2021-04-01T12:30:00.123456Z")
                .row("descriptor-progress.csv", "A,1.1,yes", "2021-04-01T12:30:00.123456Z", "")
                .row("descriptor-progress.csv", "A,2.1,yes")
                .row("descriptor-progress.csv", "B,1.2,no")
                .row("descriptor-progress.csv", "AA,1.1,yes")
                .row("ratings.csv", "A,3,AMBER,EVALUATOR,\"Seen, and \"\"heard\"\"\"")
                .row("ratings.csv", "AB,1,NOT_YET,AS_PUBLISHED,")
                .row("mentions.csv", "2.1,0")
                .row("mentions.csv", "1.1,7")
                .row("practice-changes.csv", "Whole school,Zeal,2")
                .row("practice-changes.csv", "Pupil,Academic,1")
                .row("practice-changes.csv", "pupil,academic,1")
                .row("feedback.csv", "4,Audit function,Time,50,")
                .row("feedback.csv", "3,Feature,Inputs,85,20")
                .row("evidence-sources.csv", "B,Audit,no")
                .row("evidence-sources.csv", "A,Audit,yes")
                .row("pd-days.csv", "Visits,3,4.5")
                .row("pd-days.csv", "Conference,1,1")
                .row("grant.csv", "SPENT,187909.5,")
                .row("grant.csv", "PLANNED,187909,the offer")
                .row("published-figures.csv", "9,theme 1,score,52,counted by hand")
                .row("published-figures.csv", "4,all codes,base,,not stated");
        world.with(key, pack.files());

        var out = unzip(ActingAs.system("test").call(() -> packs.export(key)));

        pack.files().forEach((file, text) -> {
            if (!file.equals("schools.csv")) {
                assertThat(out.get(file)).as(file).isEqualTo(text);
            }
        });
    }

    @Test
    void databaseItselfLetsOneRowStandForEachThing() {
        var key = "unique-2021";
        world.with(
                key,
                new InventedPack(key).schools(1).row("mentions.csv", "1.1,4").files());

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> jdbc.sql("""
                        insert into descriptor_mentions (project_id, descriptor, mentions, position, recorded_at)
                        values (:project, '1.1', 5, 1, '2021-06-01')""")
                .param("project", world.project(key).value())
                .update());
    }

    private static InventedPack pack() {
        return new InventedPack("bad-" + UUID.randomUUID().toString().substring(0, 8)).schools(2);
    }

    private List<PackFault> faultsOf(InventedPack pack) {
        return switch (IndicatorsExamples.bringIn(packs, pack.files())) {
            case PackImport.Refused refused -> refused.faults();
            case PackImport.Made made -> throw new AssertionError("Imported: " + made);
        };
    }

    private static Map<String, String> unzip(byte[] bytes) {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
