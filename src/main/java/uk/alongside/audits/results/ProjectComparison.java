package uk.alongside.audits.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.alongside.audits.rules.PairedStatistics;
import uk.alongside.audits.rules.RoundChange;

/**
 * All schools of a project together, as far as the reader may see them.
 *
 * @param totals what the schools add up to
 * @param schools a hundred of those that the reader may see one by one, in the order of their letters
 * @param schoolsInAll how many of these there are
 */
public record ProjectComparison(ResultsHead head, Totals totals, List<SchoolLine> schools, int schoolsInAll) {

    /** What is shown of all schools together. */
    public sealed interface Totals {

        /**
         * @param areas in the order of the newest edition, all areas together first
         * @param agreement in the later round, in all first; empty where nothing was moderated
         */
        record Shown(
                List<AreaOverSchools> areas,
                PairedStatistics paired,
                Optional<RoundChange> change,
                List<AgreementOf> agreement,
                Gaps gaps)
                implements Totals {}

        /** @param reason a whole sentence */
        record Refused(String reason) implements Totals {}
    }

    /**
     * @param means by the number of the round
     * @param change over all statements of all schools that are compared
     */
    public record AreaOverSchools(
            String code, String title, Map<Integer, SchoolsMean> means, Optional<RoundChange> change) {

        /** @param round its number */
        public SchoolsMean in(int round) {
            return means.getOrDefault(round, SchoolsMean.NONE);
        }
    }

    /**
     * @param before percent of the scale, one decimal place; empty where the school has not sent it
     * @param change in percentage points, over the statements of both rounds
     */
    public record SchoolLine(
            String letter,
            String name,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            Optional<RoundChange> change) {}

    public Optional<Totals.Shown> shown() {
        return totals instanceof Totals.Shown shown ? Optional.of(shown) : Optional.empty();
    }
}
