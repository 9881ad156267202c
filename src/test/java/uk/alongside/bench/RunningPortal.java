package uk.alongside.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.alongside.TestDatabase;
import uk.alongside.database.MariaDbServer;

/**
 * A program that answers over HTTP, in a process of its own: the portal as its launch script starts it, or the bare
 * application that it is compared with.
 *
 * <p>It is ended by its process id, and whatever it started with it.
 */
public final class RunningPortal implements AutoCloseable {

    private static final String WELCOME = "Ctrl-C stops it";
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final Duration LONGEST_REST = Duration.ofSeconds(60);
    /** Two counts of the heap that differ by no more than so many bytes show the same. */
    private static final long AT_REST = 16_384;
    /** Such as: 12: 485 23280 java.lang.String (java.base@25). */
    private static final Pattern LINE_OF_HISTOGRAM =
            Pattern.compile("^\\s*\\d+:\\s+(?<objects>\\d+)\\s+(?<bytes>\\d+)\\s+(?<type>\\S+)");

    private static final String PAGE = "com.vaadin.flow.component.UI";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Process process;
    private final URI address;
    private final Path log;
    private final long nanosToFirstAnswer;

    private RunningPortal(Process process, URI address, Path log, long start) throws IOException, InterruptedException {
        this.process = process;
        this.address = address;
        this.log = log;
        awaitFirstAnswer();
        this.nanosToFirstAnswer = System.nanoTime() - start;
    }

    /** The portal with its demonstration, as {@code ./alongside run} starts it. */
    public static RunningPortal launched(String name) throws IOException, InterruptedException {
        var data = folder(name).resolve("data");
        var port = MariaDbServer.freePort();
        var portal = start(
                name,
                port,
                "login",
                List.of("./alongside", "run", "--port", String.valueOf(port), "--data", data.toString()),
                Map.of());
        return welcomed(portal);
    }

    /** The portal without its demonstration, on a database that is there already. */
    public static RunningPortal launchedOn(TestDatabase.Schema schema, String name)
            throws IOException, InterruptedException {
        var data = folder(name).resolve("data");
        var port = MariaDbServer.freePort();
        var portal = start(
                name,
                port,
                "login",
                List.of("./alongside", "run", "--no-demo", "--port", String.valueOf(port), "--data", data.toString()),
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        schema.url(),
                        "SPRING_DATASOURCE_USERNAME",
                        schema.user(),
                        "SPRING_DATASOURCE_PASSWORD",
                        schema.password()));
        return welcomed(portal);
    }

    private static RunningPortal welcomed(RunningPortal portal) throws IOException, InterruptedException {
        try {
            portal.awaitWelcome();
            return portal;
        } catch (IOException | InterruptedException | RuntimeException e) {
            portal.close();
            throw e;
        }
    }

    /** It answers before a first start has loaded the demonstration; what it prints last says that all is there. */
    private void awaitWelcome() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.readString(log).contains(WELCOME)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("It did not come up; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Any other program that listens on the port it is told. */
    public static RunningPortal program(String name, int port, List<String> command)
            throws IOException, InterruptedException {
        return start(name, port, "", command, Map.of());
    }

    private static RunningPortal start(
            String name, int port, String first, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var log = folder(name).resolve("output.log");
        var start = System.nanoTime();
        var program = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        program.environment().putAll(environment);
        var process = program.start();
        var address = URI.create("http://127.0.0.1:%d/%s".formatted(port, first));
        try {
            return new RunningPortal(process, address, log, start);
        } catch (IOException | InterruptedException | RuntimeException e) {
            end(process);
            throw e;
        }
    }

    private static Path folder(String name) throws IOException {
        return Files.createDirectories(Path.of("target", "bench", name).toAbsolutePath());
    }

    private void awaitFirstAnswer() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("It did not start; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(address)
                                            .timeout(Duration.ofSeconds(30))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Its address, with a slash at the end. */
    public URI address() {
        return address.resolve("/");
    }

    public long nanosToFirstAnswer() {
        return nanosToFirstAnswer;
    }

    /** The demonstration's account for a role, named as the list in the data folder names it. */
    public DemoAccount account(String role) throws IOException {
        return DemoAccount.of(role, log.resolveSibling("data"));
    }

    /** Memory that is in use by the portal and its database together, in bytes. */
    public long residentBytes() throws IOException {
        long kibibytes = 0;
        for (var part : parts()) {
            kibibytes += Files.readAllLines(Path.of("/proc", String.valueOf(part.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        }
        return kibibytes * 1024;
    }

    /**
     * What is alive in the portal's heap.
     *
     * @param bytes what the objects take that somebody still holds
     * @param pages how many pages of people are open
     * @param ofTypes the same by the names of classes
     */
    public record LiveHeap(long bytes, long pages, Map<String, Long> ofTypes) {

        private static final int HEAVIEST = 30;

        /** What has become more, the heaviest first. */
        public SequencedMap<String, Long> heaviestSince(LiveHeap before) {
            var more = new LinkedHashMap<String, Long>();
            ofTypes.entrySet().stream()
                    .map(type -> Map.entry(
                            type.getKey(), type.getValue() - before.ofTypes().getOrDefault(type.getKey(), 0L)))
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(HEAVIEST)
                    .forEach(type -> more.put(type.getKey(), type.getValue()));
            return more;
        }
    }

    /**
     * What is alive once exactly so many pages are open and the heap has come to rest: what the portal still does for
     * pages that have just been opened or closed is waited for.
     */
    public LiveHeap liveHeapWith(int pages) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LONGEST_REST.toNanos();
        var before = liveHeap();
        while (true) {
            TimeUnit.MILLISECONDS.sleep(300);
            var now = liveHeap();
            if (now.pages() == pages && Math.abs(now.bytes() - before.bytes()) <= AT_REST) {
                return now;
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("There are %d pages open instead of %d, or the heap does not come to rest"
                        .formatted(now.pages(), pages));
            }
            before = now;
        }
    }

    /** Counted after a full collection. */
    private LiveHeap liveHeap() throws IOException, InterruptedException {
        var portal = parts().stream()
                .filter(part -> part.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new IOException("The portal has ended"));
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var histogram = new ProcessBuilder(jcmd, String.valueOf(portal.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        long bytes = 0;
        long pages = 0;
        var ofTypes = new HashMap<String, Long>();
        try (var lines = histogram.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var found = LINE_OF_HISTOGRAM.matcher(line);
                // The collector does not always close small gaps; what it fills them with is nobody's.
                if (found.find() && !found.group("type").contains("jdk.internal.vm.Filler")) {
                    bytes += Long.parseLong(found.group("bytes"));
                    ofTypes.merge(found.group("type"), Long.parseLong(found.group("bytes")), Long::sum);
                    pages += found.group("type").equals(PAGE) ? Long.parseLong(found.group("objects")) : 0;
                }
            }
        }
        histogram.waitFor();
        if (bytes == 0) {
            throw new IOException("The heap cannot be counted");
        }
        return new LiveHeap(bytes, pages, ofTypes);
    }

    /** The process and what it started: the script, the portal, its database. */
    private List<ProcessHandle> parts() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    @Override
    public void close() {
        end(process);
    }

    private static void end(Process process) {
        // The portal first: it stops its own database in good order.
        var parts = new ArrayList<>(Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList());
        var portal = parts.stream()
                .filter(part -> part.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElse(process.toHandle());
        portal.destroy();
        for (var part : parts) {
            try {
                part.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                part.destroyForcibly();
            } catch (InterruptedException e) {
                part.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
