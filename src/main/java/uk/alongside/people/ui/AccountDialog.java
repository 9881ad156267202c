package uk.alongside.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.people.AccountLine;
import uk.alongside.people.AccountState;
import uk.alongside.people.Accounts;
import uk.alongside.people.SecondFactors;

/** What can be done with one account. */
class AccountDialog extends Dialog {

    private final AccountLine line;
    private final Accounts accounts;
    private final SecondFactors secondFactors;
    private final Command changed;
    private final Div actions = new Div();

    AccountDialog(AccountLine line, Accounts accounts, SecondFactors secondFactors, Command changed) {
        this.line = line;
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.changed = changed;
        setHeaderTitle(line.name());
        actions.addClassNames("stack", "account-actions");
        add(
                new Paragraph(line.email().orElse("No address is kept.")),
                new Paragraph(AccountWordsOnScreen.state(line)),
                actions);
        switch (line.state()) {
            case OPEN, NEVER_SIGNED_IN -> {
                offer(
                        "Send a link to a new password",
                        "They get it by e-mail, and it works for an hour. The password they have stays until then.",
                        "An e-mail with the link is on its way.",
                        () -> accounts.sendPasswordLink(line.id()));
                offer(
                        "Reset the second factor",
                        "For somebody who has lost their phone and their recovery codes. Their password alone lets them"
                                + " in until they set up another, and they are told by e-mail.",
                        "The second factor is reset.",
                        () -> secondFactors.reset(line.id()));
                offer(
                        "Disable the account",
                        "They are signed out at once and cannot sign in. What they did stays, and they can be let in"
                                + " again.",
                        "The account is disabled.",
                        () -> accounts.disable(line.id()));
            }
            case DISABLED ->
                offer(
                        "Enable the account",
                        "They can sign in again with the password they had.",
                        "The account is open again.",
                        () -> accounts.enable(line.id()));
            case NO_ACCOUNT, ERASED -> {}
        }
        if (line.state() != AccountState.ERASED) {
            var erase = new RouterLink("Erase this person", EraseView.class, EraseView.parameters(line.id()));
            erase.getElement().addEventListener("click", click -> close());
            actions.add(new Div(erase, meaning("First shows what will happen.")));
        }
        getFooter().add(new Button("Close", click -> close()));
    }

    private void offer(String what, String means, String done, Command action) {
        var button = new Button(what, click -> {
            action.execute();
            Messages.done(done);
            changed.execute();
            close();
        });
        actions.add(new Div(button, meaning(means)));
    }

    private static Paragraph meaning(String words) {
        var meaning = new Paragraph(words);
        meaning.addClassName("meta");
        return meaning;
    }
}
