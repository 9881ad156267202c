package uk.alongside.pairing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.pairing.known.PairingQuestions;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.Rulebook;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.schools.SchoolId;

/**
 * What a lead should look at: a pair that was declined, one that nobody answers, one whose coach or school leaves, one of
 * which a conflict was declared since. Asks nobody whether they may know: the services ask only for leads.
 */
@Component
class PairAttention {

    /** So many school days an offer is left in peace. */
    static final int SCHOOL_DAYS = 5;

    private final PairRows rows;
    private final PairAnswerRows answers;
    private final PairingQuestions questions;
    private final RolesAtSchool roles;
    private final PersonDirectory people;
    private final Clock clock;

    PairAttention(
            PairRows rows,
            PairAnswerRows answers,
            PairingQuestions questions,
            RolesAtSchool roles,
            PersonDirectory people,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.questions = questions;
        this.roles = roles;
        this.people = people;
        this.clock = clock;
    }

    /** What kind of thing it is, the most pressing first. */
    enum Kind {
        CONFLICT,
        COACH_LEFT,
        SCHOOL_LEAVES,
        DECLINED,
        UNANSWERED,
        NOBODY_THERE
    }

    record Found(Kind kind, String sentence) {}

    /** In a few statements, however many pairs. */
    Map<PairingId, List<Found>> of(Collection<Pair> pairs) {
        var projects = pairs.stream().map(Pair::project).collect(Collectors.toSet());
        var open = pairs.stream().filter(pair -> pair.state().isOpen()).toList();
        var standing = answers.standing(open.stream().map(Pair::id).toList());
        var leaving = rows.leaving(projects);
        var names = people.namesOf(open.stream().map(Pair::coach).collect(Collectors.toSet()));
        var held = roles.today(projects);
        var coaches = coachesOf(open);
        var conflicts = conflicts(projects);
        var paired = open.stream()
                .flatMap(pair -> pair.schoolIds().stream().map(school -> Map.entry(pair.project(), school)))
                .collect(Collectors.toSet());
        var found = new HashMap<PairingId, List<Found>>();
        for (var pair : pairs) {
            var of = pair.state() == PairState.DECLINED
                    ? declined(pair, paired)
                    : !pair.state().isOpen()
                            ? List.<Found>of()
                            : ofOpen(
                                    pair,
                                    standing.getOrDefault(pair.id(), Map.of()),
                                    leaving.getOrDefault(pair.id(), Map.of()),
                                    names.getOrDefault(pair.coach(), "The coach"),
                                    held,
                                    coaches,
                                    conflicts);
            found.put(pair.id(), of);
        }
        return found;
    }

    /** Until its schools are in other pairs. */
    private static List<Found> declined(Pair pair, Set<Map.Entry<ProjectId, SchoolId>> paired) {
        var without = pair.schools().stream()
                .filter(school -> !paired.contains(Map.entry(pair.project(), school.id())))
                .map(PairSchool::name)
                .toList();
        return without.isEmpty()
                ? List.of()
                : List.of(new Found(
                        Kind.DECLINED,
                        "The offer was declined, and %s %s in no pair. Look again."
                                .formatted(Pair.names(without), without.size() == 1 ? "is" : "are")));
    }

