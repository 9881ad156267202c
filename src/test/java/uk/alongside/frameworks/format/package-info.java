@NullMarked
package uk.alongside.frameworks.format;

import org.jspecify.annotations.NullMarked;
