package uk.alongside.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.mail.MailExamples.AMINA;
import static uk.alongside.mail.MailExamples.BORIS;
import static uk.alongside.mail.MailExamples.change;
import static uk.alongside.mail.MailExamples.invitation;
import static uk.alongside.mail.MailExamples.reminder;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.mail.MailExamples.MovingClock;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;

/** A portal without a mail server keeps its messages where whoever runs it can read them. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(classes = MailExamples.class)
class OutboxTests {

    private static final EmailAddress CLARA = new EmailAddress("clara@alongside.example");
    private static final String PASSWORD = "three calm green owls";

    private final Mail mail;
    private final MailDelivery delivery;
    private final Outbox outbox;
    private final MailChoices choices;
    private final UnsubscribeLinks links;
    private final JdbcClient jdbc;
    private final MovingClock clock;
    private final TransactionTemplate transaction;
    private final Accounts accounts;

    OutboxTests(
            Mail mail,
            MailDelivery delivery,
            Outbox outbox,
            MailChoices choices,
            UnsubscribeLinks links,
            JdbcClient jdbc,
            MovingClock clock,
            PlatformTransactionManager transactions,
            Accounts accounts) {
        this.mail = mail;
        this.delivery = delivery;
        this.outbox = outbox;
        this.choices = choices;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.accounts = accounts;
    }

    @BeforeEach
    void emptyOutbox() {
        jdbc.sql("delete from mail_fact").update();
        jdbc.sql("delete from mail_message").update();
        jdbc.sql("delete from mail_refusal").update();
    }

    /** Clara looks after the machine. */
    private ActingAs clara() {
        return person(CLARA, true);
    }

    private ActingAs person(EmailAddress email, boolean admin) {
        var known = jdbc.sql("select id from person where email = ?")
                .param(email.value())
                .query((row, number) -> row.getString("id"))
                .optional();
        var id = known.orElseGet(() -> ActingAs.system("test")
                .call(() -> accounts.open(new NewAccount("Clara Ingram", email, PASSWORD, admin)))
                .toString());
        return ActingAs.person(UUID.fromString(id));
    }

    @Test
    void messagesAreKeptAndReadNewestFirst() {
        tell(invitation(AMINA, "invitation:1:1"));
        clock.pass(Duration.ofMinutes(5));
        tell(change(BORIS, "visit:1", "A visit was booked at Brookfield."));
        delivery.run();

        clara().run(() -> {
            assertThat(outbox.isServerSetUp()).isFalse();
            var lines = outbox.lines(OutboxFilter.ALL, Pageable.ofSize(10));
            assertThat(lines).extracting(OutboxLine::to).containsExactly(BORIS.value(), AMINA.value());
            assertThat(lines).extracting(OutboxLine::state).containsOnly(MailState.WAITING);
            assertThat(outbox.lines(OutboxFilter.ALL, PageRequest.of(1, 1)))
                    .extracting(OutboxLine::to)
                    .containsExactly(AMINA.value());
            assertThat(outbox.read(lines.getLast().id()).parts())
                    .singleElement()
                    .satisfies(part -> {
                        assertThat(part.sentences()).first().asString().startsWith("Tomas Wrenfield invites you");
                        assertThat(part.link()).endsWith("/invitation/secret-of-the-link");
                    });
        });
        assertThat(jdbc.sql("select count(*) from trail_entry where action = 'read a mail'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatWaitedTwoDaysForAServerIsGivenUpAndCanBeSentAgain() {
        tell(invitation(AMINA, "invitation:1:1"));
        clock.pass(Duration.ofDays(2).plusMinutes(1));
        delivery.run();

        clara().run(() -> {
            var line = only(OutboxFilter.NOT_DELIVERED);
            assertThat(line.state()).isEqualTo(MailState.GIVEN_UP);
            assertThat(line.trouble()).contains("No mail server was set up");

            outbox.sendAgain(line.id());

            assertThat(only(OutboxFilter.WAITING).state()).isEqualTo(MailState.WAITING);
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> outbox.sendAgain(line.id()))
                    .withMessageContaining("on its way");
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> outbox.read(MailId.next()));
        });
        delivery.run();
        clara().run(() -> assertThat(only(OutboxFilter.WAITING).id()).isNotNull());
    }

    @Test
    void nobodyElseReadsIt() {
        tell(invitation(AMINA, "invitation:1:1"));

        person(AMINA, false).run(() -> assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> outbox.lines(OutboxFilter.ALL, Pageable.ofSize(10))));
    }

    @Test
    void remindersAreSwitchedOffByTheLinkInOneAndOnAgainByTheirPerson() {
        var amina = person(AMINA, false);
        assertThat(amina.call(choices::wantsReminders)).isTrue();

        choices.switchOff(links.tokenFor(AMINA));
        choices.switchOff(links.tokenFor(AMINA));

        assertThat(amina.call(choices::wantsReminders)).isFalse();
        assertThat(person(BORIS, false).call(choices::wantsReminders)).isTrue();
        amina.run(() -> choices.wantReminders(true));
        assertThat(amina.call(choices::wantsReminders)).isTrue();
        tell(reminder(AMINA, "log:1"));
    }

    @Test
    void linkThatWasNotMadeHereSwitchesNothingOff() {
        var token = links.tokenFor(AMINA);
        var signature = token.substring(token.indexOf('.'));
        var boris = links.tokenFor(BORIS);

        for (var forged : List.of(
                "",
                ".",
                token + "A",
                token.substring(1),
                boris.substring(0, boris.indexOf('.')) + signature,
                "%%%." + signature,
                "x".repeat(1000))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> choices.switchOff(forged));
        }
        assertThat(jdbc.sql("select count(*) from mail_refusal")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private OutboxLine only(OutboxFilter filter) {
        var lines = outbox.lines(filter, Pageable.ofSize(10));
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private void tell(MailFact fact) {
        transaction.executeWithoutResult(status -> mail.tell(fact));
    }
}
