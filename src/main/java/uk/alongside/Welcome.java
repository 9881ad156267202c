package uk.alongside;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Tells the person who started the portal where it is, and with which accounts the demo can be seen. */
final class Welcome implements ApplicationListener<ApplicationReadyEvent>, Ordered {

    private final PrintStream out;

    Welcome(PrintStream out) {
        this.out = out;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var environment = ready.getApplicationContext().getEnvironment();
        out.println();
        out.println("Alongside is at http://localhost:" + environment.getProperty("local.server.port", "8080"));
        var accounts = Path.of(environment.getProperty("alongside.data", "data"), "demo-accounts.txt");
        if (environment.getProperty("alongside.demo", Boolean.class, false) && Files.exists(accounts)) {
            out.println();
            inColumns(read(accounts)).forEach(out::println);
        }
        out.println();
        out.println("Ctrl-C stops it.");
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Role, e-mail address and password of each line, one below the other. */
    static List<String> inColumns(List<String> lines) {
        var rows = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t"))
                .filter(row -> row.length == 3)
                .toList();
        var role = width(rows, 0);
        var email = width(rows, 1);
        return rows.stream()
                .map(row -> ("  %-" + role + "s  %-" + email + "s  %s").formatted(row[0], row[1], row[2]))
                .toList();
    }

    private static int width(List<String[]> rows, int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElse(1);
    }
}
