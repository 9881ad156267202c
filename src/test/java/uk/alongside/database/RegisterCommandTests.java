package uk.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.database.DatabaseExamples.ask;
import static uk.alongside.database.DatabaseExamples.dataFolder;
import static uk.alongside.database.DatabaseExamples.execute;
import static uk.alongside.database.DatabaseExamples.started;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing published files by a command: with real processes, one of them really killed. */
@Tag("slow")
class RegisterCommandTests {

    private static final int ROWS = 60_000;

    @TempDir
    private Path folder;

    @Test
    void importThatWasKilledGoesOnWithTheSameCommand() throws Exception {
        var data = dataFolder("killed import");
        var file = extract();
        try (var command = ChildProcess.command(data, List.of("import", file.toString()))) {
            command.waitFor("  Reading line", "  Checking the rows", "  Comparing with", "  Settling schools");
            command.kill();
        }

        try (var command = ChildProcess.command(data, List.of("import", file.toString()))) {
            assertThat(command.waitForEnd()).isZero();
            assertThat(command.said())
                    .contains("  Its import was interrupted before, and goes on now.")
                    .contains("  Done. 60,000 rows read: 59,999 new, 0 changed, 0 unchanged, 1 refused.")
                    .contains(
                            "  line 60001, EstablishmentName: empty (row not taken): Nothing stands here, and a row needs it.");
        }

        try (var database = started(data)) {
            assertThat(ask(database, "select count(*) from register_entry")).containsExactly("59999");
            assertThat(ask(database, "select count(distinct school_id) from school_urn"))
                    .containsExactly("59999");
            besideARunningPortalItSaysSo(data, file);
        }
    }

    private static void besideARunningPortalItSaysSo(Path data, Path file) throws Exception {
        try (var command = ChildProcess.command(data, List.of("import", file.toString()))) {
            assertThat(command.waitForEnd()).isEqualTo(1);
            assertThat(String.join("\n", command.said()))
                    .contains("is running on the data folder", "on its page \"Register import\"");
        }
    }

    @Test
    void fileThatNobodyKnowsEndsInTwoAndTheOthersAreTaken() throws Exception {
        var unknown = Files.writeString(folder.resolve("colours.csv"), "colour,size\nred,1\n");
        var known = Files.writeString(folder.resolve("known.csv"), "URN,EstablishmentName\n900001,Ashwood\n");

        try (var command = ChildProcess.command(
                dataFolder("refused import"), List.of("import", unknown.toString(), known.toString()))) {
            assertThat(command.waitForEnd()).isEqualTo(2);
            assertThat(String.join("\n", command.said()))
                    .contains("Its first line has: colour, size.")
                    .contains("1 row read: 1 new");
        }
    }

    @Test
    void fileThatIsTooLargeIsRefusedBeforeAnyOfItIsTaken() throws Exception {
        var large = folder.resolve("large.csv");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(500_000_001);
        }

        try (var command = ChildProcess.command(dataFolder("large import"), List.of("import", large.toString()))) {
            assertThat(command.waitForEnd()).isEqualTo(2);
            assertThat(String.join("\n", command.said())).contains("  Refused. The file is larger than 500 MB.");
        }
    }

    @Test
    void importThatComesToNoEndIsNotCalledDone() throws Exception {
        var data = dataFolder("broken import");
        var known = Files.writeString(folder.resolve("known.csv"), "URN,EstablishmentName\n900001,Ashwood\n");
        try (var command = ChildProcess.command(data, List.of("import", known.toString()))) {
            assertThat(command.waitForEnd()).isZero();
        }
        try (var database = started(data)) {
            execute(database, "drop table staged_register_link");
        }
        var links = Files.writeString(folder.resolve("links.csv"), "URN,LinkURN,LinkType\n900002,900001,Predecessor\n");

        try (var command = ChildProcess.command(data, List.of("import", links.toString()))) {
            assertThat(command.waitForEnd()).isEqualTo(3);
            assertThat(String.join("\n", command.said())).contains("  Not finished: something went wrong");
        }
    }

    @Test
    void schoolYearIsNotGuessedFromTwoThatDoNotFollowOneAnother() throws Exception {
        var known = Files.writeString(folder.resolve("known.csv"), "URN,EstablishmentName\n900001,Ashwood\n");

        try (var command = ChildProcess.command(
                dataFolder("year import"), List.of("import", "--year", "2018/25", known.toString()))) {
            assertThat(command.waitForEnd()).isEqualTo(2);
            assertThat(String.join("\n", command.said())).contains("A school year is written 2018/19, not '2018/25'.");
        }
    }

    private Path extract() throws IOException {
        var rows = IntStream.range(0, ROWS)
                .mapToObj(row -> "%d,999,%04d,%s,Community school,Open,01-09-2016,Primary"
                        .formatted(900_000 + row, row % 10_000, row == ROWS - 1 ? "" : "School " + row))
                .collect(Collectors.joining("\r\n"));
        return Files.writeString(
                folder.resolve("extract.csv"),
                "URN,LA (code),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),"
                        + "EstablishmentStatus (name),OpenDate,PhaseOfEducation (name)\r\n"
                        + rows + "\r\n");
    }
}
