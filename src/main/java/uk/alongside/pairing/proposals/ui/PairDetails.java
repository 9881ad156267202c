package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.pairing.proposals.ProposedPair;

/** Everything that speaks for and against a pair, with its points, and what can be decided about it. */
final class PairDetails extends Div {

    PairDetails(ProposedPair pair, List<Button> decisions) {
        addClassNames("pair-details", "stack");
        add(new H3("Every reason, with its points"), table(pair));
        pair.lock()
                .ifPresent(locked ->
                        add(new Paragraph("Locked by %s, because: %s".formatted(locked.by(), locked.reason()))));
        add(new H3("What its schools and coach may read"), shared(pair));
        if (!decisions.isEmpty()) {
            var row = new Div();
            row.addClassNames("row", "no-print");
            decisions.forEach(row::add);
            add(row);
        }
    }

    private static Component table(ProposedPair pair) {
        return new PlainTable(
                        "Reasons for pair %d".formatted(pair.number()),
                        PlainTable.Column.words("Reason"),
                        PlainTable.Column.figures("Points"))
                .stacking()
                .rows(pair.terms().stream()
                        .map(term -> List.of(
                                "%s: %s"
                                        .formatted(
                                                PairCounts.sentence(term.wish().words()), term.sentence()),
                                "%d of %d".formatted(term.points(), term.most())))
                        .toList());
    }

    private static Component shared(ProposedPair pair) {
        if (pair.shared().isEmpty()) {
            return new Paragraph("Nothing yet. You write it when you confirm.");
        }
        var list = new UnorderedList();
        pair.shared().forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }
}
