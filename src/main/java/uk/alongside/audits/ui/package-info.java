/** The screens of self-reviews. */
@NullMarked
package uk.alongside.audits.ui;

import org.jspecify.annotations.NullMarked;
