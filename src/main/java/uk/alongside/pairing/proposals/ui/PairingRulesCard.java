package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import uk.alongside.kernel.ui.Shape;
import uk.alongside.kernel.ui.ShapeIcon;
import uk.alongside.pairing.proposals.ProposalPage;

/** What has to hold, and whether it does. */
final class PairingRulesCard extends Section {

    PairingRulesCard(ProposalPage page, Component change) {
        var rules = new UnorderedList();
        rules.addClassNames("stack-s", "meta");
        page.rules().forEach(rule -> rules.add(line(rule)));
        var yours = new Paragraph("The reasons schools will read are written separately; these are yours.");
        yours.addClassName("meta");
        addClassNames("card", "stack-s", "pairing-rules");
        add(new H2("Rules"), rules, change, yours);
    }

    private static ListItem line(ProposalPage.Rule rule) {
        var words = new Span(rule.kept() ? rule.words() : rule.words() + ": broken");
        var line = new ListItem(new ShapeIcon(rule.kept() ? Shape.TICK : Shape.UNKNOWN), words);
        line.setClassName("broken", !rule.kept());
        return line;
    }
}
