package uk.alongside.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.alongside.indicators.IndicatorsExamples.PORTSMOUTH;
import static uk.alongside.indicators.IndicatorsExamples.PUBLISHED_ON;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.indicators.rules.PublishedComparison;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.ValueForMoney;
import uk.alongside.kernel.ActingAs;
import uk.alongside.projects.Role;

/** Every figure of the published project, as its board shows it to the steering group. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(BoardWorld.class)
class PublishedBoardTests {

    private final BoardWorld world;
    private Board board;

    @SuppressWarnings("NullAway.Init") // the board is drawn before each test
    PublishedBoardTests(BoardWorld world) {
        this.world = world;
    }

    private ActingAs member() {
        return world.somebody(PORTSMOUTH, Role.STEERING_GROUP);
    }

    @BeforeEach
    void drawTheBoard() {
        world.with(PORTSMOUTH);
        board = world.board(member(), PORTSMOUTH);
    }

    @Test
    void canBeReadAloud() {
        assertThat(board.lead())
                .isEqualTo("All 20 schools moved forward in all six themes, furthest in Developing provision.");
    }

    @Test
    void standsAboveWithFourFacts() {
        assertThat(board.facts())
                .extracting(Board.Fact::figure)
                .containsExactly("83 of 120", "179", "£1,049.77", "2 of 6");
        assertThat(board.facts().getFirst().label())
                .isEqualTo("theme results are “all”; 30 are “most”, 7 “half or more”");
        assertThat(board.facts().get(2).label()).isEqualTo("planned grant for each practice change");
        assertThat(board.facts().getLast().doubt()).isTrue();
    }

    @Test
    void everyFactSaysWhoseFigureItIsAndSinceWhen() {
        assertThat(explained(0))
                .contains("20 schools and six themes: 83 “all”, 30 “most” and 7 “half or more”.")
                .contains("120 are as published. The last figure on this board was recorded on 31 January 2019.");
        assertThat(explained(1))
                .contains("34 (Pupil)")
                .contains("Figure 5 of the published report has the same. Recorded on 31 January 2019.");
        assertThat(board.facts().get(2).worked())
                .hasValueSatisfying(figure -> assertThat(figure.inputs()).anySatisfy(input -> {
                    assertThat(input.value()).isEqualTo("£187,909");
                    assertThat(input.source()).startsWith("The grant as the evaluation states it");
                    assertThat(input.recordedOn()).contains(PUBLISHED_ON);
                }));
    }

    @Test
    void theFactOfDifferencesNamesEveryDoubt() {
        assertThat(explained(3))
                .contains("Theme 1: scoring the schools' results gives a score of 47")
                .contains("Further doubts: Descriptor 3.4: the row repeats descriptor 2.4; the true count is unknown.")
                .contains("Figure 4, base: not stated; the percentages fit 10 or 20.")
                .contains("five audit reports were unavailable")
                .doesNotContain("below the table");
    }

    private String explained(int fact) {
        return String.join(" ", board.facts().get(fact).explanation());
    }

    @Test
    void listsTwentySchoolsInLetterOrderWithSixCells() {
        assertThat(board.rows())
                .extracting(SchoolRow::letter)
                .containsExactly(
                        "A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T",
                        "U");
        assertThat(board.rows()).allMatch(row -> row.cells().size() == 6);
        assertThat(board.rows().getFirst().cells())
                .extracting(Cell::word)
                .containsExactly("half or more", "all", "most", "half or more", "all", "all");
    }

    @Test
    void showsAll120CellsAsPublished() {
        assertThat(board.asPublished()).isTrue();
        assertThat(cells()).hasSize(120).allSatisfy(cell -> assertThat(cell.judgement())
                .hasValueSatisfying(judged -> assertThat(judged.basis()).isEqualTo(Cell.Basis.AS_PUBLISHED)));
        assertThat(count(RagStatus.ALL)).isEqualTo(83);
        assertThat(count(RagStatus.MOST)).isEqualTo(30);
        assertThat(count(RagStatus.HALF_OR_MORE)).isEqualTo(7);
    }

    @Test
    void computesScoresAndRanks() {
        assertThat(totals()).extracting(ThemeColumn.Totals::score).containsExactly(47, 56, 55, 48, 53, 57);
        assertThat(totals()).extracting(ThemeColumn.Totals::rank).containsExactly(6, 2, 3, 5, 4, 1);
        assertThat(totals().getFirst().explanation()).isEqualTo("10 × 3 + 7 × 2 + 3 × 1 = 47 of at most 60");
    }

    @Test
    void namesTheTwoPublishedTotalsThatDiffer() {
        assertThat(totals().stream().map(totals -> totals.published().inWords()))
                .containsExactly(
                        "published 52, 5th",
                        "published the same",
                        "published the same",
                        "published 48, 6th",
                        "published the same",
                        "published the same");
        assertThat(totals().get(3).published())
                .isInstanceOfSatisfying(PublishedComparison.Differs.class, differs -> assertThat(differs.difference())
                        .contains("gives 5th place; 6th place was published"));
        var note = note(Note.Kind.TOTALS_DIFFER);
        assertThat(note.heading()).isEqualTo("Themes 1 and 4: two totals do not agree with the published ones");
        assertThat(note.text()).contains("a score of 47 and 6th place; a score of 52 and 5th place was published");
    }

    @Test
    void marksTheThreeAmbersThatNoShareCouldGive() {
        var marked = board.rows().stream()
                .filter(row -> row.cells().get(5).has(Cell.Mark.NO_SHARE_COULD_GIVE))
                .map(SchoolRow::letter);

        assertThat(marked).containsExactly("J", "N", "O");
        assertThat(cells().filter(cell -> cell.has(Cell.Mark.JUDGED))).hasSize(3);
        assertThat(note(Note.Kind.NO_SHARE_COULD_GIVE).heading())
                .isEqualTo("Schools J, N and O, theme 6: judged, not computed");
        assertThat(note(Note.Kind.NO_SHARE_COULD_GIVE).text()).contains("0, 33, 67 or 100 % and can never be “most”");
        assertThat(board.themes().getLast().cannotArise()).containsExactly(RagStatus.MOST);
    }

    @Test
    void saysThatNoneOfTheResultsCouldBeChecked() {
        assertThat(note(Note.Kind.NOT_CHECKED).text()).contains("the 120 judgements, so none of them could be checked");
    }

    @Test
    void countsMentionsWithTheirDoubt() {
        var mentions = shown(board.mentions());

        assertThat(mentions.themes().stream().map(theme -> theme.total().orElseThrow()))
                .containsExactly(58, 80, 78, 55, 74, 82);
        assertThat(mentions.themes())
                .filteredOn(Mentions.OfTheme::doubtful)
                .extracting(Mentions.OfTheme::theme)
                .containsExactly(3);
        assertThat(mentions.themes().get(2).descriptors().get(3).doubt())
                .contains("Descriptor 3.4: the row repeats descriptor 2.4; the true count is unknown.");
    }

    @Test
    void countsPracticeChangesByAreaAndCategory() {
        var changes = shown(board.practiceChanges());

        assertThat(changes.total()).isEqualTo(179);
        assertThat(changes.areas())
                .extracting(PracticeChanges.ImpactArea::total)
                .containsExactly(34, 55, 50, 40);
        assertThat(changes.areas()).allMatch(area -> area.categories().size() == 4);
        assertThat(changes.published()).isEqualTo(new PublishedComparison.Same());
    }

    @Test
    void showsFrequenciesWithTheirBase() {
        var feedback = shown(board.feedback());

        assertThat(feedback).extracting(Feedback::baseInWords).containsExactly("of 20 respondents", "base not stated");
        assertThat(feedback.getFirst().codes().getFirst().inWords()).isEqualTo("17 of 20 (85 %)");
        assertThat(feedback.getLast().codes().getFirst().inWords()).isEqualTo("100 %, base not stated");
        assertThat(feedback.getLast().doubt()).contains("Base: not stated; the percentages fit 10 or 20.");
    }

    @Test
    void showsTheEvidenceWithTheDoubtAboutTheFiveAudits() {
        var evidence = shown(board.evidence());

        assertThat(evidence.sources())
                .extracting(EvidenceHeld.Source::name)
                .containsExactly("SENCO feedback", "Coach feedback", "School visit", "Audit");
        assertThat(evidence.sources().getLast().inWords()).isEqualTo("for 20 of 20 schools");
        assertThat(evidence.doubts())
                .singleElement()
                .asString()
                .contains("The text says that five audit reports were unavailable; Annex 2 ticks an audit")
                .contains("all 20 schools")
                .contains("Both are shown");
    }

    @Test
    void worksOutValueForMoneyWithEveryWorking() {
        var figures = shown(shown(board.valueForMoney()).figures());

        assertThat(figures)
                .extracting(ValueForMoney.Figure::working)
                .containsExactly(
                        "£187,909 ÷ 179 = £1,049.77",
                        "£187,909 ÷ 20 = £9,395.45",
                        "£187,909 ÷ (20 × 7) = £1,342.21",
                        "£187,909 ÷ (20 × 179) = £52.49");
        assertThat(figures).allMatch(figure -> figure.money().equals("Planned grant"));
        assertThat(figures).extracting(ValueForMoney.Figure::headline).containsExactly(true, true, true, false);
        assertThat(figures.get(2).remarks())
                .last()
                .asString()
                .contains("five coach visits (4.0 days) and three QA visits");
        assertThat(figures.get(1).published().orElseThrow())
                .contains("£1,342.20")
                .contains("per school and day");
        assertThat(figures.get(3).published().orElseThrow()).contains("£52.48").contains("cut off");
    }

    @Test
    void offersTheSmallPhasesTogether() {
        assertThat(board.phases())
                .extracting(PhaseChoice::label, PhaseChoice::schools, PhaseChoice::chosen)
                .containsExactly(
                        tuple("All", 20, true),
                        tuple("Primary", 15, false),
                        tuple("Secondary and all-through", 5, false));
    }

    @Test
    void keepsItsTotalsUnderAFilter() {
        var secondary = world.boardOf(member(), PORTSMOUTH, "secondary+all-through");

        assertThat(secondary.rows()).extracting(SchoolRow::letter).containsExactly("A", "B", "C", "N", "O");
        assertThat(secondary.themes()).isEqualTo(board.themes());
        assertThat(secondary.lead()).isEqualTo(board.lead());
        assertThat(secondary.listing())
                .containsExactly(
                        "Letters run in order; the board never sorts schools by result.",
                        "Secondary and all-through stand together, because fewer than five schools could be recognised.",
                        "Scores, notes and figures are for all 20.");
        assertThat(board.listing()).hasSize(2);
    }

    @Test
    void standsFromTheDayOnWhichItWasPublished() {
        assertThat(world.board(member(), PORTSMOUTH, PUBLISHED_ON).rows()).isEqualTo(board.rows());
        assertThat(board.recordedOn()).containsExactly(PUBLISHED_ON);
    }

    @Test
    void isEmptyOnTheDayBefore() {
        var before = world.board(member(), PORTSMOUTH, PUBLISHED_ON.minusDays(1));

        assertThat(before.isEmpty()).isTrue();
        assertThat(before.lead()).isEqualTo("Nothing had been recorded by 30 January 2019.");
        assertThat(before.rows()).hasSize(20);
        assertThat(before.facts()).isEmpty();
        assertThat(before.themes()).allMatch(theme -> theme.totals().isEmpty());
        assertThat(before.practiceChanges()).isInstanceOf(Part.NotKnown.class);
        assertThat(shown(shown(before.valueForMoney()).figures()))
                .allMatch(figure -> figure.result() instanceof ValueForMoney.Result.Refused);
    }

    @Test
    void saysThatADayHasNotCome() {
        for (var day : List.of(LocalDate.of(2999, 1, 1), LocalDate.MAX)) {
            var tomorrow = world.board(member(), PORTSMOUTH, day);
            assertThat(tomorrow.isEmpty()).isTrue();
            assertThat(tomorrow.lead()).isEqualTo("This day has not come yet. Choose today or an earlier day.");
        }
    }

    @Test
    void hasNothingInTheYearOne() {
        assertThat(world.board(member(), PORTSMOUTH, LocalDate.MIN).isEmpty()).isTrue();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(board.missing())
                .contains("Results of single descriptors: none is held for any school.", "Spent: not entered.");
    }

    @Test
    void hasAPageForEachSchool() {
        var school = world.school(member(), PORTSMOUTH, "J");

        assertThat(school.lead())
                .isEqualTo("School J moved forward in all six themes, in three of them fully, as published.");
        assertThat(school.before()).contains("H");
        assertThat(school.after()).contains("K");
        assertThat(school.phase()).isEqualTo("Primary");
        assertThat(school.themes()).hasSize(6).allSatisfy(theme -> assertThat(theme.descriptors())
                .allMatch(result -> result.progress() == SchoolResults.Progress.NOT_JUDGED));
        assertThat(school.evidence())
                .extracting(SchoolResults.EvidenceLine::held)
                .containsExactly(false, true, true, true);
        assertThat(school.evidence().getLast().doubt()).isPresent();
        assertThat(school.missing())
                .containsExactly("Results of single descriptors: none is held.", "Evidence not held: SENCO feedback.");
        assertThat(school.notes()).extracting(Note::kind).contains(Note.Kind.NO_SHARE_COULD_GIVE);
    }

    private Stream<Cell> cells() {
        return board.rows().stream().flatMap(row -> row.cells().stream());
    }

    private long count(RagStatus status) {
        return cells().filter(cell -> cell.status() == status).count();
    }

    private List<ThemeColumn.Totals> totals() {
        return board.themes().stream().flatMap(theme -> theme.totals().stream()).toList();
    }

    private Note note(Note.Kind kind) {
        return board.notes().stream()
                .filter(note -> note.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    static <T> T shown(Part<T> part) {
        return ((Part.Shown<T>) part).content();
    }
}
