package uk.alongside.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A person as the list of accounts shows them. What they are in which project is not here: who runs the machine reads no
 * project.
 *
 * @param email empty once the person has been erased
 * @param since since when the state is as it is, where that is known
 * @param wantsErasureSince when they asked to be erased, if they did
 */
public record AccountLine(
        PersonId id,
        String name,
        Optional<String> email,
        AccountState state,
        boolean platformAdmin,
        Optional<Instant> since,
        Optional<Instant> wantsErasureSince) {}
