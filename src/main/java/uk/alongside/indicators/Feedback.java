package uk.alongside.indicators;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How often those who were asked said something: one table of frequencies, always with its base.
 *
 * @param figure "3" for Figure 3 of the source
 * @param group what the answers are about: "Work-plan feature"
 * @param base how many were asked; empty where the source does not say
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
     * @param percent for the length of a bar
     * @param inWords "17 of 20 (85 %)", or "85 %, base not stated"; never a bare percentage
     */
    public record Frequency(String code, int percent, String inWords) {}
}
