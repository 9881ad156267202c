/**
 * The school year: its terms and half-terms, as schools in England count them.
 *
 * <p>Value objects only, so far: {@link uk.alongside.terms.HalfTerm} is what other modules keep.
 */
@ApplicationModule(
        displayName = "Terms",
        allowedDependencies = {"kernel"})
@NullMarked
package uk.alongside.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
