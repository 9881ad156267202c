package uk.alongside.indicators.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import uk.alongside.indicators.SchoolResults;
import uk.alongside.indicators.SchoolResults.OfTheme;

/** What stands behind one cell of the board: where its word comes from, and its descriptors. */
class ResultPanel extends SidePanel {

    ResultPanel(SchoolResults school, OfTheme result, BoardAddress address) {
        super("%s, theme %d".formatted(school.name(), result.number()));
        var all = new Anchor(address.ofSchool(school.letter()), "Everything about " + school.name());
        all.getElement().setAttribute("router-link", true);
        with(new H3(result.name()), new CellBadge(result.cell()))
                .say(result.cell().explanation());
        with(new DescriptorList(result.descriptors()), all);
    }
}
