package uk.alongside.pairing.quality;

import java.util.Optional;
import uk.alongside.pairing.PairingId;
import uk.alongside.schools.SchoolId;

/**
 * One thing that breaks a rule, or that is worth a note.
 *
 * @param about what it is about: {@code Pair 3, Ashwood and Bramley}, {@code School F}
 * @param sentence what stands there, with its days
 * @param pair where it is put right, if it is about a pair
 * @param school the same for a school
 */
public record QualityFinding(
        QualityRule rule, String about, String sentence, Optional<PairingId> pair, Optional<SchoolId> school) {}
