package uk.alongside.schools.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import uk.alongside.kernel.ui.Workings;
import uk.alongside.schools.profile.Profile.LikeRow;
import uk.alongside.schools.profile.Profile.LikeSchools;

/** Schools like this one, each a way to its own page, with what they were chosen by. */
class LikeSection extends Composite<Section> {

    private final List<String> headings;

    LikeSection(LikeSchools like) {
        headings =
                List.of("School", like.learners(), "Free meals", "SEN in all", "SEN support", "EHC plan", "Steps away");
        getContent().addClassNames("card", "stack", "like");
        getContent().add(new H2("Schools like this one"));
        if (like.rows().isEmpty()) {
            like.working().forEach(line -> getContent().add(SendOnOnePage.quiet(line)));
            return;
        }
        getContent().add(table(like.rows()));
        getContent()
                .add(new Workings(
                        "How were they chosen?",
                        like.working().stream().map(SendOnOnePage::quiet).toArray(Component[]::new)));
    }

    private Component table(List<LikeRow> rows) {
        var head = new NativeTableRow();
        headings.forEach(heading -> {
            var cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        var body = new NativeTableBody();
        rows.forEach(row -> body.add(line(row)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("plain", "num", "stacking");
        table.getElement().setAttribute("aria-label", "Schools like this one");
        return table;
    }

    private NativeTableRow line(LikeRow row) {
        var name = new NativeTableHeaderCell(row.id()
                .<Component>map(id -> SchoolsNavigation.linkTo(id, row.name()))
                .orElseGet(() -> new Span(row.name())));
        name.getElement().setAttribute("scope", "row");
        if (!row.place().isEmpty()) {
            var place = new Span(" " + row.place());
            place.addClassName("muted");
            name.add(place);
        }
        var line = new NativeTableRow(name);
        var figures = List.of(row.pupils(), row.meals(), row.sen(), row.support(), row.plans(), row.steps());
        for (int place = 0; place < figures.size(); place++) {
            var cell = new NativeTableCell(figures.get(place));
            cell.getElement().setAttribute("data-label", headings.get(place + 1));
            line.add(cell);
        }
        if (row.id().isEmpty()) {
            line.addClassName("own");
        }
        return line;
    }
}
