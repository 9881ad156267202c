package uk.alongside.pairing.known;

import java.util.Optional;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** What the lead can decide beforehand about a school: together with another, or with a coach, or not. */
public enum LockKind {
    TOGETHER(true),
    APART(true),
    THIRD(true),
    WITH_COACH(false),
    WITHOUT_COACH(false);

    private final boolean aboutSchools;

    LockKind(boolean aboutSchools) {
        this.aboutSchools = aboutSchools;
    }

    /** Whether it is about two schools; otherwise it is about a school and a coach. */
    public boolean isAboutSchools() {
        return aboutSchools;
    }

    /** As the rules know it; exactly one of the other school and the coach is there. */
    Lock between(SchoolId school, Optional<SchoolId> other, Optional<PersonId> coach) {
        return switch (this) {
            case TOGETHER -> new Lock.Together(school, other.orElseThrow());
            case APART -> new Lock.Apart(school, other.orElseThrow());
            case THIRD -> new Lock.Third(school, other.orElseThrow());
            case WITH_COACH -> new Lock.WithCoach(school, coach.orElseThrow());
            case WITHOUT_COACH -> new Lock.WithoutCoach(school, coach.orElseThrow());
        };
    }
}
