@NullMarked
package uk.alongside.pairing.proposals;

import org.jspecify.annotations.NullMarked;
