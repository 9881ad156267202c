package uk.alongside.evidence;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.PersonId;

/**
 * Evidence for the services of modules that own its subjects, in their transactions. Asks nobody whether they may: those
 * services have.
 */
@Component
public class EvidenceRecord {

    private final PiecesOfEvidence pieces;
    private final LookForNames names;
    private final Clock clock;

    EvidenceRecord(PiecesOfEvidence pieces, LookForNames names, Clock clock) {
        this.pieces = pieces;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Makes a note of what somebody wrote elsewhere, for instance of the text under a statement when it is sent.
     *
     * @param noPupilIsNamed whether they have answered the question about names already
     */
    @Transactional
    public EvidenceId note(SubjectRef subject, EvidencePlace place, PersonId by, String text, boolean noPupilIsNamed) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > EvidenceBox.LONGEST_NOTE) {
            throw new RuleBroken("A note has between one and %,d letters.".formatted(EvidenceBox.LONGEST_NOTE), "text");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var piece = PieceOfEvidence.note(subject, place, by, now, words, names.inWords(words));
        if (noPupilIsNamed) {
            piece.answerNoPupil(by, now);
        }
        return pieces.save(piece).id();
    }

    /** How many pieces on each subject still wait for the answer whether a pupil is named; subjects without are left out. */
    @Transactional(readOnly = true)
    public Map<SubjectRef, Integer> openQuestions(Collection<SubjectRef> subjects) {
        var open = new HashMap<SubjectRef, Integer>();
        on(subjects).stream()
                .filter(piece -> !piece.names().isSettled())
                .forEach(piece -> open.merge(piece.subject(), 1, Integer::sum));
        return open;
    }

    /** How many pieces there are on each subject that others may see; subjects without are left out. */
    @Transactional(readOnly = true)
    public Map<SubjectRef, Integer> counts(Collection<SubjectRef> subjects) {
        var counts = new HashMap<SubjectRef, Integer>();
        on(subjects).stream()
                .filter(piece -> piece.names().isSettled())
                .forEach(piece -> counts.merge(piece.subject(), 1, Integer::sum));
        return counts;
    }

    /**
     * What stands behind subjects that others may see.
     *
     * @param counts how many pieces on each; subjects without are left out
     * @param notes the notes on each, the oldest first; subjects without are left out
     */
    public record Behind(Map<SubjectRef, Integer> counts, Map<SubjectRef, List<String>> notes) {}

    /** All that stands behind these subjects, in one statement. */
    @Transactional(readOnly = true)
    public Behind behind(Collection<SubjectRef> subjects) {
        var counts = new HashMap<SubjectRef, Integer>();
        var notes = new HashMap<SubjectRef, List<String>>();
        on(subjects).stream().filter(piece -> piece.names().isSettled()).forEach(piece -> {
            counts.merge(piece.subject(), 1, Integer::sum);
            if (piece.kind() == EvidenceKind.NOTE) {
                notes.computeIfAbsent(piece.subject(), subject -> new ArrayList<>())
                        .add(piece.note());
            }
        });
        return new Behind(counts, notes);
    }

    /**
     * Points from a new subject to all that an earlier one has, for instance from this round's statement to what showed it in
     * the last. What is pointed to already is left out.
     *
     * @return how many pointers were made
     */
    @Transactional
    public int carry(SubjectRef from, SubjectRef to, EvidencePlace place, PersonId by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var there = on(List.of(to)).stream()
                .flatMap(piece -> piece.refersTo().stream())
                .toList();
        var wanted = on(List.of(from)).stream()
                .filter(piece -> piece.names().isSettled()
                        && piece.project().equals(place.project())
                        && piece.school().equals(place.school()))
                .map(piece -> piece.refersTo().orElse(piece.id()))
                .distinct()
                .filter(id -> !there.contains(id))
                .toList();
        wanted.forEach(id -> pieces.save(PieceOfEvidence.reference(to, place, by, now, id)));
        return wanted.size();
    }

    private List<PieceOfEvidence> on(Collection<SubjectRef> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : pieces.on(subjects.stream().map(SubjectRef::id).toList()).stream()
                        .filter(piece -> subjects.contains(piece.subject()))
                        .toList();
    }
}
