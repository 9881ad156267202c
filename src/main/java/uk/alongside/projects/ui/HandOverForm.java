package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.alongside.kernel.ui.DayField;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.people.PersonId;

/** Asks who takes a role over and from when, and lists what goes with it. */
final class HandOverForm extends Composite<Div> {

    private final ComboBox<Successor> successor = new ComboBox<>("Successor");
    private final DayField day = new DayField("First day").needed();

    /** Somebody who can take the role over. */
    record Successor(PersonId id, String name) {}

    /** What was entered. */
    record Entered(Successor successor, LocalDate day) {}

    private HandOverForm(String name, List<Successor> others, List<String> waiting, LocalDate today) {
        successor.setItems(others);
        successor.setItemLabelGenerator(Successor::name);
        successor.setHelperText("Somebody who takes part in the project. Not in the list? Invite them first.");
        successor.setRequiredIndicatorVisible(true);
        day.until(today).setValue(today);
        day.setHelperText("Today or an earlier day: what waits goes over at once.");
        getContent().addClassNames("stack", "invite-form");
        getContent()
                .add(
                        new Paragraph("On this day the role of %s ends and the successor’s begins.".formatted(name)),
                        goesWithIt(name, waiting),
                        successor,
                        day);
    }

    private static Component goesWithIt(String name, List<String> waiting) {
        if (waiting.isEmpty()) {
            return new Paragraph("Nothing is waiting with %s, so nothing else changes hands.".formatted(name));
        }
        var list = new UnorderedList();
        waiting.forEach(sentence -> list.add(new ListItem(sentence)));
        var both = new Div(new Paragraph("This goes to the successor:"), list);
        both.addClassName("stack-s");
        return both;
    }

    static FormDialog dialog(
            String name,
            String role,
            List<Successor> others,
            List<String> waiting,
            LocalDate today,
            SerializableConsumer<Entered> handOver) {
        var form = new HandOverForm(name, others, waiting, today);
        return new FormDialog("Hand over: " + role, "Hand over", form, () -> {
            var entered = form.read();
            entered.ifPresent(handOver::accept);
            return entered.isPresent();
        });
    }

    private Optional<Entered> read() {
        successor.setInvalid(successor.isEmpty());
        successor.setErrorMessage("Choose who takes the role over.");
        var first = day.read("Choose today or an earlier day.");
        return successor.isInvalid()
                ? Optional.empty()
                : first.map(chosen -> new Entered(successor.getValue(), chosen));
    }
}
