package uk.alongside.pairing.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.alongside.pairing.rules.Must.Kind;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/**
 * Says what stands in the way: of two schools in one pair, of a school and a coach, of a whole proposal.
 *
 * <p>Schools and coaches are numbered here as they stand in the question.
 */
public final class Rulebook {

    private final Question question;
    private final Set<Must> musts;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Map<SchoolId, Integer> schools = new HashMap<>();
    private final Map<PersonId, Integer> coaches = new HashMap<>();
    private final Map<Integer, Integer> together = new HashMap<>();
    private final Map<Integer, Integer> joins = new HashMap<>();
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();
    private final Map<Integer, Set<Integer>> withCoach = new HashMap<>();
    private final Map<Integer, Set<Integer>> withoutCoach = new HashMap<>();
    private final Map<Integer, Set<SchoolId>> answeredNo = new HashMap<>();

    public Rulebook(Question question) {
        this(question, all(question));
    }

    /** As if only these musts had been asked for. */
    public Rulebook(Question question, Set<Must> musts) {
        this.question = question;
        // In their order, so that the same question reads the same every time.
        this.musts = Collections.unmodifiableSet(new LinkedHashSet<>(musts));
        musts.forEach(must -> kinds.add(must.kind()));
        for (int school = 0; school < question.schools().size(); school++) {
            schools.put(question.schools().get(school).id(), school);
        }
        for (int coach = 0; coach < question.coaches().size(); coach++) {
            coaches.put(question.coaches().get(coach).id(), coach);
        }
        if (schools.size() != question.schools().size()
                || coaches.size() != question.coaches().size()) {
            throw new IllegalArgumentException("A school or a coach stands in the question twice.");
        }
        for (int coach = 0; coach < question.coaches().size(); coach++) {
            var refused = new HashSet<SchoolId>();
            question.coaches().get(coach).answers().forEach((school, may) -> {
                if (!may) {
                    refused.add(school);
                }
            });
            answeredNo.put(coach, refused);
        }
        musts.forEach(must -> must.lock().ifPresent(this::decide));
    }

    /** Every must of a question, those that always hold first. */
    public static Set<Must> all(Question question) {
        var all = new LinkedHashSet<Must>();
        var asked = question.musts();
        all.add(Must.of(Kind.ROLES));
        all.add(Must.of(Kind.CAPACITY));
        all.add(Must.of(Kind.CONFLICT));
        all.add(Must.of(Kind.TRIOS));
        if (asked.differentTrusts()) {
            all.add(Must.of(Kind.TRUSTS));
        }
        if (asked.samePhase()) {
            all.add(Must.of(Kind.PHASE));
        }
        if (asked.sameAuthority()) {
            all.add(Must.of(Kind.AUTHORITY));
        }
        if (asked.mostMiles().isPresent()) {
            all.add(Must.of(Kind.MILES));
        }
        if (asked.answersKept()) {
            all.add(Must.of(Kind.ANSWER));
        }
        if (asked.coachKnowsPhase()) {
            all.add(Must.of(Kind.COACH_PHASE));
        }
        if (asked.lasts().isPresent()) {
            all.add(Must.of(Kind.DATES));
        }
        asked.locks().forEach(lock -> all.add(Must.of(lock)));
        return all;
    }

    private void decide(Lock lock) {
        switch (lock) {
            case Lock.Together(var one, var other) -> {
                together.put(number(one), number(other));
                together.put(number(other), number(one));
            }
            case Lock.Apart(var one, var other) -> {
                of(apart, number(one)).add(number(other));
                of(apart, number(other)).add(number(one));
            }
            case Lock.Third(var school, var other) -> joins.put(number(school), number(other));
            case Lock.WithCoach(var school, var coach) ->
                of(withCoach, number(school)).add(number(coach));
            case Lock.WithoutCoach(var school, var coach) ->
                of(withoutCoach, number(school)).add(number(coach));
        }
    }

    private static Set<Integer> of(Map<Integer, Set<Integer>> decided, int school) {
        return decided.computeIfAbsent(school, _ -> new HashSet<>());
    }

    public Question question() {
        return question;
    }

    public Set<Must> musts() {
        return musts;
    }

