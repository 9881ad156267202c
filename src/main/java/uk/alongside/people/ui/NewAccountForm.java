package uk.alongside.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.Optional;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.AccountInvitation;

/** The fields of an {@link AccountInvitation}. */
class NewAccountForm extends Composite<FormLayout> {

    private final TextField name = new TextField("Name");
    private final EmailField email = new EmailField("E-mail address");
    private final Checkbox platformAdmin = new Checkbox("Looks after the portal, as you do");

    NewAccountForm() {
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        name.setManualValidation(true);
        email.setRequiredIndicatorVisible(true);
        email.setMaxLength(254);
        email.setManualValidation(true);
        getContent()
                .add(
                        new Paragraph(
                                "They get an e-mail with a link to choose a password. It works for an hour; after that"
                                        + " they ask for another on the sign-in page. To take part in a project, people are"
                                        + " invited by its lead."),
                        name,
                        email,
                        platformAdmin);
    }

    /** What was entered, if it is complete; otherwise the fields say what is missing. */
    Optional<AccountInvitation> read() {
        say(name, name.getValue().isBlank() ? "Enter the name as colleagues know it." : "");
        say(email, "");
        try {
            var address = new EmailAddress(email.getValue());
            return name.isInvalid()
                    ? Optional.empty()
                    : Optional.of(new AccountInvitation(name.getValue(), address, platformAdmin.getValue()));
        } catch (RuleBroken broken) {
            say(email, broken.reason());
            return Optional.empty();
        }
    }

    private static <F extends TextFieldBase<?, ?>> void say(F field, String trouble) {
        field.setErrorMessage(trouble);
        field.setInvalid(!trouble.isEmpty());
    }
}
