package uk.alongside.kernel;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * How callers without a browser act: jobs, the command line, the loader of the demo project.
 *
 * <p>They act either for a person, with that person's rights and no more, or as a named part of the portal itself. The
 * services and the trail see who it was.
 */
public final class ActingAs {

    /** What the name of a part of the portal begins with, in the trail and in the security context. */
    public static final String SYSTEM_PREFIX = "system:";

    private final String name;

    private ActingAs(String name) {
        this.name = name;
    }

    /** With the rights of this person. */
    public static ActingAs person(UUID person) {
        return new ActingAs(person.toString());
    }

    /** As a named part of the portal, for instance {@code demo loader}. */
    public static ActingAs system(String part) {
        return new ActingAs(SYSTEM_PREFIX + part);
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Does the work and gives back what it gives; whoever acted before acts again afterwards. */
    public <T> T call(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var role = name.startsWith(SYSTEM_PREFIX) ? "ROLE_SYSTEM" : "ROLE_PERSON";
        try {
            SecurityContextHolder.setContext(new Context(UsernamePasswordAuthenticationToken.authenticated(
                    name, "", List.of(new SimpleGrantedAuthority(role)))));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Who acts in the meantime; above whoever sits at the keyboard. */
    public static final class Context extends SecurityContextImpl {

        private Context(Authentication authentication) {
            super(authentication);
        }
    }
}
