/** How background work shows itself: a bar for any screen, and the list of all jobs. */
@NamedInterface("ui")
@NullMarked
package uk.alongside.jobs.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
