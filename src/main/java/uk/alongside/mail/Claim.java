package uk.alongside.mail;

import java.time.Instant;
import java.util.List;

/**
 * A message that this node has taken to deliver.
 *
 * @param attempt which try this is; another node that takes the message over counts on
 * @param giveUpAt how long a message that fails is tried again
 * @param facts what it tells, in the order in which it happened
 */
record Claim(MailId id, String recipient, MailKind kind, int attempt, Instant giveUpAt, List<ToldFact> facts) {

    /** What one fact brings to a message. */
    record ToldFact(String subject, List<String> sentences, String linkPath, String linkWords) {}
}
