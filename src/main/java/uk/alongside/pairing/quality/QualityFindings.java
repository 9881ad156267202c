package uk.alongside.pairing.quality;

import java.util.List;

/**
 * What was looked at, and what was found.
 *
 * @param schools how many schools were looked at
 * @param pairs how many pairs, those that have ended among them
 * @param broken what breaks a rule, in the order of the rules
 * @param late what was recorded after its day, with the reason; no fault
 */
public record QualityFindings(int schools, int pairs, List<QualityFinding> broken, List<QualityFinding> late) {

    public QualityFindings {
        broken = List.copyOf(broken);
        late = List.copyOf(late);
    }
}
