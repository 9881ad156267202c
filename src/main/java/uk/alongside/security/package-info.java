/**
 * The edge of the portal: signing in and out, what every answer's headers say, and the first admin of a new portal.
 *
 * <p>It has no door: no module depends on it. What a person may do once they are in, each service decides. The pages here
 * are plain HTML of a few kilobytes, without script: they open before anything else does.
 */
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"kernel", "kernel :: ui", "trail", "schools", "people", "mail", "projects", "drafts"})
@NullMarked
package uk.alongside.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
