/**
 * What a pair must be and what one may wish of it: one class a rule, in plain Java that knows no framework.
 *
 * <p>Where to look: {@code Question} is everything that is known; {@code Rulebook} says which must stands in the way of two
 * schools or of a school and a coach; {@code Scoring} gives points, all in whole numbers; {@code Reasons} tells them.
 */
@NullMarked
package uk.alongside.pairing.rules;

import org.jspecify.annotations.NullMarked;
