package uk.alongside.audits;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.alongside.evidence.EvidencePlace;
import uk.alongside.evidence.EvidenceRecord;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.PersonId;

/** What stands behind the statements of a sheet as evidence. */
@Component
class SheetEvidence {

    private final EvidenceRecord record;

    SheetEvidence(EvidenceRecord record) {
        this.record = record;
    }

    /** How many pieces stand behind each statement now, and what was written in the round before. */
    EvidenceRecord.Behind behind(Collection<SubjectRef> now, Collection<SubjectRef> then) {
        return record.behind(Stream.concat(now.stream(), then.stream()).toList());
    }

    /** How many pieces wait for their writer to say that no pupil is named, by statement. */
    Map<SubjectRef, Integer> openQuestions(Collection<SubjectRef> statements) {
        return record.openQuestions(statements);
    }

    /** Makes a note of what was written to each statement, by its number in the edition. */
    void keep(Place place, PersonId by, Map<Integer, String> texts) {
        texts.forEach((number, text) -> record.note(
                new AuditStatement(place.audit().id(), number).asSubject(),
                placeOf(place, number, true),
                by,
                text,
                true));
    }

    /** Points from statements of this round to all that the round before has behind the same ones. */
    int carry(Place place, PersonId by, int number, SubjectRef before) {
        return record.carry(
                before, new AuditStatement(place.audit().id(), number).asSubject(), placeOf(place, number, true), by);
    }

    /** A statement as evidence knows it. */
    static EvidencePlace placeOf(Place place, int number, boolean mayWrite) {
        return new EvidencePlace(
                place.project(),
                place.school().id(),
                mayWrite,
                "Statement %d, %s".formatted(number + 1, place.round().name()),
                "projects/%s/reviews/%s"
                        .formatted(place.school().projectKey(), place.audit().id()));
    }

    /** Nothing, where no evidence is shown. */
    static EvidenceRecord.Behind nothing() {
        return new EvidenceRecord.Behind(Map.of(), Map.<SubjectRef, List<String>>of());
    }
}
