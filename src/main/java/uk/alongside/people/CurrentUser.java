package uk.alongside.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;

/**
 * Who is at the keyboard: a person, a part of the portal itself, or nobody.
 *
 * <p>The session says only who it is. Whether a person runs the machine is asked of the database each time, so that it
 * ends at once.
 */
@Component
public class CurrentUser {

    private final LocalAccounts accounts;

    CurrentUser(LocalAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The person at the keyboard.
     *
     * @throws AccessDeniedException where nobody is signed in, or a part of the portal acts
     */
    public PersonId id() {
        return ifPerson().orElseThrow(() -> new AccessDeniedException("Only a person can do this."));
    }

    public Optional<PersonId> ifPerson() {
        return name().filter(name -> name.length() == 36).flatMap(CurrentUser::asId);
    }

    /** Whether a named part of the portal acts, such as the loader of the demo project. */
    public boolean isSystem() {
        return name().filter(name -> name.startsWith(ActingAs.SYSTEM_PREFIX)).isPresent();
    }

    /** Whether the person at the keyboard runs the machine. They see no project for that. */
    public boolean isPlatformAdmin() {
        return ifPerson().filter(accounts::isPlatformAdmin).isPresent();
    }

    private static Optional<String> name() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getName);
    }

    private static Optional<PersonId> asId(String name) {
        try {
            return Optional.of(new PersonId(UUID.fromString(name)));
        } catch (IllegalArgumentException notAPerson) {
            return Optional.empty();
        }
    }
}
