package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import uk.alongside.audits.results.Gap;
import uk.alongside.audits.results.Gaps;
import uk.alongside.audits.results.ResultsHead;
import uk.alongside.audits.results.RoundShown;
import uk.alongside.audits.results.SchoolComparison;
import uk.alongside.audits.ui.ReviewsNavigation;

/** Where a plan may begin: three short lists, offered and not ordered. */
class GapsSection extends Composite<Div> {

    private final SerializableFunction<Gap, Component> name;

    /** Of all schools together: there is no one answer to go to. */
    GapsSection(Gaps gaps, ResultsHead head) {
        this(gaps, head, gap -> new Span(gap.text()));
    }

    /** Of one school, each with the way to the answer. */
    GapsSection(SchoolComparison school) {
        this(school.gaps(), school.head(), gap -> linked(school, gap));
    }

    private GapsSection(Gaps gaps, ResultsHead head, SerializableFunction<Gap, Component> name) {
        this.name = name;
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

    private static Component linked(SchoolComparison school, Gap gap) {
        return school.review()
                .<Component>map(review -> new Anchor(
                        ReviewsNavigation.statement(
                                school.head().project().key(), review, gap.areaCode(), gap.statement(), school.own()),
                        gap.text()))
                .orElseGet(() -> new Span(gap.text()));
    }

    private static String more(int asWeak) {
        return asWeak == 0
                ? ""
                : asWeak == 1
                        ? "One more stands as low as the last of these."
                        : asWeak + " more stand as low as the last of these.";
    }

    private Component list(String title, List<Gap> gaps, String none, String under) {
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

    private ListItem item(Gap gap) {
        var code = new Span(gap.code() + " ");
        code.addClassName("code");
        var text = new Paragraph(code, name.apply(gap));
        var said = gap.why().isEmpty() ? gap.said() : "%s; %s".formatted(gap.said(), gap.why());
        return new ListItem(text, ResultsSection.quiet("%s. %s.".formatted(gap.area(), said)));
    }
}
