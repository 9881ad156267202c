/**
 * What the portal costs, measured: {@link uk.alongside.bench.Bench} runs the rows and prints one table.
 *
 * <p>Each row is a small class in {@code rows}; the projects they measure on come from {@code volumes}.
 */
@NullMarked
package uk.alongside.bench;

import org.jspecify.annotations.NullMarked;
