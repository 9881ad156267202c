package uk.alongside.audits.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.alongside.projects.Project;

/**
 * What every page of results begins with.
 *
 * @param asOf the day at whose end the answers stood
 * @param rounds all of the project, in their order
 * @param before the earlier of the two rounds; empty where there is only one
 * @param after the later one; empty where there is no round yet
 */
public record ResultsHead(
        Project project,
        LocalDate asOf,
        LocalDate today,
        List<RoundShown> rounds,
        Optional<RoundShown> before,
        Optional<RoundShown> after) {

    /** What is said where nothing has been reviewed. */
    public static final String NO_ROUNDS =
            "There is no self-review in this project, so there is nothing to compare. A project’s lead opens a round.";

    /** The rounds with the framework that is looked at, in their order. */
    public List<RoundShown> shown() {
        return rounds.stream()
                .filter(round -> after.filter(newest -> newest.framework().equals(round.framework()))
                        .isPresent())
                .toList();
    }

    /** Whether the day has not come yet; there is then nothing to show. */
    public boolean isToCome() {
        return asOf.isAfter(today);
    }
}
