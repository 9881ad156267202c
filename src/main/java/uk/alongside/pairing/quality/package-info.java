/** Whether the dates of a project's pairing run in order, and what does not fit together. */
@NullMarked
package uk.alongside.pairing.quality;

import org.jspecify.annotations.NullMarked;
