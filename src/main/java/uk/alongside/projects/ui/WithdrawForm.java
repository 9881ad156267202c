package uk.alongside.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.kernel.ui.DayField;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.projects.SchoolLine;

/** Asks for the last day of a school that leaves, and why. */
final class WithdrawForm extends Composite<Div> {

    private final SchoolLine school;
    private final DayField lastDay;
    private final TextArea reason = new TextArea("Why");

    /** What was entered. */
    record Entered(SchoolLine school, LocalDate lastDay, String reason) {}

    private WithdrawForm(SchoolLine school, LocalDate today) {
        this.school = school;
        this.lastDay = new DayField("Last day", today).needed();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(400);
        reason.setHelperText("A sentence. The QA lead, the administrator and the evaluator read it, nobody else.");
        getContent().addClassNames("stack", "invite-form");
        getContent()
                .add(
                        new Paragraph(
                                "What is on record about %s stays. From then on every count says how many schools it"
                                                .formatted(school.name())
                                        + " is of. The school’s people keep their roles until you end them."),
                        lastDay,
                        reason);
    }

    static FormDialog dialog(SchoolLine school, LocalDate today, SerializableConsumer<Entered> withdraw) {
        var form = new WithdrawForm(school, today);
        return new FormDialog("Let %s withdraw".formatted(school.name()), "Withdraw", form, () -> {
            var entered = form.read();
            entered.ifPresent(withdraw::accept);
            return entered.isPresent();
        });
    }

    private Optional<Entered> read() {
        var day = lastDay.read("Choose the last day.");
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage("Say in a sentence why.");
        return reason.isInvalid() ? Optional.empty() : day.map(last -> new Entered(school, last, reason.getValue()));
    }
}
