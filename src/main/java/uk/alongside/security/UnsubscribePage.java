package uk.alongside.security;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.alongside.kernel.NotFound;
import uk.alongside.mail.MailChoices;

/**
 * The page behind the link in a reminder: switches reminders off, without signing in.
 *
 * <p>Opening it changes nothing, because mail programs open links to look at them. The button does, and so does a mail
 * program's own "unsubscribe", which sends the same form without having opened the page.
 */
@Controller
class UnsubscribePage {

    static final String PATH = "/mail/unsubscribe/*";

    private static final String ASK = """
            <h1>Switch off reminders</h1>
            <p>Alongside sends reminders to %s when something is waiting there. Invitations and e-mails about the account go
            on coming, and so do changes in what you take part in.</p>
            <form method="post" class="plain-form">
            <button type="submit">Switch off reminders</button>
            </form>
            """;

    private static final String DONE = """
            <h1>Reminders are off</h1>
            <p>No more reminders go to %s. You can switch them on again under “E-mails I get” in the menu of your
            account.</p>
            <p><a class="main-action" href="/">Go to Alongside</a></p>
            """;

    private static final String NOT_OURS = """
            <h1>This link is not complete</h1>
            <p>Copy the whole address from the e-mail and open it again, or sign in and choose “E-mails I get” in the menu of
            your account.</p>
            <p><a class="main-action" href="/login">Go to the sign-in</a></p>
            """;

    private final MailChoices choices;

    UnsubscribePage(MailChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/mail/unsubscribe/{token}")
    ResponseEntity<String> open(@PathVariable String token) {
        try {
            var address = choices.addressIn(token);
            return new Page("Switch off reminders", ASK.formatted(Page.text(address.value()))).answer(HttpStatus.OK);
        } catch (NotFound notOurs) {
            return notOurs();
        }
    }

    @PostMapping("/mail/unsubscribe/{token}")
    ResponseEntity<String> switchOff(@PathVariable String token) {
        try {
            choices.switchOff(token);
            var address = choices.addressIn(token);
            return new Page("Reminders are off", DONE.formatted(Page.text(address.value()))).answer(HttpStatus.OK);
        } catch (NotFound notOurs) {
            return notOurs();
        }
    }

    private static ResponseEntity<String> notOurs() {
        return new Page("This link is not complete", NOT_OURS).answer(HttpStatus.NOT_FOUND);
    }
}
