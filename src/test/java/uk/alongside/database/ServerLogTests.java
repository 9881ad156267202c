package uk.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a database server that does not come up. */
class ServerLogTests {

    @TempDir
    private Path folder;

    @Test
    void firstTroubleOfTheLastStartIsSaidAndNotWhatFollowedFromIt() throws IOException {
        assertThat(lastWords("""
                        2026-03-03 12:00:00 0 [Note] Starting MariaDB 11.4.5
                        2026-03-03 12:00:00 0 [ERROR] Trouble of another day
                        2026-03-03 12:35:20 0 [Note] Starting MariaDB 11.4.5
                        2026-03-03 12:35:20 0 [ERROR] InnoDB: Unable to lock ./ibdata1 error: 11
                        2026-03-03 12:35:20 0 [Note] InnoDB: Starting shutdown
                        2026-03-03 12:35:20 0 [ERROR] Aborting
                        """))
                .contains("Unable to lock ./ibdata1", "mariadb.log")
                .doesNotContain("Aborting", "another day");
    }

    @Test
    void fullDiskIsCalledByItsName() throws IOException {
        assertThat(lastWords("""
                        2026-03-03 12:35:20 0 [Note] Starting MariaDB 11.4.5
                        2026-03-03 12:35:20 0 [ERROR] InnoDB: preallocating 12582912 bytes for file ./ibtmp1 failed with error 28
                        2026-03-03 12:35:20 0 [ERROR] InnoDB: Could not set the file size of './ibtmp1'. Probably out of disk space
                        2026-03-03 12:35:20 0 [ERROR] Aborting
                        """))
                .isEqualTo(
                        "there is no room left on the disk of %s. Make room there, and start again.".formatted(folder));
    }

    @Test
    void withoutTroubleTheLastLineIsSaidAndWithoutLinesNothing() throws IOException {
        assertThat(lastWords("one\ntwo\n")).startsWith("two (see ");
        assertThat(lastWords("")).isEqualTo("it said nothing");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void placeWhereNothingCanBeWrittenIsASentence() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> MariaDbFiles.unpackedIn(Path.of("/proc/alongside")))
                .satisfies(refusal -> assertThat(refusal.sentence())
                        .startsWith("The database server cannot be unpacked into /proc/alongside"));
    }

    private String lastWords(String log) throws IOException {
        return ServerLog.lastWords(Files.writeString(folder.resolve("mariadb.log"), log));
    }
}
