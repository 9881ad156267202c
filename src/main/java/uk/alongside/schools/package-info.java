/**
 * The register: which schools there are, whatever project they take part in.
 *
 * <p>Other modules ask {@link uk.alongside.schools.SchoolDirectory} and {@link uk.alongside.schools.SchoolUrns} and keep a
 * {@link uk.alongside.schools.SchoolId}. Published files come in by {@code schools :: register}.
 */
@ApplicationModule(
        displayName = "Schools",
        allowedDependencies = {"kernel", "kernel :: ui", "trail", "jobs", "jobs :: ui"})
@NullMarked
package uk.alongside.schools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
