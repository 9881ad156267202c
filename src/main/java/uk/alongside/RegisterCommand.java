package uk.alongside;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import uk.alongside.database.DatabaseAtStart;
import uk.alongside.database.StartRefused;
import uk.alongside.jobs.Jobs;
import uk.alongside.jobs.JobsAtOnce;
import uk.alongside.kernel.ActingAs;
import uk.alongside.schools.register.ImportReport;
import uk.alongside.schools.register.RegisterImport;
import uk.alongside.schools.register.Started;

/**
 * The command {@code import [--year 2018/19] FILE...}: brings published files into the register without the portal's pages,
 * and prints what came of each.
 */
final class RegisterCommand {

    private static final String VERB = "import";
    private static final int DONE = 0;
    private static final int NOT_STARTED = 1;
    private static final int REFUSED = 2;
    private static final int NOT_FINISHED = 3;
    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})(?:[/-](?:20)?([0-9]{2}))?");
    private static final ActingAs COMMAND_LINE = ActingAs.system("command line");

    /** As much of the portal as an import needs. */
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @ComponentScan(
            basePackages = {"uk.alongside.kernel", "uk.alongside.trail", "uk.alongside.jobs", "uk.alongside.schools"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ui\\..*"))
    @Import({TimeConfiguration.class, ServiceSecurity.class})
    static class Parts {}

    private final PrintStream out;

    private RegisterCommand(PrintStream out) {
        this.out = out;
    }

    static boolean handles(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(VERB);
    }

    /** Does what the arguments ask, and gives the exit value of the process. */
    static int run(String... arguments) {
        LoggingSystem.get(RegisterCommand.class.getClassLoader()).beforeInitialize();
        var files = new ArrayList<Path>();
        Optional<Integer> year = Optional.empty();
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].equals("--year") && i + 1 < arguments.length) {
                i++;
                var said = YEAR.matcher(arguments[i]);
                if (!said.matches() || !isFollowed(said)) {
                    System.err.println("A school year is written 2018/19, not '%s'.".formatted(arguments[i]));
                    return REFUSED;
                }
                year = Optional.of(Integer.valueOf(said.group(1)));
            } else {
                files.add(Path.of(arguments[i]));
            }
        }
        if (files.isEmpty()) {
            System.err.println("Say which file: import FILE...");
            return REFUSED;
        }
        for (var file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                System.err.println("There is no file %s that can be read.".formatted(file));
                return REFUSED;
            }
        }
        return new RegisterCommand(System.out).bring(files, year);
    }

    /** Whether the second year, if one was given, comes after the first. */
    private static boolean isFollowed(MatchResult year) {
        return year.group(2) == null || (Integer.parseInt(year.group(1)) + 1) % 100 == Integer.parseInt(year.group(2));
    }

    private int bring(List<Path> files, Optional<Integer> year) {
        try (var portal = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .listeners(new DatabaseAtStart())
                .logStartupInfo(false)
                .properties("alongside.jobs.start=false", "alongside.demo=false")
                .run()) {
            int exit = DONE;
            for (var file : files) {
                exit = Math.max(exit, bring(portal, file, year));
            }
            return exit;
        } catch (StartRefused refused) {
            if (refused.sentence().contains("is running")) {
                System.err.println("A portal that is running takes the file on its page \"Register import\".");
            }
            return NOT_STARTED;
        } catch (IOException e) {
            System.err.println("The file cannot be read: %s.".formatted(e.getMessage()));
            return REFUSED;
        }
    }

    private int bring(ApplicationContext portal, Path file, Optional<Integer> year) throws IOException {
        out.println(file.getFileName());
        if (Files.size(file) > RegisterImport.LARGEST_FILE) {
            out.println("  Refused. The file is larger than 500 MB.");
            return REFUSED;
        }
        var imports = portal.getBean(RegisterImport.class);
        var id = COMMAND_LINE.call(() -> imports.begin(String.valueOf(file.getFileName()), year));
        try (var content = Files.newInputStream(file)) {
            for (var part = content.readNBytes(RegisterImport.PART);
                    part.length > 0;
                    part = content.readNBytes(RegisterImport.PART)) {
                var next = part;
                COMMAND_LINE.run(() -> imports.add(id, next));
            }
        }
        var started = COMMAND_LINE.call(() -> imports.start(id));
        if (!started.id().equals(id)) {
            out.println("  Its import was interrupted before, and goes on now.");
        }
        work(portal, started);
        var report = COMMAND_LINE.call(() -> imports.report(started.id()));
        print(report);
        return report.line().refused() ? REFUSED : report.line().over() ? DONE : NOT_FINISHED;
    }

    /** Says every few seconds how far it has come. */
    private void work(ApplicationContext portal, Started started) {
        try (var telling = Executors.newSingleThreadScheduledExecutor()) {
            telling.scheduleAtFixedRate(
                    () -> out.println("  "
                            + COMMAND_LINE
                                    .call(() -> portal.getBean(Jobs.class).progress(started.job()))
                                    .sentence()),
                    3,
                    3,
                    TimeUnit.SECONDS);
            portal.getBean(JobsAtOnce.class).run(started.job());
            telling.shutdownNow();
        }
    }

    private void print(ImportReport report) {
        var line = report.line();
        line.kind().ifPresent(kind -> out.println("  Recognised as: %s.".formatted(kind)));
        out.println(
                line.refused()
                        ? "  Refused. " + line.sentence()
                        : line.over()
                                ? "  Done. " + line.sentence()
                                : "  Not finished: something went wrong, and what was done before stays done. Give the same"
                                        + " command again, and it goes on from there.");
        if (!report.fields().isEmpty()) {
            out.println("  Changed: "
                    + report.fields().stream()
                            .map(field -> "%s in %,d".formatted(field.field(), field.rows()))
                            .collect(Collectors.joining(", ")));
        }
        report.findings()
                .forEach(found -> out.println("  line %d%s: %s (%s): %s"
                        .formatted(
                                found.line(),
                                found.column().isEmpty() ? "" : ", " + found.column(),
                                found.value().isEmpty() ? "empty" : "\"" + found.value() + "\"",
                                found.what(),
                                found.reason())));
        long more = line.counts().findings() - report.findings().size();
        if (more > 0) {
            out.println("  and %,d more; the page \"Register import\" of the portal has them all.".formatted(more));
        }
    }
}
