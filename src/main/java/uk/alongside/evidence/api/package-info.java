/** Evidence over plain HTTP: files on their way here. */
@NullMarked
package uk.alongside.evidence.api;

import org.jspecify.annotations.NullMarked;
