package uk.alongside.indicators.ui;

import java.util.List;
import org.jsoup.nodes.Element;
import uk.alongside.indicators.Cell;
import uk.alongside.indicators.Reach.ThemeAverage;
import uk.alongside.indicators.SchoolRow;
import uk.alongside.indicators.ThemeColumn;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.kernel.ui.Markup;
import uk.alongside.kernel.ui.Shape;

/**
 * Writes the matrix turned over. It is needed for that long only: the rows must not stay for as long as the page is open.
 *
 * @param averages of other schools, one for each theme; empty where the reader sees none
 */
record MatrixTurned(List<ThemeColumn> themes, List<SchoolRow> rows, List<ThemeAverage> averages) {

    /** So few schools are called by their names, and not only by a letter. */
    private static final int FEW = 3;

    String written(BoardAddress address) {
        var all = Markup.of("div");
        if (rows.size() > 1) {
            choice(all);
            var byTheme = all.appendElement("ol").addClass("by-theme").addClass("stack");
            for (var place = 0; place < themes.size(); place++) {
                theme(byTheme.appendElement("li").addClass("theme-card"), place);
            }
        }
        var bySchool = all.appendElement("ul").addClass("by-school").addClass("card");
        rows.forEach(row -> school(bySchool.appendElement("li"), row, address));
        return all.html();
    }

    private static void choice(Element all) {
        var group = all.appendElement("div").addClass("turned").attr("role", "radiogroup");
        group.attr("aria-label", "Show the results");
        option(group, "by-theme", "By theme").attr("checked", true);
        option(group, "by-school", "By school");
    }

    private static Element option(Element group, String value, String words) {
        var label = group.appendElement("label");
        var radio = label.appendElement("input")
                .attr("type", "radio")
                .attr("name", "turned")
                .attr("value", value);
        label.appendText(words);
        return radio;
    }

    private void theme(Element card, int place) {
        var theme = themes.get(place);
        card.appendElement("h3").text("%d. %s".formatted(theme.number(), theme.name()));
        theme.totals().ifPresent(totals -> {
            card.appendElement("p")
                    .addClass("meta")
                    .text("Score %d, %s, computed".formatted(totals.score(), totals.place()));
            if (totals.published().differs()) {
                var published = card.appendElement("p").addClass("meta").addClass("source");
                published.append(Shape.DIFFERS.svg("i"));
                published.appendElement("b").text(" " + totals.published().inWords());
            }
        });
        for (var status : RagStatus.values()) {
            var reached = rows.stream()
                    .filter(row -> row.cells().get(place).status() == status)
                    .toList();
            if (!reached.isEmpty()) {
                line(card, status, reached, place);
            }
        }
        average(card, place);
    }

    private void average(Element under, int place) {
        if (!averages.isEmpty()) {
            var average = averages.get(place);
            under.appendElement("p")
                    .addClass("meta")
                    .text("Other schools: "
                            + average.value()
                                    .map(points -> points.toPlainString() + " ")
                                    .orElse("")
                            + MatrixTable.overWhom(average));
        }
    }

    private void line(Element card, RagStatus status, List<SchoolRow> schools, int place) {
        var shape = StatusShape.of(status);
        var line = card.appendElement("div").addClass("line").addClass("rag").addClass(shape.tone());
        line.appendElement("b").append(shape.svg("sh")).appendText("%s, %d".formatted(status.word(), schools.size()));
        var few = rows.size() <= FEW;
        var letters = line.appendElement("span").addClass(few ? "names" : "letters");
        for (var school : schools) {
            letters.appendElement("span").text(few ? school.name() : school.letter());
            if (school.cells().get(place).has(Cell.Mark.JUDGED)) {
                letters.appendElement("span").addClass("source").text("◇").attr("title", "judged");
            }
            letters.appendText(" ");
        }
    }

    private void school(Element item, SchoolRow row, BoardAddress address) {
        var details = item.appendElement("details");
        if (rows.size() == 1) {
            details.attr("open", true);
        }
        var summary = details.appendElement("summary");
        summary.appendElement("b").text(row.name());
        var shapes = summary.appendElement("span").addClass("shapes").attr("aria-hidden", "true");
        var words = details.appendElement("ul").addClass("stack-s");
        for (var place = 0; place < themes.size(); place++) {
            var theme = themes.get(place);
            var cell = row.cells().get(place);
            var shape = StatusShape.of(cell.status());
            shapes.appendElement("span").addClass("rag").addClass(shape.tone()).append(shape.svg("sh"));
            var pair =
                    words.appendElement("li").addClass("pair").addClass("rag").addClass(shape.tone());
            pair.appendElement("span").text("%d. %s".formatted(theme.number(), theme.name()));
            var word = pair.appendElement("span")
                    .addClass("nowrap")
                    .append(shape.svg("sh"))
                    .appendText(cell.word());
            if (cell.has(Cell.Mark.JUDGED)) {
                word.appendElement("span").addClass("source").text(" ◇ judged");
            }
            average(pair, place);
        }
        details.appendElement("a")
                .attr("href", address.ofSchool(row.letter()))
                .attr("router-link", true)
                .text("Everything about " + row.name());
    }
}
