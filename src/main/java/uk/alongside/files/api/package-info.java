/** Files over plain HTTP. */
@NullMarked
package uk.alongside.files.api;

import org.jspecify.annotations.NullMarked;
