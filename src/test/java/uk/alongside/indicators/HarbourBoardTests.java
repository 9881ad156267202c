package uk.alongside.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.indicators.IndicatorsExamples.HARBOUR;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.projects.Role;

/**
 * The invented demonstration, in which the RAG rule runs for real. What each cell must be is counted here a second time,
 * from the files and by the rule's sentence alone.
 */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(BoardWorld.class)
class HarbourBoardTests {

    private final BoardWorld world;

    HarbourBoardTests(BoardWorld world) {
        this.world = world;
    }

    @BeforeEach
    void bringTheProjectIn() {
        world.with(HARBOUR);
    }

    private Board board(LocalDate day) {
        return world.board(world.somebody(HARBOUR, Role.EVALUATOR), HARBOUR, day);
    }

    @ParameterizedTest(name = "at the end of {0}")
    @ValueSource(strings = {"2025-03-27", "2025-03-28", "2025-07-10", "2025-07-11", "2026-03-27"})
    void everyCellIsWhatTheRulesSentenceSays(LocalDate day) {
        var descriptors = rows("descriptors.csv");
        var progress = standing("descriptor-progress.csv", day);
        var ratings = standing("ratings.csv", day);

        for (var row : board(day).rows()) {
            for (var cell : row.cells()) {
                var codes = descriptors.stream()
                        .filter(descriptor -> descriptor.get(1).equals(Integer.toString(cell.theme())))
                        .map(List::getFirst)
                        .collect(Collectors.toSet());
                var computed = bySentence(row.letter(), codes, progress);
                var judged = ratings.stream()
                        .filter(rating -> rating.get(0).equals(row.letter())
                                && rating.get(1).equals(Integer.toString(cell.theme())))
                        .map(rating -> FigureRecords.status(rating.get(2)))
                        .findFirst();
                assertThat(cell.computed())
                        .as("%s, theme %d", row.letter(), cell.theme())
                        .isEqualTo(computed);
                assertThat(cell.status()).isEqualTo(judged.orElse(computed));
            }
        }
    }

    private static RagStatus bySentence(String letter, Set<String> codes, List<List<String>> progress) {
        var judged = progress.stream()
                .filter(row -> row.get(0).equals(letter) && codes.contains(row.get(1)))
                .toList();
        var progressed = judged.stream().filter(row -> row.get(2).equals("yes")).count();
        if (judged.isEmpty()) {
            return RagStatus.UNKNOWN;
        } else if (judged.size() * 2 < codes.size()) {
            return RagStatus.NOT_ENOUGH_EVIDENCE;
        } else if (progressed == judged.size()) {
            return RagStatus.ALL;
        } else if (progressed * 4 >= judged.size() * 3L) {
            return RagStatus.MOST;
        }
        return progressed * 2 >= judged.size() ? RagStatus.HALF_OR_MORE : RagStatus.NOT_YET;
    }

    @Test
    void showsEveryColourNotYetAndNotEnoughEvidence() {
        var statuses = board(LocalDate.of(2026, 3, 27)).rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::computed)
                .collect(Collectors.toSet());

        assertThat(statuses).containsAll(EnumSet.range(RagStatus.ALL, RagStatus.NOT_ENOUGH_EVIDENCE));
    }

    @Test
    void showsThemesThatShareARank() {
        assertThat(board(LocalDate.of(2026, 3, 27)).themes())
                .extracting(theme -> theme.totals().orElseThrow().place())
                .anyMatch(place -> place.startsWith("joint"));
    }

    @Test
    void showsJudgementsBesideSharesThatDiffer() {
        assertThat(board(LocalDate.of(2026, 3, 27)).notes())
                .extracting(Note::kind)
                .contains(Note.Kind.JUDGEMENT_DIFFERS, Note.Kind.LEFT_OUT);
    }

    @Test
    void saysInHowManySchoolsAScoreWantsAResult() {
        assertThat(board(LocalDate.of(2026, 3, 27)).notes())
                .filteredOn(note -> note.kind() == Note.Kind.LEFT_OUT)
                .singleElement()
                .extracting(Note::text)
                .asString()
                .startsWith("Themes 1, 2, 3, 4 and 5: in each, one school is left out for want of a result.");
    }

    @Test
    void isEmptyBeforeItsFirstJudgement() {
        assertThat(board(LocalDate.of(2025, 3, 27)).isEmpty()).isTrue();
    }

    private static List<List<String>> standing(String file, LocalDate day) {
        // Every moment of this pack lies in the afternoon, so the day in London is the day in UTC.
        return rows(file).stream()
                .filter(row -> !day(row.get(row.size() - 2)).isAfter(day))
                .filter(row -> row.getLast().isEmpty() || day(row.getLast()).isAfter(day))
                .toList();
    }

    private static LocalDate day(String moment) {
        return LocalDate.ofInstant(Instant.parse(moment), ZoneOffset.UTC);
    }

    private static List<List<String>> rows(String file) {
        var text = IndicatorsExamples.filesOf(HARBOUR).getOrDefault(file, "");
        return text.lines().skip(1).map(HarbourBoardTests::cells).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
    }
}
