/**
 * The frame around every page: bar, menu, home page, and what is said when something goes wrong.
 *
 * <p>It has no door. Views join the menu by their own {@code @Menu}; modules contribute to the home page through {@link
 * uk.alongside.kernel.DueItem.Source}.
 */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"kernel", "kernel :: ui", "people", "projects", "projects :: ui"})
@NullMarked
package uk.alongside.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
