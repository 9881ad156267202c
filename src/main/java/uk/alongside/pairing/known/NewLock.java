package uk.alongside.pairing.known;

import java.util.Optional;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/**
 * What the lead decides about a school, and why.
 *
 * @param other where it is about two schools
 * @param coach where it is about a school and a coach
 */
public record NewLock(
        LockKind kind, SchoolId school, Optional<SchoolId> other, Optional<PersonId> coach, String reason) {

    public static NewLock ofSchools(LockKind kind, SchoolId school, SchoolId other, String reason) {
        return new NewLock(kind, school, Optional.of(other), Optional.empty(), reason);
    }

    public static NewLock ofCoach(LockKind kind, SchoolId school, PersonId coach, String reason) {
        return new NewLock(kind, school, Optional.empty(), Optional.of(coach), reason);
    }
}
