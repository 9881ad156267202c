package uk.alongside.drafts;

import java.util.Optional;
import uk.alongside.people.PersonId;

/** Who writes: a person who has signed in, or somebody who came through a link and has no account. */
public sealed interface Author {

    /** A person who has signed in. */
    record Somebody(PersonId id) implements Author {}

    /**
     * Somebody without an account.
     *
     * @param token what their link has in it; it is looked at and never kept
     */
    record ByLink(String token) implements Author {

        /** Without the token: what is printed may be kept. */
        @Override
        public String toString() {
            return "ByLink";
        }
    }

    /** The person, where there is one. */
    default Optional<PersonId> person() {
        return this instanceof Somebody(var id) ? Optional.of(id) : Optional.empty();
    }
}
