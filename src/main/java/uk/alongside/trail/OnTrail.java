package uk.alongside.trail;

import java.util.Optional;
import uk.alongside.kernel.SubjectRef;

/**
 * An entity that belongs to something larger: its entries are read in that thing's trail.
 *
 * <p>Every entity is on the trail whether it says so or not; one that says nothing has a trail of its own.
 */
public interface OnTrail {

    /** In whose trail its changes are read, usually a project's. */
    SubjectRef trailScope();

    /** What the trail calls such a thing, in lower-case letters and hyphens; without a word, its class's name. */
    default String trailKind() {
        return EntityTrail.kindOf(getClass());
    }

    /** A second trail that shows them as well, for instance that of the school in a project. */
    default Optional<SubjectRef> alsoOnTrailOf() {
        return Optional.empty();
    }
}
