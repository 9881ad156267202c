/** The pages on which a lead reads a proposal, changes it and compares two. */
@NullMarked
package uk.alongside.pairing.proposals.ui;

import org.jspecify.annotations.NullMarked;
