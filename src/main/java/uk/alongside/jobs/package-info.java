/**
 * Work in the background: with progress, across restarts, on any number of nodes.
 *
 * <p>Other modules start work at {@link uk.alongside.jobs.Jobs}, do it in a {@link uk.alongside.jobs.JobHandler}, and
 * show it with {@code jobs :: ui}'s progress bar. Every {@code RecurringWork} bean of the portal is run from here too.
 */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"kernel", "kernel :: ui", "trail", "trail :: ui"})
@NullMarked
package uk.alongside.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
