package uk.alongside.projects;

import uk.alongside.kernel.RuleBroken;

/** The project is one's own and asks for a second factor, which one has not set up yet. */
public class SecondFactorNeeded extends RuleBroken {

    SecondFactorNeeded() {
        super(
                "This project asks everybody in it for a second factor. Set yours up in your account, then open it again.");
    }
}
