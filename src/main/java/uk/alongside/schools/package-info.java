/**
 * The register: which schools there are, whatever project they take part in.
 *
 * <p>Other modules ask {@link uk.alongside.schools.SchoolDirectory} and keep a {@link uk.alongside.schools.SchoolId}.
 */
@ApplicationModule(
        displayName = "Schools",
        allowedDependencies = {"kernel"})
@NullMarked
package uk.alongside.schools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
