@NullMarked
package uk.alongside.indicators;

import org.jspecify.annotations.NullMarked;
