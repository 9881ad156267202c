package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiFunction;
import uk.alongside.kernel.ui.Shape;
import uk.alongside.kernel.ui.ShapeIcon;
import uk.alongside.pairing.proposals.ChangeCost;
import uk.alongside.pairing.proposals.ProposedPair;

/** What a swap would cost, before it is made. */
final class CostCard extends Composite<Section> {

    private final Div answer = new Div();
    private final BiFunction<ProposedPair, ProposedPair, ChangeCost> price;
    private final Swaps swaps;

    /** What the lead decides about the price. */
    interface Swaps {

        void swap(ChangeCost cost, ProposedPair one, ProposedPair other, String reason);

        void leave();
    }

    CostCard(BiFunction<ProposedPair, ProposedPair, ChangeCost> price, Swaps swaps) {
        this.price = price;
        this.swaps = swaps;
        answer.addClassName("stack");
        answer.getElement().setAttribute("aria-live", "polite");
        getContent().addClassNames("card", "cost", "stack", "no-print");
        getContent().add(new H2("What would it cost?"), answer);
        show(List.of());
    }

    void show(List<ProposedPair> chosen) {
        answer.removeAll();
        switch (chosen.size()) {
            case 0 ->
                answer.add(
                        meta("Choose two pairs to swap: with the buttons, with the key S, or by dragging one onto the"
                                + " other. You read the price before anything is changed."));
            case 1 ->
                answer.add(new Paragraph("%s is chosen. Choose a second pair."
                        .formatted(chosen.getFirst().names())));
            default -> show(chosen.getFirst(), chosen.getLast());
        }
    }

    private void show(ProposedPair one, ProposedPair other) {
        var cost = price.apply(one, other);
        answer.add(new Paragraph(cost.what()), figures(cost));
        if (!cost.canBeMade()) {
            answer.add(broken(cost));
            answer.add(new Button("Leave as is", _ -> swaps.leave()));
            return;
        }
        var kept = new Paragraph(new ShapeIcon(Shape.TICK), new Span(" every rule is still kept"));
        kept.addClassName("kept");
        var reason = new PairingReasonForm("A swap keeps its reason.");
        var swap = new Button("Swap them", _ -> reason.give(why -> swaps.swap(cost, one, other, why)));
        swap.addThemeVariants(ButtonVariant.PRIMARY);
        var row = new Div(swap, new Button("Leave as is", _ -> swaps.leave()));
        row.addClassName("row");
        answer.add(kept, reason, row, meta("Nothing is sent to schools until you confirm. You can undo a swap."));
    }

    /** The same figures for every change by hand. */
    static Component figures(ChangeCost cost) {
        var before = cost.compared().before();
        var after = cost.compared().after();
        var list = new DescriptionList();
        list.addClassName("num");
        line(list, "Fit", cost.compared().fitInWords());
        line(
                list,
                "Gap to the bound",
                cost.gapBefore().equals(cost.gapAfter())
                        ? "%s %%, no change".formatted(cost.gapAfter())
                        : "%s → %s %%".formatted(cost.gapBefore(), cost.gapAfter()));
        line(list, "Miles between them", cost.milesBefore() + " → " + cost.milesAfter());
        line(
                list,
                "Same phase",
                before.samePhase() == after.samePhase()
                        ? "%d of %d, no change".formatted(after.samePhase(), after.links())
                        : "%d → %d of %d".formatted(before.samePhase(), after.samePhase(), after.links()));
        line(list, "Conflicts declared", after.declared() == 0 ? "none" : Integer.toString(after.declared()));
        return list;
    }

    private static void line(DescriptionList list, String term, String words) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(words));
    }

    static Component broken(ChangeCost cost) {
        var list = new UnorderedList();
        cost.broken().forEach(rule -> list.add(new ListItem(rule)));
        var part = new Div(new Paragraph("It cannot be made: it would break"), list);
        part.addClassName("broken");
        return part;
    }

    private static Paragraph meta(String words) {
        var meta = new Paragraph(words);
        meta.addClassName("meta");
        return meta;
    }
}
