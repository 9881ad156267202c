/**
 * Who did what, when: every change of every entity, and what else a module puts on record.
 *
 * <p>Changes of entities need no call: a listener sees them all. Other modules use {@link uk.alongside.trail.Trail} for
 * bulk runs and for what happens without an entity, say by {@link uk.alongside.trail.OnTrail} where an entity belongs,
 * and by a {@link uk.alongside.trail.TrailGuard} who may read.
 */
@ApplicationModule(
        displayName = "Trail",
        allowedDependencies = {"kernel", "kernel :: ui"})
@NullMarked
package uk.alongside.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
