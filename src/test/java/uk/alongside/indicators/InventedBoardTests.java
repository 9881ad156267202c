package uk.alongside.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.indicators.PublishedBoardTests.shown;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.ValueForMoney;
import uk.alongside.projects.Role;

/** The rules at work on results of single descriptors, from the pack to the board. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(BoardWorld.class)
class InventedBoardTests {

    private static final String KEY = "invented-2021";

    private final BoardWorld world;

    InventedBoardTests(BoardWorld world) {
        this.world = world;
    }

    @BeforeEach
    void bringTheProjectIn() {
        var pack = new InventedPack(KEY)
                .schools(8)
                .progress("B", 1, "yyyn")
                .progress("C", 1, "yynn")
                .progress("D", 1, "ynnn")
                .progress("E", 1, "y---")
                .progress("G", 1, "yy--")
                .progress("H", 1, "yyyn")
                .row("descriptor-progress.csv", "A,1.1,no", InventedPack.THEN, "2021-06-30T23:30:00Z")
                .row("descriptor-progress.csv", "A,1.1,yes", "2021-06-30T23:30:00Z", "")
                .row("descriptor-progress.csv", "A,1.2,yes")
                .row("descriptor-progress.csv", "A,1.3,yes")
                .row("descriptor-progress.csv", "A,1.4,yes")
                .row("ratings.csv", "H,1,GREEN,EVALUATOR,Seen in three lessons")
                .row("ratings.csv", "C,2,AMBER,AS_PUBLISHED,")
                .progress("A", 2, "yyy")
                .progress("B", 2, "yyn")
                .progress("A", 3, "yy")
                .progress("B", 3, "yy")
                .row("practice-changes.csv", "School,Planning,0")
                .row("grant.csv", "PLANNED,1000,the offer letter")
                .row("grant.csv", "SPENT,900.50,the ledger")
                .row("feedback.csv", "1,Asked,Yes,33,3")
                .row("feedback.csv", "2,Asked later,Yes,40,10")
                .row("feedback.csv", "2,Asked later,Perhaps,60,10")
                .row("feedback.csv", "3,Printed,Yes,40,10")
                .row("published-figures.csv", "3,all codes,base,10,");
        for (var letter : List.of("D", "E", "F", "G", "H")) {
            pack.progress(letter, 2, "nnn");
        }
        for (var letter : List.of("C", "D", "E", "F", "G", "H")) {
            pack.progress(letter, 3, "nn");
        }
        world.with(KEY, pack.files());
    }

    private Board board() {
        return world.board(world.somebody(KEY, Role.EVALUATOR), KEY);
    }

    private Board board(LocalDate day) {
        return world.board(world.somebody(KEY, Role.EVALUATOR), KEY, day);
    }

    private static List<RagStatus> theme(Board board, int number) {
        return board.rows().stream()
                .map(row -> row.cells().get(number - 1).status())
                .toList();
    }

    @Test
    void everyStatusArisesFromItsShare() {
        assertThat(theme(board(), 1))
                .containsExactly(
                        RagStatus.ALL,
                        RagStatus.MOST,
                        RagStatus.HALF_OR_MORE,
                        RagStatus.NOT_YET,
                        RagStatus.NOT_ENOUGH_EVIDENCE,
                        RagStatus.UNKNOWN,
                        RagStatus.ALL,
                        RagStatus.ALL);
    }

    @Test
    void anEvaluatorsJudgementStandsBesideTheShareThatDiffers() {
        var cell = board().rows().get(7).cells().getFirst();

        assertThat(cell.status()).isEqualTo(RagStatus.ALL);
        assertThat(cell.computed()).isEqualTo(RagStatus.MOST);
        assertThat(cell.marks()).containsExactlyInAnyOrder(Cell.Mark.JUDGED, Cell.Mark.DIFFERS);
        assertThat(cell.explanation())
                .contains("Seen in three lessons")
                .contains("3 of 4")
                .contains("do not agree");
        assertThat(board().notes())
                .filteredOn(note -> note.kind() == Note.Kind.JUDGEMENT_DIFFERS)
                .singleElement()
                .extracting(Note::text)
                .asString()
                .contains("School H, theme 1: “all” was judged, 3 of 4 gives “most”.");
    }

    @Test
    void aPublishedWordThatNoShareCouldGiveIsMarked() {
        assertThat(board().rows().get(2).cells().get(1).marks()).contains(Cell.Mark.NO_SHARE_COULD_GIVE);
    }

    @Test
    void scoresCountResultsOnlyAndTiesShareARank() {
        var totals = board().themes().stream()
                .map(theme -> theme.totals().orElseThrow())
                .toList();

        assertThat(totals).extracting(ThemeColumn.Totals::score).containsExactly(12, 6, 6);
        assertThat(totals).extracting(ThemeColumn.Totals::place).containsExactly("1st", "joint 2nd", "joint 2nd");
        assertThat(totals.getFirst().schools()).isEqualTo(6);
        assertThat(totals.getFirst().leftOut()).isEqualTo(2);
        assertThat(board().notes()).extracting(Note::kind).contains(Note.Kind.LEFT_OUT);
    }

    @Test
    void aDayIsOverAtMidnightInLondon() {
        assertThat(theme(board(LocalDate.of(2021, 6, 30)), 1).getFirst()).isEqualTo(RagStatus.MOST);
        assertThat(theme(board(LocalDate.of(2021, 7, 1)), 1).getFirst()).isEqualTo(RagStatus.ALL);
        assertThat(theme(board(LocalDate.of(2021, 5, 3)), 1)).containsOnly(RagStatus.UNKNOWN);
        assertThat(board().recordedOn()).containsExactly(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 5, 4));
    }

    @Test
    void figuresThatCannotBeHadSayWhy() {
        var figures = shown(shown(board().valueForMoney()).figures());

        assertThat(figures.stream().map(figure -> switch (figure.result()) {
                    case ValueForMoney.Result.Amount amount -> amount.money().toString();
                    case ValueForMoney.Result.Refused refused -> refused.reason();
                }))
                .containsExactly(
                        "Not worked out: no practice change has been counted, and nothing can be divided by nought.",
                        "£112.56",
                        "Not worked out: the number of days has not been entered.",
                        "Not worked out: no practice change has been counted, and nothing can be divided by nought.");
        assertThat(figures.get(1).money()).isEqualTo("Spent");
    }

    @Test
    void missingIsNotZero() {
        var board = board();

        assertThat(board.mentions()).isEqualTo(new Part.NotKnown<>("No mentions have been counted yet."));
        assertThat(board.missing())
                .contains(
                        "1 of 24 theme results: nothing has been entered for them.",
                        "No mentions have been counted yet.",
                        "No evidence sources have been entered yet.");
        assertThat(shown(board.practiceChanges()).total()).isZero();
    }

    @Test
    void smallCountsOfPeopleAreShownOnlyWhereTheyWerePublished() {
        var feedback = shown(board().feedback());

        assertThat(feedback.stream().flatMap(table -> table.codes().stream()).map(Feedback.Frequency::inWords))
                .containsExactly("fewer than six", "fewer than six of 10", "6 of 10 (60 %)", "4 of 10 (40 %)");
        assertThat(feedback.getFirst().baseInWords()).isEqualTo("of fewer than six respondents");
        assertThat(feedback.get(1).codes().getFirst().percent()).isEmpty();
    }

    @Test
    void aSchoolsPageShowsItsDescriptors() {
        var school = world.school(world.somebody(KEY, Role.EVALUATOR), KEY, "E");

        assertThat(school.name()).isEqualTo("Invented School 5");
        assertThat(school.themes().getFirst().descriptors())
                .extracting(SchoolResults.DescriptorResult::progress)
                .containsExactly(
                        SchoolResults.Progress.PROGRESSED,
                        SchoolResults.Progress.NOT_JUDGED,
                        SchoolResults.Progress.NOT_JUDGED,
                        SchoolResults.Progress.NOT_JUDGED);
        assertThat(school.missing()).contains("Theme 1, Listening: three descriptors are not judged.");
    }

    @Test
    void noPhaseIsOfferedWhereThereIsOnlyOne() {
        assertThat(board().phases())
                .singleElement()
                .extracting(PhaseChoice::label)
                .isEqualTo("All");
    }

    @Test
    void leadSentenceIsHonestAboutWhatDidNotMove() {
        assertThat(board().lead())
                .isEqualTo("5 of 8 schools moved forward in at least one theme, two of them in all three themes.");
    }
}
