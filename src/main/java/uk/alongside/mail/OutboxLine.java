package uk.alongside.mail;

import java.time.Instant;

/**
 * A message as the list of the outbox shows it.
 *
 * @param facts how many facts it tells; more than one where changes were gathered
 * @param attempts how often it was tried
 * @param dueAt when it is tried next, while it waits
 * @param trouble why it was not delivered, or not yet; may be empty
 */
public record OutboxLine(
        MailId id,
        String to,
        MailKind kind,
        String subject,
        int facts,
        MailState state,
        int attempts,
        Instant toldAt,
        Instant dueAt,
        String trouble) {

    /** Whether somebody can ask for it to be sent again. */
    public boolean canBeSentAgain() {
        return state == MailState.GIVEN_UP || state == MailState.UNSURE || state == MailState.WAITING && attempts > 0;
    }
}
