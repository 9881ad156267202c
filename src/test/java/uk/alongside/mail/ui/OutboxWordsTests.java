package uk.alongside.mail.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.alongside.mail.MailId;
import uk.alongside.mail.MailKind;
import uk.alongside.mail.MailState;
import uk.alongside.mail.OutboxLine;
import uk.alongside.mail.OutboxMessage;

/** What the outbox says of a message, and what can be done about it. */
class OutboxWordsTests {

    private static final Instant NOON = Instant.parse("2026-07-01T11:00:00Z");

    @BeforeEach
    void openAPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    @Test
    void messageSaysHowFarItHasComeAndWhyNotFurther() {
        assertThat(OutboxWords.state(line(MailState.WAITING, 0, ""), true)).isEqualTo("Waiting to be sent.");
        assertThat(OutboxWords.state(line(MailState.WAITING, 0, ""), false)).isEqualTo("Kept here to be read.");
        assertThat(OutboxWords.state(line(MailState.WAITING, 2, "Mailbox full"), true))
                .startsWith("Not delivered yet. Mailbox full. It is tried again on 1 July 2026");
        assertThat(OutboxWords.state(line(MailState.SENDING, 1, ""), true)).isEqualTo("Being sent.");
        assertThat(OutboxWords.state(line(MailState.SENT, 1, ""), true)).startsWith("Sent.");
        assertThat(OutboxWords.state(line(MailState.UNSURE, 1, "The line broke."), true))
                .isEqualTo("May have been sent. The line broke.");
        assertThat(OutboxWords.state(line(MailState.GIVEN_UP, 12, "No such person"), true))
                .isEqualTo("Not delivered. No such person.");
        assertThat(OutboxWords.state(line(MailState.NOT_WANTED, 0, "Reminders are switched off."), true))
                .isEqualTo("Not sent. Reminders are switched off.");
    }

    @Test
    void messageThatWasGivenUpCanBeSentAgain() {
        var sentAgain = new AtomicInteger();
        dialog(line(MailState.GIVEN_UP, 12, "No such person"), "", sentAgain).open();

        assertThat(_get(
                                Paragraph.class,
                                spec -> spec.withPredicate(
                                        words -> words.getText().startsWith("The link")))
                        .getText())
                .isEqualTo("The link “Look at the invitation” is for the person alone.");
        _click(_get(Button.class, spec -> spec.withText("Send it again")));

        assertThat(sentAgain).hasValue(1);
        assertThat(_find(MessageDialog.class)).isEmpty();
    }

    @Test
    void messageThatWasSentIsOnlyRead() {
        dialog(line(MailState.SENT, 1, ""), "https://portal.example/invitation", new AtomicInteger())
                .open();

        assertThat(_find(Button.class, spec -> spec.withText("Send it again"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Close")));
        assertThat(_find(MessageDialog.class)).isEmpty();
    }

    private static MessageDialog dialog(OutboxLine line, String link, AtomicInteger sentAgain) {
        var part = new OutboxMessage.Part(List.of("You are invited."), "Look at the invitation", link);
        return new MessageDialog(new OutboxMessage(line, List.of(part)), true, sentAgain::incrementAndGet);
    }

    private static OutboxLine line(MailState state, int attempts, String trouble) {
        return new OutboxLine(
                new MailId(UUID.randomUUID()),
                "amina@ashwood.example",
                MailKind.INVITATION,
                "Invitation",
                1,
                state,
                attempts,
                NOON,
                NOON.plusSeconds(60),
                trouble);
    }
}
