package uk.alongside.pairing.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.alongside.kernel.Days;
import uk.alongside.pairing.PairState;
import uk.alongside.pairing.PairingId;
import uk.alongside.pairing.quality.QualityFacts.Answer;
import uk.alongside.pairing.quality.QualityFacts.Check;
import uk.alongside.pairing.quality.QualityFacts.Coach;
import uk.alongside.pairing.quality.QualityFacts.Member;
import uk.alongside.pairing.quality.QualityFacts.Pair;
import uk.alongside.pairing.quality.QualityFacts.School;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** Holds the rules against the facts, each in one pass. */
final class QualityRules {

    private final QualityFacts facts;
    private final Map<SchoolId, School> schools;
    private final Map<SchoolId, List<Pair>> pairsOf = new HashMap<>();
    private final Map<PairingId, List<Answer>> answers;
    private final Map<PairingId, List<Check>> checks;
    private final List<QualityFinding> found = new ArrayList<>();

    private QualityRules(QualityFacts facts) {
        this.facts = facts;
        schools = new HashMap<>();
        facts.schools().forEach(school -> schools.put(school.id(), school));
        answers = facts.answers().stream().collect(Collectors.groupingBy(Answer::pair));
        checks = facts.checks().stream().collect(Collectors.groupingBy(Check::pair));
        for (var pair : facts.pairs()) {
            pair.members().stream().map(Member::school).distinct().forEach(school -> pairsOf.computeIfAbsent(
                            school, _ -> new ArrayList<>(1))
                    .add(pair));
        }
    }

    static QualityFindings of(QualityFacts facts) {
        var rules = new QualityRules(facts);
        rules.look();
        return new QualityFindings(
                facts.schools().size(),
                facts.pairs().size(),
                rules.found.stream()
                        .sorted(Comparator.comparing(QualityFinding::rule))
                        .toList(),
                rules.late());
    }

    private void look() {
        stepsInOrder();
        facts.pairs().forEach(this::look);
        if (!facts.pairs().isEmpty()) {
            coachesWithoutPairs();
            allocatedWithoutPairs();
        }
        capacities();
    }

    private void look(Pair pair) {
        visits(pair);
        named(pair);
        if (pair.state().isOpen()) {
            schoolsTakePart(pair);
            coachHasRole(pair);
            conflicts(pair);
        }
        accepted(pair);
    }

    /** The day of a school's allocation is that of its first pair that was not declined; as it is recorded where it has none. */
    private Optional<LocalDate> allocatedOn(SchoolId school) {
        return pairsOf.getOrDefault(school, List.of()).stream()
                .filter(pair -> pair.state() != PairState.DECLINED)
                .map(Pair::confirmedOn)
                .min(Comparator.naturalOrder());
    }

    private void stepsInOrder() {
        var days = new LinkedHashMap<SchoolId, Map<SchoolStep, LocalDate>>();
        facts.steps().forEach(step -> days.computeIfAbsent(step.school(), _ -> new EnumMap<>(SchoolStep.class))
                .put(step.step(), step.on()));
        for (var school : facts.schools()) {
            var of = days.getOrDefault(school.id(), new EnumMap<>(SchoolStep.class));
            allocatedOn(school.id()).ifPresent(day -> of.put(SchoolStep.ALLOCATION, day));
            Map.Entry<SchoolStep, LocalDate> before = null;
            for (var step : of.entrySet()) {
                if (before != null && before.getValue().isAfter(step.getValue())) {
                    add(
                            QualityRule.STEPS_IN_ORDER,
                            school.id(),
                            "The %s on %s comes after the %s on %s."
                                    .formatted(
                                            before.getKey().words(),
                                            Days.inWords(before.getValue()),
                                            step.getKey().words(),
                                            Days.inWords(step.getValue())));
                }
                before = step;
            }
        }
    }

    private void visits(Pair pair) {
        facts.firstVisits().getOrDefault(pair.id(), Map.of()).forEach((school, visit) -> {
            if (pair.confirmedOn().isAfter(visit)) {
                add(
                        QualityRule.ALLOCATED_BEFORE_VISIT,
                        pair,
                        "%s was visited on %s and allocated on %s."
                                .formatted(name(school), Days.inWords(visit), Days.inWords(pair.confirmedOn())));
            }
            var checked = checks.getOrDefault(pair.id(), List.of()).stream()
                    .filter(check -> check.school().equals(school) && check.clear())
                    .map(Check::on)
                    .min(Comparator.naturalOrder());
            if (checked.filter(day -> !day.isAfter(visit)).isEmpty()) {
                add(
                        QualityRule.CHECKED_BEFORE_VISIT,
                        pair,
                        "%s was visited on %s, and conflicts of interest were %s."
                                .formatted(
                                        name(school),
                                        Days.inWords(visit),
                                        checked.map(day -> "checked on " + Days.inWords(day))
                                                .orElse("never checked")));
            }
        });
        if (pair.state() == PairState.AGREED || pair.state() == PairState.PAUSED) {
            uncheckedOf(pair)
                    .forEach(school -> add(
                            QualityRule.CHECKED_BEFORE_VISIT,
                            pair,
                            "No check for conflicts of interest between its coach and %s is recorded."
                                    .formatted(name(school))));
        }
    }

