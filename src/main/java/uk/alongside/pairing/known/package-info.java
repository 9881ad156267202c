/** What is known of schools and coaches before pairs are looked for, and what the lead has decided beforehand. */
@NullMarked
package uk.alongside.pairing.known;

import org.jspecify.annotations.NullMarked;
