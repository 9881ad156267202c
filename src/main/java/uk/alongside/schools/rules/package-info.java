/**
 * How published figures of schools are read and compared: one class a rule, in plain Java that knows no framework.
 *
 * <p>Where to look: {@code Figure} and {@code Symbol} say what a published cell may hold; {@code Ratio} compares shares
 * exactly; {@code Trend} draws years with honest gaps; {@code LargestDifference} finds the sentence above the page; {@code
 * Likeness} chooses schools to compare with.
 */
@NullMarked
package uk.alongside.schools.rules;

import org.jspecify.annotations.NullMarked;
