package uk.alongside.audits.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.alongside.SqlCount;
import uk.alongside.audits.RoundKind;
import uk.alongside.kernel.ActingAs;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;

/** The results cost the same few statements whatever the project's size, those of access among them. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({ResultsWorld.class, SqlCount.class})
class ResultsStatementsTests {

    private static final String SMALL = "results-of-20";
    private static final String LARGE = "results-of-2000";

    /** Leaves three of a screen's fifteen to the frame around it. */
    private static final int AT_MOST = 12;

    private static boolean there;

    private final ResultsWorld world;
    private final AuditResults results;

    ResultsStatementsTests(ResultsWorld world, AuditResults results) {
        this.world = world;
        this.results = results;
    }

    @BeforeEach
    void bringTheProjectsIn() {
        if (!there) {
            project(SMALL, 20);
            project(LARGE, 2_000);
            there = true;
        }
    }

    private void project(String key, int schools) {
        var project = world.project(key, schools);
        var framework = world.framework(3, 2);
        var all = world.schools(project);
        world.sheets(
                world.round(project, 1, RoundKind.BASELINE, framework),
                project,
                all,
                framework,
                Collections.nCopies(schools, "1 2 1 na 3"),
                Optional.of(ResultsWorld.SENT));
        world.sheets(
                world.round(project, 2, RoundKind.FINAL, framework),
                project,
                all,
                framework,
                Collections.nCopies(schools, "2 2 3 4 2"),
                Optional.of(ResultsWorld.SENT));
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aProjectTakesAsManyFor2000SchoolsAsFor20() {
        var small = asLead(SMALL, () -> results.project(SMALL, Comparing.NEWEST));
        var large = asLead(LARGE, () -> results.project(LARGE, Comparing.NEWEST));

        var paired = large.result().shown().orElseThrow().paired();
        assertThat(paired.pairs()).isEqualTo(2_000);
        assertThat(paired.isExact()).isFalse();
        assertThat(large.result().schools()).hasSize(100);
        assertThat(large.result().schoolsInAll()).isEqualTo(2_000);
        assertThat(large.statements()).hasSameSizeAs(small.statements()).hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void aSchoolTakesAsManyAmong2000AsAmong20() {
        var small = asSenco(SMALL, () -> results.school(SMALL, "A", Comparing.NEWEST));
        var large = asSenco(LARGE, () -> results.school(LARGE, "A", Comparing.NEWEST));

        assertThat(large.result().inAll().others().orElseThrow().schools()).isEqualTo(1_999);
        assertThat(large.statements()).isEqualTo(small.statements()).hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void roundsInBriefTakeThreeAtMost() {
        var few = id(SMALL);
        var many = id(LARGE);
        var small = asLead(SMALL, () -> results.rounds(few, LocalDate.of(2024, 6, 1)));
        var large = asLead(LARGE, () -> results.rounds(many, LocalDate.of(2024, 6, 1)));

        assertThat(large.result().lines()).hasSize(2);
        assertThat(large.statements()).isEqualTo(small.statements()).hasSizeLessThanOrEqualTo(3);
    }

    private ProjectId id(String key) {
        return world.known(key);
    }

    private <T> SqlCount.Counted<T> asLead(String key, Supplier<T> work) {
        return statements(world.somebody(id(key), Role.PROJECT_LEAD), work);
    }

    private <T> SqlCount.Counted<T> asSenco(String key, Supplier<T> work) {
        return statements(world.somebody(id(key), Role.SENCO, "A"), work);
    }

    private static <T> SqlCount.Counted<T> statements(ActingAs reader, Supplier<T> work) {
        // Once before, so that the editions are in memory, as they are on a portal that runs.
        reader.call(work);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        return SqlCount.of(() -> reader.call(work));
    }
}
