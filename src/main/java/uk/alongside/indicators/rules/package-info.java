/**
 * How every figure is computed: one class a rule, with its story and its source, in plain Java that knows no framework.
 *
 * <p>Where to look: {@code RagRule} turns counts of descriptors into a status, with the thresholds of {@code
 * RagThresholds}; {@code ThemeScores} scores and ranks the themes; {@code ValueForMoney} sets the grant beside what was
 * done with it.
 */
@NullMarked
package uk.alongside.indicators.rules;

import org.jspecify.annotations.NullMarked;
