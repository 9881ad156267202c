package uk.alongside.pairing.proposals;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.jobs.Jobs;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.pairing.known.PairingQuestions;
import uk.alongside.pairing.proposals.ProposalRows.OverrideRow;
import uk.alongside.pairing.proposals.ProposalRows.ProposalRow;
import uk.alongside.pairing.rules.CoachToPair;
import uk.alongside.pairing.rules.Compared;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.SchoolToPair;
import uk.alongside.pairing.solving.Effort;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;

/**
 * Proposals of pairs: the project's lead has them looked for, changes them and takes changes back; the evaluator reads. For
 * everybody else there are none.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Proposals {

    private static final int LISTED = 50;
    private static final Role[] READERS = {Role.PROJECT_LEAD, Role.EVALUATOR};
    private static final ActingAs PAIRING = ActingAs.system("pairing");

    private final ProposalRows rows;
    private final PairingQuestions questions;
    private final ProjectAccess access;
    private final Jobs jobs;
    private final ChangesByHand changes;
    private final PersonDirectory people;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    Proposals(
            ProposalRows rows,
            PairingQuestions questions,
            ProjectAccess access,
            Jobs jobs,
            ChangesByHand changes,
            PersonDirectory people,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.questions = questions;
        this.access = access;
        this.jobs = jobs;
        this.changes = changes;
        this.people = people;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is known of the project's schools and coaches today, in numbers. */
    @Transactional(readOnly = true)
    public PairingStart beforehand(String key) {
        var question = questions.of(access.require(key, READERS).id());
        return new PairingStart(
                question.schools().size(),
                question.schools().size() - question.count(Mark.EITHER),
                Math.toIntExact(question.schools().stream()
                        .filter(school -> !school.percents().isEmpty())
                        .count()),
                question.coaches().size(),
                question.coaches().stream().mapToInt(CoachToPair::capacity).sum());
    }

    /** Looks for pairs with what is known and decided today; the next time with the next seed. */
    public Looking look(String key) {
        var project = access.require(key, Role.PROJECT_LEAD);
        rows.hold(project.id());
        var before = rows.of(project.id(), LISTED);
        var newest = before.stream().findFirst();
        if (newest.filter(this::isLookedFor).isPresent()) {
            return new Looking.Refused(
                    "Pairs are being looked for already, since %s asked for them. They will stand here."
                            .formatted(
                                    newest.get().askedBy().equals(currentUser.ifPerson())
                                            ? "you"
                                            : asker(newest.get())));
        }
        newest.filter(row -> row.state() == ProposalState.LOOKING)
                .ifPresent(left -> rows.notFound(left.id(), left.steps(), true, clock.instant()));
        var question = questions.of(project.id());
        if (question.schools().size() < 2) {
            return new Looking.Refused("A pair needs two schools, and fewer take part in the project today.");
        }
        var id = ProposalId.next();
        var effort = Effort.forSchools(question.schools().size()).seeded(rows.lastSeed(project.id()) + 1);
        var basedOn = before.stream()
                .filter(ProposalRow::isFound)
                .map(ProposalRow::id)
                .findFirst();
        int number = rows.add(id, project.id(), currentUser.ifPerson(), clock.instant(), effort, question, basedOn);
        var job = jobs.start(PairingJob.request(id, project.id()));
        rows.lookedForBy(id, job);
        trail.record("asked for pairs", id.asSubject(), project.id().asSubject(), "proposal " + number);
        return new Looking.Begun(id, job);
    }

    /** What a stopped or failed job has left is not looked for any more. */
    private boolean isLookedFor(ProposalRow row) {
        return row.state() == ProposalState.LOOKING
                && row.job()
                        .filter(job -> !PAIRING.call(() -> jobs.progress(job)).isOver())
                        .isPresent();
    }

    private String asker(ProposalRow row) {
        return ProposalRead.nameOf(
                row.askedBy(), people.namesOf(row.askedBy().stream().toList()));
    }

    /** Ends the search; the best pairs so far are kept. */
    public void stop(ProposalId id) {
        var row = led(id);
        if (isLookedFor(row)) {
            row.job().ifPresent(job -> PAIRING.run(() -> jobs.cancel(job)));
            trail.record(
                    "stopped looking for pairs", id.asSubject(), row.project().asSubject());
        }
    }

    /** The proposals of a project, the newest first; the last fifty. */
    @Transactional(readOnly = true)
    public List<ProposalLine> list(String key) {
        var project = access.require(key, READERS);
        var found = rows.of(project.id(), LISTED);
        var names = people.namesOf(
                found.stream().flatMap(row -> row.askedBy().stream()).distinct().toList());
        var lines = new ArrayList<ProposalLine>();
        for (var row : found) {
            // Only the newest can still be looked for: nothing begins before it has ended.
            lines.add(line(row, names, lines.isEmpty() && isLookedFor(row)));
        }
        return List.copyOf(lines);
    }

    private ProposalLine line(ProposalRow row, Map<PersonId, String> names, boolean lookedFor) {
        boolean left = row.state() == ProposalState.LOOKING && !lookedFor;
        return new ProposalLine(
                row.id(),
                row.number(),
                left ? ProposalState.NOT_FOUND : row.state(),
                left || row.stopped(),
                ProposalRead.nameOf(row.askedBy(), names),
                row.askedAt(),
                lookedFor && row.askedBy().equals(currentUser.ifPerson()) ? row.job() : Optional.empty());
    }

    /** A proposal without its pairs. */
    @Transactional(readOnly = true)
    public ProposalPage proposal(ProposalId id) {
        var row = readable(id);
        var overrides = rows.overrides(id);
        var names = people.namesOf(
                Stream.concat(row.askedBy().stream(), overrides.stream().flatMap(change -> Stream.of(
                                        change.by(), change.undoneBy())
                                .flatMap(Optional::stream)))
                        .distinct()
                        .toList());
        var line = line(row, names, isLookedFor(row));
        var read = read(row);
        if (!row.isFound()) {
            return new ProposalPage(
                    line,
                    row.revision(),
                    0,
                    0,
                    0,
                    0,
                    BigDecimal.ZERO,
                    "",
                    List.of(),
                    row.words(),
                    read.clash(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    false);
        }
        int fit = read.fit();
        var today = questions.of(row.project());
        return new ProposalPage(
                line,
                row.revision(),
                read.groups().size(),
                read.locked(),
                fit,
                fit + read.gap(read.groups(), fit),
                read.gapPercent(read.groups(), fit),
                read.inWords(fit),
                read.rules(),
                List.of(),
                List.of(),
                overrides.stream().map(change -> change(change, read, names)).toList(),
                read.conflictsIn(today),
                read.whoLeft(today),
                read.changedSince(today),
                read.isStanding(today));
    }

    private static ProposalPage.Change change(OverrideRow change, ProposalRead read, Map<PersonId, String> names) {
        var words = read.words();
        var before = change.stoodBefore().values().stream().toList();
        return new ProposalPage.Change(
                switch (change.kind()) {
                    case SWAP ->
                        "%s and %s changed partners"
                                .formatted(
                                        words.school(before.getFirst().needing()),
                                        words.school(before.getLast().needing()));
                    case COACH ->
                        "%s was given another coach instead of %s"
                                .formatted(
                                        words.school(before.getFirst().needing()),
                                        words.coach(before.getFirst().coach()));
                },
                change.reason(),
                ProposalRead.nameOf(change.by(), names),
                change.at(),
                change.costPoints(),
                change.undoneAt(),
                change.undoneAt().map(_ -> ProposalRead.nameOf(change.undoneBy(), names)));
    }

    /** Some of a proposal's pairs with their reasons, from one on. */
    @Transactional(readOnly = true)
    public List<ProposedPair> pairs(ProposalId id, int from, int most) {
        var row = readable(id);
        if (!row.isFound()) {
            return List.of();
        }
        var locks = rows.locks(row.project());
        var changed = new HashSet<Integer>();
        rows.overrides(id).stream()
                .filter(change -> change.undoneAt().isEmpty())
                .forEach(change -> changed.addAll(change.stoodBefore().keySet()));
        return new ProposalRead(row, rows.question(id), rows.groups(id), locks)
                .pairs(
                        from,
                        most,
                        people.namesOf(locks.stream()
                                .flatMap(lock -> lock.by().stream())
                                .distinct()
                                .toList()),
                        Set.copyOf(changed));
    }

    /** The coaches whom a pair may be given, by name. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> coaches(ProposalId id) {
        var found = new LinkedHashMap<PersonId, String>();
        read(readable(id)).question().coaches().stream()
                .sorted(Comparator.comparing(CoachToPair::name)
                        .thenComparing(coach -> coach.id().toString()))
                .forEach(coach -> found.put(coach.id(), coach.name()));
        return found;
    }

    /** What it would cost if the partners of two pairs changed places; the coaches stay. */
    @Transactional(readOnly = true)
    public ChangeCost swapCost(ProposalId id, int one, int other) {
        var read = found(readable(id));
        return ChangesByHand.swapCost(read, one, other);
    }

    /** What it would cost to give a pair another coach. */
    @Transactional(readOnly = true)
    public ChangeCost coachCost(ProposalId id, int ordinal, PersonId coach) {
        var read = found(readable(id));
        return ChangesByHand.coachCost(read, ordinal, coach);
    }

    /** Lets the partners of two pairs change places, for a reason that is kept. */
    public HandChange swap(ProposalId id, int revision, int one, int other, String reason) {
        var row = led(id);
        return changes.swap(row, found(row), revision, one, other, reason);
    }

    /** Gives a pair another coach, for a reason that is kept. */
    public HandChange changeCoach(ProposalId id, int revision, int ordinal, PersonId coach, String reason) {
        var row = led(id);
        return changes.changeCoach(row, found(row), revision, ordinal, coach, reason);
    }

    /** Takes back the last change by hand that stands. */
    public HandChange undo(ProposalId id, int revision) {
        return changes.undo(led(id), revision);
    }

    /** Two proposals of the same project side by side. */
    @Transactional(readOnly = true)
    public ProposalsCompared compare(String key, ProposalId one, ProposalId two) {
        var project = access.require(key, READERS).id();
        var first = readable(one);
        var second = readable(two);
        if (!first.project().equals(project) || !second.project().equals(project)) {
            throw new NotFound();
        }
        var names = people.namesOf(Stream.of(first, second)
                .flatMap(row -> row.askedBy().stream())
                .distinct()
                .toList());
        var here = found(first);
        var there = found(second);
        return new ProposalsCompared(
                sum(first, here, names), sum(second, there, names), BesidesOfProposals.of(here, there));
    }

    private ProposalsCompared.Sum sum(ProposalRow row, ProposalRead read, Map<PersonId, String> names) {
        var figures = Compared.of(read.question(), read.groups(), read.groups()).after();
        return new ProposalsCompared.Sum(
                line(row, names, false),
                read.groups().size(),
                figures.fit(),
                figures.fit() + read.gap(read.groups(), figures.fit()),
                read.gapPercent(read.groups(), figures.fit()),
                figures,
                Math.toIntExact(rows.overrides(row.id()).stream()
                        .filter(change -> change.undoneAt().isEmpty())
                        .count()));
    }

    /** Where the pairs of a proposal are. */
    @Transactional(readOnly = true)
    public ProposalMap map(ProposalId id) {
        var row = readable(id);
        var read = found(row);
        var pairs = new ArrayList<ProposalMap.OnMap>();
        for (int ordinal = 0; ordinal < read.groups().size(); ordinal++) {
            var group = read.groups().get(ordinal);
            pairs.add(new ProposalMap.OnMap(
                    ordinal + 1,
                    group.schools().stream().map(school -> spot(school, read)).toList(),
                    new ProposalMap.Spot(
                            read.words().coach(group.coach()),
                            read.coach(group.coach()).flatMap(CoachToPair::home)),
                    read.miles(read.groups(), ordinal)));
        }
        return new ProposalMap(line(row, people.namesOf(row.askedBy().stream().toList()), false), List.copyOf(pairs));
    }

    private static ProposalMap.Spot spot(SchoolId school, ProposalRead read) {
        return new ProposalMap.Spot(
                read.words().school(school), read.school(school).flatMap(SchoolToPair::place));
    }

    private ProposalRead read(ProposalRow row) {
        return new ProposalRead(
                row,
                rows.question(row.id()),
                row.isFound() ? rows.groups(row.id()) : List.of(),
                row.isFound() ? rows.locks(row.project()) : List.of());
    }

    /** Only pairs that were found can be looked at and changed. */
    private ProposalRead found(ProposalRow row) {
        if (!row.isFound()) {
            throw new NotFound();
        }
        return read(row);
    }

    private ProposalRow readable(ProposalId id) {
        return of(id, READERS);
    }

    private ProposalRow led(ProposalId id) {
        return of(id, Role.PROJECT_LEAD);
    }

    /** One that this person may not see reads like one that is not there. */
    private ProposalRow of(ProposalId id, Role... anyOf) {
        return rows.find(id).filter(row -> access.in(row.project()).has(anyOf)).orElseThrow(NotFound::new);
    }
}
