package uk.alongside.pairing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.NotFound;
import uk.alongside.people.CurrentUser;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;
import uk.alongside.projects.Roles;
import uk.alongside.schools.SchoolId;

/** What the person at the keyboard is to a pair, and what they may know of it. */
@Component
class PairAccess {

    private static final Role[] WHO_READ_ALL = {
        Role.PROJECT_LEAD, Role.PROJECT_ADMINISTRATOR, Role.QA_LEAD, Role.EVALUATOR
    };
    private static final Role[] WHO_READ_REASONS = {Role.PROJECT_LEAD, Role.QA_LEAD, Role.EVALUATOR};

    private final ProjectAccess access;
    private final ProjectDirectory directory;
    private final CurrentUser currentUser;

    PairAccess(ProjectAccess access, ProjectDirectory directory, CurrentUser currentUser) {
        this.access = access;
        this.directory = directory;
        this.currentUser = currentUser;
    }

    /**
     * @param reads whether the pair is there for them at all
     * @param leads whether they decide about it
     * @param readsReasons whether they read why the lead decided as they did
     * @param own its schools for which they speak or work, and whose partner's sharing concerns them
     * @param coaches whether they are its coach
     * @param answersFor for whom they accept or decline
     */
    record Seat(
            boolean reads,
            boolean leads,
            boolean readsReasons,
            Set<SchoolId> own,
            boolean coaches,
            Set<PairParty> answersFor) {}

    Seat seat(Pair pair) {
        return seat(pair, access.in(pair.project()));
    }

    /** The same for many, in one statement a project. */
    Map<PairingId, Seat> seats(Collection<Pair> pairs) {
        var roles = pairs.stream().map(Pair::project).distinct().collect(Collectors.toMap(of -> of, access::in));
        var seats = new HashMap<PairingId, Seat>();
        pairs.forEach(pair -> Optional.ofNullable(roles.get(pair.project()))
                .ifPresent(held -> seats.put(pair.id(), seat(pair, held))));
        return seats;
    }

    private Seat seat(Pair pair, Roles roles) {
        var heads = ofPair(roles.schoolsAs(Role.HEAD), pair);
        var own = ofPair(roles.schoolsAs(Role.HEAD, Role.SENCO), pair);
        var coaches = roles.has(Role.COACH)
                && currentUser.ifPerson().filter(pair.coach()::equals).isPresent();
        var answersFor = new LinkedHashSet<PairParty>();
        heads.forEach(school -> answersFor.add(new PairParty.OfSchool(school)));
        if (coaches) {
            answersFor.add(new PairParty.OfCoach(pair.coach()));
        }
        return new Seat(
                roles.has(WHO_READ_ALL) || !own.isEmpty() || coaches || steers(roles) && isAgreed(pair),
                roles.has(Role.PROJECT_LEAD),
                roles.has(WHO_READ_REASONS),
                own,
                coaches,
                answersFor);
    }

    private static Set<SchoolId> ofPair(Set<SchoolId> schools, Pair pair) {
        return schools.stream().filter(pair::has).collect(Collectors.toSet());
    }

    private static boolean steers(Roles roles) {
        return roles.has(Role.STEERING_GROUP);
    }

    private static boolean isAgreed(Pair pair) {
        return pair.state() == PairState.AGREED || pair.state() == PairState.PAUSED;
    }

    /** @throws NotFound alike for a pair that does not exist and for one that they may not see */
    Seat requireReading(Pair pair) {
        var seat = seat(pair);
        if (!seat.reads()) {
            throw new NotFound();
        }
        return seat;
    }

    void requireLead(ProjectId project) {
        if (!access.in(project).has(Role.PROJECT_LEAD)) {
            throw new NotFound();
        }
    }

    /** Whoever takes part in the project may ask which of its pairs are theirs to see; a funder is told nothing of them. */
    void requireTakingPart(ProjectId project) {
        if (access.in(project).held().stream().allMatch(role -> role.role() == Role.FUNDER)) {
            throw new NotFound();
        }
    }

    /**
     * The pairs with their schools called as this person may know them: the steering group knows schools by their letters,
     * unless they agreed to be named.
     */
    List<Pair> named(ProjectId project, List<Pair> pairs) {
        var roles = access.in(project);
        if (roles.has(WHO_READ_ALL) || !steers(roles) || pairs.isEmpty()) {
            return pairs;
        }
        var names =
                directory.schoolsOf(project).stream().collect(Collectors.toMap(ProjectSchool::id, Function.identity()));
        return pairs.stream()
                .map(pair -> isOfIt(seat(pair, roles)) ? pair : renamed(pair, names))
                .toList();
    }

    private static boolean isOfIt(Seat seat) {
        return seat.coaches() || !seat.own().isEmpty();
    }

    private static Pair renamed(Pair pair, Map<SchoolId, ProjectSchool> names) {
        return pair.with(pair.schools().stream()
                .map(school -> {
                    var known = names.get(school.id());
                    return known == null ? school : new PairSchool(school.id(), known.name());
                })
                .sorted(PairSchool.BY_NAME)
                .toList());
    }
}
