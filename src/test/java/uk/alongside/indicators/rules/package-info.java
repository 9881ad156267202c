@NullMarked
package uk.alongside.indicators.rules;

import org.jspecify.annotations.NullMarked;
