package uk.alongside.indicators.rules;

import uk.alongside.kernel.RuleBroken;

/**
 * From which shares on a theme has which status. They belong to the project, which may bring its own; change the usual
 * ones here.
 *
 * <p>Source: SSIF450692 final evaluation, January 2019, part 4, the paragraph before Figure 8: Red from 50 %, Amber from
 * 75 %, Green for all. The share that must be judged is ours; the source has no rule for missing evidence.
 *
 * @param amberFrom "most" from so many percent of the judged descriptors
 * @param redFrom "half or more" from so many percent of the judged descriptors; below it is "not yet"
 * @param judgedFrom so many percent of a theme's descriptors must be judged, otherwise there is not enough evidence
 */
public record RagThresholds(int amberFrom, int redFrom, int judgedFrom) {

    /** What holds unless a project says otherwise. */
    public static final RagThresholds USUAL = new RagThresholds(75, 50, 50);

    public RagThresholds {
        if (redFrom < 1 || amberFrom < redFrom || amberFrom > 100) {
            throw new RuleBroken(
                    "Red begins at 1 % or more, and Amber not below Red and at 100 % at most.", "amberFrom");
        }
        if (judgedFrom < 0 || judgedFrom > 100) {
            throw new RuleBroken("The share that must be judged lies between 0 and 100 %.", "judgedFrom");
        }
    }
}
