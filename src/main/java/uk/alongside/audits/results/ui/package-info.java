/**
 * The pages on which the rounds of self-reviews are set beside each other, and the section that tells of them on pages
 * that are about something else.
 */
@NamedInterface("results-ui")
@NullMarked
package uk.alongside.audits.results.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
