package uk.alongside.drafts;

import java.util.Map;
import java.util.UUID;

/**
 * A kind of thing that people write over a while, brought as a bean by the module that it belongs to.
 *
 * <p>The module says who may write, each time, and keeps what is written in one transaction of its own: with {@link Drafts},
 * in its own tables, or both. It throws {@link uk.alongside.kernel.NotFound} for what does not exist and for what is not
 * this author's alike, and {@link uk.alongside.kernel.RuleBroken} with the field's name where something typed cannot be
 * kept. A write that loses a race in the database is tried again, so a call must leave nothing behind when it fails. Whoever
 * came by a link is nobody to the services: the kind itself looks the link up.
 */
public interface DraftKind {

    /** Its name in addresses, which never changes: lower-case letters and hyphens, at most 40. */
    String name();

    Keeping keep(DraftWrite write);

    /** What is kept of one part; {@link Draft#NONE} where nothing was written yet. */
    Draft read(DraftKey key, Author by);

    /** Every part of a document that something is kept of. */
    Map<UUID, Draft> read(UUID document, Author by);

    /** Whether this link leads to a document of this kind, today. */
    default boolean admits(Author.ByLink link) {
        return false;
    }
}
