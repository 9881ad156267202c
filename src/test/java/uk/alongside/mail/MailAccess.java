package uk.alongside.mail;

import static uk.alongside.mail.MailExamples.AMINA;
import static uk.alongside.mail.MailExamples.invitation;

import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;

class MailAccess implements AccessExamples {

    private final Outbox outbox;
    private final MailChoices choices;
    private final MailRows rows;
    private final UnsubscribeLinks links;
    private final JdbcClient jdbc;

    MailAccess(Outbox outbox, MailChoices choices, MailRows rows, UnsubscribeLinks links, JdbcClient jdbc) {
        this.outbox = outbox;
        this.choices = choices;
        this.rows = rows;
        this.links = links;
        this.jdbc = jdbc;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofThePortal("Outbox.isServerSetUp", target -> outbox.isServerSetUp()),
                AccessExample.ofThePortal(
                        "Outbox.lines", target -> outbox.lines(OutboxFilter.ALL, Pageable.ofSize(10))),
                AccessExample.ofThePortal("Outbox.read", target -> outbox.read(message())),
                AccessExample.doingToThePortal("Outbox.sendAgain", target -> outbox.sendAgain(givenUp())),
                AccessExample.ofThePortal("MailChoices.wantsReminders", target -> choices.wantsReminders()),
                AccessExample.doingToThePortal("MailChoices.wantReminders", target -> choices.wantReminders(false)),
                AccessExample.ofThePortal("MailChoices.addressIn", target -> choices.addressIn(links.tokenFor(AMINA))),
                AccessExample.doingToThePortal(
                        "MailChoices.switchOff", target -> choices.switchOff(links.tokenFor(AMINA))));
    }

    private MailId message() {
        rows.add(invitation(AMINA, "access:1"));
        return rows.due().getLast();
    }

    private MailId givenUp() {
        var message = message();
        jdbc.sql("update mail_message set state = 'GIVEN_UP' where id = ?")
                .param(message.value())
                .update();
        return message;
    }
}
