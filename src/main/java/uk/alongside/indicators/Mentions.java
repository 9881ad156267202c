package uk.alongside.indicators;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How often the evidence speaks of each descriptor.
 *
 * @param source where the counts come from
 */
public record Mentions(List<OfTheme> themes, String source) {

    /**
     * @param total the sum over the descriptors that have a count; empty where none has
     * @param doubtful whether one of the counts is in doubt, and the total with it
     */
    public record OfTheme(
            int theme, String name, OptionalInt total, boolean doubtful, List<OfDescriptor> descriptors) {}

    /**
     * @param count empty where none was entered, which is not zero
     * @param doubt a sentence, where the count is in doubt
     */
    public record OfDescriptor(String code, String label, OptionalInt count, Optional<String> doubt) {}
}
