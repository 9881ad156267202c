/** The screen of the trail. */
@NullMarked
package uk.alongside.trail.ui;

import org.jspecify.annotations.NullMarked;
