package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.util.Optional;
import uk.alongside.audits.results.ProjectComparison;
import uk.alongside.audits.results.ProjectComparison.SchoolLine;
import uk.alongside.audits.results.ResultsHead;
import uk.alongside.audits.results.RoundShown;
import uk.alongside.audits.rules.Numbers;
import uk.alongside.audits.rules.RoundChange;
import uk.alongside.kernel.ui.Markup;

/** The schools that the reader may see one by one, in the order of their letters: no ranking. */
class SchoolLines extends Composite<Div> {

    private static final int A_PAGE = 100;

    SchoolLines(ProjectComparison results, ResultsAddress address) {
        getContent().addClassName("stack");
        getContent().add(new Lines(results, address), pages(results, address));
    }

    /** As one piece of markup: a page lists a hundred, and as elements each would cost the server several kilobytes. */
    @Tag("ul")
    static final class Lines extends Component implements HasStyle {

        Lines(ProjectComparison results, ResultsAddress address) {
            var list = Markup.of("ul");
            for (var line : results.schools()) {
                var item = list.appendElement("li");
                item.appendElement("a")
                        .attr("href", address.ofSchool(line.letter()).inFull())
                        .attr("router-link", true)
                        .text(line.name());
                item.appendElement("span").addClass("num").text(figures(line, results.head()));
            }
            addClassNames("card", "school-lines");
            getElement().setProperty("innerHTML", list.html());
        }
    }

    private static String figures(SchoolLine line, ResultsHead head) {
        var after = head.after().map(RoundShown::name).orElse("");
        var change = line.change()
                .flatMap(RoundChange::acrossTheScale)
                .map(points -> ", %s pp".formatted(Numbers.signedToOnePlace(points)))
                .orElse("");
        return head.before()
                .map(before -> "%s %s, %s %s%s"
                        .formatted(before.name(), percent(line.before()), after, percent(line.after()), change))
                .orElseGet(() -> "%s %s".formatted(after, percent(line.after())));
    }

    private static String percent(Optional<BigDecimal> percent) {
        return percent.map(of -> Numbers.fixed(of, 1) + " %").orElse("not sent");
    }

    private static Nav pages(ProjectComparison results, ResultsAddress address) {
        var nav = new Nav();
        nav.addClassNames("row", "no-print");
        nav.setAriaLabel("Pages of schools");
        nav.setVisible(results.schoolsInAll() > A_PAGE);
        var last = (results.schoolsInAll() - 1) / A_PAGE;
        var page = Math.clamp(address.page(), 0, last);
        nav.add(new Span("Schools %d to %d of %d"
                .formatted(page * A_PAGE + 1, page * A_PAGE + results.schools().size(), results.schoolsInAll())));
        if (page > 0) {
            nav.add(link("The hundred before", address.atPage(page - 1)));
        }
        if (page < last) {
            nav.add(link("The next hundred", address.atPage(page + 1)));
        }
        return nav;
    }

    private static RouterLink link(String words, ResultsAddress address) {
        var link = new RouterLink(words, ProjectResultsView.class, address.route());
        link.setQueryParameters(address.query());
        return link;
    }
}
