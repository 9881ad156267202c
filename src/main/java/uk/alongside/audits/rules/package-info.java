/**
 * How the figures of self-reviews are computed: one class a rule, with its story and its source, in plain Java that knows no
 * framework.
 *
 * <p>Where to look: {@code AreaScore} turns points into a percentage of the scale; {@code RoundChange} sets two rounds beside
 * each other; {@code PairedStatistics} does so over many schools; {@code Agreement} says how far two judgements of the same
 * statements agree. Each figure leaves as {@code Worked}: with its formula, its numbers and its rounding.
 */
@NullMarked
package uk.alongside.audits.rules;

import org.jspecify.annotations.NullMarked;
