package uk.alongside.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.audits.ReviewExamples.HEARD;
import static uk.alongside.audits.ReviewExamples.NAMED;
import static uk.alongside.audits.ReviewExamples.POLICY;
import static uk.alongside.audits.ReviewWorld.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.web.context.request.RequestContextHolder;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.PersonId;
import uk.alongside.projects.PartnerSchools;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.Sharing;
import uk.alongside.schools.SchoolId;

/** A self-review from the opening of its round to the moderated final: who reads it, and who judges beside the school. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(ReviewWorld.class)
class ModerationTests {

    private final ReviewWorld world;
    private final SchoolSheet school;
    private final SelfReviewReading reading;
    private final Moderation moderation;

    ModerationTests(ReviewWorld world, SchoolSheet school, SelfReviewReading reading, Moderation moderation) {
        this.world = world;
        this.school = school;
        this.reading = reading;
        this.moderation = moderation;
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private record Here(
            ProjectId project,
            PersonId lead,
            PersonId qa,
            PersonId coach,
            PersonId senco,
            PersonId head,
            RoundId round,
            AuditId audit) {}

    private Here here(String key, RoundKind kind) {
        var project = world.project(key);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var qa = world.somebody("Quentin Quality", Role.QA_LEAD, project);
        var coach = world.somebody("Cora Coach", Role.COACH, project, "A");
        var senco = world.somebody("Sami Senco", Role.SENCO, project, "A");
        var head = world.somebody("Hana Head", Role.HEAD, project, "A");
        world.accept(head, project, "A", new Sharing(Set.of(), Set.of()));
        var edition = world.edition("review-" + key, ReviewExamples.content());
        var round = world.open(lead, project, kind, edition.id(), ColleaguesSee.ANSWERS);
        return new Here(project, lead, qa, coach, senco, head, round, world.audit(round, project, "A"));
    }

    private void send(Here here) {
        world.answer(here.senco(), here.audit().sheet(), "2", List.of(NAMED, POLICY, HEARD));
        assertThat(as(here.senco()).call(() -> school.send(here.audit()))).isInstanceOf(Sending.Sent.class);
    }

    private ReadArea read(PersonId person, Here here) {
        return as(person).call(() -> reading.area(here.audit(), "L"));
    }

    private void judge(PersonId person, Here here, int level, String note) {
        as(person).run(() -> moderation.judge(here.audit(), NAMED, Judgement.at(level), note));
    }

    @Test
    void sentSelfReviewIsReadAndModeratedBesideTheSchoolsOwn(AssertablePublishedEvents events) {
        var here = here("moderated", RoundKind.BASELINE);
        assertThatExceptionOfType(NotFound.class).as("before it is sent").isThrownBy(() -> read(here.lead(), here));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> judge(here.coach(), here, 1, "Too early."))
                .withMessageContaining("not sent");
        send(here);
        assertThat(events)
                .contains(AuditSent.class)
                .matching(fact -> fact.audit().equals(here.audit()) && fact.round() == RoundKind.BASELINE);

        judge(here.coach(), here, 1, "The named person changed twice.");
        judge(here.qa(), here, 3, "I met the named person.");

        assertThat(read(here.head(), here).statements().getFirst()).satisfies(named -> {
            assertThat(named.judgement()).as("the school's own stays").contains(Judgement.at(2));
            assertThat(named.moderated()).hasValueSatisfying(moderated -> {
                assertThat(moderated.judgement()).isEqualTo(Judgement.at(3));
                assertThat(moderated.name()).isEqualTo("Quentin Quality");
            });
        });
        as(here.senco()).run(() -> moderation.comment(here.audit(), NAMED, "Thank you, she will be glad."));
        assertThat(read(here.lead(), here).statements().getFirst().comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.name()).isEqualTo("Sami Senco"));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.head()).run(() -> moderation.comment(here.audit(), POLICY, "About what?")))
                .withMessageContaining("no moderated judgement");
        assertThat(as(here.qa()).call(() -> reading.in(here.round())))
                .filteredOn(line -> line.letter().equals("A"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.moderated()).isEqualTo(1);
                    assertThat(line.mayModerate()).isTrue();
                    assertThat(line.answered()).isEqualTo(3);
                });
    }

    @Test
    void finalRoundIsModeratedBySomebodyWhoNeverCoachedTheSchool() {
        var here = here("final-round", RoundKind.FINAL);
        send(here);
        var coachedOnce = world.somebody("Quirin Once", Role.QA_LEAD, here.project());
        world.alsoAs(coachedOnce, Role.COACH, here.project(), "A", Optional.of(LocalDate.of(2020, 6, 30)));
        var neverCoached = world.somebody("Nora Never", Role.QA_LEAD, here.project());
        world.alsoAs(neverCoached, Role.COACH, here.project(), "A", Optional.of(LocalDate.of(2019, 12, 31)));

        for (var coach : List.of(here.coach(), coachedOnce)) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> judge(coach, here, 3, "I know them well."))
                    .withMessageContaining("never coached");
            assertThat(read(coach, here).head().mayNotModerate()).isPresent();
        }
        judge(here.qa(), here, 3, "Seen with fresh eyes.");
        judge(neverCoached, here, 2, "The role was taken back on its first day.");

        assertThat(read(here.lead(), here).statements().getFirst().moderated())
                .map(Moderated::judgement)
                .contains(Judgement.at(2));
    }

    @Test
    void nobodyElseModerates() {
        var here = here("nobody-else", RoundKind.INTERIM);
        send(here);
        var otherCoach = world.somebody("Colin Other", Role.COACH, here.project(), "B");

        for (var other : List.of(here.lead(), here.head(), here.senco(), otherCoach)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> judge(other, here, 3, "Let me."));
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(otherCoach, here));
    }

    @Test
    void steeringGroupReadsWhatASchoolSharesAndTotalsFromFiveSchoolsOn() {
        var here = here("steering", RoundKind.BASELINE);
        send(here);
        var member = world.somebody("Stella Steering", Role.STEERING_GROUP, here.project());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(member, here));
        assertThat(as(member).call(() -> reading.totals(here.round()))).satisfies(totals -> {
            assertThat(totals.sent()).isEqualTo(1);
            assertThat(totals.areas()).as("one school alone is no total").isEmpty();
        });
        world.share(here.head(), here.project(), "A", new Sharing(Set.of(), Set.of(SharedKind.ANSWERS)));
        assertThat(read(member, here).statements()).hasSize(2);
        world.share(here.head(), here.project(), "A", Sharing.NOTHING);
        assertThatExceptionOfType(NotFound.class).as("taken back at once").isThrownBy(() -> read(member, here));
    }

    @Test
    void partnerSchoolReadsWhatASchoolSharesWithIt() {
        var here = here("partner", RoundKind.BASELINE);
        send(here);
        var partner = world.somebody("Paula Partner", Role.SENCO, here.project(), "B");
        var other = world.somebody("Oskar Other", Role.SENCO, here.project(), "C");
        Pairs.PAIRED.put(world.school(here.project(), "B"), Set.of(world.school(here.project(), "A")));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(partner, here));
        world.share(here.head(), here.project(), "A", new Sharing(Set.of(SharedKind.ANSWERS), Set.of()));
        assertThat(read(partner, here).statements()).first().satisfies(named -> {
            assertThat(named.judgement()).contains(Judgement.at(2));
            assertThat(named.evidence()).as("evidence is another choice").isZero();
        });
        assertThatExceptionOfType(NotFound.class)
                .as("a school that is not its partner")
                .isThrownBy(() -> read(other, here));
    }

    /** Which schools are paired. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Pairs {

        static final Map<SchoolId, Set<SchoolId>> PAIRED = new ConcurrentHashMap<>();

        @Bean
        PartnerSchools pairs() {
            return (project, school) -> PAIRED.getOrDefault(school, Set.of());
        }
    }
}
