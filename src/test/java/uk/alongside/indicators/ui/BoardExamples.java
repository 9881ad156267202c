package uk.alongside.indicators.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import uk.alongside.indicators.Board;
import uk.alongside.indicators.Cell;
import uk.alongside.indicators.EvidenceHeld;
import uk.alongside.indicators.Feedback;
import uk.alongside.indicators.Mentions;
import uk.alongside.indicators.MoneyPart;
import uk.alongside.indicators.Note;
import uk.alongside.indicators.Part;
import uk.alongside.indicators.PhaseChoice;
import uk.alongside.indicators.PracticeChanges;
import uk.alongside.indicators.ProjectHeading;
import uk.alongside.indicators.Reach;
import uk.alongside.indicators.SchoolResults;
import uk.alongside.indicators.SchoolRow;
import uk.alongside.indicators.ThemeColumn;
import uk.alongside.indicators.rules.PublishedComparison;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.ValueForMoney;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.Money;
import uk.alongside.kernel.Share;

/** The published project as a board, for the tests of its parts: the figures are those of the evaluation. */
final class BoardExamples {

    static final LocalDate PUBLISHED_ON = LocalDate.of(2019, 1, 31);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final List<String> THEMES = List.of(
            "Improving outcomes",
            "Leadership",
            "Teaching and learning",
            "Engaging with families",
            "Identification, monitoring and tracking",
            "Developing provision");

    private static final int[] RANKS = {6, 2, 3, 5, 4, 1};
    private static final int[] DESCRIPTORS = {8, 4, 4, 4, 5, 3};
    private static final String RESULTS = "ARGARGG BAGGAGG CAGAGGG DGGGGAG EAGGGAG FGGGGAG GRAGRGG HAGGGGG JAGGAGA"
            + " KGGAGGG LGAGGGG MGGGGAG NAAGGGA OGGAGGA PGGGAGG QGGGGAG RGGGAAG SRAARGG TAGGRAG UGGGGGG";

    private BoardExamples() {}

    /** What the lead of the published project sees. */
    static Board published() {
        return board(new Reach.WholeBoard(Reach.Naming.LETTERS), rows(), notes());
    }

    /** What the head of school C sees. */
    static Board ofOneSchool() {
        var average =
                new Reach.ThemeAverage(1, Optional.of(new BigDecimal("2.4")), 19, "2.4 of 3, over 19 other schools");
        var others = new Reach.Averages.OverOthers(
                19, THEMES.stream().map(_ -> average).toList());
        return board(
                new Reach.OwnSchools(List.of("C"), others),
                rows().stream().filter(row -> row.letter().equals("C")).toList(),
                List.of());
    }

    /** What the lead sees, asked for another day. */
    static Board on(LocalDate day) {
        return board(day, new Reach.WholeBoard(Reach.Naming.LETTERS), rows(), notes());
    }

    /** A board as the given reach, with as many rows. */
    static Board board(Reach reach, List<SchoolRow> rows, List<Note> notes) {
        return board(PUBLISHED_ON, reach, rows, notes);
    }

    private static Board board(LocalDate asOf, Reach reach, List<SchoolRow> rows, List<Note> notes) {
        return new Board(
                heading(),
                asOf,
                TODAY,
                List.of(PUBLISHED_ON),
                true,
                reach,
                "All 20 schools moved forward in all six themes, furthest in Developing provision.",
                facts(),
                phases(),
                List.of("Letters run in order; the board never sorts schools by result."),
                key(),
                themes(),
                rows,
                notes,
                new Part.Shown<>(mentions()),
                new Part.Shown<>(changes()),
                new Part.Shown<>(feedback()),
                new Part.Shown<>(evidence(rows)),
                new Part.Shown<>(new MoneyPart(new Part.Shown<>(inputs()), new Part.Shown<>(money()))),
                List.of(),
                "There was no comparison group: the board describes change and does not claim what caused it.");
    }

    static ProjectHeading heading() {
        return new ProjectHeading(
                "portsmouth-2018",
                "Portsmouth SEND project, 2018",
                "An alliance",
                "A fund",
                "the final evaluation",
                "The twenty schools are anonymous in the source and stay letters.");
    }

