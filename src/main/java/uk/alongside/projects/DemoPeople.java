package uk.alongside.projects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;

/**
 * The people of the demonstration: one for each role, and one who runs the machine.
 *
 * <p>Their passwords are drawn at random for each data folder and stand in a file there that only its owner can read. The
 * file is written before the accounts are opened, so that no account is ever left with a password that nobody knows.
 */
@Component
class DemoPeople {

    static final String FILE = "demo-accounts.txt";

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
    private static final String PLATFORM_ADMIN = "Platform admin";
    private static final Map<Role, String> TITLES = new EnumMap<>(Map.of(
            Role.PROJECT_LEAD, "Project lead",
            Role.PROJECT_ADMINISTRATOR, "Project administrator",
            Role.QA_LEAD, "QA lead",
            Role.COACH, "Coach",
            Role.HEAD, "Head",
            Role.SENCO, "SENCO",
            Role.SCHOOL_STAFF, "School staff",
            Role.STEERING_GROUP, "Steering group",
            Role.EVALUATOR, "Evaluator",
            Role.FUNDER, "Funder"));
    /** Invented, every one. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(PLATFORM_ADMIN, "Ines Calder"),
            Map.entry("Project lead", "Tomas Wrenfield"),
            Map.entry("Project administrator", "Priya Lowmoor"),
            Map.entry("QA lead", "Hugh Marlinspike"),
            Map.entry("Coach", "Rosa Ternhill"),
            Map.entry("Head", "Owen Sallowby"),
            Map.entry("SENCO", "Amina Tealbrook"),
            Map.entry("School staff", "Lena Brookside"),
            Map.entry("Steering group", "Milo Heronsgate"),
            Map.entry("Evaluator", "Vera Quillon"),
            Map.entry("Funder", "Edda Stonecroft"));

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Accounts accounts;
    private final PersonDirectory directory;
    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    DemoPeople(Accounts accounts, PersonDirectory directory, @Value("${alongside.data:data}") Path folder) {
        this.accounts = accounts;
        this.directory = directory;
        this.folder = folder;
    }

    private record Line(String title, EmailAddress email, String password) {}

    /** Opens the accounts that are not there yet, and gives who has which role. */
    Map<Role, PersonId> open() {
        var lines = read();
        var missing = titles().stream()
                .filter(title -> !lines.containsKey(title))
                .filter(this::hasNoAccount)
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(title -> lines.put(title, new Line(title, emailOf(title), password())));
            write(lines);
        }
        lines.values().stream().filter(line -> hasNoAccount(line.title())).forEach(this::openAccount);
        var persons = new EnumMap<Role, PersonId>(Role.class);
        TITLES.forEach((role, title) ->
                directory.findByEmail(emailOf(title)).ifPresent(person -> persons.put(role, person.id())));
        return persons;
    }

    private static List<String> titles() {
        var titles = new ArrayList<>(List.of(PLATFORM_ADMIN));
        titles.addAll(TITLES.values());
        return titles;
    }

    private boolean hasNoAccount(String title) {
        return directory.findByEmail(emailOf(title)).isEmpty();
    }

    private void openAccount(Line line) {
        accounts.open(new NewAccount(
                NAMES.getOrDefault(line.title(), line.title()),
                line.email(),
                line.password(),
                line.title().equals(PLATFORM_ADMIN)));
    }

    private static EmailAddress emailOf(String title) {
        return new EmailAddress(title.replace(' ', '.') + "@alongside.example");
    }

    private String password() {
        return random.ints(20, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining())
                .replaceAll("(.{5})(?=.)", "$1-");
    }

    private LinkedHashMap<String, Line> read() {
        var lines = new LinkedHashMap<String, Line>();
        try {
            if (Files.exists(folder.resolve(FILE))) {
                for (var written : Files.readAllLines(folder.resolve(FILE))) {
                    var cells = written.split("\t");
                    if (cells.length == 3) {
                        lines.put(cells[0], new Line(cells[0], new EmailAddress(cells[1]), cells[2]));
                    }
                }
            } else if (!hasNoAccount(PLATFORM_ADMIN)) {
                LOG.warn("{} is gone from {}; the passwords of the demo accounts stood in it.", FILE, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private void write(Map<String, Line> lines) {
        var text = lines.values().stream()
                .map(line -> line.title() + "\t" + line.email() + "\t" + line.password() + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(
                    folder,
                    FILE,
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(
                    draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
