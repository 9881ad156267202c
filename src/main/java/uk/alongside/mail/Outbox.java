package uk.alongside.mail;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.trail.Trail;

/**
 * What the portal has to send and has sent, for whoever runs the machine.
 *
 * <p>The words of a mail are the portal's own and can be read. A link that lets somebody in is shown only where there is no
 * mail server, because then there is no other way to it; that somebody read it is on the trail.
 */
@Service
@Transactional
@PreAuthorize("@currentUser.isPlatformAdmin()")
public class Outbox {

    private final OutboxRows rows;
    private final MailServer server;
    private final PortalAddress address;
    private final Trail trail;

    Outbox(OutboxRows rows, MailServer server, PortalAddress address, Trail trail) {
        this.rows = rows;
        this.server = server;
        this.address = address;
        this.trail = trail;
    }

    /** Whether there is a mail server to give messages to. */
    @Transactional(readOnly = true)
    public boolean isServerSetUp() {
        return server.isSetUp();
    }

    /** The messages, newest first. */
    @Transactional(readOnly = true)
    public List<OutboxLine> lines(OutboxFilter filter, Pageable page) {
        return rows.lines(filter, page.getOffset(), page.getPageSize());
    }

    /** One message with its words. */
    public OutboxMessage read(MailId id) {
        var line = find(id);
        var shown = !line.kind().hasSecretLink() || !server.isSetUp();
        var parts = rows.factsOf(id).stream()
                .map(fact -> new OutboxMessage.Part(
                        fact.sentences(),
                        fact.linkWords(),
                        shown && !fact.linkPath().isEmpty() ? address.of(fact.linkPath()) : ""))
                .toList();
        if (line.kind().hasSecretLink()) {
            trail.record("read a mail", id.asSubject(), Trail.PORTAL);
        }
        return new OutboxMessage(line, parts);
    }

    /** Tries a message again, from now on for another two days. */
    public void sendAgain(MailId id) {
        if (!find(id).canBeSentAgain() || !rows.waitAgain(id)) {
            throw new RuleBroken("This message is on its way already, or has arrived.");
        }
        trail.record("sent a mail again", id.asSubject(), Trail.PORTAL);
    }

    private OutboxLine find(MailId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }
}