    private static List<Board.Fact> facts() {
        return List.of(
                new Board.Fact(
                        "83 of 120",
                        "theme results are “all”; 30 are “most”, 7 “half or more”",
                        false,
                        List.of("Counted over 20 schools and six themes."),
                        Optional.empty()),
                new Board.Fact(
                        "179",
                        "practice changes, in four impact areas",
                        false,
                        List.of("Counted in Figure 5."),
                        Optional.empty()),
                new Board.Fact(
                        "£1,049.77",
                        "planned grant for each practice change",
                        false,
                        List.of(),
                        Optional.of(money().getFirst())),
                new Board.Fact(
                        "2 of 6",
                        "themes differ from the published totals",
                        true,
                        List.of("Themes 1 and 4.", "Further doubts: the base of Figure 4."),
                        Optional.empty()));
    }

    private static List<PhaseChoice> phases() {
        return List.of(
                new PhaseChoice("", "All", 20, true),
                new PhaseChoice("primary", "Primary", 15, false),
                new PhaseChoice("secondary+all-through", "Secondary and all-through", 5, false));
    }

    private static List<Board.KeyEntry> key() {
        return List.of(
                new Board.KeyEntry(
                        RagStatus.ALL, Optional.of("Green"), "every judged descriptor progressed", "every one", 83),
                new Board.KeyEntry(RagStatus.MOST, Optional.of("Amber"), "at least 75 % of them", "75 % up", 30),
                new Board.KeyEntry(
                        RagStatus.HALF_OR_MORE,
                        Optional.of("Red"),
                        "at least 50 % of them",
                        "50 % up, progress too",
                        7),
                new Board.KeyEntry(RagStatus.NOT_YET, Optional.empty(), "fewer than 50 % of them", "below 50 %", 0),
                new Board.KeyEntry(
                        RagStatus.NOT_ENOUGH_EVIDENCE,
                        Optional.empty(),
                        "fewer than 50 % were judged",
                        "below 50 % judged",
                        0));
    }

    static List<SchoolRow> rows() {
        List<SchoolRow> rows = new ArrayList<>();
        for (var line : RESULTS.split(" ")) {
            var letter = line.substring(0, 1);
            List<Cell> cells = new ArrayList<>();
            for (var theme = 1; theme <= THEMES.size(); theme++) {
                cells.add(cell(theme, line.charAt(theme)));
            }
            rows.add(new SchoolRow(letter, "School " + letter, false, "", false, cells));
        }
        return rows;
    }

