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

    private final List<SchoolRow> rows;

    private SchoolPages(List<SchoolRow> rows, int from, int to, int of, BoardAddress address) {
        this.rows = rows;
        getContent().addClassNames("row", "no-print");
        getContent().setAriaLabel("Pages of schools");
        getContent().add(new Span("Schools %d to %d of %d".formatted(from + 1, to, of)));
        if (from > 0) {
            getContent().add(link("The hundred before", address.atPage(from / A_PAGE - 1)));
        }
        if (to < of) {
            getContent().add(link("The next hundred", address.atPage(from / A_PAGE + 1)));
        }
        setVisible(of > A_PAGE);
    }

    static SchoolPages of(List<SchoolRow> all, BoardAddress address) {
        var from = Math.clamp((long) address.page() * A_PAGE, 0, Math.max(0, (all.size() - 1) / A_PAGE * A_PAGE));
        var to = Math.min(all.size(), from + A_PAGE);
        return new SchoolPages(List.copyOf(all.subList(from, to)), from, to, all.size(), address);
    }

    List<SchoolRow> rows() {
        return rows;
    }

    private static RouterLink link(String words, BoardAddress address) {
        var link = new RouterLink(words, BoardView.class, address.route());
        link.setQueryParameters(address.query());
        return link;
    }
}
