package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A table to be read: a caption, headings, rows of words and figures. It is written as one piece of markup, so that a
 * long one costs the server no more than its text. What people typed is only ever put in as text.
 */
@Tag("table")
public final class PlainTable extends Component implements HasStyle {

    private static final String END = "</tbody>";

    private final List<Column> columns;
    private boolean stacking;

    /** A column; figures stand at its right edge. */
    public record Column(String heading, boolean figures) {

        public static Column words(String heading) {
            return new Column(heading, false);
        }

        public static Column figures(String heading) {
            return new Column(heading, true);
        }
    }

    /** @param caption what the table shows; read out, and not drawn */
    public PlainTable(String caption, Column... columns) {
        this.columns = List.of(columns);
        addClassName("plain");
        var columnHeads = Markup.of("thead");
        var row = columnHeads.appendElement("tr");
        for (var column : this.columns) {
            marked(row.appendElement("th"), column).attr("scope", "col").text(column.heading());
        }
        write(Markup.of("caption").addClass("vh").text(caption).outerHtml() + columnHeads.outerHtml() + "<tbody>"
                + END);
    }

    /** On a phone its rows stand as little lists, each figure beside its heading. Say so before the rows are added. */
    public PlainTable stacking() {
        stacking = true;
        addClassName("stacking");
        return this;
    }

    /** Adds rows, each with a cell for every column; the first cell of a row names it. */
    public PlainTable rows(List<List<String>> rows) {
        return append(rows.stream().map(cells -> row(cells).outerHtml()).collect(Collectors.joining()));
    }

    /**
     * Adds rows that belong together under a name of their own, which is then not said in each of them.
     *
     * @param sum stands in the last column beside the name; may be empty
     */
    public PlainTable group(String name, String sum, List<List<String>> rows) {
        var head = Markup.of("tr").addClass("group");
        head.appendElement("th")
                .attr("scope", "rowgroup")
                .attr("colspan", Integer.toString(columns.size() - 1))
                .text(name);
        marked(head.appendElement("td"), columns.getLast()).text(sum);
        return append(END + "<tbody>" + head.outerHtml()).rows(rows);
    }

    /** The whole table as markup, for a component that writes its own. */
    public String markup() {
        return "<table class=\"%s\">%s</table>"
                .formatted(getClassName(), getElement().getProperty("innerHTML", ""));
    }

    private PlainTable append(String markup) {
        // What the page has is all that is kept: it stays as long as the page is open.
        var before = getElement().getProperty("innerHTML", END);
        write(before.substring(0, before.length() - END.length()) + markup + END);
        return this;
    }

    private Element row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("A row has a cell for every column: " + cells);
        }
        var row = Markup.of("tr");
        for (var place = 0; place < cells.size(); place++) {
            var cell = place == 0 ? row.appendElement("th").attr("scope", "row") : row.appendElement("td");
            marked(cell, columns.get(place)).text(cells.get(place));
            if (stacking && place > 0) {
                cell.attr("data-label", columns.get(place).heading());
            }
        }
        return row;
    }

    private static Element marked(Element cell, Column column) {
        return column.figures() ? cell.addClass("num") : cell;
    }

    private void write(String markup) {
        getElement().setProperty("innerHTML", markup);
    }
}
