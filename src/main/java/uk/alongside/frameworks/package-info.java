/**
 * Review frameworks: the instruments that schools review themselves against, each in its editions. An edition is a draft
 * until it is published, and never changes again.
 *
 * <p>Screens ask {@link uk.alongside.frameworks.Frameworks}, {@link uk.alongside.frameworks.FrameworkEditing} and
 * {@link uk.alongside.frameworks.FrameworkFiles}; other
 * modules' services read an edition through {@link uk.alongside.frameworks.FrameworkReading}.
 */
@ApplicationModule(
        displayName = "Frameworks",
        allowedDependencies = {"kernel", "kernel :: ui", "trail", "schools", "people", "projects", "projects :: ui"})
@NullMarked
package uk.alongside.frameworks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
