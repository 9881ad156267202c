package uk.alongside.indicators;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How often those who were asked said something: one table of frequencies, always with its base.
 *
 * @param figure "3" for Figure 3 of the source
 * @param group what the answers are about: "Work-plan feature"
 * @param base how many were asked; empty where the source does not say, or where so few were asked that it is not shown
 * @param baseInWords "of 20 respondents", or "base not stated"
 * @param doubt what is known about a missing or doubtful base
 */
public record Feedback(
        String figure,
        String group,
        OptionalInt base,
        String baseInWords,
        List<Frequency> codes,
        Optional<String> doubt) {

    /**
     * @param percent for the length of a bar; empty where the count is too small to be shown
     * @param inWords "17 of 20 (85 %)", "fewer than six of 10", or "85 %, base not stated"; never a bare percentage
     */
    public record Frequency(String code, OptionalInt percent, String inWords) {

        public Frequency(String code, int percent, String inWords) {
            this(code, OptionalInt.of(percent), inWords);
        }
    }
}
