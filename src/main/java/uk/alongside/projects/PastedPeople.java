package uk.alongside.projects;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.schools.SchoolId;

/**
 * Reads a pasted list of people line by line: name, e-mail address, role and, for a school's role, the school.
 *
 * <p>The cells stand apart by commas, semicolons or tabs, as lists from mail programs and spreadsheets do; a first line with
 * the names of the columns is passed over. A line that cannot be read harms no other.
 */
final class PastedPeople {

    static final int MOST_LINES = 500;

    private static final int ENOUGH_OF_A_NAME = 4;

    private static final Pattern ADDRESS_IN_BRACKETS = Pattern.compile("\\s*(.*?)\\s*<\\s*([^<>]+?)\\s*>\\s*");

    private static final Map<String, Role> OTHER_WORDS = Map.ofEntries(
            Map.entry("lead", Role.PROJECT_LEAD),
            Map.entry("administrator", Role.PROJECT_ADMINISTRATOR),
            Map.entry("admin", Role.PROJECT_ADMINISTRATOR),
            Map.entry("qa", Role.QA_LEAD),
            Map.entry("headteacher", Role.HEAD),
            Map.entry("head teacher", Role.HEAD),
            Map.entry("principal", Role.HEAD),
            Map.entry("sendco", Role.SENCO),
            Map.entry("staff", Role.SCHOOL_STAFF),
            Map.entry("governor", Role.SCHOOL_STAFF),
            Map.entry("steering group", Role.STEERING_GROUP),
            Map.entry("steering", Role.STEERING_GROUP));

    private final ProjectId project;
    private final List<Role> roles;
    private final List<ProjectRecords.SchoolRow> schools;

    PastedPeople(ProjectId project, List<Role> roles, List<ProjectRecords.SchoolRow> schools) {
        this.project = project;
        this.roles = roles;
        this.schools = schools;
    }

