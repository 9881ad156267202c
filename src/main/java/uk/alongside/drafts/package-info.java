/**
 * What people are in the middle of typing: kept on the server as they pause, and on their device while there is no
 * connection, until it is sent.
 *
 * <p>A module whose screens write brings a {@link uk.alongside.drafts.DraftKind}: it says who may, and keeps the words with
 * {@link uk.alongside.drafts.Drafts}. The browser speaks to {@code drafts.api}; its half is in {@code frontend/drafts}.
 */
@ApplicationModule(
        displayName = "Drafts",
        allowedDependencies = {"kernel", "people", "projects"})
@NullMarked
package uk.alongside.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
