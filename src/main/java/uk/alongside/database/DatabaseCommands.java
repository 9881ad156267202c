package uk.alongside.database;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.logging.LoggingSystem;

/** The commands that are done without the portal: {@code backup FILE} and {@code restore FILE}. */
public final class DatabaseCommands {

    private static final Set<String> VERBS = Set.of("backup", "restore");

    private final Path data;
    private final boolean external;
    private final Clock clock;
    private final PrintStream out;

    DatabaseCommands(Path data, boolean external, Clock clock, PrintStream out) {
        this.data = data;
        this.external = external;
        this.clock = clock;
        this.out = out;
    }

    public static boolean handles(String... arguments) {
        return arguments.length > 0 && VERBS.contains(arguments[0]);
    }

    /** Does what the arguments ask, and gives the exit value of the process. */
    public static int run(String... arguments) {
        // No part of the portal runs, so nobody has set up its log: only the answer is said.
        LoggingSystem.get(DatabaseCommands.class.getClassLoader()).beforeInitialize();
        var commands = new DatabaseCommands(
                Path.of(System.getProperty("alongside.data", "data")),
                System.getenv("SPRING_DATASOURCE_URL") != null || System.getProperty("spring.datasource.url") != null,
                Clock.systemUTC(),
                System.out);
        try {
            commands.perform(arguments);
            return 0;
        } catch (StartRefused refused) {
            System.err.println(refused.sentence());
            return 1;
        }
    }

    void perform(String... arguments) {
        var verb = arguments[0];
        if (arguments.length != 2 || arguments[1].isBlank()) {
            throw new StartRefused("Say which file: %s FILE.".formatted(verb));
        }
        if (external) {
            throw new StartRefused(
                    "This portal's data is in a database of your own: use that database's own tools for its "
                            + "backups (mariadb-dump, mariadb-backup).");
        }
        var file = Path.of(arguments[1]).toAbsolutePath();
        if (verb.equals("backup")) {
            new Backup(data, clock).writeTo(file);
            out.println("Everything is in %s. It holds people's data and the demo passwords: keep it safe."
                    .formatted(file));
        } else {
            var aside = new Restore(data, clock).from(file);
            out.println("%s is restored into %s.%s"
                    .formatted(
                            file,
                            data,
                            aside.map(
                                            " The data of before is kept in %s; delete it when you no longer need it."
                                                    ::formatted)
                                    .orElse("")));
        }
    }
}
