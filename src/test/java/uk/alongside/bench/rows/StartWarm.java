package uk.alongside.bench.rows;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.alongside.bench.Figure;
import uk.alongside.bench.Rounds;
import uk.alongside.bench.Row;
import uk.alongside.bench.RunningPortal;
import uk.alongside.bench.Workbench;
import uk.alongside.database.MariaDbServer;

/**
 * How long {@code ./alongside run} takes on unchanged sources until the first page is answered, over the same for a bare
 * Spring Boot web application.
 */
public final class StartWarm implements Row {

    private static final int ROUNDS = 5;
    private static final double BOUND = 4;
    /** What the starter for web applications brings, and no more. */
    private static final Pattern BARE = Pattern.compile("(spring-(core|beans|context|aop|expression|web|webmvc)"
            + "|spring-boot(-autoconfigure|-webmvc|-web-server|-servlet|-tomcat|-http-converter|-jackson)?"
            + "|tomcat-embed-(core|el|websocket)|jackson-(core|databind|annotations)|logback-(classic|core)|slf4j-api"
            + "|jul-to-slf4j|log4j-(api|to-slf4j)|jakarta.annotation-api|micrometer-(commons|observation)|snakeyaml"
            + "|jspecify|commons-logging)-[0-9][^/]*\\.jar");

    @Override
    public String name() {
        return "start-warm";
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        // Builds what is not built, makes the data folder and warms the disk's cache: none of it is a warm start.
        start(bench, true);
        start(bench, false);
        var portal = new ArrayList<Long>();
        var bare = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(start(bench, false));
            portal.add(start(bench, true));
        }
        return List.of(Figure.ratio(
                name(),
                "demonstration",
                Rounds.median(portal) / Rounds.median(bare),
                BOUND,
                "bare Spring Boot web application, %d rounds".formatted(ROUNDS)));
    }

    private static long start(Workbench bench, boolean portal) throws Exception {
        try (var running = portal ? RunningPortal.launched("start-warm") : bare()) {
            bench.keep(running);
            return running.nanosToFirstAnswer();
        }
    }

    private static RunningPortal bare() throws Exception {
        var port = MariaDbServer.freePort();
        return RunningPortal.program(
                "start-bare",
                port,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        BareApplication.class.getName(),
                        "--server.port=" + port));
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith("test-classes")
                        || BARE.matcher(Path.of(entry).getFileName().toString()).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
