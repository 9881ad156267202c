/** The rows of the table, one class each. */
@NullMarked
package uk.alongside.bench.rows;

import org.jspecify.annotations.NullMarked;