    /** The results of the school with this letter, under a name. */
    static SchoolRow named(String letter, String name) {
        return rows().stream()
                .filter(row -> row.letter().equals(letter))
                .map(row -> new SchoolRow(letter, name, true, "", true, row.cells()))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(int theme, char published) {
        var status = statusOf(published);
        var noShare = theme == 6 && status == RagStatus.MOST;
        return new Cell(
                theme,
                status,
                new Share(0, 0),
                DESCRIPTORS[theme - 1],
                RagStatus.UNKNOWN,
                Optional.of(new Cell.Judgement(status, Cell.Basis.AS_PUBLISHED, "", PUBLISHED_ON)),
                noShare ? Set.of(Cell.Mark.JUDGED, Cell.Mark.NO_SHARE_COULD_GIVE) : Set.of());
    }

    private static RagStatus statusOf(char published) {
        return switch (published) {
            case 'G' -> RagStatus.ALL;
            case 'A' -> RagStatus.MOST;
            case 'R' -> RagStatus.HALF_OR_MORE;
            default -> throw new IllegalArgumentException("No such rating: " + published);
        };
    }

    private static List<ThemeColumn> themes() {
        var rows = rows();
        List<ThemeColumn> columns = new ArrayList<>();
        for (var place = 0; place < THEMES.size(); place++) {
            var number = place + 1;
            var column = rows.stream()
                    .map(row -> row.cells().get(number - 1).status())
                    .toList();
            var score = column.stream().mapToInt(RagStatus::points).sum();
            var split = Arrays.stream(RagStatus.values())
                    .filter(column::contains)
                    .map(status -> new ThemeColumn.SplitPart(
                            status, (int) column.stream().filter(status::equals).count()))
                    .toList();
            var totals = new ThemeColumn.Totals(
                    score,
                    60,
                    RANKS[place],
                    Words.ordinal(RANKS[place]),
                    20,
                    0,
                    split,
                    published(number),
                    "Half or more 1, most 2, all 3, summed over 20 schools: " + score + ".");
            columns.add(new ThemeColumn(number, THEMES.get(place), DESCRIPTORS[place], List.of(), Optional.of(totals)));
        }
        return columns;
    }

    private static PublishedComparison published(int theme) {
        return switch (theme) {
            case 1 -> new PublishedComparison.Differs("published 52, 5th", "52 and 5th place were published.");
            case 4 -> new PublishedComparison.Differs("published 48, 6th", "6th place was published.");
            default -> new PublishedComparison.Same();
        };
    }

    static List<Note> notes() {
        return List.of(
                new Note(
                        Note.Kind.TOTALS_DIFFER,
                        "Themes 1 and 4: two totals do not agree",
                        List.of("Scoring the table gives theme 1 a score of 47, 6th; 52 and 5th were published.")),
                new Note(
                        Note.Kind.NO_SHARE_COULD_GIVE,
                        "Schools J, N and O, theme 6: judged, not computed",
                        List.of("Three descriptors can never make “most”. The published word stands.")));
    }

    private static Mentions mentions() {
        return new Mentions(
                List.of(
                        new Mentions.OfTheme(
                                2,
                                "Leadership",
                                OptionalInt.of(80),
                                false,
                                List.of(
                                        descriptor("2.1", "Logs recording engagement of leaders", 19),
                                        descriptor("2.2", "Level of resourcing provided", 16),
                                        descriptor("2.3", "Leaders understanding and commitment", 34),
                                        descriptor("2.4", "SEND issues on the agenda for all SLT meetings", 11))),
                        new Mentions.OfTheme(
                                3,
                                "Teaching and learning",
                                OptionalInt.of(78),
                                true,
                                List.of(
                                        descriptor("3.1", "Non-specialist teachers more reflective", 29),
                                        new Mentions.OfDescriptor(
                                                "3.4",
                                                "Effectiveness of interventions introduced",
                                                OptionalInt.of(11),
                                                Optional.of("Descriptor 3.4: the row repeats descriptor 2.4."))))),
                "Counted in Figure 12 of the final evaluation.");
    }

    private static Mentions.OfDescriptor descriptor(String code, String label, int count) {
        return new Mentions.OfDescriptor(code, label, OptionalInt.of(count), Optional.empty());
    }

    private static PracticeChanges changes() {
        Map<String, Map<String, Integer>> areas = new LinkedHashMap<>();
        areas.put(
                "Pupil",
                counts(
                        "Academic progress (English)",
                        11,
                        "Academic progress (Maths)",
                        9,
                        "Social: exclusions",
                        8,
                        "Social: behaviour",
                        6));
        areas.put(
                "SENCO",
                counts(
                        "Leadership development",
                        17,
                        "Working with others",
                        17,
                        "SEN skills/knowledge",
                        12,
                        "Assessment/target-setting",
                        9));
        areas.put(
                "Whole school",
                counts(
                        "Staff engagement (SEN)",
                        16,
                        "Teaching & learning",
                        15,
                        "Development planning",
                        11,
                        "Staff development",
                        8));
        areas.put(
                "LA / alliance",
                counts(
                        "Community of learning",
                        23,
                        "Staff well-being",
                        9,
                        "Strategic planning",
                        6,
                        "Staff retention",
                        2));
        var list = areas.entrySet().stream()
                .map(area -> new PracticeChanges.ImpactArea(
                        area.getKey(),
                        area.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        area.getValue().entrySet().stream()
                                .map(one -> new PracticeChanges.Category(one.getKey(), one.getValue()))
                                .toList()))
                .toList();
        return new PracticeChanges(179, list, new PublishedComparison.Same(), "Figure 5 of the final evaluation");
    }

    private static Map<String, Integer> counts(Object... pairs) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (var place = 0; place < pairs.length; place += 2) {
            counts.put((String) pairs[place], (Integer) pairs[place + 1]);
        }
        return counts;
    }

