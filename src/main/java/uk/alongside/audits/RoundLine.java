package uk.alongside.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkId;

/**
 * A round of a project.
 *
 * @param edition what it is answered against, and its title
 * @param closesOn until when schools are asked to send
 * @param closedAt since when nothing can be sent any more; empty while it is open
 * @param audits how many schools have a self-review in it
 * @param started how many of them have begun
 * @param sent how many of them have sent theirs
 * @param revision what a change is based on
 */
public record RoundLine(
        RoundId id,
        RoundKind kind,
        String name,
        FrameworkId framework,
        EditionId edition,
        String editionTitle,
        LocalDate opensOn,
        Optional<LocalDate> closesOn,
        Optional<Instant> closedAt,
        ColleaguesSee colleaguesSee,
        int audits,
        int started,
        int sent,
        int revision) {

    public boolean isOpen() {
        return closedAt.isEmpty();
    }
}
