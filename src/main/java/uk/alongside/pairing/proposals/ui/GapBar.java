package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import uk.alongside.kernel.ui.Markup;
import uk.alongside.pairing.proposals.ProposalPage;

/** How close a proposal is to the best possible: words first, the bar says the same. */
@Tag("section")
final class GapBar extends Component implements HasStyle {

    GapBar(ProposalPage page) {
        addClassNames("card", "pairing-gap");
        getElement().setAttribute("aria-label", "How close to the best possible");
        var words = Markup.of("p");
        words.appendElement("b").text("Fit %,d".formatted(page.fit()));
        words.appendText(" of at most %,d points ".formatted(page.bound()));
        words.appendElement("span").addClass("muted").text(found(page));
        var gap = Markup.of("p").addClass("source");
        gap.appendElement("b")
                .text(
                        page.gap() == 0
                                ? "no gap: nothing can be better"
                                : "gap %,d %s, %s %%"
                                        .formatted(
                                                page.gap(), page.gap() == 1 ? "point" : "points", page.gapPercent()));
        getElement().setProperty("innerHTML", words.outerHtml() + gap.outerHtml() + bar(page));
    }

    private static String found(ProposalPage page) {
        var by = "proposal %d, asked for by %s"
                .formatted(page.line().number(), page.line().askedBy());
        return page.line().stopped() ? by + "; the search was stopped" : by;
    }

    private static String bar(ProposalPage page) {
        var share = page.bound() <= 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(100L * Math.max(0, page.fit()))
                        .divide(BigDecimal.valueOf(page.bound()), 1, RoundingMode.HALF_UP);
        var rest = BigDecimal.valueOf(100).subtract(share);
        return """
                <svg width="100%%" height="30" aria-hidden="true" focusable="false">\
                <rect class="all" y="2" width="100%%" height="12" rx="2"></rect>\
                <rect class="found" y="2" width="%1$s%%" height="12" rx="2"></rect>\
                <rect class="rest" x="%1$s%%" y="2" width="%2$s%%" height="12"></rect>\
                <text x="0" y="28">0</text>\
                <text x="100%%" y="28" text-anchor="end">%3$,d found, %4$,d cannot be passed</text></svg>""".formatted(share, rest, page.fit(), page.bound());
    }
}
