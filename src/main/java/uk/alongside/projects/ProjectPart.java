package uk.alongside.projects;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.schools.NewSchool;
import uk.alongside.schools.Phase;
import uk.alongside.terms.HalfTerm;

/** The project's own part of a pack: what every other part builds on. Reads it without a database, fault by fault. */
class ProjectPart {

    static final PackFile PROJECT = new PackFile(
            "project.csv",
            List.of(
                    "key",
                    "name",
                    "lead_organisation",
                    "funder",
                    "reference",
                    "starts_on",
                    "ends_on",
                    "first_half_term",
                    "schools_are",
                    "source",
                    "amber_from",
                    "red_from",
                    "judged_from"),
            true,
            10);
    static final PackFile THEMES = new PackFile("themes.csv", List.of("theme", "name"), true, 60);
    static final PackFile DESCRIPTORS =
            new PackFile("descriptors.csv", List.of("descriptor", "theme", "label"), true, 600);
    static final PackFile WORK_PLAN = new PackFile(
            "work-plan.csv",
            List.of("half_term", "from", "to", "starts", "ends", "date_note", "kind", "activity", "who"),
            true,
            1_000);
    static final PackFile SCHOOLS =
            new PackFile("schools.csv", List.of("school", "name", "phase", "urn", "may_be_named"), true, 5_000);
    static final PackFile SCHOOL_DATES = new PackFile(
            "school-dates.csv",
            List.of("school", "first_day", "last_day", "reason", "recorded_at", "superseded_at"),
            false,
            20_000,
            2);
    static final List<PackFile> FILES = List.of(PROJECT, THEMES, DESCRIPTORS, WORK_PLAN, SCHOOLS, SCHOOL_DATES);

