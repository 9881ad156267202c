/** The page of what does not run in order. */
@NullMarked
package uk.alongside.pairing.quality.ui;

import org.jspecify.annotations.NullMarked;
