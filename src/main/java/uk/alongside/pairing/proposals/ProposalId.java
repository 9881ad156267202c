package uk.alongside.pairing.proposals;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;

/** Points to a proposal of pairs. */
public record ProposalId(UUID value) implements Serializable {

    public static ProposalId next() {
        return new ProposalId(Ids.next());
    }

    /** As an address has it; empty where it is no id at all. */
    public static Optional<ProposalId> of(String text) {
        try {
            return Optional.of(new ProposalId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    public SubjectRef asSubject() {
        return new SubjectRef("proposal", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
