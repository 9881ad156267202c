package uk.alongside.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.alongside.frameworks.OneLine;
import uk.alongside.pairing.known.LockKind;
import uk.alongside.pairing.known.ThemeMark;
import uk.alongside.pairing.quality.SchoolStep;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.projects.PackFile;
import uk.alongside.projects.PackRow;
import uk.alongside.projects.PackSource;

/** Reads what a pack says of pairing, and reports every fault by its file, line and column. */
final class PairingInPack {

    private static final int SINCE = 4;
    private static final int MOST_SCHOOLS = 5_000;
    private static final int MOST = 50_000;
    private static final int MOST_PAIRS = 10_000;
    private static final int MOST_TOGETHER = 3;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SHARED = 4_000;
    private static final int FARTHEST = 1_500_000;
    private static final Pattern COACH = Pattern.compile("Coach [1-9][0-9]{0,4}");
    private static final Pattern THEME = Pattern.compile("[\\x21-\\x7e]{1,20}");

    static final PackFile STEPS =
            file("school-steps.csv", MOST_SCHOOLS * 4, "school", "step", "on_day", "late_reason", "recorded_at");
    static final PackFile MARKS =
            file("school-marks.csv", MOST_SCHOOLS, "school", "mark", "easting", "northing", "note", "changed_at");
    static final PackFile THEMES = file("school-themes.csv", MOST * 2, "school", "theme", "asks_for", "marked");
    static final PackFile LOCKS = file(
            "pairing-decisions.csv", MOST, "kind", "school", "other_school", "coach", "reason", "made_at", "lifted_at");
    static final PackFile PAIRS = file(
            "pairs.csv",
            MOST_PAIRS,
            "pair",
            "state",
            "confirmed_on",
            "confirmed_at",
            "begins_on",
            "ended_on",
            "went_well",
            "shared_reasons");
    static final PackFile SCHOOLS = file("pair-schools.csv", MOST, "pair", "school", "part", "from_day", "until_day");
    static final PackFile COACHES = file("pair-coaches.csv", MOST, "pair", "coach", "from_day", "until_day");
    static final PackFile ANSWERS = file(
            "pair-answers.csv",
            MOST,
            "pair",
            "school",
            "coach",
            "accepts",
            "answered_on",
            "late_reason",
            "recorded_at",
            "superseded_at");
    static final PackFile CHECKS = file(
            "conflict-checks.csv",
            MOST,
            "pair",
            "coach",
            "school",
            "clear",
            "checked_on",
            "late_reason",
            "recorded_at");

    static final List<PackFile> FILES = List.of(STEPS, MARKS, THEMES, PAIRS, SCHOOLS, COACHES, ANSWERS, CHECKS, LOCKS);

    private static PackFile file(String name, int mostRows, String... columns) {
        return new PackFile(name, List.of(columns), false, mostRows, SINCE);
    }

    record Step(String school, SchoolStep step, LocalDate on, String late, Instant at) {}

    record SchoolMark(
            String school,
            Optional<Mark> mark,
            Optional<Integer> easting,
            Optional<Integer> northing,
            String note,
            Instant at) {}

    record ThemeOf(String school, String theme, boolean asksFor, Optional<ThemeMark> marked) {}

    record LockOf(
            LockKind kind,
            String school,
            Optional<String> other,
            Optional<String> coach,
            String reason,
            Instant madeAt,
            Optional<Instant> liftedAt) {}

    record PairOf(
            int number,
            PairState state,
            LocalDate confirmedOn,
            Instant confirmedAt,
            LocalDate beginsOn,
            Optional<LocalDate> endedOn,
            Optional<Boolean> wentWell,
            String reasons) {}

    record Member(int pair, String school, StandingPairs.Part part, LocalDate from, Optional<LocalDate> until) {}

    record Coached(int pair, String coach, LocalDate from, Optional<LocalDate> until) {}

    record AnswerOf(
            int pair,
            Optional<String> school,
            Optional<String> coach,
            boolean accepts,
            LocalDate on,
            String late,
            Instant at,
            Optional<Instant> until) {}

    record CheckOf(int pair, String coach, String school, boolean clear, LocalDate on, String late, Instant at) {}

    /** All there is of pairing in a pack. */
    record Content(
            List<Step> steps,
            List<SchoolMark> marks,
            List<ThemeOf> themes,
            List<LockOf> locks,
            List<PairOf> pairs,
            List<Member> members,
            List<Coached> coaches,
            List<AnswerOf> answers,
            List<CheckOf> checks) {}