    private List<Found> ofOpen(
            Pair pair,
            Map<PairParty, PairAnswerRows.Answer> answered,
            Map<SchoolId, LocalDate> leaving,
            String coach,
            Collection<Participation> held,
            Set<Map.Entry<ProjectId, PersonId>> coaches,
            Map<ProjectId, Rulebook> conflicts) {
        var found = new ArrayList<Found>();
        Optional.ofNullable(conflicts.get(pair.project()))
                .ifPresent(rules -> found.addAll(conflicts(pair, coach, rules)));
        if (hasLeft(pair, held, coaches)) {
            found.add(new Found(
                    Kind.COACH_LEFT,
                    "%s does not coach there any more. Choose another coach, or look again for the least change."
                            .formatted(coach)));
        }
        leaving.forEach((school, lastDay) -> found.add(new Found(
                Kind.SCHOOL_LEAVES,
                "%s leaves the project: its last day is %s. Look again for the least change."
                        .formatted(name(pair, school), Days.inWords(lastDay)))));
        if (answered.values().stream().anyMatch(answer -> !answer.accepts())) {
            found.add(new Found(Kind.DECLINED, "%s has declined. Choose another coach.".formatted(coach)));
        }
        var waiting = PairAnswers.waiting(pair, answered);
        var since = latest(pair.since(), pair.state() == PairState.OFFERED ? pair.confirmedOn() : pair.coachSince());
        long days = schoolDaysSince(since);
        if (!waiting.isEmpty() && days >= SCHOOL_DAYS) {
            found.add(new Found(
                    Kind.UNANSWERED,
                    "Not answered for %d school days by %s."
                            .formatted(
                                    days,
                                    Pair.names(waiting.stream()
                                            .map(party -> name(pair, party, coach))
                                            .toList()))));
        }
        waiting.stream()
                .filter(party -> party instanceof PairParty.OfSchool(var school) && hasNoHead(pair, school, held))
                .forEach(party -> found.add(new Found(
                        Kind.NOBODY_THERE,
                        "%s has no head with an account, so nobody there can answer: invite one, or record the answer."
                                .formatted(name(pair, party, coach)))));
        return found;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean hasNoHead(Pair pair, SchoolId school, Collection<Participation> held) {
        return held.stream()
                .noneMatch(role -> role.role() == Role.HEAD
                        && role.project().equals(pair.project())
                        && role.school().filter(school::equals).isPresent());
    }

    /** Once a coach has accepted, they coach each of the schools from the pair's first day on; before, the project. */
    private boolean hasLeft(Pair pair, Collection<Participation> held, Set<Map.Entry<ProjectId, PersonId>> coaches) {
        if (pair.state() == PairState.OFFERED
                || latest(pair.beginsOn(), pair.coachSince()).isAfter(SchoolTime.today(clock))) {
            return !coaches.contains(Map.entry(pair.project(), pair.coach()));
        }
        return !coaches.contains(Map.entry(pair.project(), pair.coach()))
                || anyCoached(pair, held) && !coachesAll(pair, held);
    }

    private static boolean anyCoached(Pair pair, Collection<Participation> held) {
        return pair.schoolIds().stream().anyMatch(school -> isCoached(pair, school, held));
    }

    private static boolean coachesAll(Pair pair, Collection<Participation> held) {
        return pair.schoolIds().stream().allMatch(school -> isCoached(pair, school, held));
    }

    private static boolean isCoached(Pair pair, SchoolId school, Collection<Participation> held) {
        return held.stream()
                .anyMatch(role -> role.role() == Role.COACH
                        && role.person().equals(pair.coach())
                        && role.project().equals(pair.project())
                        && role.school().filter(school::equals).isPresent());
    }

    private Set<Map.Entry<ProjectId, PersonId>> coachesOf(Collection<Pair> open) {
        var coaches = new HashSet<Map.Entry<ProjectId, PersonId>>();
        roles.coachesToday(open.stream().map(Pair::project).collect(Collectors.toSet()))
                .forEach((project, of) -> of.forEach(coach -> coaches.add(Map.entry(project, coach))));
        return coaches;
    }

    /** Only where something was declared since is the whole question looked at. */
    private Map<ProjectId, Rulebook> conflicts(Collection<ProjectId> projects) {
        return answers.declaredSince(projects).stream()
                .collect(Collectors.toMap(project -> project, project -> new Rulebook(questions.of(project))));
    }

    private static List<Found> conflicts(Pair pair, String coach, Rulebook rules) {
        if (!rules.knows(pair.coach())) {
            return List.of();
        }
        return pair.schools().stream()
                .filter(school -> rules.knows(school.id()))
                .flatMap(school -> conflict(pair, school, coach, rules).stream())
                .toList();
    }

    private static Optional<Found> conflict(Pair pair, PairSchool school, String coach, Rulebook rules) {
        int number = rules.number(school.id());
        int of = rules.number(pair.coach());
        var declared = rules.conflict(number, of)
                .map(conflict -> "%s has declared a conflict of interest about %s (%s) since this pair was confirmed."
                        .formatted(coach, school.name(), conflict.kind().words()));
        var said = saidNo(rules.question(), pair.coach(), school.id())
                ? Optional.of("%s has answered by now that they may not work with %s.".formatted(coach, school.name()))
                : Optional.<String>empty();
        return Stream.of(declared, said)
                .flatMap(Optional::stream)
                .findFirst()
                .map(sentence -> new Found(Kind.CONFLICT, sentence));
    }

    private static boolean saidNo(Question question, PersonId coach, SchoolId school) {
        return question.coaches().stream()
                .filter(one -> one.id().equals(coach))
                .anyMatch(one -> Boolean.FALSE.equals(one.answers().get(school)));
    }

    private static String name(Pair pair, SchoolId school) {
        return pair.schools().stream()
                .filter(of -> of.id().equals(school))
                .map(PairSchool::name)
                .findFirst()
                .orElse("A school");
    }

    private static String name(Pair pair, PairParty party, String coach) {
        return switch (party) {
            case PairParty.OfSchool(var school) -> name(pair, school);
            case PairParty.OfCoach _ -> coach;
        };
    }

    private long schoolDaysSince(LocalDate day) {
        var today = SchoolTime.today(clock);
        return day.isAfter(today)
                ? 0
                : day.datesUntil(today.plusDays(1))
                        .skip(1)
                        .filter(PairAttention::isSchoolDay)
                        .count();
    }

    private static boolean isSchoolDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
