package uk.alongside.frameworks;

import java.util.Optional;
import uk.alongside.projects.ProjectId;

/**
 * What a review framework is, as one of its editions says it.
 *
 * @param owner the project whose own it is; empty where the portal ships it
 * @param key its short name in files and addresses: small letters, digits and hyphens
 * @param publisher who answers for its words
 * @param about what it is for, and how far it goes; may be empty
 */
public record Framework(
        FrameworkId id, Optional<ProjectId> owner, String key, String name, String publisher, String about) {

    /** Whether the portal brings it along. */
    public boolean isShipped() {
        return owner.isEmpty();
    }
}
