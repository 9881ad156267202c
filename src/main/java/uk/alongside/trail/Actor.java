package uk.alongside.trail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.alongside.kernel.ActingAs;

/**
 * Who did something: a person by their id, a named part of the portal, or somebody who has not signed in.
 *
 * @param name a UUID, {@code system:} and the part's name, or {@code anonymous}
 */
record Actor(String name) {

    private static final Pattern SHAPE = Pattern.compile(
            "anonymous|" + ActingAs.SYSTEM_PREFIX + "[ -~]{1,90}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static final Actor ANONYMOUS = new Actor("anonymous");

    Actor {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalStateException(
                    "Only a person's id or a named part of the portal can act; this name is neither, and it is kept"
                            + " out of the trail.");
        }
    }

    /** Whoever the security context names. */
    static Actor now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? ANONYMOUS
                : new Actor(authentication.getName());
    }

    Optional<UUID> person() {
        return isSystem() || equals(ANONYMOUS) ? Optional.empty() : Optional.of(UUID.fromString(name));
    }

    boolean isSystem() {
        return name.startsWith(ActingAs.SYSTEM_PREFIX);
    }

    /** How the part of the portal calls itself. */
    String part() {
        return name.substring(ActingAs.SYSTEM_PREFIX.length());
    }
}
