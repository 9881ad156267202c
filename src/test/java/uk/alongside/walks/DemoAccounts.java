package uk.alongside.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The accounts that the demo made when the portal started, as it wrote them down for whoever tries it. */
record DemoAccounts(List<Account> accounts) {

    record Account(String role, String email, String password) {}

    static DemoAccounts read(Path dataFolder) {
        try (var lines = Files.lines(dataFolder.resolve("demo-accounts.txt"))) {
            return new DemoAccounts(lines.map(line -> line.split("\t"))
                    .filter(parts -> parts.length == 3)
                    .map(parts -> new Account(parts[0].strip(), parts[1].strip(), parts[2].strip()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Account of(DemoPerson person) {
        return accounts.stream()
                .filter(account -> account.role().equalsIgnoreCase(person.role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo has no account for: " + person.role + ". It has "
                        + accounts.stream().map(Account::role).toList()));
    }
}
