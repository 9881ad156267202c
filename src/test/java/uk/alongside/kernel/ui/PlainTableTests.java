package uk.alongside.kernel.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.alongside.kernel.ui.PlainTable.Column;

class PlainTableTests {

    private final PlainTable table =
            new PlainTable("Practice changes", Column.words("Category"), Column.figures("Changes"));

    @Test
    void hasACaptionHeadingsAndARowForEachLine() {
        table.rows(List.of(List.of("Staff retention", "2"), List.of("All", "179")));

        var seen = Seen.markupOf(table);
        assertThat(seen.select("caption").text()).isEqualTo("Practice changes");
        assertThat(seen.select("thead th[scope=col]").eachText()).containsExactly("Category", "Changes");
        assertThat(seen.select("tbody th[scope=row]").eachText()).containsExactly("Staff retention", "All");
        assertThat(seen.select("tbody td").eachText()).containsExactly("2", "179");
        assertThat(seen.select("td.num")).hasSize(2);
    }

    @Test
    void rowsThatBelongTogetherStandUnderTheirName() {
        table.group("Pupil", "34", List.of(List.of("Exclusions", "8"), List.of("Behaviour", "6")))
                .group("SENCO", "55", List.of(List.of("Leadership", "17")));

        var seen = Seen.markupOf(table);
        assertThat(seen.select("tbody:has(tr)")).hasSize(2);
        assertThat(seen.select("tr.group").eachText()).containsExactly("Pupil 34", "SENCO 55");
        assertThat(seen.select("tr.group th").eachAttr("scope")).containsOnly("rowgroup");
        assertThat(seen.select("th[scope=row]").eachText()).containsExactly("Exclusions", "Behaviour", "Leadership");
    }

    @Test
    void stackingRowsSayTheHeadingOfEachFigure() {
        table.stacking().rows(List.of(List.of("Staff retention", "2")));

        assertThat(Seen.markupOf(table).select("td[data-label=Changes]").text()).isEqualTo("2");
    }

    @Test
    void whatPeopleTypedIsOnlyEverText() {
        table.rows(List.of(List.of("<img src=x onerror=alert(1)> & co", "1")));

        assertThat(Seen.markupOf(table).select("img")).isEmpty();
        assertThat(Seen.markupOf(table).select("tbody th").text()).isEqualTo("<img src=x onerror=alert(1)> & co");
    }

    @Test
    void aRowWithoutACellForEveryColumnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.rows(List.of(List.of("alone"))))
                .withMessageContaining("every column");
    }
}
