/** Proposals: pairs looked for in the background, with their reasons, and what the lead changes in them by hand. */
@NullMarked
package uk.alongside.pairing.proposals;

import org.jspecify.annotations.NullMarked;
