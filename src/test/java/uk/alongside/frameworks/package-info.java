@NullMarked
package uk.alongside.frameworks;

import org.jspecify.annotations.NullMarked;
