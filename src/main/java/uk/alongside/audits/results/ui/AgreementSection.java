package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;
import uk.alongside.audits.results.AgreementOf;
import uk.alongside.audits.rules.Worked;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;

/** How far the schools' own and the moderated judgements agree, in all and by area. */
class AgreementSection extends Composite<Div> {

    private static final String NOT_DEFINED = "not defined";

    AgreementSection(List<AgreementOf> agreement) {
        getContent()
                .add(new ResultsSection(
                        "Own and moderated judgement",
                        ResultsSection.quiet(
                                "Both stand side by side; neither replaces the other. Kappa and alpha are 1"
                                        + " where both always agree, and 0 where they agree as often as chance would."),
                        WorkedCard.all(agreement.getFirst().agreement().figures()),
                        card(table(agreement))));
    }

    private static Div card(PlainTable table) {
        var card = new Div(table);
        card.addClassName("card");
        return card;
    }

    private static PlainTable table(List<AgreementOf> agreement) {
        return new PlainTable(
                        "Agreement by area",
                        Column.words("Area"),
                        Column.figures("Same level"),
                        Column.figures("Cohen’s kappa"),
                        Column.figures("Weighted kappa (quadratic)"),
                        Column.figures("Krippendorff’s alpha (ordinal)"))
                .stacking()
                .rows(agreement.stream().map(AgreementSection::row).toList());
    }

    private static List<String> row(AgreementOf of) {
        return Stream.concat(
                        Stream.of(of.area()), of.agreement().figures().stream().map(AgreementSection::inBrief))
                .toList();
    }

    private static String inBrief(Worked figure) {
        return figure.isKnown() ? figure.shown() : NOT_DEFINED;
    }
}
