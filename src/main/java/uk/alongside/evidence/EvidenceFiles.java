package uk.alongside.evidence;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.files.FileGuard;
import uk.alongside.files.FileId;
import uk.alongside.files.FileTextRead;
import uk.alongside.people.CurrentUser;
import uk.alongside.trail.Trail;

/** Says who opens a file that is evidence, and asks about names once its text has been read. */
@Component
class EvidenceFiles implements FileGuard {

    private final PiecesOfEvidence pieces;
    private final PlacesOfEvidence places;
    private final LookForNames names;
    private final EvidenceAccess access;
    private final CurrentUser currentUser;
    private final Trail trail;

    EvidenceFiles(
            PiecesOfEvidence pieces,
            PlacesOfEvidence places,
            LookForNames names,
            EvidenceAccess access,
            CurrentUser currentUser,
            Trail trail) {
        this.pieces = pieces;
        this.places = places;
        this.names = names;
        this.access = access;
        this.currentUser = currentUser;
        this.trail = trail;
    }

    @Override
    @Transactional
    public boolean opens(FileId file) {
        var person = currentUser.ifPerson();
        var piece = pieces.withFile(file).filter(found -> person.isPresent() && found.isSeenBy(person.get()));
        if (piece.isEmpty()
                || !places.of(List.of(piece.get().subject()))
                        .containsKey(piece.get().subject())) {
            return false;
        }
        var evidence = piece.get();
        if (!access.isOwnSchool(evidence.project(), evidence.school())) {
            trail.read(
                    evidence.id().asSubject(),
                    evidence.school().asSubject(),
                    evidence.project().asSubject());
        }
        return true;
    }

    /** In the transaction that keeps the text, so that nothing is ever read and not asked about. */
    @EventListener
    void whenTheTextIsRead(FileTextRead fact) {
        pieces.withFile(fact.file()).ifPresent(piece -> {
            piece.read(names.inFile(fact.file()));
            pieces.save(piece);
        });
    }
}
