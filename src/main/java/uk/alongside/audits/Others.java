package uk.alongside.audits;

import java.util.List;

/**
 * What others than the writer of a sheet answer to a statement.
 *
 * @param colleagues how often each answer was given, the lowest level first
 * @param replies how many colleagues have answered
 * @param parents what parents answer together
 * @param pupils what pupils answer together
 */
public record Others(List<Tally> colleagues, int replies, FamilyReplies parents, FamilyReplies pupils) {

    /** From so many replies on, what families answer is shown. */
    public static final int FEWEST_REPLIES = 5;

    public Others {
        colleagues = List.copyOf(colleagues);
    }

    /**
     * How often an answer was given.
     *
     * @param names who gave it, of those who were told that this is seen
     */
    public record Tally(Judgement judgement, int count, List<String> names) {

        public Tally {
            names = List.copyOf(names);
        }
    }

    /**
     * What families answer, or that there are too few replies to say.
     *
     * @param replies how many there are; 0 where fewer than {@link #FEWEST_REPLIES}, and none is told from four
     * @param tallies empty where there are too few
     * @param helped how many were helped by an adult; 0 where there are too few
     */
    public record FamilyReplies(int replies, List<Tally> tallies, int helped) {

        /** Too few replies, or none. */
        public static final FamilyReplies TOO_FEW = new FamilyReplies(0, List.of(), 0);

        public FamilyReplies {
            tallies = List.copyOf(tallies);
        }

        public boolean isShown() {
            return replies >= FEWEST_REPLIES;
        }
    }
}
