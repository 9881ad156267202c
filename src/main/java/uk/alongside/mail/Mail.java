package uk.alongside.mail;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way into the outbox for every module that has something to tell.
 *
 * <p>What is told stands in the caller's transaction: a mail goes out if, and only if, what it tells of has happened.
 */
@Component
public class Mail {

    private final MailRows rows;
    private final MailServer server;

    Mail(MailRows rows, MailServer server) {
        this.rows = rows;
        this.server = server;
    }

    /** Whether mail leaves the portal at all; without a mail server it stays in the outbox. */
    public boolean leavesThePortal() {
        return server.isSetUp();
    }

    /** Tells somebody a fact, once. Telling the same person the same fact again does nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(MailFact fact) {
        rows.add(fact);
    }

    /** The same for many at once, in a few statements however many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<MailFact> facts) {
        rows.addAll(facts);
    }
}
