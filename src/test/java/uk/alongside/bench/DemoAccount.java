package uk.alongside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One of the accounts that the demonstration opens, as the list in the data folder has it. */
public record DemoAccount(String email, String password) {

    static DemoAccount of(String role, Path data) throws IOException {
        try (var lines = Files.lines(data.resolve("demo-accounts.txt"))) {
            return lines.map(line -> line.split("\t"))
                    .filter(cells -> cells.length == 3 && cells[0].strip().equalsIgnoreCase(role))
                    .map(cells -> new DemoAccount(cells[1].strip(), cells[2].strip()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The demonstration has no account for: " + role));
        }
    }
}