    private Stream<SchoolId> uncheckedOf(Pair pair) {
        var checked = checks.getOrDefault(pair.id(), List.of()).stream()
                .filter(check -> pair.coach()
                        .filter(coach -> coach.person().equals(check.coach()))
                        .isPresent())
                .map(Check::school)
                .collect(Collectors.toSet());
        return pair.coach().isEmpty()
                ? Stream.empty()
                : pair.openMembers().map(Member::school).filter(school -> !checked.contains(school));
    }

    private void accepted(Pair pair) {
        if (pair.state() == PairState.DECLINED) {
            return;
        }
        var given = answers.getOrDefault(pair.id(), List.of()).stream()
                .filter(Answer::accepts)
                .toList();
        for (var member : pair.members()) {
            var answer = given.stream()
                    .filter(one -> one.school().filter(member.school()::equals).isPresent())
                    .findFirst();
            accepted(pair, name(member.school()), pair.beginsFor(member.from()), member.until(), answer);
        }
        for (var coach : pair.coaches()) {
            var answer = given.stream()
                    .filter(one -> one.coach().filter(coach.person()::equals).isPresent())
                    .findFirst();
            accepted(pair, name(coach.person()), pair.beginsFor(coach.from()), coach.until(), answer);
        }
    }

    /** Who left before it began for them owed no answer. */
    private void accepted(Pair pair, String who, LocalDate begins, Optional<LocalDate> until, Optional<Answer> answer) {
        if (until.filter(day -> !day.isAfter(begins)).isPresent()) {
            return;
        }
        if (answer.isEmpty() && begins.isBefore(facts.today())) {
            add(
                    QualityRule.ACCEPTED_BEFORE_BEGIN,
                    pair,
                    "It was to begin on %s, and %s has not accepted.".formatted(Days.inWords(begins), who));
        }
        answer.map(Answer::on)
                .filter(begins::isBefore)
                .ifPresent(on -> add(
                        QualityRule.ACCEPTED_BEFORE_BEGIN,
                        pair,
                        "It was to begin on %s, and %s accepted on %s."
                                .formatted(Days.inWords(begins), who, Days.inWords(on))));
    }

    private void named(Pair pair) {
        var open = pair.openMembers().toList();
        if (!pair.state().isOpen()) {
            if (!open.isEmpty() || pair.coach().isPresent()) {
                add(QualityRule.NAMED_IF_PAIRED, pair, "It is over, and somebody still stands in it.");
            }
            return;
        }
        if (open.size() < 2) {
            add(
                    QualityRule.NAMED_IF_PAIRED,
                    pair,
                    open.isEmpty()
                            ? "It is open, and no school is in it."
                            : "%s has no partner in it."
                                    .formatted(name(open.getFirst().school())));
        }
        if (pair.coach().isEmpty()) {
            add(QualityRule.NAMED_IF_PAIRED, pair, "It is open and has no coach.");
        }
    }

    private void allocatedWithoutPairs() {
        facts.steps().stream()
                .filter(step -> step.step() == SchoolStep.ALLOCATION)
                .filter(step -> allocatedOn(step.school()).isEmpty())
                .forEach(step -> add(
                        QualityRule.NAMED_IF_PAIRED,
                        step.school(),
                        "It is recorded as allocated on %s, and no pair names its partner."
                                .formatted(Days.inWords(step.on()))));
    }

    private void schoolsTakePart(Pair pair) {
        pair.openMembers().map(Member::school).forEach(school -> Optional.ofNullable(schools.get(school))
                .flatMap(School::withdrewAfter)
                .ifPresent(day -> add(
                        QualityRule.SCHOOL_TAKES_PART,
                        pair,
                        "%s withdrew from the project after %s, and the pair is still open."
                                .formatted(name(school), Days.inWords(day)))));
    }

    private void coachHasRole(Pair pair) {
        pair.coach().map(Coach::person).ifPresent(coach -> {
            var held = facts.coaching().get(coach);
            if (held == null) {
                add(
                        QualityRule.COACH_HAS_ROLE,
                        pair,
                        "%s is no coach in this project any more.".formatted(name(coach)));
            } else if (pair.state() != PairState.OFFERED && !pair.beginsOn().isAfter(facts.today())) {
                pair.openMembers()
                        .filter(member -> !member.from().isAfter(facts.today()))
                        .map(Member::school)
                        .filter(school -> !held.contains(school))
                        .forEach(school -> add(
                                QualityRule.COACH_HAS_ROLE,
                                pair,
                                "%s has no role as the coach of %s.".formatted(name(coach), name(school))));
            }
        });
    }

