/** Components that several modules show; none has a route of its own. */
@NamedInterface("ui")
@NullMarked
package uk.alongside.kernel.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
