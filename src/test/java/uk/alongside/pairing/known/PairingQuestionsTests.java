package uk.alongside.pairing.known;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.pairing.known.KnownWorld.as;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.SqlCount;
import uk.alongside.audits.results.ResultsWorld;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Musts;
import uk.alongside.pairing.rules.Place;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.SchoolToPair;
import uk.alongside.pairing.rules.Standing;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.pairing.rules.Weights;
import uk.alongside.pairing.solving.Effort;
import uk.alongside.pairing.solving.Outcome;
import uk.alongside.pairing.solving.Solver;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/** What is known of schools and coaches becomes one question, at the same price for four thousand schools as for four. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({KnownWorld.class, ResultsWorld.class, SqlCount.class})
class PairingQuestionsTests {

    private static final Theme FIRST = new Theme("A1", "Area 1");
    private static final Theme SECOND = new Theme("A2", "Area 2");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 12, 12, 0);

    private final KnownWorld world;
    private final PairingQuestions questions;
    private final JdbcClient jdbc;

    PairingQuestionsTests(KnownWorld world, PairingQuestions questions, JdbcClient jdbc) {
        this.world = world;
        this.questions = questions;
        this.jdbc = jdbc;
    }

    private SchoolToPair find(ProjectId project, SchoolId school) {
        return ask(project).schools().stream()
                .filter(known -> known.id().equals(school))
                .findFirst()
                .orElseThrow();
    }

    private Question ask(ProjectId project) {
        return as(PersonId.next()).call(() -> questions.of(project));
    }

    @Test
    void aProjectOfWhichNobodyHasSaidAnythingIsAQuestionToo() {
        var project = world.project("question-bare", 4);
        var coach = world.somebody("Cora Coach", Role.COACH, project);

        var question = ask(project);

        assertThat(question.themes()).isEmpty();
        assertThat(question.schools()).hasSize(4).allSatisfy(school -> {
            assertThat(school.mark()).isEqualTo(Mark.EITHER);
            assertThat(school.percents()).isEmpty();
            assertThat(school.pupils()).isEmpty();
            assertThat(school.place()).isEmpty();
            assertThat(school.trust()).isEmpty();
        });
        assertThat(question.schools()).extracting(school -> school.id().value()).isSorted();
        assertThat(question.coaches()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(coach);
            assertThat(one.name()).isEqualTo("Cora Coach");
            assertThat(one.capacity()).isEqualTo(1);
        });
        assertThat(question.musts()).isEqualTo(Musts.usual());
        assertThat(question.weights()).isEqualTo(Weights.usual());
        assertThat(question.standing()).isEqualTo(Standing.NONE);
    }

    @Test
    void aSchoolBringsItsBaselineItsRegisterAndWhatTheLeadMarks() {
        var project = world.project("question-known", 4);
        world.baseline(project, List.of("1 2 4", "4 4 na"));
        var anchor = world.school(project, "A");
        var buoy = world.school(project, "B");
        world.onRegister(anchor, "990001", 464_000, 100_500, "ZZ9 9ZZ");
        said(project, anchor, "NEEDING");
        theme(project, buoy, "A2", true, "NEED");
        theme(project, buoy, "GONE", true, "NEED");

        assertThat(ask(project).themes()).containsExactly(FIRST, SECOND);
        assertThat(find(project, anchor)).satisfies(school -> {
            assertThat(school.name()).isEqualTo("Anchor Primary (invented)");
            assertThat(school.mark()).isEqualTo(Mark.NEEDING);
            assertThat(school.percents()).isEqualTo(Map.of(FIRST, 17, SECOND, 100));
            assertThat(school.pupils()).hasValue(210);
            assertThat(school.place()).contains(new Place(464_000, 100_500));
            assertThat(school.trust()).contains("North Trust");
            assertThat(school.authority()).contains("990");
        });
        assertThat(find(project, buoy)).satisfies(school -> {
            assertThat(school.percents()).isEqualTo(Map.of(FIRST, 100, SECOND, SchoolToPair.NEED));
            assertThat(school.marked()).containsExactly(SECOND);
            assertThat(school.asksFor()).containsExactly(SECOND);
        });
        assertThat(find(project, world.school(project, "C")).percents()).isEmpty();
    }

    @Test
    void aDecisionAboutASchoolThatHasLeftAsksForNothing() {
        var project = world.project("question-left", 4);
        var anchor = world.school(project, "A");
        var buoy = world.school(project, "B");
        var cove = world.school(project, "C");
        lock(project, "APART", anchor, buoy);
        lock(project, "APART", anchor, cove);
        jdbc.sql("""
                        insert into school_dates (project_id, school_id, last_day, reason, recorded_at, superseded_at)
                        values (?, ?, '2025-01-10', 'It closed.', '2025-01-10 12:00:00', '9999-12-31 23:59:59.999999')""").params(project.value(), cove.value()).update();

        assertThat(ask(project).schools()).hasSize(3);
        assertThat(ask(project).musts().locks()).containsExactly(new Lock.Apart(anchor, buoy));
    }

    @Test
    void itTakesAsManyStatementsFor4000SchoolsAsForFour() {
        var small = large("question-small", 4, 1);
        var large = large("question-large", 4_000, 3);
        // Editions are kept in memory once they were read.
        ask(small);
        ask(large);

        var few = SqlCount.of(() -> ask(small));
        var many = SqlCount.of(() -> ask(large));

        assertThat(many.result().schools()).hasSize(4_000).allSatisfy(school -> assertThat(school.percents())
                .hasSize(2));
        assertThat(many.statements()).hasSameSizeAs(few.statements()).hasSizeLessThanOrEqualTo(18);
    }

    @Test
    void whatIsAskedCanBeAnswered() {
        var project = world.project("question-answered", 4);
        world.somebody("Cora Coach", Role.COACH, project);
        world.somebody("Cyril Coach", Role.COACH, project);

        assertThat(Solver.solve(ask(project), Effort.forSchools(4).seeded(1), _ -> true))
                .isInstanceOf(Outcome.Found.class);
    }

    private ProjectId large(String key, int schools, int coaches) {
        var project = world.project(key, schools);
        world.baselineOfAll(project, "1 2 3");
        world.muchIsKnown(
                project,
                IntStream.range(0, coaches)
                        .mapToObj(number -> world.somebody("Coach " + number, Role.COACH, project))
                        .toList());
        return project;
    }

    private void said(ProjectId project, SchoolId school, String mark) {
        jdbc.sql("insert into pairing_school (project_id, school_id, mark, changed_at) values (?, ?, ?, ?)")
                .params(project.value(), school.value(), mark, NOW)
                .update();
    }

    private void theme(ProjectId project, SchoolId school, String code, boolean asksFor, String marked) {
        jdbc.sql("insert into pairing_school_theme values (?, ?, ?, ?, ?)")
                .params(project.value(), school.value(), code, asksFor, marked)
                .update();
    }

    private void lock(ProjectId project, String kind, SchoolId one, SchoolId other) {
        jdbc.sql("""
                        insert into pairing_lock (id, project_id, kind, school_id, other_school_id, reason, made_at)
                        values (uuid(), ?, ?, ?, ?, 'They asked for it.', ?)""")
                .params(project.value(), kind, one.value(), other.value(), NOW)
                .update();
    }
}
