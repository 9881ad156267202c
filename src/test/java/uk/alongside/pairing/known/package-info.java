@NullMarked
package uk.alongside.pairing.known;

import org.jspecify.annotations.NullMarked;
