package uk.alongside.evidence;

import java.time.Instant;
import java.util.Optional;
import uk.alongside.files.StoredFile;
import uk.alongside.kernel.SubjectRef;

/**
 * One piece of evidence as a person may see it.
 *
 * @param kind of what it is; a pointer shows what it points to
 * @param title what it is called; empty for a note
 * @param text what a note says; otherwise empty
 * @param address where a link leads
 * @param file empty too where the file was removed because it named somebody
 * @param reference whether it is shown here because it is pointed to
 * @param gone whether what it pointed to has been removed
 * @param by who added it; empty for people of other organisations
 * @param question what whoever added it is asked before others see it; empty where nothing is to be asked
 * @param removable whether the person at the keyboard may change and remove it
 * @param version what a change is based on
 */
public record EvidencePiece(
        EvidenceId id,
        SubjectRef subject,
        EvidenceKind kind,
        String title,
        String text,
        Optional<String> address,
        Optional<StoredFile> file,
        boolean reference,
        boolean gone,
        String by,
        Instant at,
        NameState names,
        Optional<String> question,
        boolean removable,
        int version) {}
