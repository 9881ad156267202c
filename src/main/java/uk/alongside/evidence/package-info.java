/**
 * What shows that a statement is true: notes, files, links, and pointers to what is already there.
 *
 * <p>The module whose things have evidence says by an {@link uk.alongside.evidence.EvidenceSubject} whose they are and who
 * reads and writes there. Screens ask {@link uk.alongside.evidence.EvidenceBox} and show {@code evidence :: ui}'s panel; an
 * owner's own services use {@link uk.alongside.evidence.EvidenceRecord}.
 */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {
            "kernel",
            "kernel :: ui",
            "trail",
            "files",
            "schools",
            "people",
            "projects",
            "projects :: ui",
            "drafts :: names"
        })
@NullMarked
package uk.alongside.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
