package uk.alongside.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads in the log of the database server why it ended: the first thing that went wrong, not all that followed from it. */
final class ServerLog {

    private static final String BEGINNING = "[Note] Starting MariaDB";
    private static final String TROUBLE = "[ERROR]";
    private static final List<String> NO_ROOM = List.of("error 28", "out of disk space", "No space left on device");

    private ServerLog() {}

    /** Why it ended when it was started last. */
    static String lastWords(Path log) {
        try (var lines = Files.lines(log)) {
            var ofLastStart = new ArrayList<String>();
            lines.forEach(line -> {
                if (line.contains(BEGINNING)) {
                    ofLastStart.clear();
                }
                ofLastStart.add(line);
            });
            return words(ofLastStart, log);
        } catch (IOException e) {
            return "and its log cannot be read (" + log + ")";
        }
    }

    private static String words(List<String> lines, Path log) {
        if (lines.stream().filter(line -> line.contains(TROUBLE)).anyMatch(ServerLog::isAboutRoom)) {
            return "there is no room left on the disk of %s. Make room there, and start again."
                    .formatted(log.toAbsolutePath().getParent());
        }
        return lines.stream()
                .filter(line -> line.contains(TROUBLE))
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .map(line -> line + " (see " + log + ")")
                .orElse("it said nothing");
    }

    private static boolean isAboutRoom(String line) {
        return NO_ROOM.stream().anyMatch(line::contains);
    }
}