    private final PackSource pack;
    private final Map<Integer, PairOf> pairs = new LinkedHashMap<>();
    private final Map<PackFile, Map<List<Object>, Integer>> seen = new HashMap<>();
    private final Set<String> inAPair = new HashSet<>();
    private final Map<Integer, PackRow> rowOfPair = new HashMap<>();

    private PairingInPack(PackSource pack) {
        this.pack = pack;
    }

    static Content of(PackSource pack) {
        var reading = new PairingInPack(pack);
        pack.rows(PAIRS.name()).forEach(reading::pair);
        var members = reading.all(SCHOOLS, reading::member);
        var coaches = reading.all(COACHES, reading::coached);
        reading.pairs.values().forEach(pair -> reading.requireWhole(pair, members, coaches));
        return new Content(
                reading.all(STEPS, reading::step),
                reading.all(MARKS, reading::mark),
                reading.all(THEMES, reading::theme),
                reading.all(LOCKS, reading::lock),
                List.copyOf(reading.pairs.values()),
                members,
                coaches,
                reading.all(ANSWERS, reading::answer),
                reading.all(CHECKS, reading::check));
    }

    /** An open pair has two or three schools, not all of one part, and a coach. */
    private void requireWhole(PairOf pair, List<Member> members, List<Coached> coaches) {
        if (!pair.state().isOpen() || !pack.couldRead(SCHOOLS.name()) || !pack.couldRead(COACHES.name())) {
            return;
        }
        var today = members.stream()
                .filter(member ->
                        member.pair() == pair.number() && member.until().isEmpty())
                .toList();
        var parts = today.stream().map(Member::part).distinct().count();
        boolean coached = coaches.stream()
                .anyMatch(
                        coach -> coach.pair() == pair.number() && coach.until().isEmpty());
        if (today.size() < 2 || today.size() > MOST_TOGETHER || parts < 2 || !coached) {
            Optional.ofNullable(rowOfPair.get(pair.number()))
                    .ifPresent(row -> row.fault(
                            "pair",
                            "An open pair has two or three schools, both parts among them, and a coach. Correct"
                                    + " pair-schools.csv and pair-coaches.csv, or end the pair here."));
        }
    }

    /** Reads a row; empty where it has a fault, which is reported. */
    private interface Reading<T> {
        Optional<T> of(PackRow row);
    }

    private <T> List<T> all(PackFile file, Reading<T> reading) {
        var read = new ArrayList<T>();
        pack.rows(file.name()).forEach(row -> reading.of(row).ifPresent(read::add));
        return List.copyOf(read);
    }

    /** The same thing stands once in a file; a second line is reported. */
    private boolean isFirst(PackFile file, PackRow row, String column, Object... key) {
        var before = seen.computeIfAbsent(file, _ -> new HashMap<>()).putIfAbsent(List.of(key), row.line());
        if (before != null) {
            row.fault(column, "Line %d says this already. Keep one of the two lines.".formatted(before));
        }
        return before == null;
    }

    private Optional<Step> step(PackRow row) {
        var school = row.school("school");
        var step = row.word("step", SchoolStep.class);
        var day = row.date("on_day");
        var late = row.optionalText("late_reason", LONGEST_REASON);
        var at = row.moment("recorded_at");
        return school.isPresent()
                        && step.isPresent()
                        && day.isPresent()
                        && late.isPresent()
                        && at.isPresent()
                        && isFirst(STEPS, row, "step", school.get(), step.get())
                ? Optional.of(new Step(school.get(), step.get(), day.get(), late.get(), at.get()))
                : Optional.empty();
    }

    private Optional<SchoolMark> mark(PackRow row) {
        var school = row.school("school");
        var mark = optionalWord(row, "mark", Mark.class);
        var easting = metres(row, "easting");
        var northing = metres(row, "northing");
        var note = row.optionalText("note", LONGEST_REASON);
        var at = row.moment("changed_at");
        if (row.isEmpty("easting") != row.isEmpty("northing")) {
            row.fault(
                    row.isEmpty("easting") ? "easting" : "northing",
                    "A place has both an easting and a northing. Fill in the other, or leave both empty.");
            return Optional.empty();
        }
        return school.isPresent()
                        && mark.isPresent()
                        && easting.isPresent()
                        && northing.isPresent()
                        && note.isPresent()
                        && at.isPresent()
                        && isFirst(MARKS, row, "school", school.get())
                ? Optional.of(
                        new SchoolMark(school.get(), mark.get(), easting.get(), northing.get(), note.get(), at.get()))
                : Optional.empty();
    }

