package uk.alongside.pairing.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.pairing.known.KnownWorld.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.SqlCount;
import uk.alongside.audits.results.ResultsWorld;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.pairing.known.KnownWorld;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/** The days of a project's schools and pairs, from the tables to what is found, and how the lead records them. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({KnownWorld.class, ResultsWorld.class, SqlCount.class})
class PairingQualityTests {

    private final KnownWorld world;
    private final PairingQuality quality;
    private final JdbcClient jdbc;
    private final LocalDate today;

    PairingQualityTests(KnownWorld world, PairingQuality quality, JdbcClient jdbc, Clock clock) {
        this.world = world;
        this.quality = quality;
        this.jdbc = jdbc;
        this.today = SchoolTime.today(clock);
    }

    @Test
    void nothingIsFoundInAProjectWithoutPairs() {
        var project = world.project("quality-none", 3);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        world.somebody("Cora Coach", Role.COACH, project, Optional.of(world.school(project, "A")));

        var found = as(lead).call(() -> quality.findings("quality-none"));

        assertThat(found.broken()).isEmpty();
        assertThat(found.schools()).isEqualTo(3);
        assertThat(found.pairs()).isZero();
    }

    @Test
    void leadRecordsDaysAndALateOneNeedsItsReason() {
        var project = world.project("quality-days", 3);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var before = daysOf(lead, "quality-days");

        refused(lead, before, today.plusDays(1), "", "has not come yet", "CONTACT");
        refused(lead, before, today.minusDays(15), " ", "more than two weeks back", "lateReason");
        as(lead).run(() -> quality.record(
                "quality-days",
                before,
                Map.of(SchoolStep.CONTACT, today.minusDays(15), SchoolStep.RESPONSE, today.minusDays(16)),
                "The list came by post."));

        var after = daysOf(lead, "quality-days");
        assertThat(after.all()).containsOnlyKeys(SchoolStep.CONTACT, SchoolStep.RESPONSE);
        var found = as(lead).call(() -> quality.findings("quality-days"));
        assertThat(found.broken()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(QualityRule.STEPS_IN_ORDER);
            assertThat(finding.school()).contains(after.school());
        });
        assertThat(found.late()).hasSize(2);

        as(lead).run(() -> quality.record("quality-days", after, Map.of(SchoolStep.CONTACT, today.minusDays(15)), ""));
        assertThat(as(lead).call(() -> quality.findings("quality-days")).broken())
                .isEmpty();
    }

    @Test
    void ofTwoWhoChangeTheSameDaysTheSecondIsToldSo() {
        var project = world.project("quality-two", 3);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var seen = daysOf(lead, "quality-two");
        as(lead).run(() -> quality.record("quality-two", seen, Map.of(SchoolStep.CONTACT, today), ""));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() ->
                        as(lead).run(() -> quality.record("quality-two", seen, Map.of(SchoolStep.RESPONSE, today), "")))
                .withMessageContaining("meanwhile");
        assertThat(daysOf(lead, "quality-two").days()).containsOnlyKeys(SchoolStep.CONTACT);
    }

    @Test
    void dayOfAPairStandsForItsAllocationAndASchoolThatWithdrewIsFound() {
        var project = world.project("quality-pair", 4);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var coach = world.somebody("Cora Coach", Role.COACH, project);
        pair(project, 1, world.schools(project).subList(0, 2), coach, "AGREED");

        assertThat(daysOf(lead, "quality-pair").day(SchoolStep.ALLOCATION)).contains(today.minusDays(30));
        var found = as(lead).call(() -> quality.findings("quality-pair"));
        assertThat(found.pairs()).isEqualTo(1);
        assertThat(found.broken())
                .extracting(QualityFinding::rule)
                .containsExactlyInAnyOrder(
                        QualityRule.CHECKED_BEFORE_VISIT,
                        QualityRule.CHECKED_BEFORE_VISIT,
                        QualityRule.ACCEPTED_BEFORE_BEGIN,
                        QualityRule.ACCEPTED_BEFORE_BEGIN,
                        QualityRule.ACCEPTED_BEFORE_BEGIN,
                        QualityRule.COACH_HAS_ROLE,
                        QualityRule.COACH_HAS_ROLE);
        assertThat(found.broken()).allSatisfy(finding -> assertThat(finding.sentence())
                .doesNotContainIgnoringCase("needing")
                .doesNotContainIgnoringCase("stronger"));
    }

    @Test
    void fourThousandSchoolsCostNoMoreStatementsThanFour() {
        var few = statements("quality-few", 4);
        var many = statements("quality-many", 4_000);

        assertThat(many).as("statements for 4,000 schools").hasSameSizeAs(few).hasSizeLessThan(20);
    }

    private List<String> statements(String key, int schools) {
        var project = world.project(key, schools);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var coach = world.somebody("Cora Coach", Role.COACH, project);
        var all = world.schools(project);
        for (int place = 0; place + 1 < all.size(); place += 2) {
            pair(project, place / 2 + 1, all.subList(place, place + 2), coach, "OFFERED");
        }
        return as(lead).call(() -> SqlCount.of(() -> quality.findings(key))).statements();
    }

    private SchoolDays daysOf(PersonId lead, String key) {
        return as(lead).call(() -> quality.days(key)).getFirst();
    }

    private void refused(
            PersonId lead, SchoolDays before, LocalDate day, String reason, String sentence, String field) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(lead).run(
                                () -> quality.record("quality-days", before, Map.of(SchoolStep.CONTACT, day), reason)))
                .withMessageContaining(sentence)
                .satisfies(broken -> assertThat(broken.field()).contains(field));
    }

    private void pair(ProjectId project, int number, List<SchoolId> schools, PersonId coach, String state) {
        var pair = UUID.randomUUID();
        var begins = today.minusDays(20);
        jdbc.sql("""
                        insert into pair_group (id, project_id, number, state, confirmed_on, confirmed_at, begins_on,
                            shared_reasons)
                        values (?, ?, ?, ?, ?, utc_timestamp(6), ?, '')""")
                .params(pair, project.value(), number, state, today.minusDays(30), begins)
                .update();
        for (var school : schools) {
            jdbc.sql("insert into pair_member (group_id, project_id, school_id, part, from_day) values (?, ?, ?, ?, ?)")
                    .params(
                            pair,
                            project.value(),
                            school.value(),
                            school == schools.getFirst() ? "NEEDING" : "STRONGER",
                            begins)
                    .update();
        }
        jdbc.sql("insert into pair_coach (group_id, person_id, from_day) values (?, ?, ?)")
                .params(pair, coach.value(), begins)
                .update();
    }
}
