package uk.alongside.audits.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What schools reached on average, each counted once: the mean of their percentages of the scale.
 *
 * @param percent to one decimal place, half up; empty where there are too few schools to show it
 * @param schools of how many
 */
public record SchoolsMean(Optional<BigDecimal> percent, int schools) {

    /** The smallest number of schools whose mean is shown to somebody who may not see each of them. */
    public static final int FEWEST = 5;

    private static final int SETTLED = 10;

    static final SchoolsMean NONE = new SchoolsMean(Optional.empty(), 0);

    /** @param mean as the database has worked it out, which leaves something at the far end */
    static SchoolsMean of(BigDecimal mean, int schools) {
        return new SchoolsMean(
                Optional.of(mean.setScale(SETTLED, RoundingMode.HALF_UP).setScale(1, RoundingMode.HALF_UP)), schools);
    }

    /** The same, or none where it stands for too few. */
    SchoolsMean overAtLeast(int fewest) {
        return schools < fewest ? new SchoolsMean(Optional.empty(), schools) : this;
    }

    /** "61.4 % over 19 schools", or why there is none. How many too few there are is not said. */
    public String inWords() {
        return percent.map(mean -> "%s %% over %d %s"
                        .formatted(mean.toPlainString(), schools, schools == 1 ? "school" : "schools"))
                .orElse(schools == 0 ? "none has sent it" : "no average: fewer than five schools");
    }
}
