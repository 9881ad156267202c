package uk.alongside.audits;

import java.util.UUID;
import uk.alongside.kernel.SubjectRef;

/**
 * A statement of one school's self-review, as evidence and other modules refer to it.
 *
 * <p>Its id is that of the self-review with the statement's number in its last bits, so that either is found from the
 * other without a table between them. A published edition never changes, and with it the numbers stay.
 *
 * @param number the statement's place in the edition, counted from 0
 */
public record AuditStatement(AuditId audit, int number) {

    /** The kind of subject that it is. */
    public static final String KIND = "audit-statement";

    /** The last bits of an audit's id, which are kept free. */
    static final long NUMBERS = 0x3FF;

    public AuditStatement {
        if (number < 0 || number > NUMBERS) {
            throw new IllegalArgumentException("No edition has a statement number " + number);
        }
    }

    static AuditStatement of(UUID subject) {
        return new AuditStatement(
                new AuditId(new UUID(subject.getMostSignificantBits(), subject.getLeastSignificantBits() & ~NUMBERS)),
                (int) (subject.getLeastSignificantBits() & NUMBERS));
    }

    public SubjectRef asSubject() {
        var id = audit.value();
        return new SubjectRef(KIND, new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() | number));
    }
}
