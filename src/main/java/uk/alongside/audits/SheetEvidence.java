package uk.alongside.audits;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.PersonId;

/** What stands behind the statements of a sheet as evidence. */
@Component
class SheetEvidence {

    /** How many pieces there are, by statement. */
    Map<SubjectRef, Integer> counts(Collection<SubjectRef> statements) {
        return Map.of();
    }

    /** The notes that the school has sent, by statement. */
    Map<SubjectRef, List<String>> wordsOf(Collection<SubjectRef> statements) {
        return Map.of();
    }

    /** How many pieces wait for their writer to say that no pupil is named, by statement. */
    Map<SubjectRef, Integer> openQuestions(Collection<SubjectRef> statements) {
        return Map.of();
    }

    /** Makes a note of what was written to each statement, by its number in the edition. */
    void keep(Place place, PersonId by, Map<Integer, String> texts) {}
}
