package uk.alongside.mail;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.PersonDirectory;
import uk.alongside.trail.Trail;

/**
 * Which mails a person wants: a choice about reminders, made where one's account is, or by the link in a reminder.
 *
 * <p>The link works without signing in, for its own address alone.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class MailChoices {

    private final MailRows rows;
    private final UnsubscribeLinks links;
    private final PersonDirectory directory;
    private final Trail trail;

    MailChoices(MailRows rows, UnsubscribeLinks links, PersonDirectory directory, Trail trail) {
        this.rows = rows;
        this.links = links;
        this.directory = directory;
        this.trail = trail;
    }

    /** Whether the person at the keyboard gets reminders. */
    @Transactional(readOnly = true)
    public boolean wantsReminders() {
        return rows.wants(directory.myself().email().value(), MailKind.REMINDER);
    }

    /** Switches reminders to the person at the keyboard on or off. */
    public void wantReminders(boolean wanted) {
        var myself = directory.myself();
        if (wanted) {
            rows.want(myself.email().value(), MailKind.REMINDER);
        } else {
            rows.refuse(myself.email().value(), MailKind.REMINDER);
        }
        trail.record(
                wanted ? "switched reminders on" : "switched reminders off",
                new SubjectRef("person", myself.id().value()),
                Trail.PORTAL);
    }

    /** The address that a link in a reminder is about. */
    @PreAuthorize("permitAll()")
    public EmailAddress addressIn(String token) {
        return links.addressIn(token).orElseThrow(NotFound::new);
    }

    /** Switches reminders off by the link in one. Doing it again changes nothing. */
    @PreAuthorize("permitAll()")
    public void switchOff(String token) {
        var address = addressIn(token);
        if (rows.wants(address.value(), MailKind.REMINDER)) {
            rows.refuse(address.value(), MailKind.REMINDER);
            ActingAs.system("mail")
                    .run(() -> trail.record("switched reminders off by mail", Trail.PORTAL, Trail.PORTAL));
        }
    }
}
