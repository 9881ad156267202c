@NullMarked
package uk.alongside.pairing.quality;

import org.jspecify.annotations.NullMarked;
