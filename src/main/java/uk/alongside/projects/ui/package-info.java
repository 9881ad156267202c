/** A project's pages, and the row of links that other modules add theirs to. */
@NamedInterface("ui")
@NullMarked
package uk.alongside.projects.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