    InvitationList read(String text) {
        var lines = text.replace("\ufeff", "").lines().toList();
        var good = new ArrayList<InvitationList.Good>();
        var faults = new ArrayList<InvitationList.Fault>();
        var seen = new HashMap<String, Integer>();
        var begun = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || !begun && isHeading(line)) {
                begun |= !line.isBlank();
                continue;
            }
            begun = true;
            if (good.size() + faults.size() >= MOST_LINES) {
                var rest = lines.subList(i, lines.size());
                faults.add(new InvitationList.Fault(i + 1, String.join("\n", rest), forLater(rest)));
                break;
            }
            try {
                var invitation = invitationIn(line);
                var earlier = seen.putIfAbsent(SentInvitation.openAs(invitation), i + 1);
                if (earlier != null) {
                    throw new RuleBroken("This is the same as line %d. Delete one of them.".formatted(earlier));
                }
                good.add(new InvitationList.Good(i + 1, invitation));
            } catch (RuleBroken fault) {
                faults.add(new InvitationList.Fault(i + 1, line, fault.reason()));
            }
        }
        return new InvitationList(List.copyOf(good), List.copyOf(faults));
    }

    private static String forLater(List<String> rest) {
        var more = rest.stream().filter(line -> !line.isBlank()).count() - 1;
        return "At most 500 people can be invited at a time. This line%s for when the others have been sent."
                .formatted(more == 0 ? " stays" : " and the %,d below it stay".formatted(more));
    }

    /** What there is most of between the cells of this line: a list is often put together from several. */
    private static char separatorOf(String line) {
        var outsideQuotes = line.replaceAll("\"[^\"]*\"", "");
        return Stream.of('\t', ';')
                .filter(separator -> count(separator, outsideQuotes) > 0)
                .filter(separator -> count(separator, outsideQuotes) >= count(',', outsideQuotes))
                .findFirst()
                .orElse(',');
    }

    private static long count(char separator, String line) {
        return line.chars().filter(character -> character == separator).count();
    }

    private static boolean isHeading(String line) {
        return !line.contains("@") && line.toLowerCase(Locale.ROOT).matches(".*\\be-?mail.*");
    }

    private NewInvitation invitationIn(String line) {
        var cells = new ArrayList<>(cellsOf(line, separatorOf(line)));
        splitNameAndAddress(cells);
        if (cells.size() < 3 || cells.getFirst().contains("@")) {
            throw new RuleBroken(missingIn(cells) + " Write name, e-mail address and role, with commas between them"
                    + " – and the school, for a role in a school.");
        }
        while (cells.size() > 4 && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        if (cells.size() > 4) {
            throw new RuleBroken(
                    "There are more than four cells here. Put a cell that holds a comma into quotation" + " marks.");
        }
        var email = new EmailAddress(cells.get(1));
        var role = roleIn(cells.get(2));
        var school = cells.size() == 4 && !cells.get(3).isEmpty()
                ? Optional.of(schoolIn(cells.get(3)))
                : onlySchoolFor(role);
        return new NewInvitation(project, cells.get(0), email, role, school);
    }

    private static String missingIn(List<String> cells) {
        if (cells.stream().noneMatch(cell -> cell.contains("@"))) {
            return "There is no e-mail address here.";
        }
        return cells.getFirst().contains("@") ? "The name is missing." : "The role is missing.";
    }

    /** {@code Amina Tealbrook <amina@ashwood.example>} is a name and an address in one cell. */
    private static void splitNameAndAddress(List<String> cells) {
        var both = ADDRESS_IN_BRACKETS.matcher(cells.getFirst());
        if (both.matches()) {
            cells.set(0, both.group(1));
            cells.add(1, both.group(2));
        }
    }

    private static List<String> cellsOf(String line, char separator) {
        if (line.chars().filter(character -> character == '"').count() % 2 == 1) {
            throw new RuleBroken("A quotation mark is opened here and not closed. Close it, or take it out.");
        }
        try (var csv = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
            return csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of()).stream()
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException broken) {
            throw new RuleBroken("The quotation marks here do not fit together. Take them out, or put the whole cell in"
                    + " quotation marks.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Role roleIn(String words) {
        var plain = words.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
        return Arrays.stream(Role.values())
                .filter(role -> plain.equals(role.words().toLowerCase(Locale.ROOT))
                        || plain.equals(role.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHER_WORDS.get(plain)))
                .filter(roles::contains)
                .orElseThrow(() -> new RuleBroken("“%s” is not a role that you can give. Write one of: %s."
                        .formatted(words, roles.stream().map(Role::words).collect(Collectors.joining(", ")))));
    }

    private SchoolId schoolIn(String words) {
        var found = schools.stream()
                .filter(school -> school.letter().equalsIgnoreCase(words)
                        || words.equalsIgnoreCase("School " + school.letter())
                        || school.name().equalsIgnoreCase(words)
                        || !school.urn().isEmpty() && school.urn().equals(words))
                .toList();
        if (found.isEmpty() && words.length() >= ENOUGH_OF_A_NAME) {
            found = schools.stream()
                    .filter(school -> begins(school.name(), words))
                    .toList();
        }
        if (found.size() > 1) {
            throw new RuleBroken("“%s” fits %d schools of the project. Write the letter, the URN or the whole name."
                    .formatted(words, found.size()));
        }
        if (found.isEmpty()) {
            throw new RuleBroken("“%s” is no school of the project, or none of yours. Write its letter, its URN or its"
                            .formatted(words)
                    + " whole name.");
        }
        return found.getFirst().id();
    }

    private static boolean begins(String name, String words) {
        return name.regionMatches(true, 0, words, 0, words.length());
    }

    /** Who speaks for one school need not name it in every line. */
    private Optional<SchoolId> onlySchoolFor(Role role) {
        return role.isForASchool() && schools.size() == 1
                ? Optional.of(schools.getFirst().id())
                : Optional.empty();
    }
}