    private static Optional<Optional<Integer>> metres(PackRow row, String column) {
        return row.isEmpty(column)
                ? Optional.of(Optional.empty())
                : row.whole(column, 0, FARTHEST).map(Optional::of);
    }

    private static <E extends Enum<E>> Optional<Optional<E>> optionalWord(PackRow row, String column, Class<E> words) {
        return row.isEmpty(column)
                ? Optional.of(Optional.empty())
                : row.word(column, words).map(Optional::of);
    }

    private Optional<ThemeOf> theme(PackRow row) {
        var school = row.school("school");
        var theme = row.text("theme", 20);
        var asksFor = row.yesOrNo("asks_for");
        var marked = optionalWord(row, "marked", ThemeMark.class);
        if (theme.filter(code -> !THEME.matcher(code).matches()).isPresent()) {
            row.fault("theme", "Write the code of an area of the framework: at most 20 letters, digits and signs.");
            return Optional.empty();
        }
        return school.isPresent()
                        && theme.isPresent()
                        && asksFor.isPresent()
                        && marked.isPresent()
                        && isFirst(THEMES, row, "theme", school.get(), theme.get())
                ? Optional.of(new ThemeOf(school.get(), theme.get(), asksFor.get(), marked.get()))
                : Optional.empty();
    }

    private Optional<LockOf> lock(PackRow row) {
        var kind = row.word("kind", LockKind.class);
        var school = row.school("school");
        var reason = row.text("reason", LONGEST_REASON);
        var made = row.moment("made_at");
        var lifted = row.optionalMoment("lifted_at");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var aboutSchools = kind.get().isAboutSchools();
        var unwanted = aboutSchools ? "coach" : "other_school";
        if (!row.isEmpty(unwanted)) {
            row.fault(unwanted, "A decision of this kind leaves this cell empty.");
            return Optional.empty();
        }
        var other = aboutSchools ? row.school("other_school") : Optional.<String>empty();
        var coach = aboutSchools ? Optional.<String>empty() : coach(row);
        if (other.isPresent() && other.equals(school)) {
            row.fault("other_school", "This is the school itself. Write the letter of the other.");
            return Optional.empty();
        }
        return school.isPresent()
                        && reason.isPresent()
                        && made.isPresent()
                        && (aboutSchools ? other.isPresent() : coach.isPresent())
                ? Optional.of(new LockOf(kind.get(), school.get(), other, coach, reason.get(), made.get(), lifted))
                : Optional.empty();
    }

    private static Optional<String> coach(PackRow row) {
        var cell = row.cell("coach");
        if (!COACH.matcher(cell).matches()) {
            row.fault("coach", "Write Coach and a number, as in Coach 1. People’s names stand in no pack.");
            return Optional.empty();
        }
        return Optional.of(cell);
    }

    private void pair(PackRow row) {
        var number = row.whole("pair", 1, MOST_PAIRS);
        var state = row.word("state", PairState.class);
        var confirmed = row.date("confirmed_on");
        var confirmedAt = row.moment("confirmed_at");
        var begins = row.date("begins_on");
        var ended = row.optionalDate("ended_on");
        var well = row.isEmpty("went_well")
                ? Optional.of(Optional.<Boolean>empty())
                : row.yesOrNo("went_well").map(Optional::of);
        var reasons = reasons(row);
        if (state.isPresent() && state.get().isOpen() != row.isEmpty("ended_on")) {
            row.fault(
                    "ended_on",
                    state.get().isOpen()
                            ? "A pair that is open has no last day. Leave this empty, or write ENDED as its state."
                            : "This pair is over. Write the day on which it ended.");
            return;
        }
        if (number.isPresent()
                && state.isPresent()
                && confirmed.isPresent()
                && confirmedAt.isPresent()
                && begins.isPresent()
                && well.isPresent()
                && reasons.isPresent()
                && isFirst(PAIRS, row, "pair", number.get())) {
            rowOfPair.put(number.get(), row);
            pairs.put(
                    number.get(),
                    new PairOf(
                            number.get(),
                            state.get(),
                            confirmed.get(),
                            confirmedAt.get(),
                            begins.get(),
                            ended,
                            well.get(),
                            reasons.get()));
        }
    }

