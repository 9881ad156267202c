package uk.alongside.jobs.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import uk.alongside.OpenPages;
import uk.alongside.jobs.JobExamples;
import uk.alongside.jobs.Jobs;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(classes = JobExamples.class)
@WithMockUser(username = JobExamples.AMINA_LOGIN)
class JobsViewTests extends OpenPages {

    private final Jobs jobs;
    private final JdbcTemplate jdbc;

    JobsViewTests(Jobs jobs, JdbcTemplate jdbc) {
        super("uk.alongside.jobs", "uk.alongside.trail");
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothingToDo() {
        jdbc.update("delete from job");
    }

    @Test
    void onesOwnWorkIsListedAndCanBeStopped() {
        jobs.start(JobExamples.counting());
        JobExamples.BORIS.run(() -> jobs.start(JobExamples.counting()));

        UI.getCurrent().navigate("jobs");

        Grid<?> lines = _get(Grid.class);
        assertThat(_size(lines)).isEqualTo(1);
        assertThat(lines.getClassNames()).doesNotContain("empty");
        assertThat(_getFormattedRow(lines, 0).getFirst())
                .contains("Counting sheep", "Waiting to begin.", "1 July 2026");

        var stop = (Button) stopCell(lines);
        assertThat(stop.getAriaLabel()).hasValue("Stop Counting sheep");
        _click(stop);

        assertThat(((Span) stopCell(lines)).getText()).isEqualTo("stopped");
        assertThat(_getFormattedRow(lines, 0).getFirst()).contains("Stopped before it began.");
    }

    @Test
    void noWorkIsSaidInWords() {
        UI.getCurrent().navigate("jobs");

        assertThat(_get(Grid.class).getEmptyStateText()).startsWith("No background work yet.");
        assertThat(_get(Grid.class).getClassNames()).contains("empty");
    }

    @Test
    @WithMockUser(username = JobExamples.CLARA_LOGIN)
    void whoLooksAfterTheMachineSeesAll() {
        JobExamples.AMINA.run(() -> jobs.start(JobExamples.counting()));
        JobExamples.BORIS.run(() -> jobs.start(JobExamples.counting()));

        UI.getCurrent().navigate("jobs");

        assertThat(_size(_get(Grid.class))).isEqualTo(2);
    }

    private static Object stopCell(Grid<?> lines) {
        return _getCellComponent(lines, 0, "stop");
    }
}
