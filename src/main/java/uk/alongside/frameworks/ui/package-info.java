/** Review frameworks on screen and on paper: the list, an edition to read, a form to fill in by hand, and the editor. */
@NullMarked
package uk.alongside.frameworks.ui;

import org.jspecify.annotations.NullMarked;