    private static Optional<String> reasons(PackRow row) {
        var text = OneLine.open(row.cell("shared_reasons"));
        if (text.length() > LONGEST_SHARED) {
            row.fault(
                    "shared_reasons",
                    "This has %,d characters. Shorten it to at most %,d.".formatted(text.length(), LONGEST_SHARED));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A pair that pairs.csv has; otherwise that is reported. */
    private Optional<PairOf> pairOf(PackRow row) {
        var number = row.whole("pair", 1, MOST_PAIRS);
        if (number.isPresent() && !pairs.containsKey(number.get()) && pack.couldRead(PAIRS.name())) {
            row.fault("pair", "There is no such pair in pairs.csv. Correct the number here, or add the pair there.");
        }
        return number.map(pairs::get);
    }

    private Optional<Member> member(PackRow row) {
        var pair = pairOf(row);
        var school = row.school("school");
        var part = row.word("part", StandingPairs.Part.class);
        var from = row.date("from_day");
        var until = row.optionalDate("until_day");
        if (pair.isEmpty() || school.isEmpty() || part.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        if (until.isEmpty()) {
            if (!pair.get().state().isOpen()) {
                row.fault("until_day", "This pair is over. Write the school’s last day in it.");
                return Optional.empty();
            }
            if (!inAPair.add(school.get())) {
                row.fault("school", "This school is in another open pair already. Correct the letter or the days.");
                return Optional.empty();
            }
        }
        return isFirst(SCHOOLS, row, "school", pair.get().number(), school.get(), from.get())
                ? Optional.of(new Member(pair.get().number(), school.get(), part.get(), from.get(), until))
                : Optional.empty();
    }

    private Optional<Coached> coached(PackRow row) {
        var pair = pairOf(row);
        var coach = coach(row);
        var from = row.date("from_day");
        var until = row.optionalDate("until_day");
        if (pair.isEmpty() || coach.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        if (until.isEmpty() && !isFirst(COACHES, row, "coach", pair.get().number())) {
            return Optional.empty();
        }
        return isFirst(COACHES, row, "coach", pair.get().number(), coach.get(), from.get())
                ? Optional.of(new Coached(pair.get().number(), coach.get(), from.get(), until))
                : Optional.empty();
    }

    private Optional<AnswerOf> answer(PackRow row) {
        var pair = pairOf(row);
        if (row.isEmpty("school") == row.isEmpty("coach")) {
            row.fault("school", "An answer is of a school or of a coach. Fill in one of the two.");
            return Optional.empty();
        }
        var school = row.isEmpty("school") ? Optional.<String>empty() : row.school("school");
        var coach = row.isEmpty("coach") ? Optional.<String>empty() : coach(row);
        var accepts = row.yesOrNo("accepts");
        var on = row.date("answered_on");
        var late = row.optionalText("late_reason", LONGEST_REASON);
        var recorded = row.recorded();
        if (pair.isEmpty()
                || school.isEmpty() && coach.isEmpty()
                || accepts.isEmpty()
                || on.isEmpty()
                || late.isEmpty()
                || recorded.isEmpty()) {
            return Optional.empty();
        }
        var party = school.or(() -> coach).orElseThrow();
        var until = recorded.get().supersededAt();
        return isFirst(
                        ANSWERS,
                        row,
                        school.isPresent() ? "school" : "coach",
                        pair.get().number(),
                        party,
                        until.map(Object.class::cast).orElse(""))
                ? Optional.of(new AnswerOf(
                        pair.get().number(),
                        school,
                        coach,
                        accepts.get(),
                        on.get(),
                        late.get(),
                        recorded.get().at(),
                        until))
                : Optional.empty();
    }

    private Optional<CheckOf> check(PackRow row) {
        var pair = pairOf(row);
        var coach = coach(row);
        var school = row.school("school");
        var clear = row.yesOrNo("clear");
        var on = row.date("checked_on");
        var late = row.optionalText("late_reason", LONGEST_REASON);
        var at = row.moment("recorded_at");
        return pair.isPresent()
                        && coach.isPresent()
                        && school.isPresent()
                        && clear.isPresent()
                        && on.isPresent()
                        && late.isPresent()
                        && at.isPresent()
                ? Optional.of(new CheckOf(
                        pair.get().number(), coach.get(), school.get(), clear.get(), on.get(), late.get(), at.get()))
                : Optional.empty();
    }
}
