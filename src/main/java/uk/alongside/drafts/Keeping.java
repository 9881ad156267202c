package uk.alongside.drafts;

import java.util.Set;

/** What became of a write. */
public sealed interface Keeping {

    /**
     * It is kept.
     *
     * @param again whether it had been kept before, by the same write: then nothing was done now
     */
    record Kept(Draft now, boolean again) implements Keeping {}

    /**
     * Somebody wrote in the same fields meanwhile; nothing was kept of this write.
     *
     * @param theirs the draft as it is kept, with who wrote first in one of these fields
     * @param fields those in which the two differ
     */
    record TwoVersions(Draft theirs, Set<String> fields) implements Keeping {

        public TwoVersions {
            fields = Set.copyOf(fields);
        }
    }
}
