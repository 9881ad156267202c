package uk.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.database.DatabaseExamples.ask;
import static uk.alongside.database.DatabaseExamples.dataFolder;
import static uk.alongside.database.DatabaseExamples.dataSource;
import static uk.alongside.database.DatabaseExamples.kill;
import static uk.alongside.database.DatabaseExamples.migrate;
import static uk.alongside.database.DatabaseExamples.serversOn;
import static uk.alongside.database.DatabaseExamples.started;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.alongside.TestDatabase;

/** What {@code kill -9} leaves, and what the next start makes of it: with real processes, really killed. */
@Tag("slow")
class KilledPortalTests {

    @Test
    void portalThatWasKilledKeepsWhatWasSaved() throws Exception {
        var data = dataFolder("killed portal");
        try (var portal = ChildProcess.portal(data)) {
            portal.waitFor("Alongside is at ");
            try (var connection = connect(data);
                    var statement = connection.createStatement()) {
                statement.execute("create table note (words varchar(40))");
                statement.execute("insert into note values ('saved')");
            }

            secondStartSaysWhoHasTheFolder(data);

            portal.kill();
        }
        assertThat(serversOn(data)).as("the server that the killed portal left").hasSize(1);

        try (var portal = ChildProcess.portal(data)) {
            var address = portal.waitFor("Alongside is at ").replace("Alongside is at ", "");
            assertThat(notes(data)).containsExactly("saved");
            assertThat(serversOn(data)).hasSize(1);

            kill(serversOn(data).getFirst());

            Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> notes(data)
                    .contains("saved"));
            assertThat(portal.isAlive()).isTrue();
            assertThat(statusOf(address + "/login")).isLessThan(500);

            portal.stop();
            assertThat(serversOn(data)).as("after Ctrl-C").isEmpty();
        }
    }

    private static void secondStartSaysWhoHasTheFolder(Path data) throws Exception {
        try (var second = ChildProcess.portal(data)) {
            assertThat(second.waitForEnd()).isEqualTo(1);
            assertThat(second.said())
                    .filteredOn(line -> !line.isBlank())
                    .singleElement()
                    .asString()
                    .contains("Another portal", "is running on the data folder", "choose another folder");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void portalThatWasKilledWithinAMigrationStartsAgain(int change) throws Exception {
        var data = dataFolder("killed within migration " + change);
        try (var portal = ChildProcess.of(MigrationThatStops.class, data, String.valueOf(change))) {
            portal.waitFor(MigrationThatStops.MADE);
            portal.kill();
        }
        hasAllTables(data);
    }

    @Test
    void portalWhoseDatabaseWasKilledWithinAMigrationStartsAgain() throws Exception {
        var data = dataFolder("database killed within migration");
        try (var portal = ChildProcess.of(MigrationThatStops.class, data, "5")) {
            portal.waitFor(MigrationThatStops.MADE);
            kill(serversOn(data).getFirst());
            portal.answer("go on");
            assertThat(portal.waitForEnd()).isNotZero();
        }
        hasAllTables(data);
    }

    @Test
    void portalThatWasKilledAtItsVeryFirstStartStartsAgain() throws Exception {
        var data = dataFolder("killed at first start");
        try (var portal = ChildProcess.of(MigrationThatStops.class, data, "1")) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(data.resolve("mariadb.part")));
            portal.kill();
        }
        hasAllTables(data);
    }

    /** The next start ends with the tables that an undisturbed one makes, each change recorded once. */
    private static void hasAllTables(Path data) throws SQLException {
        var schema = TestDatabase.newSchema();
        var undisturbed = new DriverManagerDataSource(schema.url(), schema.user(), schema.password());
        migrate(undisturbed);
        try (var database = started(data);
                var expected = undisturbed.getConnection()) {
            migrate(dataSource(database));
            for (var question : List.of(
                    "select concat_ws(' ', table_name, column_name, column_type, is_nullable, column_key)"
                            + " from information_schema.columns where table_schema = database()"
                            + " order by table_name, ordinal_position",
                    "select concat_ws(' ', table_name, index_name, column_name) from information_schema.statistics"
                            + " where table_schema = database() order by table_name, index_name, seq_in_index",
                    "select concat_ws(' ', filename, id) from DATABASECHANGELOG order by filename, id",
                    "select changeset from migration_begun")) {
                assertThat(ask(database, question)).isEqualTo(ask(expected, question));
            }
        }
    }

    private static List<String> notes(Path data) throws SQLException, IOException {
        try (var connection = connect(data)) {
            return ask(connection, "select words from note");
        }
    }

    private static Connection connect(Path data) throws SQLException, IOException {
        var port = Files.readAllLines(data.resolve("running.properties")).stream()
                .filter(line -> line.startsWith("database-port="))
                .findFirst()
                .orElseThrow()
                .replace("database-port=", "");
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:%s/alongside?sslMode=disable".formatted(port),
                "alongside",
                Files.readString(data.resolve("database-password")));
    }

    private static int statusOf(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
