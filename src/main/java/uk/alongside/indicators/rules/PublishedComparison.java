package uk.alongside.indicators.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A published figure beside the computed one: never resolved silently, always named in words.
 *
 * <p>The computed figure comes first and the published one below it. No headline may rest on a figure that differs.
 */
public sealed interface PublishedComparison {

    /** Nothing was published to compare with. */
    record NotPublished() implements PublishedComparison {

        @Override
        public String inWords() {
            return "";
        }
    }

    /** What was published is what we compute. */
    record Same() implements PublishedComparison {

        @Override
        public String inWords() {
            return "published the same";
        }
    }

    /**
     * What was published is not what we compute.
     *
     * @param inWords short, for the cell: "published 52, 5th"
     * @param difference a whole sentence that names the difference
     */
    record Differs(String inWords, String difference) implements PublishedComparison {}

    /** Short, for the line below the computed figure; empty where nothing was published. */
    String inWords();

    default boolean differs() {
        return this instanceof Differs;
    }

    /** Sets a count beside its published value: "practice changes", "Figure 5". */
    static PublishedComparison ofCount(String what, int computed, OptionalInt published) {
        if (published.isEmpty()) {
            return new NotPublished();
        }
        var printed = published.getAsInt();
        return printed == computed
                ? new Same()
                : new Differs(
                        "published " + printed,
                        "Counting gives %d %s; %d was published. Both answers are kept."
                                .formatted(computed, what, printed));
    }

    /** Sets a theme's score and rank beside what was published of them; either may be missing. */
    static PublishedComparison ofScore(int score, int rank, OptionalInt publishedScore, OptionalInt publishedRank) {
        if (publishedScore.isEmpty() && publishedRank.isEmpty()) {
            return new NotPublished();
        }
        var scoreDiffers = publishedScore.isPresent() && publishedScore.getAsInt() != score;
        var rankDiffers = publishedRank.isPresent() && publishedRank.getAsInt() != rank;
        if (!scoreDiffers && !rankDiffers) {
            return new Same();
        }
        List<String> printed = new ArrayList<>();
        publishedScore.ifPresent(value -> printed.add(Integer.toString(value)));
        publishedRank.ifPresent(value -> printed.add(Words.ordinal(value)));
        return new Differs(
                "published " + String.join(", ", printed),
                difference(score, rank, publishedScore, publishedRank, scoreDiffers, rankDiffers));
    }

    private static String difference(
            int score,
            int rank,
            OptionalInt publishedScore,
            OptionalInt publishedRank,
            boolean scoreDiffers,
            boolean rankDiffers) {
        List<String> computed = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        if (scoreDiffers) {
            computed.add("a score of " + score);
            printed.add("a score of " + publishedScore.getAsInt());
        }
        if (rankDiffers) {
            computed.add(Words.ordinal(rank) + " place");
            printed.add(Words.ordinal(publishedRank.getAsInt()) + " place");
        }
        var agreed = scoreDiffers || publishedScore.isEmpty()
                ? ""
                : " The score of %d is the same in both.".formatted(score);
        return "Scoring the schools' results gives %s; %s was published.%s"
                .formatted(Words.list(computed), Words.list(printed), agreed);
    }
}
