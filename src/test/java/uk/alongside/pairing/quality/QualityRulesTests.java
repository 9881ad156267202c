package uk.alongside.pairing.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.alongside.pairing.PairState;
import uk.alongside.pairing.PairingId;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** What the rules find in two schools, a pair and a coach, once one thing after the other goes wrong. */
class QualityRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate BEGINS = LocalDate.of(2026, 5, 11);
    private static final SchoolId ASHWOOD = SchoolId.next();
    private static final SchoolId BRAMLEY = SchoolId.next();
    private static final PersonId CARLA = PersonId.next();
    private static final PairingId PAIR = PairingId.next();

    private final List<QualityFacts.School> schools =
            new ArrayList<>(List.of(school(ASHWOOD, "Ashwood"), school(BRAMLEY, "Bramley")));
    private final List<QualityFacts.Step> steps = new ArrayList<>(List.of(
            step(ASHWOOD, SchoolStep.CONTACT, 1),
            step(ASHWOOD, SchoolStep.RESPONSE, 2),
            step(ASHWOOD, SchoolStep.INTRODUCTION, 2)));
    private final List<QualityFacts.Member> members = new ArrayList<>(List.of(member(ASHWOOD), member(BRAMLEY)));
    private final List<QualityFacts.Coach> coaches =
            new ArrayList<>(List.of(new QualityFacts.Coach(CARLA, BEGINS, Optional.empty())));
    private final List<QualityFacts.Answer> answers =
            new ArrayList<>(List.of(accepts(ASHWOOD, 8), accepts(BRAMLEY, 8), coachAccepts(8)));
    private final List<QualityFacts.Check> checks = new ArrayList<>(List.of(check(ASHWOOD), check(BRAMLEY)));
    private final List<QualityFacts.Declared> declared = new ArrayList<>();
    private final Map<PersonId, Set<SchoolId>> coaching = new HashMap<>(Map.of(CARLA, Set.of(ASHWOOD, BRAMLEY)));
    private final Map<PersonId, Integer> capacity = new HashMap<>(Map.of(CARLA, 1));
    private final Map<PairingId, Map<SchoolId, LocalDate>> visits = new HashMap<>();
    private PairState state = PairState.AGREED;
    private boolean paired = true;

    @Test
    void wholePairBreaksNothing() {
        var findings = findings();

        assertThat(findings.broken()).isEmpty();
        assertThat(findings.late()).isEmpty();
        assertThat(findings.schools()).isEqualTo(2);
        assertThat(findings.pairs()).isEqualTo(1);
    }

    @Test
    void stepsFollowEachOtherAndTheDayOfThePairIsTheAllocation() {
        steps.set(1, step(ASHWOOD, SchoolStep.RESPONSE, 3));
        finds(QualityRule.STEPS_IN_ORDER, "The response on 3 May 2026 comes after the introduction on 2 May 2026.");

        steps.set(1, step(ASHWOOD, SchoolStep.RESPONSE, 2));
        steps.set(2, step(ASHWOOD, SchoolStep.INTRODUCTION, 7));
        finds(QualityRule.STEPS_IN_ORDER, "The introduction on 7 May 2026 comes after the allocation on 6 May 2026.");
    }

    @Test
    void stepThatIsNotKnownIsPassedOver() {
        steps.remove(1);
        assertThat(findings().broken()).isEmpty();

        steps.set(0, step(ASHWOOD, SchoolStep.CONTACT, 5));
        finds(
                QualityRule.STEPS_IN_ORDER,
                "The first contact on 5 May 2026 comes after the introduction on 2 May 2026.");
    }

    @Test
    void visitComesAfterAllocationAndCheck() {
        visits.put(PAIR, Map.of(ASHWOOD, BEGINS));
        assertThat(findings().broken()).isEmpty();

        visits.put(PAIR, Map.of(ASHWOOD, LocalDate.of(2026, 5, 5)));
        assertThat(findings().broken())
                .extracting(QualityFinding::rule)
                .containsExactly(QualityRule.ALLOCATED_BEFORE_VISIT, QualityRule.CHECKED_BEFORE_VISIT);

        visits.clear();
        checks.removeFirst();
        finds(
                QualityRule.CHECKED_BEFORE_VISIT,
                "No check for conflicts of interest between its coach and Ashwood is recorded.");
    }

    @Test
    void everybodyAcceptsBeforeItBegins() {
        answers.set(1, accepts(BRAMLEY, 12));
        finds(
                QualityRule.ACCEPTED_BEFORE_BEGIN,
                "It was to begin on 11 May 2026, and Bramley accepted on 12 May 2026.");

        answers.remove(1);
        finds(QualityRule.ACCEPTED_BEFORE_BEGIN, "It was to begin on 11 May 2026, and Bramley has not accepted.");

        state = PairState.DECLINED;
        members.replaceAll(member -> new QualityFacts.Member(member.school(), BEGINS, Optional.of(BEGINS)));
        coaches.replaceAll(coach -> new QualityFacts.Coach(coach.person(), BEGINS, Optional.of(BEGINS)));
        coaching.put(CARLA, Set.of());
        assertThat(findings().broken()).isEmpty();
    }

    @Test
    void partnerAndCoachAreNamedIfAndOnlyIfPaired() {
        members.removeLast();
        coaching.put(CARLA, Set.of(ASHWOOD));
        finds(QualityRule.NAMED_IF_PAIRED, "Ashwood has no partner in it.");

        state = PairState.ENDED;
        coaching.put(CARLA, Set.of());
        finds(QualityRule.NAMED_IF_PAIRED, "It is over, and somebody still stands in it.");
    }

    @Test
    void allocatedSchoolHasAPair() {
        var alone = SchoolId.next();
        schools.add(school(alone, "Crestview"));
        steps.add(step(alone, SchoolStep.ALLOCATION, 4));
        finds(QualityRule.NAMED_IF_PAIRED, "It is recorded as allocated on 4 May 2026, and no pair names its partner.");

        paired = false;
        assertThat(findings().broken()).as("pairs are kept elsewhere").isEmpty();
    }

    @Test
    void schoolsOfAnOpenPairTakePart() {
        schools.set(
                1,
                new QualityFacts.School(BRAMLEY, "Bramley", Optional.of(LocalDate.of(2026, 6, 12)), Optional.empty()));
        finds(
                QualityRule.SCHOOL_TAKES_PART,
                "Bramley withdrew from the project after 12 June 2026, and the pair is still open.");
    }

    @Test
    void coachHasARoleAtTheSchoolsAndAPairForEachRole() {
        coaching.put(CARLA, Set.of(ASHWOOD));
        finds(QualityRule.COACH_HAS_ROLE, "Carla Ash has no role as the coach of Bramley.");

        coaching.clear();
        finds(QualityRule.COACH_HAS_ROLE, "Carla Ash is no coach in this project any more.");

        var alone = SchoolId.next();
        schools.add(school(alone, "Crestview"));
        coaching.put(CARLA, Set.of(ASHWOOD, BRAMLEY, alone));
        finds(QualityRule.ROLE_HAS_PAIR, "Carla Ash is its coach, and no open pair says so.");

        paired = false;
        assertThat(findings().broken()).as("coaches who were put there by hand").isEmpty();
    }

    @Test
    void conflictThatIsDeclaredStandsAgainstThePair() {
        declared.add(
                new QualityFacts.Declared(CARLA, Optional.of(BRAMLEY), Optional.empty(), LocalDate.of(2026, 6, 1)));
        finds(
                QualityRule.NO_CONFLICT_SINCE,
                "Carla Ash declared a conflict of interest with Bramley on 1 June 2026; the pair was confirmed on 6 May 2026.");

        declared.set(
                0,
                new QualityFacts.Declared(
                        CARLA, Optional.empty(), Optional.of("Seven Trust"), LocalDate.of(2026, 6, 1)));
        assertThat(findings().broken()).isEmpty();
        schools.set(0, new QualityFacts.School(ASHWOOD, "Ashwood", Optional.empty(), Optional.of("Seven Trust")));
        assertThat(findings().broken()).singleElement().satisfies(finding -> assertThat(finding.sentence())
                .contains("with Ashwood"));
    }

    @Test
    void coachHasNoMorePairsThanTheyCanTake() {
        capacity.put(CARLA, 0);
        finds(QualityRule.WITHIN_CAPACITY, "Has 1 pair and said that they can take 0. A trio counts as two.");

        capacity.clear();
        assertThat(findings().broken()).as("nothing is known").isEmpty();
    }

    @Test
    void whatWasRecordedLateIsANoteAndNoFault() {
        steps.set(
                0,
                new QualityFacts.Step(
                        ASHWOOD, SchoolStep.CONTACT, LocalDate.of(2026, 5, 1), Optional.of("The list came by post.")));

        assertThat(findings().broken()).isEmpty();
        assertThat(findings().late()).singleElement().satisfies(note -> assertThat(note.sentence())
                .isEqualTo("The first contact on 1 May 2026 was recorded late: The list came by post."));
    }

    @Test
    void fourThousandSchoolsAreLookedAtInOnePass() {
        IntStream.range(0, 4_000).forEach(number -> {
            var school = SchoolId.next();
            schools.add(school(school, "School " + number));
            steps.add(step(school, SchoolStep.CONTACT, 3));
            steps.add(step(school, SchoolStep.RESPONSE, number == 7 ? 2 : 4));
        });

        finds(QualityRule.STEPS_IN_ORDER, "The first contact on 3 May 2026 comes after the response on 2 May 2026.");
        assertThat(findings().schools()).isEqualTo(4_002);
    }

    private void finds(QualityRule rule, String sentence) {
        assertThat(findings().broken()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.sentence()).isEqualTo(sentence);
        });
        assertThat(findings().broken()).extracting(QualityFinding::rule).containsOnly(rule);
    }

    private QualityFindings findings() {
        var pair = new QualityFacts.Pair(PAIR, 1, state, LocalDate.of(2026, 5, 6), BEGINS, members, coaches);
        return QualityRules.of(new QualityFacts(
                TODAY,
                schools,
                steps,
                paired ? List.of(pair) : List.of(),
                paired ? answers : List.of(),
                paired ? checks : List.of(),
                declared,
                coaching,
                capacity,
                Map.of(CARLA, "Carla Ash"),
                visits));
    }

    private static QualityFacts.School school(SchoolId id, String name) {
        return new QualityFacts.School(id, name, Optional.empty(), Optional.empty());
    }

    private static QualityFacts.Step step(SchoolId school, SchoolStep step, int day) {
        return new QualityFacts.Step(school, step, LocalDate.of(2026, 5, day), Optional.empty());
    }

    private static QualityFacts.Member member(SchoolId school) {
        return new QualityFacts.Member(school, BEGINS, Optional.empty());
    }

    private static QualityFacts.Answer accepts(SchoolId school, int day) {
        return new QualityFacts.Answer(
                PAIR, Optional.of(school), Optional.empty(), true, LocalDate.of(2026, 5, day), Optional.empty());
    }

    private static QualityFacts.Answer coachAccepts(int day) {
        return new QualityFacts.Answer(
                PAIR, Optional.empty(), Optional.of(CARLA), true, LocalDate.of(2026, 5, day), Optional.empty());
    }

    private static QualityFacts.Check check(SchoolId school) {
        return new QualityFacts.Check(PAIR, CARLA, school, true, LocalDate.of(2026, 5, 6), Optional.empty());
    }
}
