package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import uk.alongside.frameworks.Comparison;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.ui.Markup;

/** The changes, one kind after another, the words before beside the words now. */
@Tag("div")
final class ChangesText extends Component implements HasStyle {

    private final Edition before;
    private final Edition now;

    ChangesText(Edition before, Edition now, Comparison comparison) {
        this.before = before;
        this.now = now;
        addClassNames("framework-text", "stack-l");
        var all = Markup.of("div");
        if (comparison.rescaled()) {
            scale(all);
        }
        changed(all, "Reworded", comparison.reworded(), this::words);
        moved(all, comparison.moved());
        listed(all, "Added", comparison.added(), now);
        listed(all, "Removed", comparison.removed(), before);
        getElement().setProperty("innerHTML", all.html());
    }

    /** One sentence that says it all. */
    static String lead(Comparison comparison) {
        if (comparison.isSame()) {
            return "Nothing that a change between rounds would rest on is different.";
        }
        var parts = new ArrayList<String>();
        add(parts, comparison.added(), "added");
        add(parts, comparison.removed(), "removed");
        add(parts, comparison.reworded(), "reworded");
        add(parts, comparison.moved(), "moved");
        if (comparison.rescaled()) {
            parts.add("another scale");
        }
        return "%s; %s shared."
                .formatted(
                        Says.atStart(String.join(", ", parts)),
                        comparison.shared().size());
    }

    private static void add(List<String> parts, List<StatementId> statements, String what) {
        if (!statements.isEmpty()) {
            parts.add("%d %s".formatted(statements.size(), what));
        }
    }

    private void scale(Element all) {
        var section = section(all, "Another scale", 0);
        pair(
                section.appendElement("div"),
                words(before.content().scale()),
                words(now.content().scale()));
        section.appendElement("p")
                .addClass("note")
                .text("Points of the two editions do not compare. Shares of the scale do, with care.");
    }

    private static String words(Scale scale) {
        return scale.levels().stream()
                .map(level -> "%d %s (%s)".formatted(level.position(), level.label(), Says.points(level.points())))
                .collect(Collectors.joining(", "));
    }

    private interface Words {
        String of(Edition edition, StatementId statement);
    }

    private void changed(Element all, String title, List<StatementId> statements, Words words) {
        if (statements.isEmpty()) {
            return;
        }
        var list = section(all, title, statements.size()).appendElement("ol").addClass("statements");
        for (var statement : statements) {
            var item = list.appendElement("li");
            item.appendElement("p").addClass("code").text(code(now, statement));
            pair(item, words.of(before, statement), words.of(now, statement));
        }
    }

    private String words(Edition edition, StatementId statement) {
        return edition.content().statement(statement).map(Statement::text).orElse("");
    }

    private void moved(Element all, List<StatementId> statements) {
        if (statements.isEmpty()) {
            return;
        }
        var list = section(all, "Moved", statements.size()).appendElement("ol").addClass("statements");
        for (var statement : statements) {
            var item = list.appendElement("li");
            item.appendElement("p")
                    .text("%s is now %s: %s"
                            .formatted(placeOf(before, statement), placeOf(now, statement), words(now, statement)));
        }
    }

    private static String placeOf(Edition edition, StatementId statement) {
        return "%s in %s"
                .formatted(
                        code(edition, statement),
                        edition.content()
                                .areaOf(statement)
                                .map(area -> area.title())
                                .orElse(""));
    }

    private static String code(Edition edition, StatementId statement) {
        return edition.content().statement(statement).map(Statement::code).orElse("");
    }

    private static void listed(Element all, String title, List<StatementId> statements, Edition where) {
        if (statements.isEmpty()) {
            return;
        }
        var list = section(all, title, statements.size()).appendElement("ol").addClass("statements");
        statements.stream()
                .map(where.content()::statement)
                .flatMap(Optional::stream)
                .forEach(statement -> {
                    var words = list.appendElement("li").appendElement("p").addClass("statement");
                    words.appendElement("span").addClass("code").text(statement.code());
                    words.appendElement("span").text(statement.text());
                });
    }

    private static Element section(Element all, String title, int count) {
        var section = all.appendElement("section").addClass("stack");
        section.appendElement("h2").text(count == 0 ? title : "%s (%d)".formatted(title, count));
        return section;
    }

    private static void pair(Element in, String before, String now) {
        var pair = in.appendElement("dl").addClass("pair");
        pair.appendElement("dt").text("Before");
        pair.appendElement("dd").text(before);
        pair.appendElement("dt").text("Now");
        pair.appendElement("dd").text(now);
    }
}