    private static List<Feedback> feedback() {
        return List.of(
                new Feedback(
                        "3",
                        "Work-plan feature",
                        OptionalInt.of(20),
                        "of 20 respondents",
                        List.of(
                                new Feedback.Frequency("Expert inputs", 85, "17 of 20 (85 %)"),
                                new Feedback.Frequency("Supports reflection", 80, "16 of 20 (80 %)")),
                        Optional.empty()),
                new Feedback(
                        "4",
                        "Audit function",
                        OptionalInt.empty(),
                        "base not stated",
                        List.of(new Feedback.Frequency("Identify need", 100, "100 %, base not stated")),
                        Optional.of("The percentages fit 10 or 20 respondents.")));
    }

    private static EvidenceHeld evidence(List<SchoolRow> rows) {
        return new EvidenceHeld(
                List.of(
                        new EvidenceHeld.Source("SENCO feedback", 9, 20, "for 9 of 20 schools"),
                        new EvidenceHeld.Source("Audit", 20, 20, "for 20 of 20 schools")),
                rows.stream()
                        .map(row -> new EvidenceHeld.OfSchool(row.letter(), row.name(), Set.of("Audit")))
                        .toList(),
                List.of(
                        "Annex 2 ticks an audit for all 20 schools; the text says that five reports were unavailable."));
    }

    private static List<ValueForMoney.Input> inputs() {
        return List.of(new ValueForMoney.Input(
                "Grant, planned", "£187,909", "the grant as the evaluation states it", Optional.of(PUBLISHED_ON)));
    }

    private static List<ValueForMoney.Figure> money() {
        return List.of(
                figure(
                        ValueForMoney.Kind.PER_PRACTICE_CHANGE,
                        "for each practice change",
                        "1049.77",
                        "£187,909 ÷ 179",
                        true),
                figure(ValueForMoney.Kind.PER_SCHOOL, "for each school", "9395.45", "£187,909 ÷ 20", true),
                figure(
                        ValueForMoney.Kind.PER_SCHOOL_DAY,
                        "for each school and day of development",
                        "1342.21",
                        "£187,909 ÷ (20 × 7)",
                        true),
                figure(
                        ValueForMoney.Kind.SOURCE_FORMULA,
                        "the source’s own formula: a cost per nothing in particular, kept for the record",
                        "52.49",
                        "£187,909 ÷ (20 × 179)",
                        false));
    }

    private static ValueForMoney.Figure figure(
            ValueForMoney.Kind kind, String label, String amount, String working, boolean headline) {
        var money = Money.of(amount);
        return new ValueForMoney.Figure(
                kind,
                label,
                new ValueForMoney.Result.Amount(money),
                "Planned grant",
                "grant ÷ what it was spent on",
                working + " = " + money,
                inputs(),
                "pounds " + label,
                "half up, to a penny",
                List.of("Spend has not been entered."),
                Optional.empty(),
                headline);
    }

    /** One school's page. */
    static SchoolResults schoolJ() {
        return school(List.of(
                new SchoolResults.EvidenceLine("Audit", true, Optional.of("Five reports were unavailable.")),
                new SchoolResults.EvidenceLine("SENCO feedback", false, Optional.empty())));
    }

    static SchoolResults schoolWithoutEvidence() {
        return school(List.of());
    }

    private static SchoolResults school(List<SchoolResults.EvidenceLine> evidence) {
        var row = rows().stream()
                .filter(school -> school.letter().equals("J"))
                .findFirst()
                .orElseThrow();
        List<SchoolResults.OfTheme> themes = new ArrayList<>();
        for (var cell : row.cells()) {
            themes.add(new SchoolResults.OfTheme(
                    cell.theme(),
                    THEMES.get(cell.theme() - 1),
                    cell,
                    List.of(new SchoolResults.DescriptorResult(
                            cell.theme() + ".1", "A descriptor", SchoolResults.Progress.NOT_JUDGED, Optional.empty())),
                    Optional.empty()));
        }
        return new SchoolResults(
                heading(),
                PUBLISHED_ON,
                TODAY,
                "J",
                "School J",
                false,
                "Primary",
                false,
                "School J moved forward in all six themes.",
                themes,
                new Reach.Averages.NotYours(),
                evidence,
                List.of(),
                List.of("No descriptor results have been entered for this school."),
                Optional.of("H"),
                Optional.of("K"),
                "The page describes change and does not claim what caused it.");
    }
}
