package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import org.jsoup.nodes.Element;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.Worded;
import uk.alongside.kernel.ui.Markup;

/** All the words of an edition, written in one go: six hundred statements cost the server no more than their text. */
@Tag("div")
final class FrameworkText extends Component implements HasStyle {

    private FrameworkText(String markup) {
        addClassNames("framework-text", "stack-l");
        getElement().setProperty("innerHTML", markup);
    }

    static FrameworkText of(Edition edition, ReadAs reads) {
        var all = Markup.of("div");
        paragraphs(all, reads.words(edition.framework().about()), "about");
        if (edition.content().areas().isEmpty()) {
            all.appendElement("p").text("There is nothing in it yet.");
        }
        var leftOut = reads.leftOut(edition);
        if (leftOut > 0) {
            all.appendElement("p")
                    .addClass("muted")
                    .text(
                            leftOut == 1
                                    ? "One statement is not asked of this kind of setting and not shown."
                                    : "%,d statements are not asked of this kind of setting and not shown."
                                            .formatted(leftOut));
        }
        scale(all, edition, reads);
        edition.content().areas().forEach(area -> area(all, area, edition, reads));
        return new FrameworkText(all.html());
    }

    private static void scale(Element all, Edition edition, ReadAs reads) {
        if (edition.content().scale().levels().isEmpty()) {
            return;
        }
        var section = all.appendElement("section").addClass("stack");
        section.appendElement("h2").text("The scale");
        var list = section.appendElement("dl").addClass("levels");
        for (var level : edition.content().scale().levels()) {
            var term = list.appendElement("dt");
            term.appendElement("b").text("%d  %s".formatted(level.position(), level.label()));
            term.appendElement("span").addClass("meta").text(Says.points(level.points()));
            list.appendElement("dd").text(reads.words(level.meaning()));
        }
    }

    private static void area(Element all, Area area, Edition edition, ReadAs reads) {
        var asked =
                area.statements().stream().filter(reads::asks).map(reads::words).toList();
        var section = all.appendElement("section").addClass("stack");
        section.appendElement("h2").text("%s  %s".formatted(area.code(), reads.words(area.title())));
        paragraphs(section, reads.words(area.about()), "muted");
        var list = section.appendElement("ol").addClass("statements");
        asked.forEach(statement -> statement(list.appendElement("li"), statement, edition));
    }

    private static void statement(Element item, Statement statement, Edition edition) {
        var words = item.appendElement("p").addClass("statement");
        words.appendElement("span").addClass("code").text(statement.code());
        words.appendElement("span").text(statement.text());
        paragraphs(item, statement.guidance(), "guidance");
        lines(item, "To think about", statement.prompts());
        if (!statement.evidenceKinds().isEmpty()) {
            labelled(item, "May show it", String.join("; ", statement.evidenceKinds()));
        }
        for (var must : statement.musts()) {
            labelled(
                    item,
                    "The law asks, from \"%s\" up"
                            .formatted(edition.content()
                                    .scale()
                                    .level(must.fromLevel())
                                    .map(level -> level.label())
                                    .orElse("level " + must.fromLevel())),
                    must.text());
        }
        if (!statement.settings().isEmpty()) {
            labelled(item, "Asked only of", Says.settings(statement.settings()));
        }
        if (!statement.descriptors().isEmpty()) {
            labelled(item, "Speaks to the descriptors", String.join(", ", statement.descriptors()));
        }
        worded(item, statement.worded());
    }

    private static void worded(Element item, List<Worded> worded) {
        if (worded.isEmpty()) {
            return;
        }
        var details = item.appendElement("details");
        details.appendElement("summary")
                .text(worded.size() == 1 ? "In other words" : "In other words (%d)".formatted(worded.size()));
        var list = details.appendElement("dl").addClass("worded");
        for (var one : worded) {
            list.appendElement("dt").text("%s, %s".formatted(Says.reader(one.reader()), one.language()));
            list.appendElement("dd")
                    .attr("lang", one.language())
                    .attr("dir", "auto")
                    .text(one.text());
        }
    }

    private static void labelled(Element item, String label, String words) {
        var line = item.appendElement("p").addClass("meta");
        line.appendElement("b").text(label + ": ");
        line.appendText(words);
    }

    private static void lines(Element item, String label, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        item.appendElement("p").addClass("meta").appendElement("b").text(label + ":");
        var list = item.appendElement("ul").addClass("prompts");
        lines.forEach(line -> list.appendElement("li").text(line));
    }

    static void paragraphs(Element in, String text, String className) {
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> in.appendElement("p").addClass(className).text(line));
    }
}
