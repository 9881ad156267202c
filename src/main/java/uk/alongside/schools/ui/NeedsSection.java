package uk.alongside.schools.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;
import uk.alongside.schools.profile.Profile.Needs;

/** Primary needs, as published. */
class NeedsSection extends Composite<Section> {

    NeedsSection(Needs needs) {
        var columns = new ArrayList<>(List.of(
                Column.words("Need"),
                Column.figures("EHC plan"),
                Column.figures("SEN support"),
                Column.figures("Share here")));
        needs.compared().forEach(name -> columns.add(Column.figures(name)));
        List<List<String>> rows = needs.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<>(List.of(row.need(), row.plans(), row.support(), row.share()));
                    cells.addAll(row.shares());
                    return List.copyOf(cells);
                })
                .toList();
        getContent().addClassNames("card", "stack", "needs");
        getContent().add(new H2("Primary needs"), SendOnOnePage.quiet(needs.under()));
        if (!rows.isEmpty()) {
            getContent()
                    .add(new PlainTable("Primary needs", columns.toArray(Column[]::new))
                            .stacking()
                            .rows(rows));
        }
    }
}
