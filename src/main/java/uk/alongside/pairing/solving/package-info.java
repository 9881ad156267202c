/**
 * Looks for the best pairs, in plain Java: {@code Solver} is the way in.
 *
 * <p>Where to look: {@code Relaxation} computes what cannot be passed; {@code Improvement} makes pairs better; {@code Search}
 * closes the rest where the project is small; {@code Clashes} names the rules that cannot be kept together.
 */
@NullMarked
package uk.alongside.pairing.solving;

import org.jspecify.annotations.NullMarked;
