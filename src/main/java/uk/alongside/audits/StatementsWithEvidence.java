package uk.alongside.audits;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.evidence.EvidenceAccess;
import uk.alongside.evidence.EvidencePlace;
import uk.alongside.evidence.EvidenceSubject;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.Role;
import uk.alongside.projects.SharingChoices;

/**
 * The statements of self-reviews, on which evidence hangs. Until a self-review is sent, what is behind it is for its school
 * alone; the SENCO adds to it until then, once the school has accepted the joining agreement.
 */
@Component
class StatementsWithEvidence implements EvidenceSubject {

    private final ReviewPlaces places;
    private final FrameworkReading frameworks;
    private final EvidenceAccess evidence;
    private final ProjectAccess access;
    private final SharingChoices sharing;
    private final Clock clock;

    StatementsWithEvidence(
            ReviewPlaces places,
            FrameworkReading frameworks,
            EvidenceAccess evidence,
            ProjectAccess access,
            SharingChoices sharing,
            Clock clock) {
        this.places = places;
        this.frameworks = frameworks;
        this.evidence = evidence;
        this.access = access;
        this.sharing = sharing;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AuditStatement.KIND;
    }

    @Override
    public Map<UUID, EvidencePlace> places(Collection<UUID> subjects) {
        var statements =
                subjects.stream().collect(Collectors.toMap(Function.identity(), AuditStatement::of, (a, _) -> a));
        var sheets =
                places
                        .sheetsOf(statements.values().stream()
                                .map(AuditStatement::audit)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(place -> place.audit().id(), Function.identity()));
        var found = new HashMap<UUID, EvidencePlace>();
        var writable = new HashMap<AuditId, Boolean>();
        statements.forEach((subject, statement) -> {
            var place = sheets.get(statement.audit());
            if (place != null && isThere(place, statement) && mayRead(place)) {
                var mayWrite = writable.computeIfAbsent(statement.audit(), one -> mayWrite(place));
                found.put(subject, SheetEvidence.placeOf(place, statement.number(), mayWrite));
            }
        });
        return found;
    }

    private boolean isThere(Place place, AuditStatement statement) {
        var all = frameworks.edition(place.round().edition()).content().statements();
        return statement.number() < all.size()
                && all.get(statement.number()).appliesTo(place.school().phase());
    }

    private boolean mayRead(Place place) {
        return holds(place, Role.SENCO, Role.HEAD)
                || place.isSent()
                        && evidence.mayRead(place.project(), place.school().id());
    }

    private boolean mayWrite(Place place) {
        return holds(place, Role.SENCO) && place.shutOn(SchoolTime.today(clock)).isEmpty() && hasJoined(place);
    }

    /** Who has begun to answer has accepted; what shows an answer does not come before it. */
    private boolean hasJoined(Place place) {
        return place.audit().startedAt().isPresent()
                || sharing.hasAccepted(place.project(), place.school().id());
    }

    private boolean holds(Place place, Role... anyOf) {
        return access.in(place.project())
                .schoolsAs(anyOf)
                .contains(place.school().id());
    }
}
