package uk.alongside.trail;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows the names of people, or of other things, on the trail. The trail itself keeps only their ids. */
public interface ActorNames {

    /** The names of those it knows, asked for in one go. */
    Map<UUID, String> namesOf(Collection<UUID> people);
}
