package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import uk.alongside.audits.results.Gap;
import uk.alongside.audits.results.Gaps;
import uk.alongside.audits.results.ResultsHead;
import uk.alongside.audits.results.RoundShown;

/** Where a plan may begin: three short lists, offered and not ordered. */
class GapsSection extends Composite<Div> {

    GapsSection(Gaps gaps, ResultsHead head) {
        var lists = new Div();
        lists.addClassName("gaps");
        lists.add(
                list("Weakest", gaps.weakest(), "Nothing stands below the highest level.", more(gaps.moreAsWeak())),
                list(
                        "Seen most differently",
                        gaps.seenDifferently(),
                        gaps.notForThisReader().orElse("Nobody sees anything differently."),
                        gaps.seenDifferently().isEmpty()
                                ? ""
                                : gaps.notForThisReader().orElse("")));
        head.before()
                .map(RoundShown::name)
                .ifPresent(before ->
                        lists.add(list("Fell since " + before, gaps.fell(), "Nothing is judged lower than then.", "")));
        getContent()
                .add(new ResultsSection(
                        "Gaps to plan",
                        ResultsSection.quiet(
                                "A start for an action plan, nothing more: what to work on is for the people"
                                        + " who do the work."),
                        lists));
    }

    private static String more(int asWeak) {
        return asWeak == 0
                ? ""
                : asWeak == 1
                        ? "One more stands as low as the last of these."
                        : asWeak + " more stand as low as the last of these.";
    }

    private static Component list(String title, List<Gap> gaps, String none, String under) {
        var section = new Section(new H3(title));
        section.addClassNames("card", "stack-s");
        if (gaps.isEmpty()) {
            section.add(ResultsSection.quiet(none));
            return section;
        }
        var list = new OrderedList();
        list.addClassName("stack-s");
        gaps.forEach(gap -> list.add(item(gap)));
        section.add(list, ResultsSection.quiet(under));
        return section;
    }

    private static ListItem item(Gap gap) {
        var code = new Span(gap.code() + " ");
        code.addClassName("code");
        var text = new Paragraph(code, new Span(gap.text()));
        var said = gap.why().isEmpty() ? gap.said() : "%s; %s".formatted(gap.said(), gap.why());
        return new ListItem(text, ResultsSection.quiet("%s. %s.".formatted(gap.area(), said)));
    }
}