    public boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    /** Where a school stands in the question. */
    public int number(SchoolId school) {
        var number = schools.get(school);
        if (number == null) {
            throw new IllegalArgumentException("No such school in the question: " + school);
        }
        return number;
    }

    /** Where a coach stands in the question. */
    public int number(PersonId coach) {
        var number = coaches.get(coach);
        if (number == null) {
            throw new IllegalArgumentException("No such coach in the question: " + coach);
        }
        return number;
    }

    public boolean knows(SchoolId school) {
        return schools.containsKey(school);
    }

    public boolean knows(PersonId coach) {
        return coaches.containsKey(coach);
    }

    /** How many trios there have to be. */
    public int trios() {
        int needed =
                has(Kind.ROLES) ? question.triosNeeded() : question.schools().size() % 2;
        int decided = joins.size();
        return decided <= needed ? needed : decided + (decided - needed) % 2;
    }

    public boolean triosAllowed() {
        return !has(Kind.TRIOS) || trios() <= question.musts().mostTrios();
    }

    /** Whether the one may be the needing school and the other the stronger one, of all musts about marks only. */
    public boolean marksAllow(int needing, int stronger) {
        return !has(Kind.ROLES)
                || question.schools().get(needing).mark().mayNeed()
                        && question.schools().get(stronger).mark().mayHelp();
    }

    /** Whether a pair may begin with these two. */
    public boolean allowsPair(int needing, int stronger) {
        return marksAllow(needing, stronger)
                && notJoining(needing)
                && notJoining(stronger)
                && freeFor(needing, stronger)
                && freeFor(stronger, needing)
                && allowsInOneGroup(needing, stronger);
    }

    /** Whether a school may join the other, which is in a pair already, as the third of a trio. */
    public boolean allowsThird(int third, int other, boolean thirdNeeds) {
        var decided = joins.get(third);
        return (decided == null ? !together.containsKey(third) : decided == other)
                && (thirdNeeds ? marksAllow(third, other) : marksAllow(other, third))
                && allowsInOneGroup(third, other);
    }

    private boolean notJoining(int school) {
        return !joins.containsKey(school);
    }

    private boolean freeFor(int school, int other) {
        var decided = together.get(school);
        return decided == null || decided == other;
    }

    /** Whether two schools may meet in one group, whatever part they have in it. */
    public boolean allowsInOneGroup(int one, int other) {
        return inTheWay(one, other) == null;
    }

    private @Nullable Must inTheWay(int one, int other) {
        if (one == other) {
            throw new IllegalArgumentException("A school is not paired with itself.");
        }
        var first = question.schools().get(one);
        var second = question.schools().get(other);
        if (has(Kind.TRUSTS) && first.trust().isPresent() && first.trust().equals(second.trust())) {
            return Must.of(Kind.TRUSTS);
        }
        if (has(Kind.PHASE) && first.phase() != second.phase()) {
            return Must.of(Kind.PHASE);
        }
        if (has(Kind.AUTHORITY)
                && !(first.authority().isPresent() && first.authority().equals(second.authority()))) {
            return Must.of(Kind.AUTHORITY);
        }
        if (has(Kind.MILES) && tooFar(first, second)) {
            return Must.of(Kind.MILES);
        }
        if (apart.getOrDefault(one, Set.of()).contains(other)) {
            return Must.of(new Lock.Apart(first.id(), second.id()));
        }
        return null;
    }

    private boolean tooFar(SchoolToPair one, SchoolToPair other) {
        return tenthsOfMiles(one.place(), other.place()).orElse(Integer.MAX_VALUE)
                > 10 * question.musts().mostMiles().orElseThrow();
    }

    static OptionalInt tenthsOfMiles(Optional<Place> one, Optional<Place> other) {
        return one.isPresent() && other.isPresent()
                ? OptionalInt.of(one.get().tenthsOfMilesTo(other.get()))
                : OptionalInt.empty();
    }

    /** Whether the coach may work with the school. */
    public boolean allowsCoach(int school, int coach) {
        return whyNot(school, coach).isEmpty();
    }

