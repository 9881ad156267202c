/**
 * The access table: who may see and do what, held against every service there is.
 *
 * <p>A new service method needs a row in {@code docs/access-table.csv} and an {@link uk.alongside.access.AccessExample} in
 * its module's implementation of {@link uk.alongside.access.AccessExamples}; the build says so until both are there.
 */
@NullMarked
package uk.alongside.access;

import org.jspecify.annotations.NullMarked;