    private static final Pattern KEY = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,11}");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int MOST_HALF_TERMS = 60;
    /** Words that mean something else in the address of a project. */
    private static final List<String> TAKEN = List.of("import", "new");

    private final PackReading pack;
    private Optional<SchoolsAre> schoolsAre = Optional.empty();

    private ProjectPart(PackReading pack) {
        this.pack = pack;
    }

    /** What a pack says about its project, once it is without fault. */
    record Content(
            Project project,
            List<Theme> themes,
            List<SchoolInPack> schools,
            List<Activity> workPlan,
            List<SchoolDatesRows.PackRowOfDates> schoolDates) {}

    /** A school as schools.csv has it; the name is empty where the project withholds names. */
    record SchoolInPack(String letter, String name, Phase phase, Optional<String> urn, boolean mayBeNamed) {}

    /** Reads the part, tells the pack what there is, and gives back the content if it is without fault. */
    static Optional<Content> read(PackReading pack) {
        var part = new ProjectPart(pack);
        var project = part.project();
        var themes = part.themes();
        var schools = part.schools();
        var workPlan = part.workPlan();
        var schoolDates = part.schoolDates();
        return project.map(known -> new Content(known, themes, schools, workPlan, schoolDates));
    }

    private Optional<Project> project() {
        var rows = pack.rows(PROJECT.name());
        if (rows.size() > 1) {
            rows.get(1).fault("", "A pack holds one project. Leave only one line below the first.");
        }
        if (rows.isEmpty()) {
            if (pack.isFaultlessIn(PROJECT.name())) {
                pack.fault(PROJECT.name(), 0, "", "The project is missing. Write its line below the first.");
            }
            return Optional.empty();
        }
        var row = rows.getFirst();
        var key = key(row);
        var name = row.text("name", 120);
        var lead = row.text("lead_organisation", 120);
        var funder = row.optionalText("funder", 120);
        var reference = row.optionalText("reference", 60);
        var startsOn = row.date("starts_on");
        var endsOn = row.date("ends_on");
        var firstHalfTerm = halfTerm(row);
        schoolsAre = row.word("schools_are", SchoolsAre.class);
        var source = row.optionalText("source", 400);
        var amber = row.whole("amber_from", 1, 100);
        var red = row.whole("red_from", 1, 100);
        var judged = row.whole("judged_from", 0, 100);
        if (startsOn.isPresent() && endsOn.isPresent() && endsOn.get().isBefore(startsOn.get())) {
            row.fault("ends_on", "The project ends before it starts. Check both dates.");
        }
        if (amber.isPresent() && red.isPresent() && red.get() > amber.get()) {
            row.fault("red_from", "Red begins above Amber. Red is the lower share: write at most " + amber.get() + ".");
        }
        if (!pack.isFaultless()) {
            return Optional.empty();
        }
        return Optional.of(new Project(
                ProjectId.next(),
                key.orElseThrow(),
                name.orElseThrow(),
                lead.orElseThrow(),
                funder.orElseThrow(),
                reference.orElseThrow(),
                startsOn.orElseThrow(),
                endsOn.orElseThrow(),
                firstHalfTerm.orElseThrow(),
                schoolsAre.orElseThrow(),
                source.orElseThrow(),
                amber.orElseThrow(),
                red.orElseThrow(),
                judged.orElseThrow()));
    }

    private static Optional<String> key(PackRow row) {
        var asked = "Write a short name for addresses in small letters, digits and hyphens, as in portsmouth-2018.";
        if (row.isEmpty("key")) {
            row.fault("key", "This cell is empty. " + asked);
        } else if (!KEY.matcher(row.cell("key")).matches()) {
            row.fault("key", "This cannot stand in an address. " + asked);
        } else if (TAKEN.contains(row.cell("key"))) {
            row.fault("key", "This word has a meaning of its own in addresses. Choose another key.");
        } else {
            return Optional.of(row.cell("key"));
        }
        return Optional.empty();
    }

    private static Optional<HalfTerm> halfTerm(PackRow row) {
        try {
            var first = HalfTerm.parse(row.cell("first_half_term"));
            // So that every half-term of the work plan is one that can be named.
            first.plus(MOST_HALF_TERMS);
            return Optional.of(first);
        } catch (RuleBroken notAHalfTerm) {
            row.fault("first_half_term", notAHalfTerm.reason());
            return Optional.empty();
        }
    }

    private List<Theme> themes() {
        var names = new LinkedHashMap<Integer, String>();
        for (var row : pack.rows(THEMES.name())) {
            var number = row.whole("theme", 1, 99);
            var name = row.text("name", 120);
            if (number.isEmpty()) {
                pack.couldNotReadAllOf(THEMES.name());
            } else if (names.put(number.get(), name.orElse("")) != null) {
                row.fault("theme", "Theme " + number.get() + " is there twice. Give each theme a number of its own.");
                pack.couldNotReadAllOf(THEMES.name());
            }
        }
        if (names.isEmpty() && pack.isFaultlessIn(THEMES.name())) {
            pack.fault(THEMES.name(), 0, "", "A project has at least one theme. Write a line for each.");
        }
        var descriptors = descriptors(names.keySet());
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(theme -> new Theme(
                        theme.getKey(), theme.getValue(), descriptors.getOrDefault(theme.getKey(), List.of())))
                .toList();
    }

    private Map<Integer, List<Descriptor>> descriptors(Set<Integer> themes) {
        pack.outline(new PackOutline(Set.of(), themes, Map.of()));
        var themeOf = new HashMap<String, Integer>();
        var byTheme = new HashMap<Integer, List<Descriptor>>();
        for (var row : pack.rows(DESCRIPTORS.name())) {
            var code = row.text("descriptor", 12);
            var theme = row.theme("theme");
            var label = row.text("label", 240);
            if (code.isPresent() && !CODE.matcher(code.get()).matches()) {
                row.fault("descriptor", "Write a code of letters, digits, points and hyphens, as in 2.4.");
            } else if (code.isPresent() && themeOf.put(code.get(), theme.orElse(0)) != null) {
                row.fault("descriptor", "Descriptor " + code.get() + " is there twice. Give each a code of its own.");
            } else if (code.isPresent() && theme.isPresent()) {
                byTheme.computeIfAbsent(theme.get(), key -> new ArrayList<>())
                        .add(new Descriptor(code.get(), label.orElse("")));
            }
        }
        if (!pack.isFaultlessIn(DESCRIPTORS.name())) {
            pack.couldNotReadAllOf(DESCRIPTORS.name());
        }
        pack.outline(new PackOutline(Set.of(), themes, themeOf));
        return byTheme;
    }

    private List<SchoolInPack> schools() {
        var letters = new HashSet<String>();
        var urns = new HashSet<String>();
        var schools = new ArrayList<SchoolInPack>();
        for (var row : pack.rows(SCHOOLS.name())) {
            var letter = letter(row, letters);
            if (letter.isEmpty()) {
                // Probably one of the letters that other files speak of, mistyped: they are not blamed for it.
                pack.couldNotReadAllOf(SCHOOLS.name());
            }
            var name = row.optionalText("name", NewSchool.LONGEST_NAME);
            var phase = row.word("phase", Phase.class);
            var urn = urn(row, schoolsAre, urns);
            var mayBeNamed = row.yesOrNo("may_be_named");
            if (row.isEmpty("name") && schoolsAre.isPresent() && schoolsAre.get() != SchoolsAre.ANONYMOUS) {
                row.fault(
                        "name",
                        "The school's name is missing. Only a project whose schools are ANONYMOUS goes without.");
            } else if (row.isEmpty("name") && mayBeNamed.orElse(false)) {
                row.fault("may_be_named", "A school without a name cannot be named. Write no.");
            }
            if (letter.isPresent() && name.isPresent() && phase.isPresent() && mayBeNamed.isPresent()) {
                schools.add(new SchoolInPack(letter.get(), name.get(), phase.get(), urn, mayBeNamed.get()));
            }
        }
        var outline = pack.outline();
        pack.outline(new PackOutline(letters, outline.themes(), outline.descriptors()));
        return List.copyOf(schools);
    }

    private static Optional<String> letter(PackRow row, Set<String> letters) {
        var letter = row.cell("school");
        if (letter.isEmpty()) {
            row.fault("school", "This cell is empty. Write the school's letter: A, B and so on, without I.");
        } else if (letter.indexOf('I') >= 0 || letter.indexOf('i') >= 0) {
            row.fault("school", "The letter I is not used, because it reads like a 1. Take the next letter.");
        } else if (!Letters.isLetter(letter)) {
            row.fault("school", "Write capital letters without I: A to Z, then AA, AB and so on.");
        } else if (!letters.add(letter)) {
            row.fault("school", "School " + letter + " is there twice. Give each school a letter of its own.");
        } else {
            return Optional.of(letter);
        }
        return Optional.empty();
    }

    private static Optional<String> urn(PackRow row, Optional<SchoolsAre> schoolsAre, Set<String> urns) {
        if (row.isEmpty("urn")) {
            return Optional.empty();
        }
        var urn = row.cell("urn");
        if (!NewSchool.isUrn(urn)) {
            row.fault("urn", "A URN has six digits. Leave the cell empty if the school has none.");
        } else if (!urns.add(urn)) {
            row.fault("urn", "This URN is there twice. Two schools cannot be the same one.");
        } else if (schoolsAre.isPresent() && schoolsAre.get() != SchoolsAre.REAL) {
            row.fault(
                    "urn",
                    "Schools that are " + schoolsAre.get()
                            + " have no URN: it would name a real school. Leave the cell empty.");
        }
        return Optional.of(urn);
    }

    private List<SchoolDatesRows.PackRowOfDates> schoolDates() {
        var found = new ArrayList<SchoolDatesRows.PackRowOfDates>();
        var bySchool = new HashMap<String, List<Recorded>>();
        for (var row : pack.rows(SCHOOL_DATES.name())) {
            var school = row.school("school");
            var first = row.optionalDate("first_day");
            var last = row.optionalDate("last_day");
            var reason = row.text("reason", 400);
            var recorded = row.recorded();
            if (row.isEmpty("first_day") && row.isEmpty("last_day")) {
                row.fault("first_day", "Write a first day, a last day or both. A school without either needs no line.");
            } else if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
                row.fault("last_day", "The last day is before the first. Check both dates.");
            }
            if (school.isPresent() && reason.isPresent() && recorded.isPresent()) {
                var others = bySchool.computeIfAbsent(school.get(), key -> new ArrayList<>());
                if (others.stream().anyMatch(other -> other.overlaps(recorded.get()))) {
                    row.fault(
                            "recorded_at",
                            "Another line about this school stands at the same time. Only one may; write in the"
                                    + " earlier one when it was superseded.");
                }
                others.add(recorded.get());
                found.add(new SchoolDatesRows.PackRowOfDates(
                        school.get(), new TakingPart.Dates(first, last, recorded.get()), reason.get()));
            }
        }
        return List.copyOf(found);
    }

    private List<Activity> workPlan() {
        var activities = new ArrayList<Activity>();
        for (var row : pack.rows(WORK_PLAN.name())) {
            var halfTerm = row.whole("half_term", 1, MOST_HALF_TERMS);
            var from = row.optionalDate("from");
            var to = row.optionalDate("to");
            var starts = row.optionalTime("starts");
            var ends = row.optionalTime("ends");
            var note = row.optionalText("date_note", 120);
            var kind = row.text("kind", 40);
            var activity = row.text("activity", 400);
            var who = row.optionalText("who", 120);
            checkOrder(row, from, to, starts, ends);
            if (kind.isPresent() && !KIND.matcher(kind.get()).matches()) {
                row.fault("kind", "Write a short word in capital letters, as in TRAINING or COACH_VISIT_1.");
            }
            if (halfTerm.isPresent() && kind.isPresent() && activity.isPresent()) {
                activities.add(new Activity(
                        halfTerm.get(),
                        from,
                        to,
                        starts,
                        ends,
                        note.orElse(""),
                        kind.get(),
                        activity.get(),
                        who.orElse("")));
            }
        }
        return List.copyOf(activities);
    }

    private static void checkOrder(
            PackRow row,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<LocalTime> starts,
            Optional<LocalTime> ends) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            row.fault("to", "The last day is before the first. Check both dates.");
        }
        if (row.isEmpty("starts") && !row.isEmpty("ends")) {
            row.fault("starts", "There is an end but no beginning. Write when it starts, or leave both times empty.");
        }
        boolean oneDay = from.isEmpty() || from.equals(to);
        if (oneDay && starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
            row.fault("ends", "It ends before it starts. Check both times.");
        }
    }
}
