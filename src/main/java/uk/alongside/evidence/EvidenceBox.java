package uk.alongside.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.files.Files;
import uk.alongside.files.ReceivedFile;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.CurrentUser;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.schools.SchoolId;

/**
 * Evidence on whatever has some: reading it, adding to it, taking it away and bringing it back.
 *
 * <p>Who may is said by the module that owns the subject. Where a text looks as if it names a pupil, nobody but whoever wrote
 * it sees it until they have answered. That somebody of another organisation has read is put on the school's trail.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class EvidenceBox {

    /** The longest note, in letters. */
    public static final int LONGEST_NOTE = 8_000;

    private static final int MOST_ON_A_SUBJECT = 50;
    private static final int MOST_LOOKED_THROUGH = 500;
    private static final int MOST_OFFERED = 20;
    private static final int BEGINNING = 80;

    private final PiecesOfEvidence pieces;
    private final PlacesOfEvidence places;
    private final SchoolShelves shelves;
    private final ProjectDirectory directory;
    private final EvidenceAccess access;
    private final EvidenceShown shown;
    private final LookForNames names;
    private final Files files;
    private final CurrentUser currentUser;
    private final Clock clock;

    EvidenceBox(
            PiecesOfEvidence pieces,
            PlacesOfEvidence places,
            SchoolShelves shelves,
            ProjectDirectory directory,
            EvidenceAccess access,
            EvidenceShown shown,
            LookForNames names,
            Files files,
            CurrentUser currentUser,
            Clock clock) {
        this.pieces = pieces;
        this.places = places;
        this.shelves = shelves;
        this.directory = directory;
        this.access = access;
        this.shown = shown;
        this.names = names;
        this.files = files;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The shelf of a school, for evidence that belongs to no single statement. */
    public SubjectRef shelf(String projectKey, SchoolId school) {
        var project = directory.byKey(projectKey);
        var takesPart = directory.schoolsOf(project.id()).stream()
                .anyMatch(there -> there.id().equals(school));
        if (!takesPart || !access.mayRead(project.id(), school)) {
            throw new NotFound();
        }
        return shelves.of(project, school);
    }

    /** What there is on one subject. */
    public EvidenceSheet of(SubjectRef subject) {
        var sheet = ofAll(List.of(subject)).get(subject);
        if (sheet == null) {
            throw new NotFound();
        }
        return sheet;
    }

    /** The same for a whole page; subjects that may not be read are left out. */
    public Map<SubjectRef, EvidenceSheet> ofAll(Collection<SubjectRef> subjects) {
        var readable = places.of(subjects);
        var found = on(readable.keySet());
        var shownPieces = shown.show(found, readable);
        var sheets = new HashMap<SubjectRef, EvidenceSheet>();
        readable.forEach((subject, place) -> sheets.put(
                subject,
                new EvidenceSheet(
                        subject,
                        place,
                        shownPieces.stream()
                                .filter(piece -> piece.subject().equals(subject))
                                .toList())));
        return sheets;
    }

    /** How much there is on each, as the person at the keyboard sees it; subjects that may not be read are left out. */
    @Transactional(readOnly = true)
    public Map<SubjectRef, Integer> counts(Collection<SubjectRef> subjects) {
        var readable = places.of(subjects);
        var counts = new HashMap<SubjectRef, Integer>();
        readable.keySet().forEach(subject -> counts.put(subject, 0));
        on(readable.keySet()).forEach(piece -> counts.merge(piece.subject(), 1, Integer::sum));
        return counts;
    }

    private List<PieceOfEvidence> on(Collection<SubjectRef> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        var person = currentUser.id();
        return pieces.on(subjects.stream().map(SubjectRef::id).toList()).stream()
                .filter(piece -> subjects.contains(piece.subject()) && piece.isSeenBy(person))
                .toList();
    }

    /** Asked before a file is sent, so that nobody waits for an upload that is refused. */
    @Transactional(readOnly = true)
    public void requireWritable(SubjectRef subject) {
        requireRoom(subject);
    }

    public EvidencePiece note(SubjectRef subject, String text) {
        var place = requireRoom(subject);
        var words = checkedNote(text);
        return added(PieceOfEvidence.note(subject, place, currentUser.id(), now(), words, names.inWords(words)), place);
    }

    /**
     * Writes a note anew.
     *
     * @param version on which the change is based; another one means that somebody else changed it meanwhile
     */
    public EvidencePiece change(EvidenceId id, int version, String text) {
        var piece = seen(id);
        var place = places.toWrite(piece.subject());
        if (piece.version() != version) {
            throw new RuleBroken(
                    "Somebody else changed this note meanwhile. Copy your text, look at theirs, and write it anew.",
                    "text");
        }
        var words = checkedNote(text);
        piece.rewrite(words, names.inWords(words), currentUser.id(), now());
        return added(piece, place);
    }

    /** @param title what the link is called; the address's host where it is empty */
    public EvidencePiece link(SubjectRef subject, String address, String title) {
        var place = requireRoom(subject);
        var link = new LinkAddress(address, title);
        return added(
                PieceOfEvidence.link(subject, place, currentUser.id(), now(), link, names.inWords(link.asWords())),
                place);
    }

    public EvidencePiece file(SubjectRef subject, ReceivedFile received) {
        var place = requireRoom(subject);
        var id = files.keep(received);
        return added(PieceOfEvidence.file(subject, place, currentUser.id(), now(), id, names.inFile(id)), place);
    }

    /** Points to evidence of the same school that hangs on something else, so that nothing is sent twice. */
    public EvidencePiece refer(SubjectRef subject, EvidenceId id) {
        var place = requireRoom(subject);
        var piece = seen(id);
        places.toRead(piece.subject());
        if (!piece.project().equals(place.project()) || !piece.school().equals(place.school())) {
            throw new NotFound();
        }
        if (!piece.names().isSettled()) {
            throw new RuleBroken("Answer first whether this names a pupil. Then it can be pointed to.");
        }
        var target = piece.refersTo().orElse(id);
        var already = on(List.of(subject)).stream()
                .anyMatch(there -> there.id().equals(target)
                        || there.refersTo().filter(target::equals).isPresent());
        if (already) {
            throw new RuleBroken("This evidence is here already.");
        }
        return added(PieceOfEvidence.reference(subject, place, currentUser.id(), now(), target), place);
    }

    /** Evidence of the same school that could be pointed to, the newest first. @param sought part of what it is called or says */
    @Transactional(readOnly = true)
    public List<OfferedEvidence> offered(SubjectRef subject, String sought) {
        var place = places.toRead(subject);
        var found = pieces.of(
                place.project(),
                place.school(),
                subject.id(),
                currentUser.id(),
                PageRequest.of(0, MOST_LOOKED_THROUGH));
        var readable = places.of(found.stream().map(PieceOfEvidence::subject).toList());
        var kept = files.find(
                found.stream().flatMap(piece -> piece.file().stream()).toList());
        var part = sought.strip().toLowerCase(Locale.UK);
        var offered = new ArrayList<OfferedEvidence>();
        for (var piece : found) {
            var where = readable.get(piece.subject());
            if (where == null || !piece.names().isSettled() || offered.size() == MOST_OFFERED) {
                continue;
            }
            var title = piece.file()
                    .map(file -> kept.containsKey(file) ? kept.get(file).name() : "")
                    .orElseGet(() -> piece.kind() == EvidenceKind.NOTE ? beginning(piece.note()) : piece.title());
            var all = (title + " " + piece.note() + " " + where.title()).toLowerCase(Locale.UK);
            if (!title.isEmpty() && all.contains(part)) {
                offered.add(new OfferedEvidence(piece.id(), piece.kind(), title, where.title()));
            }
        }
        return offered;
    }

    private static String beginning(String note) {
        var line = note.replaceAll("\\s+", " ").strip();
        return line.length() <= BEGINNING ? line : line.substring(0, line.offsetByCodePoints(0, BEGINNING - 1)) + "…";
    }

    /** Takes it away; it can be brought back for a day. */
    public void remove(EvidenceId id) {
        var piece = seen(id);
        places.toWrite(piece.subject());
        piece.remove(currentUser.id(), now());
        pieces.save(piece);
    }

    /** Undoes {@link #remove}. */
    public EvidencePiece bringBack(EvidenceId id) {
        var piece = pieces.findById(id).orElseThrow(NotFound::new);
        var place = places.toWrite(piece.subject());
        piece.bringBack();
        if (!piece.isSeenBy(currentUser.id())) {
            throw new NotFound();
        }
        return added(piece, place);
    }

    /** Whoever added it says that it names no pupil; from here on others see it. Who said so, and when, is kept. */
    public EvidencePiece noPupilIsNamed(EvidenceId id) {
        var piece = seen(id);
        var place = places.toWrite(piece.subject());
        piece.answerNoPupil(currentUser.id(), now());
        return added(piece, place);
    }

    private EvidencePlace requireRoom(SubjectRef subject) {
        var place = places.toWrite(subject);
        if (on(List.of(subject)).size() >= MOST_ON_A_SUBJECT) {
            throw new RuleBroken("There are fifty pieces of evidence here already. Remove one before you add another.");
        }
        return place;
    }

    private PieceOfEvidence seen(EvidenceId id) {
        return pieces.findById(id)
                .filter(piece -> piece.isSeenBy(currentUser.id()))
                .orElseThrow(NotFound::new);
    }

    private EvidencePiece added(PieceOfEvidence piece, EvidencePlace place) {
        var saved = pieces.saveAndFlush(piece);
        return shown.show(List.of(saved), Map.of(saved.subject(), place)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String checkedNote(String text) {
        var words = text.strip();
        if (words.isEmpty()) {
            throw new RuleBroken("Write what shows it: one example is enough.", "text");
        }
        if (words.length() > LONGEST_NOTE) {
            throw new RuleBroken(
                    "A note has at most %,d letters; this one has %,d. Shorten it, or add it as a file."
                            .formatted(LONGEST_NOTE, words.length()),
                    "text");
        }
        return words;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
