package uk.alongside.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.pairing.PairsWorld.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.SelfReviewReading;
import uk.alongside.audits.results.ResultsWorld;
import uk.alongside.kernel.DueItem;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.pairing.PairsWorld.Here;
import uk.alongside.pairing.known.KnownWorld;
import uk.alongside.people.PersonId;
import uk.alongside.projects.JoiningAgreement;
import uk.alongside.projects.PartnerSchools;
import uk.alongside.projects.Role;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.projects.SchoolsTakingPart;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.Sharing;
import uk.alongside.schools.SchoolId;

/** The life of pairs: proposed, confirmed, answered, agreed, paused, changed, ended. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({PairsWorld.class, KnownWorld.class, ResultsWorld.class})
class PairLifeTests {

    private final PairsWorld world;
    private final KnownWorld known;
    private final Confirming confirming;
    private final PairAnswers answers;
    private final Pairs pairs;
    private final PairReadiness readiness;
    private final PartnerSchools partners;
    private final StandingPairs standing;
    private final PairsDue due;
    private final RolesAtSchool roles;
    private final JoiningAgreement agreement;
    private final SelfReviewReading reading;
    private final SchoolsTakingPart schools;
    private final JdbcClient jdbc;
    private final LocalDate today;

    PairLifeTests(
            PairsWorld world,
            KnownWorld known,
            Confirming confirming,
            PairAnswers answers,
            Pairs pairs,
            PairReadiness readiness,
            PartnerSchools partners,
            StandingPairs standing,
            PairsDue due,
            RolesAtSchool roles,
            JoiningAgreement agreement,
            SelfReviewReading reading,
            SchoolsTakingPart schools,
            JdbcClient jdbc,
            Clock clock) {
        this.world = world;
        this.known = known;
        this.confirming = confirming;
        this.answers = answers;
        this.pairs = pairs;
        this.readiness = readiness;
        this.partners = partners;
        this.standing = standing;
        this.due = due;
        this.roles = roles;
        this.agreement = agreement;
        this.reading = reading;
        this.schools = schools;
        this.jdbc = jdbc;
        this.today = SchoolTime.today(clock);
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private List<String> dueFor(PersonId person) {
        return as(person).call(() -> due.dueNow().stream().map(DueItem::what).toList());
    }

    private Set<SchoolId> partnersOf(Here here, SchoolId school) {
        return partners.of(here.project(), school);
    }

    private boolean coaches(Here here, PersonId coach, SchoolId school) {
        return roles.today(here.project(), school).stream()
                .anyMatch(role -> role.role() == Role.COACH && role.person().equals(coach));
    }

    private Readiness mayVisit(Here here, PairingId pair) {
        return as(here.lead()).call(() -> readiness.mayVisit(pair, today));
    }

    @Test
    void pairIsProposedConfirmedAgreedPausedChangedAndEnded() {
        var here = world.here("pair-life", 4);
        known.baselineOfAll(here.project(), "1 2 3");
        var proposal = world.look(here);

        var preview = as(here.lead()).call(() -> confirming.preview(proposal));
        assertThat(preview.inTheWay()).isEmpty();
        assertThat(preview.pairs()).hasSize(2).allSatisfy(line -> assertThat(line.becomes())
                .isEqualTo(ConfirmPreview.Becomes.OFFERED));
        assertThat(world.confirm(here, proposal)).isEqualTo(new Confirmed.Done(2, 0, 0, 0));
        assertThat(world.confirm(here, proposal))
                .as("a second click changes nothing")
                .isEqualTo(new Confirmed.Done(0, 2, 0, 0));

        var pair = world.open(here).getFirst();
        var own = world.schoolsOf(pair).getFirst();
        var other = world.schoolsOf(pair).getLast();
        var coach = world.coachOf(pair);
        assertThat(dueFor(here.head(own))).singleElement().asString().startsWith("An offer waits for your answer");
        assertThat(dueFor(coach)).anyMatch(what -> what.startsWith("You are asked to coach"));
        assertThat(partnersOf(here, own)).isEmpty();
        assertThat(mayVisit(here, pair)).isEqualTo(new Readiness.NotYet("Not everybody has accepted this pair yet."));

        assertThat(as(here.head(own))
                        .call(() -> answers.accept(pair, answers.offer(pair).offered())))
                .isEqualTo(new Answered.Taken(PairState.OFFERED));
        assertThat(as(here.head(own))
                        .call(() -> answers.accept(pair, answers.offer(pair).offered())))
                .isEqualTo(new Answered.Taken(PairState.OFFERED));
        as(coach).run(() -> answers.accept(pair, answers.offer(pair).offered()));
        assertThat(coaches(here, coach, own)).isFalse();
        assertThat(as(here.head(other))
                        .call(() -> answers.accept(pair, answers.offer(pair).offered())))
                .isEqualTo(new Answered.Taken(PairState.AGREED));

        assertThat(coaches(here, coach, own)).isTrue();
        assertThat(coaches(here, coach, other)).isTrue();
        assertThat(partnersOf(here, own)).containsExactly(other);
        assertThat(mayVisit(here, pair)).isEqualTo(new Readiness.Ready());
        assertThat(dueFor(here.head(own))).isEmpty();
        assertThat(as(here.head(own))
                        .call(() -> answers.decline(pair, answers.offer(pair).offered(), "Too late.")))
                .isInstanceOf(Answered.NotOpen.class);

        partnerReadsWhatIsShared(here, pair, own, other);
        pausedAndResumed(here, pair, own, other);
        coachChanges(here, pair, own, coach);

        var after = world.coachOf(pair);
        assertThat(as(here.lead())
                        .call(() ->
                                pairs.end(pair, world.revision(pair), today, "The work is done.", Optional.of(true))))
                .isEqualTo(new PairChange.Done());
        assertThat(partnersOf(here, own)).isEmpty();
        assertThat(standing.workedBefore(List.of(own))).containsEntry(own, Map.of(other, true));
        assertThat(world.toldTo(here.head(own))).anyMatch(told -> told.fact().equals("pair-ended"));
        assertThat(pageOf(here, here.head(own), pair).history())
                .extracting(PairPage.Happened::what)
                .startsWith("Offered to the schools and the coach")
                .contains("Agreed: all have accepted", "Paused", "It went on")
                .endsWith("Ended");
        assertThat(as(here.lead()).call(() -> pairs.of(here.key())))
                .extracting(PairLine::state)
                .containsExactly(PairState.OFFERED, PairState.ENDED);
        assertThat(jdbc.sql("select max(last_day) from participation where person_id = ? and school_id = ?")
                        .params(after.value(), own.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today);
    }

    private PairPage pageOf(Here here, PersonId reader, PairingId pair) {
        return as(reader).call(() -> pairs.page(here.key(), pair));
    }

    private void partnerReadsWhatIsShared(Here here, PairingId pair, SchoolId own, SchoolId other) {
        var audit = new AuditId(jdbc.sql("select id from audit where project_id = ? and school_id = ?")
                .params(here.project().value(), other.value())
                .query(UUID.class)
                .single());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(here.head(own)).call(() -> reading.of(audit)));
        as(here.head(other))
                .run(() -> agreement.accept(
                        here.project(), other, 1, new Sharing(Set.of(SharedKind.ANSWERS), Set.of()), 0));
        assertThat(as(here.head(own)).call(() -> reading.of(audit))).isNotNull();
        assertThat(pageOf(here, here.head(own), pair).shows())
                .anySatisfy(shown -> {
                    assertThat(shown.school().id()).isEqualTo(other);
                    assertThat(shown.kinds()).containsExactly(SharedKind.ANSWERS);
                })
                .anySatisfy(shown -> assertThat(shown.own()).isTrue());
    }

    private void pausedAndResumed(Here here, PairingId pair, SchoolId own, SchoolId other) {
        var revision = world.revision(pair);
        as(here.lead()).run(() -> pairs.pause(pair, revision, today, "A hard term."));
        assertThat(as(here.lead()).call(() -> pairs.pause(pair, revision, today, "A hard term.")))
                .as("a second tab")
                .isEqualTo(new PairChange.SomebodyElse());
        assertThat(partnersOf(here, own)).isEmpty();
        assertThat(mayVisit(here, pair)).isInstanceOf(Readiness.NotYet.class);
        as(here.lead()).run(() -> pairs.resume(pair, world.revision(pair), today, "All is well."));
        assertThat(partnersOf(here, own)).containsExactly(other);
    }

    private void coachChanges(Here here, PairingId pair, SchoolId own, PersonId before) {
        var after = before.equals(here.amina()) ? here.boris() : here.amina();
        assertThat(as(here.lead())
                        .call(() -> pairs.changeCoach(pair, world.revision(pair), after, today, "Moved away.")))
                .isEqualTo(new PairChange.Done());
        assertThat(coaches(here, before, own)).isFalse();
        assertThat(coaches(here, after, own)).as("asked first").isFalse();
        assertThat(mayVisit(here, pair))
                .isEqualTo(new Readiness.NotYet(
                        (after.equals(here.amina()) ? "Amina Coach" : "Boris Coach") + " has not accepted yet."));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pageOf(here, before, pair));
        as(after).run(() -> answers.accept(pair, answers.offer(pair).offered()));
        assertThat(coaches(here, after, own)).isTrue();
        assertThat(mayVisit(here, pair)).isEqualTo(new Readiness.Ready());
    }

    @Test
    void declinedPairWaitsForTheLeadAndItsReasonIsForTheLeadAlone() {
        var here = world.here("pair-declined", 4);
        var pair = world.offered(here).getFirst();
        var own = world.schoolsOf(pair).getFirst();
        var other = world.schoolsOf(pair).getLast();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.head(own))
                        .call(() -> answers.decline(pair, answers.offer(pair).offered(), " ")))
                .satisfies(rule -> assertThat(rule.field()).contains("reason"));

        assertThat(as(here.head(own))
                        .call(() -> answers.decline(pair, answers.offer(pair).offered(), "Too far for us.")))
                .isEqualTo(new Answered.Taken(PairState.DECLINED));

        assertThat(dueFor(here.lead())).singleElement().asString().endsWith(": declined.");
        assertThat(world.toldTo(here.lead()))
                .extracting(PairsWorld.MailTold::subject)
                .singleElement()
                .asString()
                .startsWith("An answer has come");
        assertThat(pageOf(here, here.lead(), pair).history())
                .extracting(PairPage.Happened::reason)
                .contains("Too far for us.");
        for (var reader : List.of(here.head(other), world.coach(here.project(), "Cora Coach"))) {
            assertThat(world.toldTo(reader)).noneMatch(told -> told.words().contains("Too far"));
        }
        assertThat(pageOf(here, here.head(other), pair).history().toString()).doesNotContain("Too far");
        assertThat(as(here.head(other))
                        .call(() -> answers.accept(pair, answers.offer(pair).offered())))
                .isInstanceOf(Answered.NotOpen.class);
        assertThat(world.offered(here)).as("its schools are free").hasSize(2).doesNotContain(pair);
        assertThat(dueFor(here.lead())).noneMatch(what -> what.endsWith(": declined."));
    }

    @Test
    void answersGivenElsewhereAreRecordedWithTheirTrueDay() {
        var here = world.here("pair-late", 4);
        var pair = world.offered(here).getFirst();
        var monday = today.minusDays(20);
        for (var school : world.schoolsOf(pair)) {
            as(here.lead())
                    .run(() -> answers.recordLate(
                            pair, new PairParty.OfSchool(school), true, monday, "Said so by telephone."));
        }
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> as(here.lead())
                .call(() -> answers.recordLate(
                        pair, new PairParty.OfCoach(world.coachOf(pair)), true, today.plusDays(1), "By telephone.")));
        assertThat(as(here.lead())
                        .call(() -> answers.recordLate(
                                pair, new PairParty.OfCoach(world.coachOf(pair)), true, monday, "By telephone.")))
                .isEqualTo(new Answered.Taken(PairState.AGREED));

        assertThat(as(here.lead()).call(() -> readiness.mayVisit(pair, monday)))
                .as("the conflict check was made today")
                .isInstanceOf(Readiness.NotYet.class);
        as(here.lead())
                .run(() -> pairs.recordCheck(pair, world.revision(pair), monday, "On paper, filed under the date."));
        assertThat(as(here.lead()).call(() -> readiness.mayVisit(pair, monday))).isEqualTo(new Readiness.Ready());
        assertThat(as(here.lead()).call(() -> readiness.mayVisit(pair, monday.minusDays(1))))
                .isInstanceOf(Readiness.NotYet.class);
    }

    @Test
    void schoolThatLeavesMarksItsPairAndNothingEndsByItself() {
        var here = world.here("pair-leaves", 4);
        var pair = world.agreed(here);
        var leaver = world.schoolsOf(pair).getFirst();
        as(here.lead()).run(() -> schools.withdraw(here.project(), leaver, today.minusDays(1), "Closed."));

        assertThat(as(here.lead()).call(() -> pairs.of(here.key())))
                .filteredOn(line -> line.id().equals(pair))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.state()).isEqualTo(PairState.AGREED);
                    assertThat(line.lookAgain()).singleElement().asString().contains("leaves the project");
                });
        assertThat(dueFor(here.lead())).anyMatch(what -> what.endsWith(": a school leaves."));
        as(here.lead()).run(() -> schools.undo(here.project(), leaver));
        assertThat(dueFor(here.lead())).noneMatch(what -> what.endsWith(": a school leaves."));
    }

    @Test
    void anotherSchoolInOnesPlaceIsAnotherPairAndAllAreAskedAnew() {
        var here = world.here("pair-school", 4);
        var both = world.offered(here);
        var pair = both.getFirst();
        world.agree(here, pair);
        var leaves = world.schoolsOf(pair).getFirst();
        var stays = world.schoolsOf(pair).getLast();
        var taken = world.schoolsOf(both.getLast());
        var like = taken.stream()
                .filter(school ->
                        here.schools().indexOf(school) % 2 == here.schools().indexOf(leaves) % 2)
                .findFirst()
                .orElseThrow();
        assertThat(as(here.lead())
                        .call(() ->
                                pairs.changeSchool(pair, world.revision(pair), leaves, like, today, "A better fit.")))
                .isInstanceOfSatisfying(PairChange.Refused.class, refused -> assertThat(refused.sentences())
                        .singleElement()
                        .asString()
                        .startsWith("This school is in an open pair already:"));
        as(here.head(like))
                .run(() -> answers.decline(
                        both.getLast(), answers.offer(both.getLast()).offered(), "Not now."));
        as(here.lead()).run(() -> pairs.changeReasons(pair, world.revision(pair), "These two know each other."));
        var readBefore = as(here.head(stays)).call(() -> answers.offer(pair).offered());

        assertThat(as(here.lead())
                        .call(() ->
                                pairs.changeSchool(pair, world.revision(pair), leaves, like, today, "A better fit.")))
                .isEqualTo(new PairChange.Done());
        assertThat(world.schoolsOf(pair)).containsExactlyInAnyOrder(stays, like);
        assertThat(as(here.head(stays)).call(() -> answers.accept(pair, readBefore)))
                .as("nobody accepts a partner whom they have not seen")
                .isInstanceOf(Answered.Changed.class);
        assertThat(as(here.head(stays)).call(() -> answers.offer(pair)).sharedReasons())
                .as("said of another pair")
                .doesNotContain("know each other");
        assertThat(coaches(here, world.coachOf(pair), leaves)).isFalse();
        assertThat(as(here.lead())
                        .call(() -> pairs.page(here.key(), pair).line().state()))
                .isEqualTo(PairState.OFFERED);
        assertThat(world.toldTo(here.head(leaves))).anyMatch(told -> told.fact().equals("pair-left"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pageOf(here, here.head(leaves), pair));
        world.agree(here, pair);
        assertThat(partnersOf(here, stays)).containsExactly(like);
        assertThat(coaches(here, world.coachOf(pair), like)).isTrue();
    }

    @Test
    void coachWhoGoesIsSeenByTheLeadAndAnotherOneByLookingAgain() {
        var here = world.here("pair-coach-goes", 4);
        var both = world.offered(here);
        both.forEach(pair -> world.agree(here, pair));
        var coach = world.coachOf(both.getFirst());
        jdbc.sql("update participation set last_day = ? where project_id = ? and person_id = ?")
                .params(today.minusDays(1), here.project().value(), coach.value())
                .update();

        assertThat(dueFor(here.lead())).anyMatch(what -> what.endsWith("the coach has left."));
        var again = world.look(here);
        assertThat(world.confirm(here, again))
                .as("no pair is parted")
                .isInstanceOfSatisfying(Confirmed.Done.class, done -> {
                    assertThat(done.offered()).isZero();
                    assertThat(done.ended()).isZero();
                    assertThat(done.coachesChanged()).isPositive();
                });
        assertThat(world.coachOf(both.getFirst())).isNotEqualTo(coach);
        assertThat(dueFor(here.lead())).noneMatch(what -> what.endsWith("the coach has left."));
    }

    @Test
    void whoDoesNotAnswerIsRemindedKindlyAndNoOftenerThanOnceADay() {
        var here = world.here("pair-remind", 4);
        var pair = world.offered(here).getFirst();
        assertThat(dueFor(here.lead())).isEmpty();
        jdbc.sql("update pair_group set confirmed_on = ? where id = ?")
                .params(today.minusDays(14), pair.value())
                .update();
        jdbc.sql("update pair_event set on_day = ? where group_id = ?")
                .params(today.minusDays(14), pair.value())
                .update();
        as(world.coachOf(pair))
                .run(() -> answers.accept(pair, answers.offer(pair).offered()));

        assertThat(dueFor(here.lead())).singleElement().asString().endsWith(": not answered yet.");
        assertThat(as(here.lead()).call(() -> answers.remind(pair))).isEqualTo(new Reminded.Now(2));
        assertThat(as(here.lead()).call(() -> answers.remind(pair))).isEqualTo(new Reminded.TodayAlready());
        for (var school : world.schoolsOf(pair)) {
            assertThat(world.toldTo(here.head(school)))
                    .filteredOn(told -> told.fact().equals("pair-reminder"))
                    .singleElement()
                    .satisfies(told -> assertThat(told.kind()).isEqualTo("REMINDER"));
        }
        assertThat(world.toldTo(world.coachOf(pair)))
                .noneMatch(told -> told.fact().equals("pair-reminder"));
    }
}
