package uk.alongside.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SubjectRef;

/** Asks the modules that own subjects what the person at the keyboard may do there, once for each kind. */
@Component
class PlacesOfEvidence {

    private final ObjectProvider<EvidenceSubject> owners;

    PlacesOfEvidence(ObjectProvider<EvidenceSubject> owners) {
        this.owners = owners;
    }

    /** Those that may be read. */
    Map<SubjectRef, EvidencePlace> of(Collection<SubjectRef> subjects) {
        var byKind = subjects.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        SubjectRef::kind, Collectors.mapping(SubjectRef::id, Collectors.toList())));
        var places = new HashMap<SubjectRef, EvidencePlace>();
        owners.forEach(owner -> Optional.ofNullable(byKind.get(owner.kind())).ifPresent(ids -> owner.places(ids)
                .forEach((id, place) -> places.put(new SubjectRef(owner.kind(), id), place))));
        return places;
    }

    EvidencePlace toRead(SubjectRef subject) {
        return Optional.ofNullable(of(List.of(subject)).get(subject)).orElseThrow(NotFound::new);
    }

    EvidencePlace toWrite(SubjectRef subject) {
        var place = toRead(subject);
        if (!place.mayWrite()) {
            throw new NotFound();
        }
        return place;
    }
}
