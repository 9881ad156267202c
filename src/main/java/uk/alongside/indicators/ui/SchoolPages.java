package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import uk.alongside.indicators.SchoolRow;

/** Leads through a long list of schools, a hundred at a time; a short one shows nothing of it. */
class SchoolPages extends Composite<Nav> {

    private static final int A_PAGE = 100;

    SchoolPages(int schools, BoardAddress address) {
        var from = firstOf(schools, address);
        var to = Math.min(schools, from + A_PAGE);
        getContent().addClassNames("row", "no-print");
        getContent().setAriaLabel("Pages of schools");
        getContent().add(new Span("Schools %d to %d of %d".formatted(from + 1, to, schools)));
        if (from > 0) {
            getContent().add(link("The hundred before", address.atPage(from / A_PAGE - 1)));
        }
        if (to < schools) {
            getContent().add(link("The next hundred", address.atPage(from / A_PAGE + 1)));
        }
        setVisible(schools > A_PAGE);
    }

    /** The schools of the page that is looked at. */
    static List<SchoolRow> listed(List<SchoolRow> all, BoardAddress address) {
        var from = firstOf(all.size(), address);
        return all.subList(from, Math.min(all.size(), from + A_PAGE));
    }

    private static int firstOf(int schools, BoardAddress address) {
        return Math.clamp((long) address.page() * A_PAGE, 0, Math.max(0, (schools - 1) / A_PAGE * A_PAGE));
    }

    private static RouterLink link(String words, BoardAddress address) {
        var link = new RouterLink(words, BoardView.class, address.route());
        link.setQueryParameters(address.query());
        return link;
    }
}
