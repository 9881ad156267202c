package uk.alongside.pairing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.pairing.ConfirmPreview.Becomes;
import uk.alongside.pairing.known.PairingQuestions;
import uk.alongside.pairing.proposals.ProposalId;
import uk.alongside.pairing.proposals.ProposedPairs;
import uk.alongside.pairing.proposals.ProposedPairs.Proposed;
import uk.alongside.pairing.rules.Group;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.Reasons;
import uk.alongside.people.CurrentUser;
import uk.alongside.projects.Participation;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;

/**
 * The lead confirms a proposal: its pairs are offered to their schools and coaches. What stands already and is proposed
 * again is left as it is.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Confirming {

    /** So long the reasons may be that schools and coaches read. */
    public static final int LONGEST_REASONS = 4_000;

    private static final String CHANGED = "changed by a new proposal";

    private final ProposedPairs proposals;
    private final PairingQuestions questions;
    private final StandingPairs standing;
    private final PairRows rows;
    private final PairAnswerRows answers;
    private final PairChanging changing;
    private final PairMail mail;
    private final RolesAtSchool roles;
    private final ProjectAccess access;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Confirming(
            ProposedPairs proposals,
            PairingQuestions questions,
            StandingPairs standing,
            PairRows rows,
            PairAnswerRows answers,
            PairChanging changing,
            PairMail mail,
            RolesAtSchool roles,
            ProjectAccess access,
            CurrentUser currentUser,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.questions = questions;
        this.standing = standing;
        this.rows = rows;
        this.answers = answers;
        this.changing = changing;
        this.mail = mail;
        this.roles = roles;
        this.access = access;
        this.currentUser = currentUser;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** What confirming would do, and what stands in its way. */
    @Transactional(readOnly = true)
    public ConfirmPreview preview(ProposalId id) {
        var proposed = proposals.of(id).orElseThrow(NotFound::new);
        var project = requireLead(proposed.project());
        var plan = plan(proposed);
        var reasons = new Reasons(proposed.question());
        var held = roles.today(proposed.project());
        var words = plan.words();
        var lines = new ArrayList<ConfirmPreview.Line>();
        for (int ordinal = 0; ordinal < proposed.groups().size(); ordinal++) {
            var group = proposed.groups().get(ordinal);
            var stands = plan.standsFor(group);
            lines.add(new ConfirmPreview.Line(
                    ordinal,
                    schools(group, words),
                    words.name(group.coach()),
                    stands.filter(pair -> !pair.group().coach().equals(group.coach()))
                            .map(pair -> words.name(pair.group().coach())),
                    becomes(group, stands),
                    stands.filter(pair -> pair.group().coach().equals(group.coach()))
                            .map(pair -> pair.pair().sharedReasons())
                            .orElseGet(() -> String.join("\n", reasons.toShare(group))),
                    schools(group, words).stream()
                            .filter(school -> hasNoHead(held, school.id()))
                            .map(PairSchool::name)
                            .toList()));
        }
        var today = SchoolTime.today(clock);
        return new ConfirmPreview(
                lines,
                plan.ending().stream().map(pair -> pair.pair().names()).toList(),
                inTheWay(proposed, plan),
                firstDay(project, today),
                proposed.revision());
    }

    private static LocalDate firstDay(Project project, LocalDate today) {
        var first = project.startsOn().isAfter(today) ? project.startsOn() : today;
        return first.isAfter(project.endsOn()) ? project.endsOn() : first;
    }

    private static boolean hasNoHead(Map<SchoolId, List<Participation>> held, SchoolId school) {
        return held.getOrDefault(school, List.of()).stream().noneMatch(role -> role.role() == Role.HEAD);
    }

    private static List<PairSchool> schools(Group group, WhatStandsInTheWay words) {
        return group.schools().stream()
                .map(school -> new PairSchool(school, words.name(school)))
                .sorted(PairSchool.BY_NAME)
                .toList();
    }

    private static Becomes becomes(Group group, Optional<Stands> stands) {
        return stands.map(pair -> pair.group().coach().equals(group.coach()) ? Becomes.KEPT : Becomes.COACH_CHANGED)
                .orElse(Becomes.OFFERED);
    }

    /**
     * Confirms a proposal. Confirming the same one twice changes nothing the second time.
     *
     * @param revision as it was read; what somebody has changed by hand since is not confirmed unread
     * @param sharedReasons what the schools and the coach of each pair read, by its place in the proposal; where there is
     *     none, what can be said of any pair without telling what either school needs
     * @param beginsOn the first day of the pairs that are new
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Confirmed confirm(ProposalId id, int revision, Map<Integer, String> sharedReasons, LocalDate beginsOn) {
        var project = requireLead(proposals.of(id).orElseThrow(NotFound::new).project());
        requireDay(project, beginsOn);
        sharedReasons.values().forEach(Confirming::requireShort);
        rows.lockConfirming(project.id());
        var proposed = proposals.of(id).orElseThrow(NotFound::new);
        if (rows.isOver(id)) {
            return new Confirmed.Refused(List.of(
                    "Pairs of this proposal were confirmed before, and have ended or were declined. Look again."));
        }
        if (proposed.revision() != revision) {
            return new Confirmed.Refused(
                    List.of("Somebody changed these pairs since you opened this. Close it, and read them again."));
        }
        var plan = plan(proposed);
        var inTheWay = inTheWay(proposed, plan);
        return inTheWay.isEmpty() ? write(proposed, plan, sharedReasons, beginsOn) : new Confirmed.Refused(inTheWay);
    }

    private static void requireDay(Project project, LocalDate beginsOn) {
        if (beginsOn.isBefore(project.startsOn()) || beginsOn.isAfter(project.endsOn())) {
            throw new RuleBroken("Choose a day on which the project runs.", "beginsOn");
        }
    }

    private static void requireShort(String reasons) {
        if (reasons.length() > LONGEST_REASONS) {
            throw new RuleBroken(
                    "The reasons are at most %,d characters long.".formatted(LONGEST_REASONS), "sharedReasons");
        }
    }

    /** A pair that stands, with its parts. */
    private record Stands(Pair pair, Group group) {}

    /** What there is before anything is written. */
    private record Plan(List<Stands> standing, List<Group> proposed, Question today, WhatStandsInTheWay words) {

        Optional<Stands> standsFor(Group group) {
            return standing.stream()
                    .filter(pair -> isOfTheSame(pair.group(), group))
                    .findFirst();
        }

        List<Stands> ending() {
            return standing.stream()
                    .filter(pair -> proposed.stream().noneMatch(group -> isOfTheSame(pair.group(), group)))
                    .toList();
        }
    }

    private static boolean isOfTheSame(Group one, Group other) {
        return Set.copyOf(one.schools()).equals(Set.copyOf(other.schools()));
    }

    private Plan plan(Proposed proposed) {
        var today = questions.of(proposed.project());
        var groups = standing.openById(proposed.project());
        return new Plan(
                rows.of(proposed.project()).stream()
                        .flatMap(pair -> Optional.ofNullable(groups.get(pair.id())).stream()
                                .map(group -> new Stands(pair, group)))
                        .toList(),
                proposed.groups(),
                today,
                new WhatStandsInTheWay(proposed.question(), today));
    }

    private List<String> inTheWay(Proposed proposed, Plan plan) {
        if (!proposed.found() || proposed.groups().isEmpty()) {
            return List.of("There are no pairs in this proposal. Look again.");
        }
        var sentences = new ArrayList<>(plan.words().of(proposed.groups(), answers.whoDeclared(proposed.project())));
        sentences.addAll(changedSince(proposed, plan));
        return sentences;
    }

    /**
     * Pairs that stand now and that this proposal knows nothing of: they were confirmed, or put together otherwise, since
     * it was looked for.
     */
    private static List<String> changedSince(Proposed proposed, Plan plan) {
        var known = new HashSet<Set<SchoolId>>();
        proposed.question().standing().groups().forEach(group -> known.add(Set.copyOf(group.schools())));
        return plan.ending().stream()
                .filter(pair -> !known.contains(Set.copyOf(pair.group().schools())))
                .map(pair -> "%s are in an open pair already, confirmed since these pairs were looked for. Look again."
                        .formatted(pair.pair().names()))
                .toList();
    }

    private Confirmed write(Proposed proposed, Plan plan, Map<Integer, String> sharedReasons, LocalDate beginsOn) {
        var reasons = new Reasons(proposed.question());
        var offered = new ArrayList<PairRows.New>();
        var changed = new ArrayList<Runnable>();
        var now = clock.instant();
        int number = rows.lastNumber(proposed.project());
        for (int ordinal = 0; ordinal < proposed.groups().size(); ordinal++) {
            var group = proposed.groups().get(ordinal);
            var shared = Optional.ofNullable(sharedReasons.get(ordinal))
                    .map(String::strip)
                    .orElseGet(() -> String.join("\n", reasons.toShare(group)));
            var stands = plan.standsFor(group);
            stands.filter(pair -> !StandingPairs.parts(pair.group()).equals(StandingPairs.parts(group)))
                    .ifPresent(pair -> rows.turnRound(pair.pair().id(), StandingPairs.parts(group)));
            switch (becomes(group, stands)) {
                case KEPT -> {}
                case COACH_CHANGED ->
                    changed.add(() -> changing.changeCoach(
                            stands.orElseThrow().pair(), group.coach(), today(), CHANGED, Optional.of(shared), now));
                case OFFERED ->
                    offered.add(new PairRows.New(
                            PairingId.next(),
                            proposed.project(),
                            ++number,
                            proposed.id(),
                            StandingPairs.parts(group),
                            group.coach(),
                            shared));
            }
        }
        var ending = plan.ending();
        var done = new Confirmed.Done(
                offered.size(),
                proposed.groups().size() - offered.size() - changed.size(),
                changed.size(),
                ending.size());
        if (offered.isEmpty() && changed.isEmpty() && ending.isEmpty()) {
            return done;
        }
        return trail.bulk(proposed.project().asSubject(), "confirmed pairs", inWords(done), () -> {
            ending.forEach(pair -> changing.end(pair.pair(), today(), CHANGED, Optional.empty(), now));
            changed.forEach(Runnable::run);
            offer(proposed.project(), offered, beginsOn, now);
            return done;
        });
    }

    private static String inWords(Confirmed.Done done) {
        return "%d offered, %d kept, %d with another coach, %d ended"
                .formatted(done.offered(), done.kept(), done.coachesChanged(), done.ended());
    }

    private void offer(ProjectId project, List<PairRows.New> offered, LocalDate beginsOn, Instant now) {
        if (offered.isEmpty()) {
            return;
        }
        var by = currentUser.ifPerson();
        rows.add(offered, today(), beginsOn, by.orElse(null), now);
        rows.happened(offered.stream()
                .flatMap(pair -> Stream.of(PairEventKind.OFFERED, PairEventKind.CHECKED)
                        .map(kind -> new PairRows.Event(
                                pair.id(), kind, today(), Optional.empty(), Optional.of(pair.coach()), "", by, now)))
                .toList());
        answers.checked(
                offered.stream()
                        .flatMap(pair -> pair.parts().keySet().stream()
                                .map(school -> new PairAnswerRows.Check(
                                        pair.id(), pair.coach(), school, true, today(), Optional.empty())))
                        .toList(),
                by,
                now);
        var ids = offered.stream().map(PairRows.New::id).collect(Collectors.toSet());
        mail.offered(rows.of(project).stream()
                .filter(pair -> ids.contains(pair.id()))
                .toList());
        offered.forEach(pair -> events.publishEvent(new PairOffered(project, pair.id())));
    }

    private LocalDate today() {
        return SchoolTime.today(clock);
    }

    private Project requireLead(ProjectId project) {
        return access.require(rows.keyOf(project).orElseThrow(NotFound::new), Role.PROJECT_LEAD);
    }
}
