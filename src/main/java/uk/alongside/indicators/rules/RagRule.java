package uk.alongside.indicators.rules;

import java.util.EnumSet;
import java.util.List;
import uk.alongside.kernel.Share;

/**
 * The RAG rule: what share of a school's judged descriptors in one theme progressed, and what that share is called.
 *
 * <p>All of them is Green; from {@link RagThresholds#amberFrom()} percent Amber; from {@link RagThresholds#redFrom()}
 * percent Red, which means progress here; below it "not yet". A descriptor without evidence is unknown, not "no
 * progress", so it is left out of the share; where too few are judged there is not enough evidence for any of these words.
 *
 * <p>Everything is counted in whole numbers: 3 of 4 is 75 % exactly, and 2 of 3 is below it.
 *
 * <p>Source: SSIF450692 final evaluation, January 2019, part 4, the paragraph before Figure 8.
 *
 * @param thresholds the project's, usually {@link RagThresholds#USUAL}
 */
public record RagRule(RagThresholds thresholds) {

    /**
     * @param progressed so many of the judged descriptors progressed
     * @param descriptors so many descriptors the theme has, judged or not
     */
    public RagStatus statusOf(Share progressed, int descriptors) {
        var judged = new Share(progressed.of(), descriptors);
        if (progressed.isEmpty()) {
            return RagStatus.UNKNOWN;
        }
        if (!judged.isAtLeast(thresholds.judgedFrom())) {
            return RagStatus.NOT_ENOUGH_EVIDENCE;
        }
        if (progressed.isAll()) {
            return RagStatus.ALL;
        }
        if (progressed.isAtLeast(thresholds.amberFrom())) {
            return RagStatus.MOST;
        }
        return progressed.isAtLeast(thresholds.redFrom()) ? RagStatus.HALF_OR_MORE : RagStatus.NOT_YET;
    }

    /**
     * Whether some share of so many descriptors, judged in full or in part, gives this status. With three descriptors
     * none gives "most": the shares are 33, 67 and 100 %, or 50 % where two are judged.
     */
    public boolean canArise(RagStatus status, int descriptors) {
        return possible(descriptors).contains(status);
    }

    /** The results that no share of so many descriptors can give, furthest first. */
    public List<RagStatus> cannotArise(int descriptors) {
        var possible = possible(descriptors);
        return EnumSet.allOf(RagStatus.class).stream()
                .filter(RagStatus::isResult)
                .filter(status -> !possible.contains(status))
                .toList();
    }

    private EnumSet<RagStatus> possible(int descriptors) {
        var possible = EnumSet.of(RagStatus.UNKNOWN);
        for (int judged = 1; judged <= descriptors; judged++) {
            for (int progressed = 0; progressed <= judged; progressed++) {
                possible.add(statusOf(new Share(progressed, judged), descriptors));
            }
        }
        return possible;
    }

    /** The threshold of a status in a word or two, for a key that stands in one line: "75 % up". */
    public String inBrief(RagStatus status) {
        return switch (status) {
            case ALL -> "every one";
            case MOST -> "%d %% up".formatted(thresholds.amberFrom());
            case HALF_OR_MORE -> "%d %% up, progress too".formatted(thresholds.redFrom());
            case NOT_YET -> "below %d %%".formatted(thresholds.redFrom());
            case NOT_ENOUGH_EVIDENCE -> "below %d %% judged".formatted(thresholds.judgedFrom());
            case UNKNOWN -> "nothing entered";
        };
    }

    /** What the word asks, with this project's thresholds; a published colour's name not included. */
    public String meaningOf(RagStatus status) {
        return switch (status) {
            case ALL -> "every judged descriptor progressed";
            case MOST -> "at least %d %% of the judged descriptors progressed".formatted(thresholds.amberFrom());
            case HALF_OR_MORE ->
                "at least %d %% of the judged descriptors progressed, which is progress too"
                        .formatted(thresholds.redFrom());
            case NOT_YET -> "below %d %% of the judged descriptors progressed".formatted(thresholds.redFrom());
            case NOT_ENOUGH_EVIDENCE -> "below %d %% of the descriptors are judged".formatted(thresholds.judgedFrom());
            case UNKNOWN -> "nothing has been entered";
        };
    }
}
