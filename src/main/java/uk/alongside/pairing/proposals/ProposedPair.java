package uk.alongside.pairing.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.alongside.pairing.rules.Term;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/**
 * A pair or trio of a proposal as its lead reads it.
 *
 * @param ordinal counts from 0
 * @param first the school that is supported; {@code second} supports it
 * @param best what speaks for it, in a few words each
 * @param compromises what was given up for it, in a few words each
 * @param shared what its schools and coach may read
 * @param changed whether somebody changed it by hand
 * @param besideWhatStood whether it stood before; empty where no pair did
 */
public record ProposedPair(
        int ordinal,
        InPair first,
        InPair second,
        Optional<InPair> third,
        PersonId coach,
        String coachName,
        int fit,
        int most,
        List<String> best,
        List<String> compromises,
        List<Term> terms,
        List<String> shared,
        Optional<Locked> lock,
        boolean changed,
        Optional<String> besideWhatStood) {

    /** A school in it. */
    public record InPair(SchoolId id, String name) {}

    /** That the pair stays together when pairs are looked for again. */
    public record Locked(UUID id, String reason, String by, Instant at) {}

    public boolean isLocked() {
        return lock.isPresent();
    }

    /** As people count them. */
    public int number() {
        return ordinal + 1;
    }

    /** "Ashwood Primary with Brookfield Primary". */
    public String names() {
        return first.name()
                + " with "
                + second.name()
                + third.map(joining -> " and " + joining.name()).orElse("");
    }
}
