package uk.alongside.trail;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Knows the names of people, or of other things, on the trail. The trail itself keeps only their ids. */
public interface ActorNames {

    /** The names of those it knows, asked for in one go. */
    Map<UUID, String> namesOf(Collection<UUID> people);

    /** Those whose names have these words in them; a hundred of them at most. */
    default Set<UUID> named(String words) {
        return Set.of();
    }
}
