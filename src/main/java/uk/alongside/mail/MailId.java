package uk.alongside.mail;

import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to a message in the outbox. */
public record MailId(UUID value) {

    static MailId next() {
        return new MailId(Ids.next());
    }

    SubjectRef asSubject() {
        return new SubjectRef("mail", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
