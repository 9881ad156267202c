@NullMarked
package uk.alongside.audits;

import org.jspecify.annotations.NullMarked;
