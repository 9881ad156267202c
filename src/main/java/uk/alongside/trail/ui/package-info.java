/** The screen of the trail, and the link that leads there. */
@NamedInterface("ui")
@NullMarked
package uk.alongside.trail.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
