/** The pages on which the rounds of self-reviews are set beside each other. */
@NullMarked
package uk.alongside.audits.results.ui;

import org.jspecify.annotations.NullMarked;
