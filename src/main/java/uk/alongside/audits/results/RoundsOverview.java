package uk.alongside.audits.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rounds of a project in brief, for a page that is about something else.
 *
 * @param lines in the order in which they were opened
 * @param opens whether the reader finds more on the page of results
 */
public record RoundsOverview(List<Line> lines, boolean opens) {

    /**
     * @param mean where all schools stand, where this reader may know
     * @param sentAt when the school had sent it, on a school's page
     * @param percent where that school stands, where this reader may know: "53.3 %"
     */
    public record Line(
            RoundShown round, Optional<SchoolsMean> mean, Optional<Instant> sentAt, Optional<String> percent) {}

    static RoundsOverview of(List<RoundShown> rounds, Map<Integer, Line> lines, boolean opens) {
        return new RoundsOverview(
                rounds.stream().map(round -> lines.get(round.number())).toList(), opens);
    }
}
