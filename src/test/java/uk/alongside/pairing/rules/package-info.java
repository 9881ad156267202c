@NullMarked
package uk.alongside.pairing.rules;

import org.jspecify.annotations.NullMarked;
