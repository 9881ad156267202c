@NullMarked
package uk.alongside.pairing;

import org.jspecify.annotations.NullMarked;
