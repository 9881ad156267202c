package uk.alongside.pairing.known;

import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.pairing.rules.Lock;

/**
 * A decision about a school that stands, for the lead to read.
 *
 * @param school its name
 * @param with the name of the other school or of the coach
 * @param by who decided it; empty where they are not known any more
 * @param lock as the rules know it
 * @param counts whether all it names still take part; otherwise it asks for nothing
 */
public record LockLine(
        LockId id,
        LockKind kind,
        String school,
        String with,
        String reason,
        Optional<String> by,
        LocalDate on,
        Lock lock,
        boolean counts) {

    /** As one would say it aloud. */
    public String sentence() {
        return switch (kind) {
            case TOGETHER -> "%s and %s are a pair.".formatted(school, with);
            case APART -> "%s and %s are in no pair together.".formatted(school, with);
            case THIRD -> "%s joins the pair of %s as its third school.".formatted(school, with);
            case WITH_COACH -> "%s has %s as its coach.".formatted(school, with);
            case WITHOUT_COACH -> "%s does not have %s as its coach.".formatted(school, with);
        };
    }
}
