package uk.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.database.DatabaseExamples.ask;
import static uk.alongside.database.DatabaseExamples.connect;
import static uk.alongside.database.DatabaseExamples.dataFolder;
import static uk.alongside.database.DatabaseExamples.execute;
import static uk.alongside.database.DatabaseExamples.kill;
import static uk.alongside.database.DatabaseExamples.serversOn;
import static uk.alongside.database.DatabaseExamples.started;
import static uk.alongside.database.DatabaseExamples.startedFromNothing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    @Test
    void keepsItsDataBetweenStarts() {
        var data = dataFolder("kept");
        try (var database = startedFromNothing(data)) {
            execute(database, "create table note (words varchar(40))");
            execute(database, "insert into note values ('Zoë’s plan')");
        }
        try (var database = started(data)) {
            assertThat(ask(database, "select words from note")).containsExactly("Zoë’s plan");
        }
        assertThat(serversOn(data)).isEmpty();
    }

    @Test
    void refusesASecondStartOnItsFolder() {
        var data = dataFolder("twice");
        try (var _ = started(data)) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> started(data))
                    .withMessageContaining("is running on the data folder")
                    .withMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void refusesAFolderThatTheSystemEmpties(@TempDir Path temporary) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> startedFromNothing(temporary.resolve("not/there/yet")))
                .withMessageContaining("which the system empties");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void letsNobodyInWithoutItsPassword() throws IOException, SQLException {
        var data = dataFolder("guarded");
        try (var database = started(data)) {
            for (var user : new String[] {"root", "alongside", "", "mysql"}) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(database.url(), user, "")
                                .close());
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database-password"))))
                    .isEqualTo("rw-------");
            try (var connection = connect(database)) {
                assertThat(ask(connection, "select @@bind_address")).containsExactly("127.0.0.1");
            }
        }
    }

    @Test
    void makesANewPasswordWhereItsFileWasLost() throws IOException {
        var data = dataFolder("password lost");
        try (var database = started(data)) {
            execute(database, "create table note (words varchar(40))");
        }
        Files.delete(data.resolve("database-password"));
        try (var database = started(data)) {
            assertThat(ask(database, "show tables")).containsExactly("note");
        }
    }

    @Test
    void startsOverWhereTheFirstStartWasKilled() throws IOException {
        var data = dataFolder("half installed");
        Files.createDirectories(data.resolve("mariadb.part/mysql"));
        Files.writeString(data.resolve("mariadb.part/ibdata1"), "half");
        try (var database = startedFromNothing(data)) {
            assertThat(ask(database, "select 1")).containsExactly("1");
        }
        assertThat(data.resolve("mariadb.part")).doesNotExist();
    }

    @Test
    void bringsItsServerBackWhenThatIsKilled() {
        var data = dataFolder("killed server");
        try (var database = started(data)) {
            execute(database, "create table note (words varchar(40))");
            execute(database, "insert into note values ('kept')");

            kill(serversOn(data).getFirst());

            Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> ask(
                            database, "select words from note")
                    .contains("kept"));
        }
        assertThat(serversOn(data)).isEmpty();
    }

    @Test
    void givesUpWhenItsServerKeepsDying() throws InterruptedException {
        var data = dataFolder("keeps dying");
        var gaveUp = new CountDownLatch(1);
        try (var database = EmbeddedDatabase.startIn(data, gaveUp::countDown, Clock.systemUTC())) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                serversOn(data).forEach(DatabaseExamples::kill);
                return gaveUp.getCount() == 0;
            });
            assertThat(gaveUp.await(1, TimeUnit.SECONDS)).isTrue();
            assertThat(database.url()).isNotEmpty();
        }
    }

    @Test
    void endsTheServerOfAPortalThatWasKilledAndNoOther() {
        var ours = dataFolder("left over");
        var others = dataFolder("left over by others");
        try (var other = started(others)) {
            var leftover = EmbeddedDatabase.startServer(DataFolder.at(ours));

            try (var database = started(ours)) {
                assertThat(ask(database, "select 1")).containsExactly("1");
                assertThat(leftover.waitForEnd()).isZero();
                assertThat(serversOn(ours)).hasSize(1);
                assertThat(ask(other, "select 1")).containsExactly("1");
            }
        }
    }
}
