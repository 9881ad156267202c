package uk.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.database.DatabaseExamples.EVENING;
import static uk.alongside.database.DatabaseExamples.ask;
import static uk.alongside.database.DatabaseExamples.dataFolder;
import static uk.alongside.database.DatabaseExamples.startedFromNothing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.alongside.AlongsideApplication;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.Credentials;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.trail.TrailCheck;

/** Today's portal takes over what earlier ones wrote: their data folders by way of a backup, and their packs. */
@Tag("slow")
class EarlierPortalTests {

    private static final Path EARLIER = Path.of("src", "test", "resources", "earlier");

    /** What grows when a portal starts on it: its own migrations, what it says of the frameworks it brings, and the seals. */
    private static final List<String> GROWING =
            List.of("DATABASECHANGELOG", "DATABASECHANGELOGLOCK", "trail_entry", "trail_seal");

    static Stream<Path> earlierPortals() throws IOException {
        try (var folders = Files.list(EARLIER)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("earlierPortals")
    void dataFolderOfAnEarlierPortalIsTakenOver(Path earlier) throws IOException {
        var data = dataFolder("upgraded from " + earlier.getFileName());
        new Restore(data, EVENING).from(earlier.resolve("backup.zip"));

        try (var database = startedFromNothing(data)) {
            var before = rowsOfTables(database);
            var trail = trailOf(database);
            assertThat(before).containsKeys("project", "school", "person");
            assertThat(trail).isNotEmpty();

            try (var portal = portalOn(database, data)) {
                assertThat(rowsOfTables(database)).containsAllEntriesOf(before);
                assertThat(trailOf(database)).containsAll(trail);
                assertThat(portal.getBean(TrailCheck.class).firstBreak()).isEmpty();
                everyAccountStillOpens(portal, data);
                for (var pack : packsIn(earlier)) {
                    assertThat(exported(portal, pack)).as(pack.toString()).isEqualTo(Files.readAllBytes(pack));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("earlierPortals")
    void packsOfAnEarlierPortalAreTakenIn(Path earlier) throws IOException {
        var data = dataFolder("packs from " + earlier.getFileName());

        try (var database = DatabaseExamples.started(data);
                var portal = portalOn(database, data)) {
            assertThat(packsIn(earlier)).isNotEmpty();
            for (var pack : packsIn(earlier)) {
                var written = Files.readAllBytes(pack);
                ActingAs.system("test")
                        .run(() -> portal.getBean(ProjectPacks.class).importPack(written));
                assertThat(exported(portal, pack)).as(pack.toString()).isEqualTo(written);
            }
        }
    }

    private static ConfigurableApplicationContext portalOn(EmbeddedDatabase database, Path data) {
        return new SpringApplicationBuilder(AlongsideApplication.class)
                .run(
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--alongside.demo=false",
                        "--alongside.data=" + data,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }

    private static Map<String, String> rowsOfTables(EmbeddedDatabase database) {
        var rows = new TreeMap<String, String>();
        ask(
                        database,
                        "select table_name from information_schema.tables where table_schema = database()"
                                + " and table_type = 'BASE TABLE'")
                .stream()
                .filter(table -> !GROWING.contains(table) && !table.startsWith("job") && !table.startsWith("scheduled"))
                .forEach(table -> rows.put(
                        table, ask(database, "select count(*) from " + table).getFirst()));
        return rows;
    }

    private static List<String> trailOf(EmbeddedDatabase database) {
        return ask(database, "select id from trail_entry");
    }

    private static void everyAccountStillOpens(ConfigurableApplicationContext portal, Path data) throws IOException {
        var accounts = Files.readAllLines(data.resolve("demo-accounts.txt"));
        assertThat(accounts).hasSizeGreaterThan(10);
        for (var account : accounts) {
            var cells = account.split("\t");
            assertThat(portal.getBean(Credentials.class).check(cells[1], cells[2]))
                    .as(cells[0])
                    .isPresent();
        }
    }

    private static byte[] exported(ConfigurableApplicationContext portal, Path pack) {
        var key = pack.getFileName().toString().replace(".zip", "");
        return ActingAs.system("test")
                .call(() -> portal.getBean(ProjectPacks.class).export(key));
    }

    private static List<Path> packsIn(Path earlier) throws IOException {
        try (var files = Files.list(earlier)) {
            return files.filter(file -> file.toString().endsWith(".zip") && !file.endsWith("backup.zip"))
                    .sorted()
                    .toList();
        }
    }
}
