package uk.alongside.indicators.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scores and ranks of a project's themes: half or more 1, most 2, all 3, summed over the schools.
 *
 * <p>"Not yet" scores nothing: it was judged, and the lowest threshold was not reached. "Not enough evidence" and "no
 * result yet" are no results: they are left out and counted, so that missing evidence never looks like a low score. A
 * theme in which no school has a result has no score and no rank. Equal scores share a rank, and the next rank is left
 * out: 1, 2, 2, 4.
 *
 * <p>Source: SSIF450692 final evaluation, January 2019, part 4, the paragraph after Figure 8, and Figure 9. Figure 9 is
 * not what this rule gives for Figure 8: see {@link PublishedComparison}.
 */
public final class ThemeScores {

    private ThemeScores() {}

    /**
     * One theme's place among the others.
     *
     * @param score the sum of points over the schools that have a result
     * @param rank 1 for the highest score
     * @param tied whether another theme has the same score
     */
    public record ThemeScore(int theme, int score, int rank, boolean tied, Split split) {

        /** What the score would be if every school counted had progressed in all descriptors. */
        public int best() {
            return RagStatus.ALL.points() * schools();
        }

        /** How many schools the score counts. */
        public int schools() {
            return split.results();
        }

        /** How many schools have no result in this theme. */
        public int leftOut() {
            return split.total() - split.results();
        }

        /** "6th", "joint 2nd". */
        public String place() {
            return (tied ? "joint " : "") + Words.ordinal(rank);
        }

        /** The formula with its numbers: "7 × 3 + 8 × 2 + 5 × 1 = 42 of at most 60". */
        public String working() {
            var sum = new ArrayList<String>();
            for (var piece : split.pieces()) {
                if (piece.status().isResult()) {
                    sum.add("%d × %d".formatted(piece.count(), piece.status().points()));
                }
            }
            return "%s = %d of at most %d".formatted(String.join(" + ", sum), score, best());
        }
    }

    /**
     * Scores and ranks every theme in which at least one school has a result, in theme order.
     *
     * @param statuses each theme's statuses, one for each school
     */
    public static List<ThemeScore> of(Map<Integer, ? extends List<RagStatus>> statuses) {
        var splits = new TreeMap<Integer, Split>();
        statuses.forEach((theme, ofSchools) -> splits.put(theme, Split.of(ofSchools)));
        return ofSplits(splits);
    }

    /** The same from counts, as a sum over many schools brings them. */
    public static List<ThemeScore> ofSplits(Map<Integer, Split> splits) {
        var scores = new TreeMap<Integer, Integer>();
        splits.forEach((theme, split) -> score(split).ifPresent(score -> scores.put(theme, score)));
        return scores.entrySet().stream()
                .map(entry -> {
                    int score = entry.getValue();
                    var higher = scores.values().stream()
                            .filter(other -> other > score)
                            .count();
                    var equal = scores.values().stream()
                            .filter(other -> other == score)
                            .count();
                    return new ThemeScore(
                            entry.getKey(),
                            score,
                            (int) higher + 1,
                            equal > 1,
                            splits.getOrDefault(entry.getKey(), Split.of(List.of())));
                })
                .sorted(Comparator.comparingInt(ThemeScore::theme))
                .toList();
    }

    private static Optional<Integer> score(Split split) {
        if (split.results() == 0) {
            return Optional.empty();
        }
        return Optional.of(split.pieces().stream()
                .filter(piece -> piece.status().isResult())
                .mapToInt(piece -> piece.count() * piece.status().points())
                .sum());
    }
}
