@NullMarked
package uk.alongside.pairing.solving;

import org.jspecify.annotations.NullMarked;
