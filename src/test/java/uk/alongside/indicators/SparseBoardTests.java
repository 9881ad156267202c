package uk.alongside.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.projects.Role;

/** Projects that have just begun, or that are unlike the published one. Their boards say what there is, and break nowhere. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(BoardWorld.class)
class SparseBoardTests {

    private final BoardWorld world;
    private final ProgrammeRollup rollup;

    SparseBoardTests(BoardWorld world, ProgrammeRollup rollup) {
        this.world = world;
        this.rollup = rollup;
    }

    private static String newKey() {
        return "sparse-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Board boardOf(String key, Map<String, String> files) {
        world.with(key, files);
        return world.board(world.somebody(key, Role.PROJECT_LEAD), key);
    }

    @Test
    void aProjectThatHasJustBegunSaysSo() {
        var key = newKey();
        var board = boardOf(key, new InventedPack(key).schools(2).files());

        assertThat(board.isEmpty()).isTrue();
        assertThat(board.asPublished()).isFalse();
        assertThat(board.lead()).startsWith("No results yet.");
        assertThat(board.facts()).isEmpty();
        assertThat(board.notes()).isEmpty();
        assertThat(board.recordedOn()).isEmpty();
        assertThat(board.missing()).contains("6 of 6 theme results: nothing has been entered for them.");
        assertThat(world.school(world.somebody(key, Role.HEAD, "A"), key, "A").lead())
                .startsWith("No results yet.");
        assertThat(world.board(world.somebody(key, Role.PROJECT_ADMINISTRATOR), key)
                        .lead())
                .startsWith("No results yet.");
    }

    @Test
    void aThemeWithoutDescriptorsCanOnlyBeJudged() {
        var key = newKey();
        var files = new InventedPack(key)
                .schools(1)
                .row("ratings.csv", "A,4,GREEN,EVALUATOR,Seen")
                .files();
        files.merge("themes.csv", "4,Nothing to count\n", String::concat);

        var board = boardOf(key, files);

        assertThat(board.rows().getFirst().cells().get(3).marks())
                .contains(Cell.Mark.JUDGED, Cell.Mark.NO_SHARE_COULD_GIVE);
        assertThat(board.notes())
                .extracting(Note::text)
                .anyMatch(text -> text.contains("has no descriptors, so nothing could be computed"));
    }

    @Test
    void aProjectWithoutSchoolsHasAnEmptyBoard() {
        var key = newKey();
        var board = boardOf(
                key, new InventedPack(key).row("grant.csv", "PLANNED,100,").files());

        assertThat(board.rows()).isEmpty();
        assertThat(board.isEmpty()).isTrue();
        assertThat(board.lead()).startsWith("No results yet.");
        assertThat(board.phases())
                .singleElement()
                .extracting(PhaseChoice::schools)
                .isEqualTo(0);
    }

    @Test
    void aTotalThatDoesNotAgreeIsNamedForCountsToo() {
        var key = newKey();
        var board = boardOf(
                key,
                new InventedPack(key)
                        .schools(1)
                        .row("practice-changes.csv", "School,Planning,3")
                        .row("pd-days.csv", "Visits,2,1.5")
                        .row("mentions.csv", "1.1,4")
                        .row("published-figures.csv", "5,all impact areas,practice changes,4,")
                        .row("published-figures.csv", "text,PD days,days per school,2,")
                        .row("published-figures.csv", "10,descriptor 1.1,mentions,5,")
                        .row("published-figures.csv", "Annex 2,pupils,reached,700,counted twice")
                        .row("published-figures.csv", "text,grant,GBP,101,")
                        .row("grant.csv", "PLANNED,100,")
                        .files());

        assertThat(PublishedBoardTests.shown(board.practiceChanges())
                        .published()
                        .inWords())
                .isEqualTo("published 4");
        assertThat(PublishedBoardTests.shown(board.mentions())
                        .themes()
                        .getFirst()
                        .descriptors()
                        .getFirst()
                        .doubt())
                .contains("Descriptor 1.1: 5 was published in Figure 10, 4 is held.");
        assertThat(PublishedBoardTests.shown(
                                PublishedBoardTests.shown(board.valueForMoney()).figures())
                        .get(2)
                        .remarks())
                .containsExactly("Spend has not been entered.", "2 days were published, the inputs add up to 1.5.");
        assertThat(board.notes())
                .filteredOn(note -> note.kind() == Note.Kind.OTHER)
                .singleElement()
                .extracting(Note::text)
                .isEqualTo(
                        "Grant, GBP: 101, as published in the text. £100 is entered as the planned grant. Both are kept."
                                + " Pupils, reached: 700, as published in Annex 2. Counted twice.");
    }

    @Test
    void aProjectWithoutResultsHasNoScoresAmongTheOthers() {
        var key = newKey();
        world.with(key, new InventedPack(key).schools(3).files());

        assertThat(ActingAs.system("test").call(() -> rollup.themeScores(Optional.empty())))
                .filteredOn(line -> line.key().equals(key))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.themes()).isEmpty();
                    assertThat(line.schools()).isEqualTo(3);
                });
    }
}
