package uk.alongside.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;

/** Schools A and B are the coach's, A is the school roles'; A agreed to be named, B did not. */
class IndicatorsAccess implements AccessExamples {

    private static final String NAME_OF_B = "Barnacle Bay Primary (invented)";

    private final ProgressBoard board;
    private final ProgrammeRollup rollup;

    IndicatorsAccess(ProgressBoard board, ProgrammeRollup rollup) {
        this.board = board;
        this.rollup = rollup;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(boards(), money(), schools(), rollups());
    }

    private AccessExample<Board> boards() {
        return AccessExample.ofAProject(
                        "ProgressBoard.board", target -> board.board(target.key(), BoardRequest.today()))
                .shows("all with names", seen -> {
                    assertThat(seen.reach()).isEqualTo(new Reach.WholeBoard(Reach.Naming.NAMES));
                    assertThat(seen.rows())
                            .hasSize(10)
                            .extracting(SchoolRow::name)
                            .contains(NAME_OF_B);
                })
                .shows("all with letters unless named", seen -> {
                    assertThat(seen.reach()).isEqualTo(new Reach.WholeBoard(Reach.Naming.LETTERS_UNLESS_NAMED));
                    assertThat(seen.rows())
                            .hasSize(10)
                            .extracting(SchoolRow::named)
                            .startsWith(true, false);
                    assertThat(seen.toString()).doesNotContain(NAME_OF_B);
                })
                .shows("all with letters", seen -> {
                    assertThat(seen.reach()).isEqualTo(new Reach.WholeBoard(Reach.Naming.LETTERS));
                    assertThat(seen.rows()).hasSize(10).noneMatch(SchoolRow::named);
                    assertThat(seen.toString()).doesNotContain("Primary (invented)");
                })
                .shows("own two and average", seen -> {
                    assertThat(seen.rows()).extracting(SchoolRow::letter).containsExactly("A", "B");
                    assertThat(averages(seen)).isInstanceOf(Reach.Averages.OverOthers.class);
                })
                .shows("own and average", seen -> {
                    assertThat(seen.rows()).extracting(SchoolRow::letter).containsExactly("A");
                    assertThat(averages(seen)).isInstanceOf(Reach.Averages.OverOthers.class);
                })
                .shows("own figures", seen -> {
                    assertThat(seen.rows()).extracting(SchoolRow::letter).containsExactly("A");
                    assertThat(averages(seen)).isInstanceOf(Reach.Averages.NotYours.class);
                })
                .shows("dates", seen -> {
                    assertThat(seen.reach()).isEqualTo(new Reach.DatesOnly());
                    assertThat(seen.rows()).isEmpty();
                    assertThat(seen.practiceChanges()).isInstanceOf(Part.NotYours.class);
                });
    }

    private AccessExample<Part<MoneyPart>> money() {
        return AccessExample.ofAProject("ProgressBoard.board (value for money)", target -> board.board(
                                target.key(), BoardRequest.today())
                        .valueForMoney())
                .shows("inputs and figures", money -> {
                    assertThat(shown(money).inputs()).isInstanceOf(Part.Shown.class);
                    assertThat(shown(money).figures()).isInstanceOf(Part.Shown.class);
                })
                .shows("inputs", money -> {
                    assertThat(shown(money).inputs()).isInstanceOf(Part.Shown.class);
                    assertThat(shown(money).figures()).isInstanceOf(Part.NotYours.class);
                })
                .shows("figures", money -> assertThat(shown(money).figures()).isInstanceOf(Part.Shown.class))
                .shows("not theirs", money -> assertThat(money).isInstanceOf(Part.NotYours.class));
    }

    private AccessExample<SchoolResults> schools() {
        return AccessExample.ofASchool(
                        "ProgressBoard.school", target -> board.school(target.key(), target.letter(), Optional.empty()))
                .shows("named", school -> assertThat(school.named()).isTrue())
                .shows("own", school -> assertThat(school.own()).isTrue())
                .shows("letter", school -> assertThat(school.name()).isEqualTo("School A"));
    }

    private AccessExample<List<ProjectScores>> rollups() {
        return AccessExample.ofThePortal("ProgrammeRollup.themeScores", target -> rollup.themeScores(Optional.empty()))
                .shows("own projects", scores -> assertThat(scores)
                        .extracting(ProjectScores::key)
                        .containsExactly("harbour-2026"))
                .shows("another", scores -> assertThat(scores)
                        .extracting(ProjectScores::key)
                        .containsExactly("portsmouth-2018"))
                .shows("none", scores -> assertThat(scores).isEmpty())
                .shows("all", scores -> assertThat(scores)
                        .extracting(ProjectScores::key)
                        .contains("harbour-2026", "portsmouth-2018"));
    }

    private static Reach.Averages averages(Board board) {
        assertThat(board.reach()).isInstanceOf(Reach.OwnSchools.class);
        return ((Reach.OwnSchools) board.reach()).averages();
    }

    private static <T> T shown(Part<T> part) {
        assertThat(part).isInstanceOf(Part.Shown.class);
        return ((Part.Shown<T>) part).content();
    }
}
