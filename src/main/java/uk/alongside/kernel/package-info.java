/**
 * Words meant alike everywhere: refusals, shares, money, references, what is due.
 *
 * <p>Everything here is public and knows no other module. Components that several modules show stand in
 * {@code kernel :: ui}.
 */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package uk.alongside.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
