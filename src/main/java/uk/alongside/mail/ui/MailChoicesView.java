package uk.alongside.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.mail.MailChoices;

/** Which mails the person at the keyboard gets, and the one choice there is about them. */
@Route("account/mails")
@PageTitle("E-mails I get")
@StyleSheet("styles/mail.css")
@PermitAll
class MailChoicesView extends Composite<Div> {

    MailChoicesView(MailChoices choices) {
        var reminders = new Checkbox("Remind me by e-mail of what is waiting for me", choices.wantsReminders());
        reminders.setHelperText("Your home page shows it in any case.");
        reminders.addValueChangeListener(chosen -> {
            choices.wantReminders(chosen.getValue());
            Messages.done(chosen.getValue() ? "You get reminders." : "You get no more reminders.");
        });
        var always = new UnorderedList(
                new ListItem("invitations to a project"),
                new ListItem("what concerns the safety of your account, such as a new password"),
                new ListItem("changes to your roles in projects, those of a minute in one e-mail"));
        var card = new Section(reminders, new Paragraph("These e-mails always come:"), always);
        card.addClassNames("card", "stack");
        card.getElement().setAttribute("aria-label", "Your choice");
        getContent().addClassNames("mail-choices", "stack-l");
        getContent()
                .add(
                        new ViewHeader("E-mails I get")
                                .under("No e-mail tells what somebody wrote here. It says that something is there, and"
                                        + " leads to it."),
                        card);
    }
}
