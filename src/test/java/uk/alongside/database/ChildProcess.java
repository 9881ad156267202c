package uk.alongside.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A JVM of its own, which a test may kill. */
public final class ChildProcess implements AutoCloseable {

    /** Without the empty entry at its end, which would mean the folder the tests run in. */
    private static final String CLASS_PATH = System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path"))
            .replaceFirst(File.pathSeparator + "$", "");

    private final Process process;
    private final Path output;

    private ChildProcess(List<String> command) throws IOException {
        output = Files.createTempFile(Path.of("target"), "child", ".log");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** The portal itself, on a free port, without the classes of tests. */
    static ChildProcess portal(Path data, String... arguments) throws IOException {
        var options =
                new ArrayList<>(List.of("--server.port=0", "--alongside.demo=false", "--vaadin.productionMode=true"));
        options.addAll(List.of(arguments));
        return command(data, options);
    }

    /** The portal with its demo and with beans of a test's own: those of this class, of which no other test class is near. */
    public static ChildProcess portalWith(Class<?> beans, Path data) throws IOException {
        var classes = Files.createTempDirectory(Path.of("target"), "classes");
        var place = beans.getPackageName().replace('.', '/');
        Files.createDirectories(classes.resolve(place));
        try (var files = Files.list(Path.of("target/test-classes", place))) {
            for (var file : files.toList()) {
                Files.copy(file, classes.resolve(place).resolve(file.getFileName()));
            }
        }
        return start(
                data,
                withoutTests() + File.pathSeparator + classes,
                "uk.alongside.AlongsideApplication",
                List.of(
                        "--server.port=0",
                        "--alongside.demo=true",
                        "--vaadin.productionMode=true",
                        "--spring.main.sources=" + beans.getName()));
    }

    private static String withoutTests() {
        return Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.contains("karibu"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** One of the commands that are done without the portal's pages. */
    static ChildProcess command(Path data, List<String> arguments) throws IOException {
        return start(data, withoutTests(), "uk.alongside.AlongsideApplication", arguments);
    }

    static ChildProcess of(Class<?> main, Path data, String... arguments) throws IOException {
        return start(data, CLASS_PATH, main.getName(), List.of(arguments));
    }

    private static ChildProcess start(Path data, String classPath, String main, List<String> arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-Dvaadin.productionMode=true",
                "-Dalongside.data=" + data,
                "-Dalongside.database.programs=" + System.getProperty("alongside.database.programs"),
                "-cp",
                classPath,
                main));
        command.addAll(arguments);
        return new ChildProcess(command);
    }

    /** Waits until it says something with one of these words in it, and gives that line. */
    public String waitFor(String... words) throws IOException {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .failFast(
                        "it ended before it said " + String.join(" or ", words),
                        () -> !isAlive() && lineWith(words).isEmpty())
                .until(() -> lineWith(words).isPresent());
        return lineWith(words).orElseThrow();
    }

    private Optional<String> lineWith(String... words) throws IOException {
        return said().stream()
                .filter(line -> Arrays.stream(words).anyMatch(line::contains))
                .findFirst();
    }

    /** Waits for its end, and gives the exit value. */
    int waitForEnd() throws InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            throw new AssertionError("It does not end");
        }
        return process.exitValue();
    }

    void answer(String words) throws IOException {
        var writer = process.outputWriter();
        writer.write(words);
        writer.newLine();
        writer.flush();
    }

    List<String> said() throws IOException {
        return Files.readAllLines(output);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not stop");
        }
    }

    /** As kill -9 does. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
