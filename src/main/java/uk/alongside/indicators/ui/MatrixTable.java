package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jsoup.nodes.Element;
import uk.alongside.indicators.Cell;
import uk.alongside.indicators.Reach.ThemeAverage;
import uk.alongside.indicators.SchoolRow;
import uk.alongside.indicators.ThemeColumn;
import uk.alongside.kernel.ui.Markup;
import uk.alongside.kernel.ui.Shape;

/**
 * Schools by themes, as a table with one stop for the Tab key: arrows lead from cell to cell, Enter opens what stands
 * behind one. It is written as one piece of markup: a cell costs the server its letters and no more, and paper gets
 * every row. What people typed is only ever put in as text.
 */
@Tag("alongside-matrix")
@JsModule("./components/alongside-matrix.ts")
final class MatrixTable extends Component implements HasStyle {

    /**
     * A cell was opened: a school's result in a theme, or, with an empty letter, a theme's score. Public, because the
     * framework makes it when the browser calls.
     */
    @DomEvent("open-cell")
    public static final class Opened extends ComponentEvent<MatrixTable> {

        private final String letter;
        private final int theme;

        public Opened(
                MatrixTable source,
                boolean fromClient,
                @EventData("event.detail.letter") String letter,
                @EventData("event.detail.theme") int theme) {
            super(source, fromClient);
            this.letter = letter;
            this.theme = theme;
        }

        String letter() {
            return letter;
        }

        int theme() {
            return theme;
        }
    }

    private final Element table = Markup.of("table").addClass("matrix").attr("role", "grid");

    MatrixTable(String caption, List<ThemeColumn> themes) {
        table.attr("aria-readonly", "true");
        table.appendElement("caption").addClass("vh").text(caption);
        var columns = table.appendElement("colgroup");
        columns.appendElement("col").addClass("sch");
        columns.appendElement("col").attr("span", Integer.toString(themes.size()));
        var head = table.appendElement("thead");
        names(head.appendElement("tr"), themes);
        if (themes.stream().anyMatch(theme -> theme.totals().isPresent())) {
            scores(head.appendElement("tr").addClass("score"), themes);
        }
    }

    MatrixTable rows(List<SchoolRow> rows, BoardAddress address) {
        var body = table.appendElement("tbody");
        for (var row : rows) {
            var line = body.appendElement("tr").attr("data-letter", row.letter());
            var name = line.appendElement("th").attr("scope", "row").appendElement("a");
            name.attr("href", address.ofSchool(row.letter())).attr("router-link", true);
            var shown = row.named() ? "%s %s".formatted(row.letter(), row.name()) : row.letter();
            name.text(shown);
            name.attr("aria-label", (row.named() ? shown : row.name()) + ", everything about this school");
            if (row.named()) {
                table.addClass("named");
            }
            row.cells().forEach(cell -> result(line.appendElement("td"), cell));
        }
        return this;
    }

    /** The average of other schools, where the reader sees one. */
    MatrixTable averages(List<ThemeAverage> averages) {
        if (averages.isEmpty()) {
            return this;
        }
        var line = table.appendElement("tbody").appendElement("tr").addClass("average");
        line.appendElement("th").attr("scope", "row").text("Other schools");
        for (var average : averages) {
            var cell = line.appendElement("td");
            average.value().ifPresent(points -> cell.appendElement("b").text(points.toPlainString() + " "));
            cell.appendElement("span").addClass("pub").text(overWhom(average));
        }
        return this;
    }

    /** What stands behind the points of an average, or in their place. */
    static String overWhom(ThemeAverage average) {
        return average.value().isPresent() ? "of 3, average of %d".formatted(average.schools()) : average.sentence();
    }

    MatrixTable written() {
        getElement().setProperty("innerHTML", table.outerHtml());
        // The text is enough from here on: the tree would stay as long as the page is open, at several times its size.
        table.empty();
        return this;
    }

    Registration addOpenedListener(ComponentEventListener<Opened> listener) {
        return addListener(Opened.class, listener);
    }

    private static void names(Element row, List<ThemeColumn> themes) {
        row.appendElement("th").attr("scope", "col").text("School");
        for (var theme : themes) {
            var name = row.appendElement("th").attr("scope", "col");
            name.appendElement("span").addClass("k").text("Theme " + theme.number());
            name.appendText(theme.name());
        }
    }

    private static void scores(Element row, List<ThemeColumn> themes) {
        var what = row.appendElement("th").attr("scope", "row");
        what.appendText("Score, rank");
        what.appendElement("span").addClass("pub").text("computed, all " + schoolsIn(themes));
        for (var theme : themes) {
            var cell = row.appendElement("td").attr("data-theme", Integer.toString(theme.number()));
            theme.totals().ifPresent(totals -> score(cell, totals));
        }
    }

    private static int schoolsIn(List<ThemeColumn> themes) {
        return themes.stream()
                .flatMap(theme -> theme.totals().stream())
                .mapToInt(totals -> totals.schools() + totals.leftOut())
                .max()
                .orElse(0);
    }

    private static void score(Element cell, ThemeColumn.Totals totals) {
        cell.appendElement("b").text(Integer.toString(totals.score()));
        cell.appendText(", " + totals.place());
        var published = cell.appendElement("span").addClass("pub");
        if (totals.published().differs()) {
            cell.addClass("differs");
            published.append(Shape.DIFFERS.svg("i"));
        }
        published.appendText(" " + totals.published().inWords());
    }

    private static void result(Element cell, Cell result) {
        var shape = StatusShape.of(result.status());
        cell.addClass("rag").addClass(shape.tone()).attr("data-theme", Integer.toString(result.theme()));
        cell.append(shape.svg("sh")).appendText(result.word());
        if (result.has(Cell.Mark.DIFFERS)) {
            mark(cell, Shape.DIFFERS, "differs");
        } else if (result.has(Cell.Mark.JUDGED)) {
            mark(cell, Shape.JUDGED, "judged");
        }
    }

    private static void mark(Element cell, Shape shape, String word) {
        cell.appendElement("span").addClass("jud").append(shape.svg("i")).appendText(" " + word);
    }
}
