package uk.alongside.indicators;

import java.util.List;
import java.util.Optional;
import uk.alongside.indicators.rules.PublishedComparison;
import uk.alongside.indicators.rules.RagStatus;

/**
 * A theme, with its totals over all schools where the reader may see them. A filter by phase leaves the totals alone.
 *
 * @param cannotArise results that no share of so many descriptors can give
 */
public record ThemeColumn(
        int number, String name, int descriptors, List<RagStatus> cannotArise, Optional<Totals> totals) {

    /**
     * The theme's score and place.
     *
     * @param score one, two or three points a school, summed
     * @param best what the score would be if every school counted were "all"
     * @param rank 1 for the highest score; equal scores share it
     * @param place "6th", or "joint 2nd"
     * @param schools how many schools have a result
     * @param leftOut how many have none
     * @param split schools by status, furthest first; statuses that do not occur are left out
     * @param published the computed figure beside the published one
     * @param explanation the formula with its numbers
     */
    public record Totals(
            int score,
            int best,
            int rank,
            String place,
            int schools,
            int leftOut,
            List<SplitPart> split,
            PublishedComparison published,
            String explanation) {}

    public record SplitPart(RagStatus status, int schools) {}
}
