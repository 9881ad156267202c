package uk.alongside.indicators.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A published percentage of people who said something, never shown without its base.
 *
 * <p>Where the base is stated, the percentage is turned back into people: 85 % of 20 is 17 of 20. Where no number of
 * people, or more than one, rounds to the percentage, that is said instead. Where the base is not stated, so is that.
 *
 * <p>Source: SSIF450692 final evaluation, January 2019, part 3, Figures 3 (base 20) and 4 (base not stated).
 *
 * @param percent from 0 to 100
 * @param base how many were asked; empty where the source does not say
 */
public record Frequency(int percent, OptionalInt base) {

    public Frequency {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("A percentage lies between 0 and 100: " + percent);
        }
        if (base.isPresent() && base.getAsInt() < 1) {
            throw new IllegalArgumentException("Somebody must have been asked: " + base.getAsInt());
        }
    }

    /** "17 of 20 (85 %)", or the percentage with what is not known about its base. */
    public String inWords() {
        if (base.isEmpty()) {
            return percent + " %, base not stated";
        }
        int asked = base.getAsInt();
        var people = IntStream.rangeClosed(0, asked)
                .filter(count -> rounded(count, asked) == percent)
                .toArray();
        return switch (people.length) {
            case 0 -> "%d %% of %d, which no number of people gives".formatted(percent, asked);
            case 1 -> "%d of %d (%d %%)".formatted(people[0], asked, percent);
            default -> "%d to %d of %d (%d %%)".formatted(people[0], people[people.length - 1], asked, percent);
        };
    }

    private static int rounded(int count, int asked) {
        return BigDecimal.valueOf(100L * count)
                .divide(BigDecimal.valueOf(asked), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** "of 20 respondents", or "base not stated". */
    public static String baseInWords(OptionalInt base) {
        return base.isPresent() ? "of %d respondents".formatted(base.getAsInt()) : "base not stated";
    }
}
