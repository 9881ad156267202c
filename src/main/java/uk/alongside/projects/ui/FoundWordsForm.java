package uk.alongside.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.alongside.kernel.HoldsWords;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.projects.FoundWords;

/** Every place where the words stand, all of them chosen at first, and the one act that removes them. */
class FoundWordsForm extends Composite<Section> {

    /** So many a kind are shown one by one; what is beyond goes with the rest. */
    private static final int SHOWN = 200;

    private final List<CheckboxGroup<HoldsWords.Place>> groups = new ArrayList<>();
    private final int all;

    FoundWordsForm(List<FoundWords> kinds, SerializableConsumer<Set<String>> remove) {
        all = kinds.stream().mapToInt(kind -> kind.places().size()).sum();
        getContent().addClassNames("card", "stack", "found-words");
        getContent()
                .add(
                        new H2(all == 1 ? "They stand in one place" : "They stand in %,d places".formatted(all)),
                        new Paragraph("Take the mark off a place where the words may stay."));
        kinds.forEach(this::addKind);
        var button = new Button("Remove them", click -> ask(remove));
        button.addThemeVariants(ButtonVariant.ERROR);
        getContent().add(new Div(button));
    }

    private void addKind(FoundWords kind) {
        var group = new CheckboxGroup<HoldsWords.Place>(
                "%s (%,d)".formatted(kind.kind(), kind.places().size()));
        var shown = kind.places().stream().limit(SHOWN).toList();
        group.setItems(shown);
        group.setItemLabelGenerator(
                place -> place.excerpt().isEmpty() ? place.what() : "%s: %s".formatted(place.what(), place.excerpt()));
        group.setValue(new HashSet<>(shown));
        group.addThemeName("vertical");
        groups.add(group);
        getContent().add(group);
        if (kind.places().size() > SHOWN) {
            getContent()
                    .add(new Paragraph("And %,d more like these, from which they go too."
                            .formatted(kind.places().size() - SHOWN)));
        }
    }

    private void ask(SerializableConsumer<Set<String>> remove) {
        var leave = left();
        if (leave.size() == all) {
            Messages.refused("No place is chosen. Mark those from which the words should go.");
            return;
        }
        var what = new Div(
                new Paragraph(
                        "\"[removed]\" will stand in their place. Nobody can undo this, not even whoever looks after"
                                + " the portal."),
                new Paragraph(
                        "It does not reach what has left the portal: e-mails that have arrived, packs and files that"
                                + " people have, backups. The record will name the packs that were exported. The words themselves"
                                + " are not kept."));
        what.addClassName("stack");
        new FormDialog(
                        "Remove them from %s?".formatted(DisclosureList.places(all - leave.size())),
                        "Remove for good",
                        what,
                        () -> {
                            remove.accept(leave);
                            return true;
                        })
                .open();
    }

    private Set<String> left() {
        var leave = new HashSet<String>();
        for (var group : groups) {
            group.getListDataView()
                    .getItems()
                    .filter(place -> !group.isSelected(place))
                    .forEach(place -> leave.add(place.id()));
        }
        return leave;
    }
}
