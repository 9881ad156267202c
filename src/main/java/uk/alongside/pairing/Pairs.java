package uk.alongside.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.pairing.known.PairingQuestions;
import uk.alongside.pairing.rules.Group;
import uk.alongside.pairing.rules.Question;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Audience;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.Sharing;
import uk.alongside.projects.SharingChoices;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.Trail;

/**
 * The pairs of a project: the list, the page that the people of a pair share, and what its lead decides about it.
 *
 * <p>Nobody but the lead learns here what a school's part in its pair is, and not even the lead does on these pages.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Pairs {

    private final PairRows rows;
    private final PairAnswerRows answers;
    private final PairAccess access;
    private final PairAttention attention;
    private final PairChanging changing;
    private final PairHistory history;
    private final PairMail mail;
    private final CoachRoles coachRoles;
    private final StandingPairs standing;
    private final PairingQuestions questions;
    private final SharingChoices sharing;
    private final ProjectAccess projectAccess;
    private final PersonDirectory people;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    Pairs(
            PairRows rows,
            PairAnswerRows answers,
            PairAccess access,
            PairAttention attention,
            PairChanging changing,
            PairHistory history,
            PairMail mail,
            CoachRoles coachRoles,
            StandingPairs standing,
            PairingQuestions questions,
            SharingChoices sharing,
            ProjectAccess projectAccess,
            PersonDirectory people,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.access = access;
        this.attention = attention;
        this.changing = changing;
        this.history = history;
        this.mail = mail;
        this.coachRoles = coachRoles;
        this.standing = standing;
        this.questions = questions;
        this.sharing = sharing;
        this.projectAccess = projectAccess;
        this.people = people;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** The pairs that the person at the keyboard may see, open ones first, in the order of their schools' names. */
    @Transactional(readOnly = true)
    public List<PairLine> of(String projectKey) {
        var project = projectAccess.require(projectKey).id();
        access.requireTakingPart(project);
        var all = rows.of(project);
        var seats = access.seats(all);
        var seen = access.named(
                project,
                all.stream()
                        .filter(pair -> Optional.ofNullable(seats.get(pair.id()))
                                .filter(PairAccess.Seat::reads)
                                .isPresent())
                        .toList());
        var leads = seats.values().stream().anyMatch(PairAccess.Seat::leads);
        var look = leads ? attention.of(seen) : Map.<PairingId, List<PairAttention.Found>>of();
        var names = people.namesOf(seen.stream().map(Pair::coach).collect(Collectors.toSet()));
        return seen.stream()
                .map(pair -> line(pair, names, look))
                .sorted(Comparator.comparing((PairLine line) -> !line.state().isOpen())
                        .thenComparing(PairLine::names)
                        .thenComparing(line -> line.id().value()))
                .toList();
    }

    private static PairLine line(
            Pair pair, Map<PersonId, String> names, Map<PairingId, List<PairAttention.Found>> look) {
        return new PairLine(
                pair.id(),
                pair.schools(),
                names.getOrDefault(pair.coach(), ""),
                pair.state(),
                pair.since(),
                look.getOrDefault(pair.id(), List.of()).stream()
                        .map(PairAttention.Found::sentence)
                        .toList());
    }

    /** The pair's page. */
    @Transactional(readOnly = true)
    public PairPage page(String projectKey, PairingId id) {
        var found = rows.find(id)
                .filter(pair -> pair.projectKey().equals(projectKey))
                .orElseThrow(NotFound::new);
        var seat = access.requireReading(found);
        var pair = access.named(found.project(), List.of(found)).getFirst();
        var answered = answers.standing(id);
        var look = seat.leads() ? attention.of(List.of(pair)) : Map.<PairingId, List<PairAttention.Found>>of();
        var told = history.of(pair, seat);
        return new PairPage(
                line(pair, told.names(), look),
                pair.confirmedOn(),
                pair.beginsOn(),
                pair.endedOn(),
                pair.sharedReasons(),
                shows(pair, seat),
                told.happened(),
                PairAnswers.waiting(pair, answered).stream()
                        .filter(seat.answersFor()::contains)
                        .collect(Collectors.toSet()),
                seat.leads(),
                seat.leads() ? answers(pair, answered, told.names()) : List.of(),
                seat.leads() ? pair.wentWell() : Optional.empty(),
                pair.revision());
    }

    /** What each school shows its partner is for the people of the pair and its lead to know. */
    private List<PairPage.Shows> shows(Pair pair, PairAccess.Seat seat) {
        if (pair.state() != PairState.AGREED
                || !seat.leads() && !seat.coaches() && seat.own().isEmpty()) {
            return List.of();
        }
        var shared = sharing.of(pair.project(), pair.schoolIds());
        return pair.schools().stream()
                .map(school -> new PairPage.Shows(
                        school,
                        seat.own().contains(school.id()),
                        kinds(shared.getOrDefault(school.id(), Sharing.NOTHING))))
                .toList();
    }

    private static List<SharedKind> kinds(Sharing shared) {
        return Arrays.stream(SharedKind.values())
                .filter(kind -> shared.lets(Audience.PARTNER_SCHOOL, kind))
                .toList();
    }

    private static List<PairPage.PartyAnswer> answers(
            Pair pair, Map<PairParty, PairAnswerRows.Answer> answered, Map<PersonId, String> names) {
        var parties = new ArrayList<>(pair.parties());
        answered.keySet().stream().filter(party -> !parties.contains(party)).forEach(parties::add);
        return parties.stream()
                .map(party -> {
                    var answer = Optional.ofNullable(answered.get(party));
                    return new PairPage.PartyAnswer(
                            party,
                            PairHistory.name(pair, party, names),
                            answer.map(PairAnswerRows.Answer::accepts),
                            answer.map(PairAnswerRows.Answer::on),
                            answer.map(one -> one.lateReason()
                                            .map("Recorded late: %s"::formatted)
                                            .orElse(one.reason()))
                                    .orElse(""));
                })
                .toList();
    }

    /** With whom the lead could go on. */
    @Transactional(readOnly = true)
    public PairChoices choices(PairingId id) {
        var pair = requireLed(id);
        var question = questions.of(pair.project());
        var group = groupOf(pair);
        var words = new WhatStandsInTheWay(question, question);
        var declared = answers.whoDeclared(pair.project());
        var paired = standing.open(pair.project()).stream()
                .flatMap(one -> one.schools().stream())
                .collect(Collectors.toSet());
        var loads = loads(pair);
        return new PairChoices(
                question.coaches().stream()
                        .filter(coach -> !coach.id().equals(pair.coach()))
                        .map(coach -> new PairChoices.Coach(
                                coach.id(),
                                coach.name(),
                                whyNot(question, words, withCoach(group, coach.id()), declared, loads).stream()
                                        .findFirst()))
                        .sorted(Comparator.comparing(PairChoices.Coach::name))
                        .toList(),
                question.schools().stream()
                        .filter(school -> !paired.contains(school.id()))
                        .map(school -> new PairChoices.School(new PairSchool(school.id(), school.name())))
                        .sorted(Comparator.comparing(PairChoices.School::school, PairSchool.BY_NAME))
                        .toList());
    }

    /** How many links each coach has in the other open pairs of the project. */
    private Map<PersonId, Integer> loads(Pair except) {
        return standing.openById(except.project()).entrySet().stream()
                .filter(pair -> !pair.getKey().equals(except.id()))
                .map(Map.Entry::getValue)
                .collect(Collectors.groupingBy(Group::coach, Collectors.summingInt(group -> group.links()
                        .size())));
    }

    private static List<String> whyNot(
            Question today,
            WhatStandsInTheWay words,
            Group group,
            List<PersonId> declared,
            Map<PersonId, Integer> loads) {
        var sentences = new ArrayList<>(words.ofOne(group, declared));
        today.coaches().stream()
                .filter(coach -> coach.id().equals(group.coach()))
                .filter(coach ->
                        loads.getOrDefault(coach.id(), 0) + group.links().size() > coach.capacity())
                .forEach(coach -> sentences.add("%s can take %d and has %d already."
                        .formatted(coach.name(), coach.capacity(), loads.getOrDefault(coach.id(), 0))));
        return sentences;
    }

    private Group groupOf(Pair pair) {
        return Optional.ofNullable(standing.openById(pair.project()).get(pair.id()))
                .orElseThrow(() -> new RuleBroken("This pair has ended. Nothing can be changed in it any more."));
    }

    private static Group withCoach(Group group, PersonId coach) {
        return new Group(group.needing(), group.stronger(), group.third(), coach);
    }

    private static Group withSchool(Group group, SchoolId leaves, SchoolId comes) {
        return new Group(
                group.needing().equals(leaves) ? comes : group.needing(),
                group.stronger().equals(leaves) ? comes : group.stronger(),
                group.third()
                        .map(third -> third.school().equals(leaves) ? new Group.Third(comes, third.needing()) : third),
                group.coach());
    }

    /** From this day on neither school is shown anything new of the other, until it goes on. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange pause(PairingId id, int revision, LocalDate day, String reason) {
        return change(id, revision, reason, pair -> {
            if (pair.state() != PairState.AGREED) {
                return new PairChange.Refused(List.of("Only a pair that is agreed can be paused."));
            }
            notAhead(day, pair.beginsOn());
            rows.become(id, PairState.PAUSED);
            changing.happened(pair, PairEventKind.PAUSED, day, Optional.empty(), reason.strip(), clock.instant());
            record("paused a pair", pair, day);
            mail.paused(again(id), day);
            return new PairChange.Done();
        });
    }

    /** The pair goes on. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange resume(PairingId id, int revision, LocalDate day, String reason) {
        return change(id, revision, reason, pair -> {
            if (pair.state() != PairState.PAUSED) {
                return new PairChange.Refused(List.of("This pair is not paused."));
            }
            notAhead(day, pair.since());
            rows.become(id, PairState.AGREED);
            changing.happened(pair, PairEventKind.RESUMED, day, Optional.empty(), reason.strip(), clock.instant());
            record("let a pair go on", pair, day);
            mail.resumed(again(id), day);
            return new PairChange.Done();
        });
    }

    /**
     * Ends a pair.
     *
     * @param lastDay today or earlier
     * @param wentWell whether the two might be put together again; empty where that cannot be said
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange end(PairingId id, int revision, LocalDate lastDay, String reason, Optional<Boolean> wentWell) {
        return change(id, revision, reason, pair -> {
            var began = rows.lastBeginning(id);
            notAhead(lastDay, began.isAfter(today()) ? today() : began);
            changing.end(pair, lastDay, reason.strip(), wentWell, clock.instant());
            record("ended a pair", pair, lastDay);
            return new PairChange.Done();
        });
    }

    /** Another coach, who is asked first; the conflict check is made now. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange changeCoach(PairingId id, int revision, PersonId coach, LocalDate day, String reason) {
        return change(id, revision, reason, pair -> {
            if (coach.equals(pair.coach())) {
                return new PairChange.Refused(List.of("This is the coach already."));
            }
            notAhead(day, pair.coachSince().isAfter(today()) ? today() : pair.coachSince());
            var refused = refused(pair, withCoach(groupOf(pair), coach));
            if (!refused.isEmpty()) {
                return new PairChange.Refused(refused);
            }
            changing.changeCoach(pair, coach, day, reason.strip(), Optional.empty(), clock.instant());
            record("changed the coach of a pair", pair, day);
            return new PairChange.Done();
        });
    }

    /** Another school in the place of one; all are asked anew, because it is another pair. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange changeSchool(
            PairingId id, int revision, SchoolId leaves, SchoolId comes, LocalDate day, String reason) {
        return change(id, revision, reason, pair -> {
            if (!pair.has(leaves)) {
                throw new NotFound();
            }
            notAhead(day, rows.lastBeginning(id).isAfter(today()) ? today() : rows.lastBeginning(id));
            var taken = rows.openPairOf(pair.project(), comes);
            if (taken.isPresent()) {
                return new PairChange.Refused(List.of("This school is in an open pair already: %s."
                        .formatted(taken.flatMap(rows::find).map(Pair::names).orElse(""))));
            }
            var refused = refused(pair, withSchool(groupOf(pair), leaves, comes));
            if (!refused.isEmpty()) {
                return new PairChange.Refused(refused);
            }
            putInPlace(pair, leaves, comes, day, reason.strip());
            record("changed a school of a pair", pair, day);
            return new PairChange.Done();
        });
    }

    private void putInPlace(Pair pair, SchoolId leaves, SchoolId comes, LocalDate day, String reason) {
        var now = clock.instant();
        var from = day.isBefore(pair.beginsOn()) ? pair.beginsOn() : day;
        mail.left(pair, leaves, from.minusDays(1));
        coachRoles.end(pair.project(), pair.coach(), Set.of(leaves), from.minusDays(1));
        rows.changeSchool(pair, leaves, comes, from);
        rows.become(pair.id(), PairState.OFFERED);
        answers.supersede(pair.id(), pair.parties(), now);
        answers.checked(
                List.of(new PairAnswerRows.Check(pair.id(), pair.coach(), comes, true, today(), Optional.empty())),
                currentUser.ifPerson(),
                now);
        changing.happened(
                pair, PairEventKind.SCHOOL_CHANGED, from, Optional.of(new PairParty.OfSchool(comes)), reason, now);
        changing.happened(pair, PairEventKind.OFFERED, today(), Optional.empty(), "", now);
        var after = again(pair.id());
        mail.offeredTo(after, after.parties());
    }

    private List<String> refused(Pair pair, Group group) {
        var question = questions.of(pair.project());
        return whyNot(
                question,
                new WhatStandsInTheWay(question, question),
                group,
                answers.whoDeclared(pair.project()),
                loads(pair));
    }

    /** What the schools and the coach read about why they are together. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange changeReasons(PairingId id, int revision, String shared) {
        if (shared.length() > Confirming.LONGEST_REASONS) {
            throw new RuleBroken(
                    "The reasons are at most %,d characters long.".formatted(Confirming.LONGEST_REASONS), "reasons");
        }
        return change(id, revision, "-", pair -> {
            rows.reasons(id, shared.strip());
            changing.happened(pair, PairEventKind.REASONS_CHANGED, today(), Optional.empty(), "", clock.instant());
            record("changed the shared reasons of a pair", pair, today());
            return new PairChange.Done();
        });
    }

    /**
     * Records a conflict check that was made elsewhere, on an earlier day.
     *
     * @param reason why it is recorded now
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PairChange recordCheck(PairingId id, int revision, LocalDate checkedOn, String reason) {
        return change(id, revision, reason, pair -> {
            if (checkedOn.isAfter(today())) {
                throw new RuleBroken("Choose today or an earlier day.", "day");
            }
            var now = clock.instant();
            answers.checked(
                    pair.schoolIds().stream()
                            .map(school -> new PairAnswerRows.Check(
                                    id, pair.coach(), school, true, checkedOn, Optional.of(reason.strip())))
                            .toList(),
                    currentUser.ifPerson(),
                    now);
            rows.touch(id);
            changing.happened(
                    pair,
                    PairEventKind.CHECKED,
                    checkedOn,
                    Optional.of(new PairParty.OfCoach(pair.coach())),
                    reason.strip(),
                    now);
            record("recorded a conflict check", pair, checkedOn);
            return new PairChange.Done();
        });
    }

    private interface Change {
        PairChange make(Pair pair);
    }

    private PairChange change(PairingId id, int revision, String reason, Change change) {
        requireLed(id);
        if (reason.isBlank()) {
            throw new RuleBroken("Say in a sentence why.", "reason");
        }
        if (reason.length() > PairAnswers.LONGEST_REASON) {
            throw new RuleBroken("At most %d characters.".formatted(PairAnswers.LONGEST_REASON), "reason");
        }
        rows.lock(id);
        var pair = again(id);
        if (pair.revision() != revision) {
            return new PairChange.SomebodyElse();
        }
        return pair.state().isOpen()
                ? change.make(pair)
                : new PairChange.Refused(List.of("This pair is not open any more."));
    }

    private void notAhead(LocalDate day, LocalDate earliest) {
        if (day.isAfter(today())) {
            throw new RuleBroken("Choose today or an earlier day.", "day");
        }
        if (day.isBefore(earliest)) {
            throw new RuleBroken(
                    "Choose %s or a later day: the pair was another one before.".formatted(Days.inWords(earliest)),
                    "day");
        }
    }

    private void record(String what, Pair pair, LocalDate day) {
        trail.record(what, pair.id().asSubject(), pair.project().asSubject(), "on " + day);
    }

    private Pair requireLed(PairingId id) {
        var pair = again(id);
        access.requireLead(pair.project());
        return pair;
    }

    private Pair again(PairingId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return SchoolTime.today(clock);
    }
}
