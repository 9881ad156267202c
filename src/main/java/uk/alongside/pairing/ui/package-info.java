/** The pages of confirmed pairs. */
@NullMarked
package uk.alongside.pairing.ui;

import org.jspecify.annotations.NullMarked;
