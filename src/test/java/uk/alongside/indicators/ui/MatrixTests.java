package uk.alongside.indicators.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.alongside.indicators.Reach;
import uk.alongside.indicators.SchoolRow;
import uk.alongside.kernel.ui.Seen;

/** The matrix as a person reads it, in both its shapes. */
class MatrixTests {

    private static final BoardAddress ADDRESS =
            new BoardAddress("portsmouth-2018", Optional.of(BoardExamples.PUBLISHED_ON), Optional.empty(), 0, false);

    private final Document matrix = Seen.pageOf(
            new MatrixTable("Schools by themes", BoardExamples.published().themes())
                    .rows(BoardExamples.rows(), ADDRESS)
                    .written());

    @BeforeEach
    void openABrowser() {
        MockVaadin.setup(new Routes(Set.of(BoardView.class), Set.of(), true));
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    @Test
    void listsTheSchoolsInLetterOrderNeverByResult() {
        assertThat(matrix.select("tbody th a").eachText())
                .containsExactly(
                        "A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T",
                        "U");
    }

    @Test
    void everyCellHasAWordAndAShape() {
        var cells = matrix.select("tbody td");

        assertThat(cells).hasSize(120).allSatisfy(cell -> {
            assertThat(cell.text()).isNotBlank();
            assertThat(cell.select("svg.sh use").attr("href")).startsWith("#s-");
        });
        assertThat(matrix.select("tr[data-letter=A] td").eachText())
                .containsExactly("half or more", "all", "most", "half or more", "all", "all");
    }

    @Test
    void saysWhichWordsNoShareCouldGive() {
        assertThat(matrix.select("td:contains(judged)").eachText())
                .containsExactly("most judged", "most judged", "most judged");
        assertThat(matrix.select("tr:has(td:contains(judged))").eachAttr("data-letter"))
                .containsExactly("J", "N", "O");
    }

    @Test
    void showsTheComputedScoreFirstAndThePublishedOneBelowIt() {
        assertThat(matrix.select("tr.score td").eachText())
                .containsExactly(
                        "47, 6th published 52, 5th",
                        "56, 2nd published the same",
                        "55, 3rd published the same",
                        "48, 5th published 48, 6th",
                        "53, 4th published the same",
                        "57, 1st published the same");
        assertThat(matrix.select("tr.score td.differs")).hasSize(2);
    }

    @Test
    void aSchoolsLetterLeadsToItsPageOnTheSameDay() {
        assertThat(matrix.select("tr[data-letter=J] a").attr("href"))
                .isEqualTo("projects/portsmouth-2018/schools/J?asOf=2019-01-31");
    }

    @Test
    void aSchoolsNameIsOnlyEverText() {
        var cells = BoardExamples.rows().getFirst().cells();
        var row = new SchoolRow("A", "<b onclick=x>St Mary's</b>", true, "", false, cells);

        var seen = Seen.pageOf(new MatrixTable("", BoardExamples.published().themes())
                .rows(List.of(row), ADDRESS)
                .written());

        assertThat(seen.select("tbody b")).isEmpty();
        assertThat(seen.select("tbody a").text()).isEqualTo("A <b onclick=x>St Mary's</b>");
    }

    @Test
    void turnedOverItListsTheSchoolsUnderEachWord() {
        var phone = Seen.pageOf(
                new MatrixOnPhone(BoardExamples.published().themes(), BoardExamples.rows(), List.of(), ADDRESS));

        assertThat(phone.select(".theme-card h3").eachText()).hasSize(6).startsWith("1. Improving outcomes");
        assertThat(phone.select(".theme-card:first-child .line").eachText())
                .containsExactly("all, 10 D F K L M O P Q R U", "most, 7 B C E H J N T", "half or more, 3 A G S");
        assertThat(phone.select(".theme-card:last-child").text()).contains("J◇ N◇ O◇");
    }

    @Test
    void turnedOverBySchoolATapGivesTheWords() {
        var phone = Seen.pageOf(
                new MatrixOnPhone(BoardExamples.published().themes(), BoardExamples.rows(), List.of(), ADDRESS));

        var first = phone.select(".by-school > li:first-child > details");
        assertThat(first.select("summary").text()).isEqualTo("School A");
        assertThat(first.select(".pair").eachText()).startsWith("1. Improving outcomes half or more");
    }

    @Test
    void turnedOverAFewSchoolsAreCalledByTheirNames() {
        var two = List.of(BoardExamples.named("A", "Ashwood Primary"), BoardExamples.named("D", "Dell School"));
        var phone = Seen.pageOf(new MatrixOnPhone(BoardExamples.published().themes(), two, List.of(), ADDRESS));

        assertThat(phone.select(".theme-card:first-child .line").eachText())
                .containsExactly("all, 1 Dell School", "half or more, 1 Ashwood Primary");
    }

    @Test
    void turnedOverOneSchoolStandsOpenBesideTheAverageOfTheOthers() {
        var average =
                new Reach.ThemeAverage(1, Optional.of(new BigDecimal("1.9")), 8, "1.9 of 3, over 8 other schools");
        var averages = Collections.nCopies(6, average);
        var one = List.of(BoardExamples.named("A", "Ashwood Primary"));

        var phone = Seen.pageOf(new MatrixOnPhone(BoardExamples.published().themes(), one, averages, ADDRESS));

        assertThat(phone.select("[role=radiogroup], .by-theme")).isEmpty();
        assertThat(phone.select(".by-school details[open] .pair").eachText())
                .hasSize(6)
                .startsWith("1. Improving outcomes half or more Other schools: 1.9 of 3, average of 8");
    }

    @Test
    void aLongListIsLedThroughAHundredAtATime() {
        List<SchoolRow> many = new ArrayList<>();
        for (var round = 0; round < 100; round++) {
            many.addAll(BoardExamples.rows());
        }

        var ways = new SchoolPages(many.size(), ADDRESS.atPage(1));

        assertThat(SchoolPages.listed(many, ADDRESS.atPage(1))).isEqualTo(many.subList(100, 200));
        assertThat(Seen.wordsOf(ways)).contains("Schools 101 to 200 of 2000", "The hundred before");
        assertThat(SchoolPages.listed(many, ADDRESS.atPage(999))).isEqualTo(many.subList(1900, 2000));
        assertThat(new SchoolPages(20, ADDRESS).isVisible()).isFalse();
    }
}