    /** In a project without pairs whoever coaches was put there by hand, and that is all there is to know. */
    private void coachesWithoutPairs() {
        var paired = new HashMap<PersonId, Set<SchoolId>>();
        facts.pairs().stream().filter(pair -> pair.state().isOpen()).forEach(pair -> pair.coach()
                .ifPresent(coach -> pair.openMembers()
                        .forEach(member -> paired.computeIfAbsent(coach.person(), _ -> new HashSet<>())
                                .add(member.school()))));
        facts.coaching().forEach((coach, held) -> held.stream()
                .filter(school -> !paired.getOrDefault(coach, Set.of()).contains(school))
                .sorted(Comparator.comparing(this::name))
                .forEach(school -> add(
                        QualityRule.ROLE_HAS_PAIR,
                        school,
                        "%s is its coach, and no open pair says so.".formatted(name(coach)))));
    }

    private void conflicts(Pair pair) {
        var coach = pair.coach();
        facts.declared().stream()
                .filter(one ->
                        coach.filter(of -> of.person().equals(one.coach())).isPresent())
                .forEach(one -> pair.openMembers()
                        .map(Member::school)
                        .filter(school -> concerns(one, school))
                        .forEach(school -> add(
                                QualityRule.NO_CONFLICT_SINCE,
                                pair,
                                "%s declared a conflict of interest with %s on %s; the pair was confirmed on %s."
                                        .formatted(
                                                name(one.coach()),
                                                name(school),
                                                Days.inWords(one.on()),
                                                Days.inWords(pair.confirmedOn())))));
    }

    private boolean concerns(QualityFacts.Declared declared, SchoolId school) {
        return declared.school().filter(school::equals).isPresent()
                || declared.trust().isPresent()
                        && declared.trust()
                                .equals(Optional.ofNullable(schools.get(school)).flatMap(School::trust));
    }

    private void capacities() {
        var taken = new HashMap<PersonId, Integer>();
        facts.pairs().stream().filter(pair -> pair.state().isOpen()).forEach(pair -> pair.coach()
                .ifPresent(coach -> taken.merge(
                        coach.person(), Math.max(1, (int) pair.openMembers().count() - 1), Integer::sum)));
        taken.entrySet().stream()
                .filter(of -> facts.capacity().containsKey(of.getKey()))
                .filter(of -> of.getValue() > facts.capacity().getOrDefault(of.getKey(), 0))
                .sorted(Comparator.comparing(of -> name(of.getKey())))
                .forEach(of -> found.add(new QualityFinding(
                        QualityRule.WITHIN_CAPACITY,
                        name(of.getKey()),
                        "Has %d %s and said that they can take %d. A trio counts as two."
                                .formatted(
                                        of.getValue(),
                                        of.getValue() == 1 ? "pair" : "pairs",
                                        facts.capacity().getOrDefault(of.getKey(), 0)),
                        Optional.empty(),
                        Optional.empty())));
    }

    private List<QualityFinding> late() {
        var late = new ArrayList<QualityFinding>();
        facts.steps().forEach(step -> step.lateReason()
                .ifPresent(reason -> late.add(new QualityFinding(
                        QualityRule.STEPS_IN_ORDER,
                        name(step.school()),
                        "The %s on %s was recorded late: %s"
                                .formatted(step.step().words(), Days.inWords(step.on()), reason),
                        Optional.empty(),
                        Optional.of(step.school())))));
        var pairs = facts.pairs().stream().collect(Collectors.toMap(Pair::id, pair -> pair));
        facts.answers()
                .forEach(answer -> answer.lateReason().ifPresent(reason -> Optional.ofNullable(pairs.get(answer.pair()))
                        .ifPresent(pair -> late.add(about(
                                QualityRule.ACCEPTED_BEFORE_BEGIN,
                                pair,
                                "The answer of %s on %s was recorded late: %s"
                                        .formatted(who(answer), Days.inWords(answer.on()), reason))))));
        facts.checks()
                .forEach(check -> check.lateReason().ifPresent(reason -> Optional.ofNullable(pairs.get(check.pair()))
                        .ifPresent(pair -> late.add(about(
                                QualityRule.CHECKED_BEFORE_VISIT,
                                pair,
                                "The check of %s for %s on %s was recorded late: %s"
                                        .formatted(
                                                name(check.coach()),
                                                name(check.school()),
                                                Days.inWords(check.on()),
                                                reason))))));
        return late;
    }

    private String who(Answer answer) {
        return answer.school()
                .map(this::name)
                .or(() -> answer.coach().map(this::name))
                .orElse("");
    }

    private void add(QualityRule rule, SchoolId school, String sentence) {
        found.add(new QualityFinding(rule, name(school), sentence, Optional.empty(), Optional.of(school)));
    }

    private void add(QualityRule rule, Pair pair, String sentence) {
        found.add(about(rule, pair, sentence));
    }

    private QualityFinding about(QualityRule rule, Pair pair, String sentence) {
        var names = (pair.openMembers().findAny().isPresent() ? pair.openMembers() : pair.members().stream())
                .map(member -> name(member.school()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        return new QualityFinding(
                rule,
                "Pair %d: %s".formatted(pair.number(), names),
                sentence,
                Optional.of(pair.id()),
                Optional.empty());
    }

    private String name(SchoolId school) {
        return Optional.ofNullable(schools.get(school)).map(School::name).orElse("A school that is not in the project");
    }

    private String name(PersonId person) {
        return facts.names().getOrDefault(person, "Somebody");
    }
}
