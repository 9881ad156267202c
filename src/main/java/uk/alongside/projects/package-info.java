/**
 * Projects: their themes, their work plan, the schools taking part under their letters, who holds which role, and the
 * invitations to them, and the pack in which a whole project travels.
 *
 * <p>Other modules ask {@link uk.alongside.projects.ProjectAccess} what the person at the keyboard may do, and
 * {@link uk.alongside.projects.ProjectDirectory} what there is. They bring their share of a pack as a
 * {@link uk.alongside.projects.PackPart} and their screens as a {@code ProjectTab}.
 */
@ApplicationModule(
        displayName = "Projects",
        allowedDependencies = {"kernel", "kernel :: ui", "trail", "trail :: ui", "schools", "terms", "people", "mail"})
@NullMarked
package uk.alongside.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
