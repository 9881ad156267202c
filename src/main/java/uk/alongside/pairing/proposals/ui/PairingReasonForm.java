package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.FormDialog;

/** Asks why, for every decision of the lead keeps its reason. What was typed stays until it is taken. */
final class PairingReasonForm extends Composite<Div> {

    private static final int LONGEST = 500;

    private final TextField reason = new TextField("Why");

    PairingReasonForm(String explained, Component... before) {
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setHelperText("You and the evaluator read this, nobody at a school does.");
        getContent().addClassNames("stack", "pairing-reason");
        getContent().add(new Paragraph(explained));
        getContent().add(before);
        getContent().add(reason);
    }

    /** Gives the reason to whoever takes it; a refusal is said at the field. */
    boolean give(Consumer<String> taker) {
        try {
            reason.setInvalid(false);
            taker.accept(reason.getValue());
            return true;
        } catch (RuleBroken broken) {
            reason.setErrorMessage(broken.reason());
            reason.setInvalid(true);
            reason.focus();
            return false;
        }
    }

    FormDialog dialog(String title, String doIt, Consumer<String> taker) {
        return new FormDialog(title, doIt, this, () -> give(taker));
    }
}
