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
 * <p>A count of one to five people that nobody has published could point to a person: it is shown as "fewer than six", and
 * its percentage, which would give it away, is not shown. What has been published stands as it was published.
 *
 * <p>Source: SSIF450692 final evaluation, January 2019, part 3, Figures 3 (base 20) and 4 (base not stated).
 *
 * @param percent from 0 to 100
 * @param base how many were asked; empty where the source does not say
 * @param published whether the figure has been published as it is
 */
public record Frequency(int percent, OptionalInt base, boolean published) {

    /** The largest count of people that is not shown unless it has been published. */
    public static final int SMALL = 5;

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
        if (isWithheld()) {
            return asked > SMALL ? "fewer than six of " + asked : "fewer than six";
        }
        var people = people(asked);
        return switch (people.length) {
            case 0 -> "%d %% of %d, which no number of people gives".formatted(percent, asked);
            case 1 -> "%d of %d (%d %%)".formatted(people[0], asked, percent);
            default -> "%d to %d of %d (%d %%)".formatted(people[0], people[people.length - 1], asked, percent);
        };
    }

    /** Whether the count is of one to five people and has not been published. */
    public boolean isWithheld() {
        if (published || base.isEmpty() || percent == 0) {
            return false;
        }
        var people = people(base.getAsInt());
        return people.length == 0 ? base.getAsInt() <= SMALL : people[0] <= SMALL;
    }

    /** The numbers of people that round to the percentage. */
    private int[] people(int asked) {
        return IntStream.rangeClosed(0, asked)
                .filter(count -> rounded(count, asked) == percent)
                .toArray();
    }

    private static int rounded(int count, int asked) {
        return BigDecimal.valueOf(100L * count)
                .divide(BigDecimal.valueOf(asked), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** "of 20 respondents", or "base not stated". */
    public static String baseInWords(OptionalInt base, boolean published) {
        if (base.isEmpty()) {
            return "base not stated";
        }
        return base.getAsInt() <= SMALL && !published
                ? "of fewer than six respondents"
                : "of %d %s".formatted(base.getAsInt(), base.getAsInt() == 1 ? "respondent" : "respondents");
    }
}
