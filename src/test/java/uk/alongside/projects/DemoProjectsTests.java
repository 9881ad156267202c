package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.kernel.ActingAs;

/** The projects that the portal is shown with, with every module's part in them. */
@SpringBootTest(properties = {"alongside.demo=true", "alongside.data=" + DemoProjectsTests.DATA})
class DemoProjectsTests {

    static final String DATA = "target/demo-projects";
    static final Iterable<String> KEYS = DemoProjects.KEYS;

    private static final ActingAs LOADER = ActingAs.system("test");

    private final DemoProjects demo;
    private final ProjectPacks packs;
    private final ProjectRecords projects;
    private final JdbcClient client;

    DemoProjectsTests(DemoProjects demo, ProjectPacks packs, ProjectRecords projects, JdbcClient client) {
        this.demo = demo;
        this.packs = packs;
        this.projects = projects;
        this.client = client;
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void exportIsTheDemoPackByteForByte(String key) {
        assertThat(LOADER.call(() -> packs.export(key))).isEqualTo(demo.zip(key));
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
