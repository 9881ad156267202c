/** The pages on which a lead, a coach and a school say what should be known before pairs are looked for. */
@NullMarked
package uk.alongside.pairing.known.ui;

import org.jspecify.annotations.NullMarked;
