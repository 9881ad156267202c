package uk.alongside.pairing.known;

import uk.alongside.pairing.rules.Musts;
import uk.alongside.pairing.rules.Weights;

/**
 * What has to hold for every pair of the project, and what each wish is worth.
 *
 * @param musts without the decisions about single schools, which are lifted one by one
 * @param revision nought where nothing was decided yet and the usual holds
 */
public record Rules(Musts musts, Weights weights, int revision) {

    public static Rules usual() {
        return new Rules(Musts.usual(), Weights.usual(), 0);
    }
}
