package uk.alongside.indicators.rules;

import java.util.Optional;

/**
 * What a school reached in a theme, said as the share of its judged descriptors that progressed.
 *
 * <p>The word is the share, because the published colours mislead: Red means progress in at least half of the
 * descriptors. Ordered from furthest to unknown.
 *
 * <p>Source: SSIF450692 final evaluation, January 2019, part 4, the paragraph before Figure 8 (colours) and the one
 * after it (points). The source defines nothing below Red and nothing for missing evidence; the last three are ours.
 */
public enum RagStatus {
    ALL("all", "Green", 3),
    MOST("most", "Amber", 2),
    HALF_OR_MORE("half or more", "Red", 1),
    /** Judged, and fewer progressed than the lowest threshold asks. It scores nothing, which is a result. */
    NOT_YET("not yet", "", 0),
    /** Too few descriptors judged to say. It is left out of every score and counted. */
    NOT_ENOUGH_EVIDENCE("not enough evidence", "", -1),
    /** Nobody has judged anything yet. It is left out of every score and counted. */
    UNKNOWN("no result yet", "", -1);

    private final String word;
    private final String publishedWord;
    private final int points;

    RagStatus(String word, String publishedWord, int points) {
        this.word = word;
        this.publishedWord = publishedWord;
        this.points = points;
    }

    /** What the cell says. */
    public String word() {
        return word;
    }

    /** The colour's name in the published evaluation, where it has one. */
    public Optional<String> publishedWord() {
        return publishedWord.isEmpty() ? Optional.empty() : Optional.of(publishedWord);
    }

    /** Whether this is a result, which a score counts; otherwise the school is left out and counted apart. */
    public boolean isResult() {
        return points >= 0;
    }

    /** Whether at least the lowest threshold's share progressed. */
    public boolean isProgress() {
        return points > 0;
    }

    /**
     * What it adds to its theme's score.
     *
     * @throws IllegalStateException where there is no result to score
     */
    public int points() {
        if (!isResult()) {
            throw new IllegalStateException("Only a result has points: " + word);
        }
        return points;
    }
}
