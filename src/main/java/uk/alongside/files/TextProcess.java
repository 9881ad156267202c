package uk.alongside.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Has a file's text read in a Java process of its own, with little memory and not much time, so that no file can take the
 * portal down: a document that was made to swallow memory or never to end swallows that process.
 */
@Component
class TextProcess {

    /** More is not kept; a file with a longer text counts as not read to its end. */
    static final int LONGEST_TEXT = 2_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MEMORY = "-Xmx160m";
    private static final int MOST_BYTES = 4 * LONGEST_TEXT;

    private final Duration patience;

    TextProcess() {
        this(PATIENCE);
    }

    TextProcess(Duration patience) {
        this.patience = patience;
    }

    ReadText read(Path file, FileType type) throws IOException {
        var process = new ProcessBuilder(command(file, type))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            var said = CompletableFuture.supplyAsync(() -> said(process));
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                return ReadText.UNREADABLE;
            }
            var bytes = said.join();
            return bytes.length > MOST_BYTES
                    ? ReadText.UNREADABLE
                    : new ReadText(TextState.READ, new String(bytes, StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The portal is closing", stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] said(Process process) {
        var all = new ByteArrayOutputStream();
        try (var out = process.getInputStream()) {
            all.write(out.readNBytes(MOST_BYTES + 1));
            if (all.size() > MOST_BYTES) {
                process.destroyForcibly();
            }
        } catch (IOException killed) {
            return new byte[0];
        }
        return all.toByteArray();
    }

    private static List<String> command(Path file, FileType type) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path")));
        // Inside the one jar of the portal classes are found by the jar's own loader.
        var location = TextInside.class.getProtectionDomain().getCodeSource().getLocation();
        if (location.toString().contains("BOOT-INF")) {
            command.add("-Dloader.main=" + TextInside.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(TextInside.class.getName());
        }
        command.add(type.name());
        command.add(file.toString());
        return command;
    }
}
