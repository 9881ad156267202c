package uk.alongside.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.projects.InvitationChoices;
import uk.alongside.projects.NewInvitation;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;

/** The fields of an invitation. The school is asked for where the role is one's. */
class InviteForm extends Composite<FormLayout> {

    private static final String NO_ADDRESS = "Enter an e-mail address such as name@school.example.";

    private final Binder<Entered> binder = new Binder<>(Entered.class);
    private final ComboBox<ProjectSchool> school = new ComboBox<>("School");

    /** What was entered. */
    public record Entered(
            String name,
            EmailAddress email,
            Role role,
            @Nullable ProjectSchool school) {

        NewInvitation asInvitationTo(ProjectId project) {
            return new NewInvitation(
                    project,
                    name,
                    email,
                    role,
                    Optional.ofNullable(school)
                            .filter(any -> role.mayBeForASchool())
                            .map(ProjectSchool::id));
        }
    }

    InviteForm(InvitationChoices choices) {
        var name = new TextField("Name");
        name.setHelperText("As colleagues know them. They can correct it.");
        var email = new EmailField("E-mail address");
        email.setI18n(new EmailField.EmailFieldI18n().setPatternErrorMessage(NO_ADDRESS));
        var role = new Select<Role>();
        role.setLabel("Role");
        role.setItems(choices.roles());
        role.setItemLabelGenerator(InviteForm::title);
        school.setItems(choices.schools());
        school.setItemLabelGenerator(choice -> choice.letter() + ": " + choice.name());
        school.setVisible(false);
        role.addValueChangeListener(chosen -> askForTheSchool(chosen.getValue(), choices));
        getContent().add(name, email, role, school);
        getContent().addClassName("invite-form");

        binder.forField(name)
                .asRequired("Enter the name as colleagues know it.")
                .bind("name");
        binder.forField(email)
                .asRequired("Enter the e-mail address to which the invitation goes.")
                .withConverter(EmailAddress::new, EmailAddress::value, NO_ADDRESS)
                .bind("email");
        binder.forField(role).asRequired("Choose a role.").bind("role");
        binder.forField(school)
                .withValidator(
                        chosen -> chosen != null
                                || !role.getOptionalValue()
                                        .filter(Role::isForASchool)
                                        .isPresent(),
                        "Choose the school for which this role is.")
                .bind("school");
    }

    static FormDialog dialog(InvitationChoices choices, SerializableConsumer<Entered> invite) {
        var form = new InviteForm(choices);
        return new FormDialog("Invite somebody", "Send the invitation", form, () -> {
            var entered = form.read();
            entered.ifPresent(invite::accept);
            return entered.isPresent();
        });
    }

    private void askForTheSchool(@Nullable Role role, InvitationChoices choices) {
        boolean asked = role != null && role.mayBeForASchool();
        boolean optional = role != null && asked && !role.isForASchool();
        school.setVisible(asked);
        school.setHelperText(optional ? "Leave it empty until pairs are made." : "");
        school.setClearButtonVisible(optional);
        if (choices.schools().size() == 1) {
            school.setValue(choices.schools().getFirst());
        }
    }

    static String title(Role role) {
        return role.words().substring(0, 1).toUpperCase(Locale.UK)
                + role.words().substring(1);
    }

    /** What was entered, if it is complete; otherwise the fields say what is missing. */
    Optional<Entered> read() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException incomplete) {
            return Optional.empty();
        }
    }
}
