package uk.alongside.audits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.Role;
import uk.alongside.projects.Roles;
import uk.alongside.trail.Trail;

/**
 * Self-reviews for those who do not write in them. What a school writes is its own until it has sent it; before, one sees
 * how far it is. Whoever reads from outside the school leaves a line on its trail.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SelfReviewReading {

    private static final Role[] WHO_SEE_ALL_SCHOOLS = {Role.PROJECT_LEAD, Role.QA_LEAD, Role.EVALUATOR};
    private static final Role[] WHO_SEE_THEIRS = {Role.COACH, Role.HEAD, Role.SENCO};
    private static final Role[] WHO_SEE_TOTALS = {Role.PROJECT_LEAD, Role.QA_LEAD, Role.EVALUATOR, Role.STEERING_GROUP};

    private final ReviewPlaces places;
    private final Readings readings;
    private final ReadingAccess reading;
    private final RoundRows rounds;
    private final AnswerRows answers;
    private final ModerationRows moderations;
    private final FrameworkReading frameworks;
    private final ProjectAccess access;
    private final Trail trail;

    SelfReviewReading(
            ReviewPlaces places,
            Readings readings,
            ReadingAccess reading,
            RoundRows rounds,
            AnswerRows answers,
            ModerationRows moderations,
            FrameworkReading frameworks,
            ProjectAccess access,
            Trail trail) {
        this.places = places;
        this.readings = readings;
        this.reading = reading;
        this.rounds = rounds;
        this.answers = answers;
        this.moderations = moderations;
        this.frameworks = frameworks;
        this.access = access;
        this.trail = trail;
    }

    /** The schools in a round and how far they are: all of them, or one's own. */
    @Transactional(readOnly = true)
    public List<SchoolLineInRound> in(RoundId id) {
        var round = rounds.find(id).orElseThrow(NotFound::new);
        var roles = access.in(round.project());
        var own = roles.schoolsAs(WHO_SEE_THEIRS);
        if (!roles.has(WHO_SEE_ALL_SCHOOLS) && own.isEmpty()) {
            throw new NotFound();
        }
        var edition = frameworks.edition(round.edition());
        var moderated = moderations.counts(id).stream()
                .collect(Collectors.toMap(ModerationRows.Count::audit, ModerationRows.Count::moderated));
        return places.progressIn(id).stream()
                .filter(one -> roles.has(WHO_SEE_ALL_SCHOOLS)
                        || own.contains(one.place().school().id()))
                .map(one -> line(one, edition, moderated, roles))
                .toList();
    }

    private SchoolLineInRound line(
            ReviewPlaces.Progress one, Edition edition, Map<AuditId, Integer> moderated, Roles roles) {
        var place = one.place();
        return new SchoolLineInRound(
                place.audit().id(),
                place.school().id(),
                place.school().letter(),
                place.school().name(),
                one.answered(),
                Asked.ofTheSheet(edition.content(), place.school().phase())
                        .statements()
                        .size(),
                place.audit().startedAt(),
                place.audit().sent().map(Place.Sent::at),
                place.audit().coSent().isPresent(),
                moderated.getOrDefault(place.audit().id(), 0),
                place.isSent(),
                place.isSent()
                        && (roles.has(Role.QA_LEAD)
                                || roles.schoolsAs(Role.COACH)
                                                .contains(place.school().id())
                                        && place.round().kind() != RoundKind.FINAL));
    }

    /** A self-review that was sent, without its statements. */
    @Transactional(readOnly = true)
    public ReadHead of(AuditId audit) {
        return readings.head(require(audit));
    }

    /** One area of a self-review that was sent. */
    public ReadArea area(AuditId audit, String area) {
        var place = require(audit);
        var read = readings.area(place, area);
        if (reading.readsFromOutside(place.school())) {
            trail.read(
                    audit.asSubject(),
                    place.school().id().asSubject(),
                    place.project().asSubject());
        }
        return read;
    }

    private Place require(AuditId audit) {
        return places.of(audit.sheet())
                .filter(place -> place.respondent().isSheet())
                .filter(Place::isSent)
                .filter(place -> reading.mayRead(place.school()))
                .orElseThrow(NotFound::new);
    }

    /** A round over all schools together, without any single one; nothing of it from fewer than five. */
    @Transactional(readOnly = true)
    public RoundTotals totals(RoundId id) {
        var round = rounds.find(id).orElseThrow(NotFound::new);
        if (!access.in(round.project()).has(WHO_SEE_TOTALS)) {
            throw new NotFound();
        }
        var edition = frameworks.edition(round.edition());
        return new RoundTotals(
                id,
                round.kind(),
                round.name(),
                edition.title(),
                edition.content().scale(),
                round.sent(),
                round.audits(),
                round.sent() < RoundTotals.FEWEST_SCHOOLS ? List.of() : areas(edition, answers.totals(id)));
    }

    private static List<RoundTotals.Area> areas(Edition edition, Map<StatementId, List<AnswerRows.Total>> totals) {
        var areas = new LinkedHashMap<Area, Map<Judgement, Integer>>();
        for (var area : edition.content().areas()) {
            var tallies = areas.computeIfAbsent(area, key -> new TreeMap<>());
            area.statements().forEach(statement -> totals.getOrDefault(statement.id(), List.of())
                    .forEach(total -> tallies.merge(total.judgement(), total.count(), Integer::sum)));
        }
        return areas.entrySet().stream()
                .map(area -> new RoundTotals.Area(
                        area.getKey().code(),
                        area.getKey().title(),
                        area.getValue().entrySet().stream()
                                .map(tally -> new Others.Tally(tally.getKey(), tally.getValue(), List.of()))
                                .toList()))
                .toList();
    }
}
