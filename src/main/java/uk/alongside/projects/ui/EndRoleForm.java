package uk.alongside.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.kernel.ui.DayField;
import uk.alongside.kernel.ui.FormDialog;

/** Asks for the last day of a role; who has to go at once does not wait for midnight. */
final class EndRoleForm extends Composite<Div> {

    private final LocalDate began;
    private final LocalDate today;
    private final DayField lastDay;
    private final Checkbox atOnce = new Checkbox("End it at once instead");

    private EndRoleForm(String name, String role, LocalDate began, LocalDate today) {
        this.began = began;
        this.today = today;
        this.lastDay = new DayField("Last day", today).needed();
        lastDay.setHelperText("The role ends when this day is over.");
        atOnce.addValueChangeListener(ticked -> lastDay.setEnabled(!ticked.getValue()));
        getContent().addClassNames("stack", "invite-form");
        getContent()
                .add(
                        new Paragraph("%s takes part as %s. What they did stays on record.".formatted(name, role)),
                        lastDay,
                        atOnce);
    }

    static FormDialog dialog(
            String name, String role, LocalDate began, LocalDate today, SerializableConsumer<LocalDate> end) {
        var form = new EndRoleForm(name, role, began, today);
        return new FormDialog("End a role", "End the role", form, () -> {
            var entered = form.read();
            entered.ifPresent(end::accept);
            return entered.isPresent();
        });
    }

    private Optional<LocalDate> read() {
        if (atOnce.getValue()) {
            return Optional.of((began.isAfter(today) ? began : today).minusDays(1));
        }
        var day = lastDay.read("Choose the last day.");
        if (day.filter(last -> last.isBefore(began)).isPresent()) {
            lastDay.refuse("The role began on %s. Choose that day or a later one.".formatted(Dates.of(began)));
            return Optional.empty();
        }
        return day;
    }
}
