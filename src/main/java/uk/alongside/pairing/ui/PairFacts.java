package uk.alongside.pairing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import uk.alongside.kernel.Days;
import uk.alongside.pairing.PairPage;
import uk.alongside.pairing.PairSchool;

/** Who and when, in short. */
final class PairFacts extends Composite<DescriptionList> {

    PairFacts(PairPage page) {
        getContent().addClassName("pair-facts");
        add(
                "Schools",
                String.join(
                        ", ",
                        page.line().schools().stream().map(PairSchool::name).toList()));
        add("Coach", page.line().coach());
        add("Offered", Days.inWords(page.confirmedOn()));
        add("First day", Days.inWords(page.beginsOn()));
        page.endedOn().ifPresent(day -> add("Last day", Days.inWords(day)));
        page.wentWell().ifPresent(well -> add("How it went", well ? "Well" : "Not well"));
    }

    private void add(String term, String words) {
        getContent().add(new DescriptionList.Term(term), new DescriptionList.Description(words));
    }
}
