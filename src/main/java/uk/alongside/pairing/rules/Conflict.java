package uk.alongside.pairing.rules;

import java.util.Optional;
import uk.alongside.schools.SchoolId;

/**
 * Why a coach says that they cannot be impartial: about one school, or about every school of a trust.
 *
 * @param trust as the register names it
 */
public record Conflict(Kind kind, Optional<SchoolId> school, Optional<String> trust) {

    /** What lies between a coach and a school. */
    public enum Kind {
        OWN_SCHOOL("own school"),
        OWN_TRUST("own trust"),
        FORMER_EMPLOYER("former employer"),
        FAMILY("family");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public static Conflict with(Kind kind, SchoolId school) {
        return new Conflict(kind, Optional.of(school), Optional.empty());
    }

    public static Conflict withTrust(String trust) {
        return new Conflict(Kind.OWN_TRUST, Optional.empty(), Optional.of(trust));
    }

    boolean concerns(SchoolToPair candidate) {
        return school.filter(candidate.id()::equals).isPresent()
                || trust.isPresent() && trust.equals(candidate.trust());
    }
}