    /** What keeps a coach from working with a school, if anything does. */
    public Optional<Must> whyNot(int school, int coach) {
        var candidate = question.schools().get(school);
        var person = question.coaches().get(coach);
        if (has(Kind.CONFLICT) && conflict(school, coach).isPresent()) {
            return Optional.of(Must.of(Kind.CONFLICT));
        }
        if (has(Kind.ANSWER) && answeredNo.getOrDefault(coach, Set.of()).contains(candidate.id())) {
            return Optional.of(Must.of(Kind.ANSWER));
        }
        if (has(Kind.COACH_PHASE) && !person.phases().contains(candidate.phase())) {
            return Optional.of(Must.of(Kind.COACH_PHASE));
        }
        if (has(Kind.DATES) && !isThere(person)) {
            return Optional.of(Must.of(Kind.DATES));
        }
        for (var decided : withCoach.getOrDefault(school, Set.of())) {
            if (decided != coach) {
                return Optional.of(Must.of(new Lock.WithCoach(
                        candidate.id(), question.coaches().get(decided).id())));
            }
        }
        if (withoutCoach.getOrDefault(school, Set.of()).contains(coach)) {
            return Optional.of(Must.of(new Lock.WithoutCoach(candidate.id(), person.id())));
        }
        return Optional.empty();
    }

    /** What a coach has declared about a school. */
    public Optional<Conflict> conflict(int school, int coach) {
        return question.coaches().get(coach).conflicts().stream()
                .filter(declared -> declared.concerns(question.schools().get(school)))
                .findFirst();
    }

    private boolean isThere(CoachToPair coach) {
        var days = question.musts().lasts().orElseThrow();
        return coach.from().filter(days.from()::isBefore).isEmpty()
                && coach.until().filter(days.until()::isAfter).isEmpty();
    }

    /** How many links a coach may have. */
    public int capacity(int coach) {
        return has(Kind.CAPACITY)
                ? question.coaches().get(coach).capacity()
                : question.schools().size();
    }

    /** The musts that a whole proposal breaks; none where it keeps all of them and has every school in it once. */
    public List<Must> brokenBy(List<Group> groups) {
        var broken = new LinkedHashSet<Must>();
        var seen = new HashSet<Integer>();
        var loads = new int[question.coaches().size()];
        for (var group : groups) {
            var members = group.schools().stream().map(this::number).toList();
            int coach = number(group.coach());
            loads[coach] += group.links().size();
            for (var school : members) {
                if (!seen.add(school)) {
                    throw new IllegalArgumentException("A school is in two groups.");
                }
                whyNot(school, coach).ifPresent(broken::add);
            }
            group.links().stream()
                    .filter(link -> !marksAllow(number(link.needing()), number(link.stronger())))
                    .forEach(_ -> broken.add(Must.of(Kind.ROLES)));
            for (int one = 0; one < members.size(); one++) {
                for (int other = one + 1; other < members.size(); other++) {
                    var inTheWay = inTheWay(members.get(one), members.get(other));
                    if (inTheWay != null) {
                        broken.add(inTheWay);
                    }
                }
            }
        }
        if (seen.size() != question.schools().size()) {
            throw new IllegalArgumentException("A school is in no group.");
        }
        for (int coach = 0; coach < loads.length; coach++) {
            if (loads[coach] > capacity(coach)) {
                broken.add(Must.of(Kind.CAPACITY));
            }
        }
        if (has(Kind.TRIOS)
                && groups.stream().filter(group -> group.third().isPresent()).count()
                        > question.musts().mostTrios()) {
            broken.add(Must.of(Kind.TRIOS));
        }
        musts.stream()
                .filter(must ->
                        must.lock().filter(lock -> !isKept(lock, groups)).isPresent())
                .forEach(broken::add);
        return new ArrayList<>(broken);
    }

    private static boolean isKept(Lock lock, List<Group> groups) {
        return switch (lock) {
            case Lock.Together(var one, var other) ->
                groups.stream().anyMatch(group -> List.of(group.needing(), group.stronger())
                        .containsAll(List.of(one, other)));
            case Lock.Third(var school, var joins) ->
                groups.stream().anyMatch(group -> group.third()
                        .filter(third -> third.school().equals(school)
                                && (third.needing() ? group.stronger() : group.needing()).equals(joins))
                        .isPresent());
            case Lock.Apart _, Lock.WithCoach _, Lock.WithoutCoach _ -> true;
        };
    }
}
