package uk.alongside.people;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person who has proved who they are.
 *
 * @param series the account's run of sessions that this one belongs to; it stands until the account begins another
 */
public record SignedIn(PersonId person, int series) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return person.toString();
    }
}
