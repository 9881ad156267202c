package uk.alongside.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.alongside.files.FileId;
import uk.alongside.files.Files;
import uk.alongside.files.StoredFile;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.trail.Trail;

/** Makes of stored pieces what a person sees, whatever their number in the same few statements. */
@Component
class EvidenceShown {

    private final PiecesOfEvidence pieces;
    private final Files files;
    private final LookForNames names;
    private final EvidenceAccess access;
    private final PersonDirectory people;
    private final CurrentUser currentUser;
    private final Trail trail;

    EvidenceShown(
            PiecesOfEvidence pieces,
            Files files,
            LookForNames names,
            EvidenceAccess access,
            PersonDirectory people,
            CurrentUser currentUser,
            Trail trail) {
        this.pieces = pieces;
        this.files = files;
        this.names = names;
        this.access = access;
        this.people = people;
        this.currentUser = currentUser;
        this.trail = trail;
    }

    /** The pieces as the person at the keyboard sees them; that somebody of another organisation reads is put on record. */
    List<EvidencePiece> show(List<PieceOfEvidence> found, Map<SubjectRef, EvidencePlace> places) {
        if (found.isEmpty()) {
            return List.of();
        }
        var pointedTo = pointedTo(found);
        var person = currentUser.id();
        // What is not to be seen yet is not to be seen through a pointer either, nor missed.
        var visible = found.stream()
                .filter(piece -> piece.refersTo()
                        .flatMap(id -> Optional.ofNullable(pointedTo.get(id)))
                        .filter(target -> !target.isRemoved() && !target.isSeenBy(person))
                        .isEmpty())
                .toList();
        return draw(visible, places, pointedTo);
    }

    private List<EvidencePiece> draw(
            List<PieceOfEvidence> found,
            Map<SubjectRef, EvidencePlace> places,
            Map<EvidenceId, PieceOfEvidence> targets) {
        var kept = files.find(Stream.concat(found.stream(), targets.values().stream())
                .flatMap(piece -> piece.file().stream())
                .toList());
        var own = own(places.values());
        var writers = found.stream().map(PieceOfEvidence::addedBy).distinct().toList();
        var called = own.containsValue(true) ? people.namesOf(writers) : Map.<PersonId, String>of();
        leaveATrace(found, places, own);
        return found.stream()
                .map(piece -> {
                    var place = places.get(piece.subject());
                    var by = place != null && own.getOrDefault(place, false)
                            ? called.getOrDefault(piece.addedBy(), "")
                            : "";
                    return shown(piece, targets, kept, by, place != null && place.mayWrite());
                })
                .toList();
    }

    private Map<EvidenceId, PieceOfEvidence> pointedTo(List<PieceOfEvidence> found) {
        var ids = found.stream()
                .flatMap(piece -> piece.refersTo().stream())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : pieces.findByIdIn(ids).stream().collect(Collectors.toMap(PieceOfEvidence::id, Function.identity()));
    }

    private Map<EvidencePlace, Boolean> own(Collection<EvidencePlace> places) {
        var own = new HashMap<EvidencePlace, Boolean>();
        places.forEach(place -> own.computeIfAbsent(place, at -> access.isOwnSchool(at.project(), at.school())));
        return own;
    }

    /** One line a school and day, however many pieces: the trail says that its evidence was read, and by whom. */
    private void leaveATrace(
            List<PieceOfEvidence> found, Map<SubjectRef, EvidencePlace> places, Map<EvidencePlace, Boolean> own) {
        found.stream()
                .flatMap(piece -> Stream.ofNullable(places.get(piece.subject())))
                .filter(place -> !own.getOrDefault(place, false))
                .collect(Collectors.toMap(EvidencePlace::school, EvidencePlace::project, (one, _) -> one))
                .forEach((school, project) -> trail.read(
                        new SubjectRef("school-evidence", school.value()), school.asSubject(), project.asSubject()));
    }

    private EvidencePiece shown(
            PieceOfEvidence piece,
            Map<EvidenceId, PieceOfEvidence> targets,
            Map<FileId, StoredFile> kept,
            String by,
            boolean removable) {
        var target = piece.refersTo()
                .flatMap(id -> Optional.ofNullable(targets.get(id)))
                .filter(there -> !there.isRemoved());
        var said = target.orElse(piece);
        var file = said.file().flatMap(id -> Optional.ofNullable(kept.get(id)));
        var mine = piece.addedBy().equals(currentUser.id());
        return new EvidencePiece(
                piece.id(),
                piece.subject(),
                said.kind(),
                file.map(StoredFile::name).orElse(said.title()),
                said.note(),
                said.link(),
                file,
                piece.kind() == EvidenceKind.REFERENCE,
                piece.kind() == EvidenceKind.REFERENCE && target.isEmpty(),
                by,
                piece.writtenAt(),
                piece.names(),
                mine ? names.question(piece, file) : Optional.empty(),
                removable,
                piece.version());
    }
}
