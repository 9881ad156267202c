package uk.alongside.jobs.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import uk.alongside.OpenPages;
import uk.alongside.jobs.JobExamples;
import uk.alongside.jobs.JobId;
import uk.alongside.jobs.JobProgress;
import uk.alongside.jobs.JobState;
import uk.alongside.jobs.Jobs;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(classes = JobExamples.class)
@WithMockUser(username = JobExamples.AMINA_LOGIN)
class JobProgressBarTests extends OpenPages {

    private final Jobs jobs;
    private final JdbcTemplate jdbc;

    JobProgressBarTests(Jobs jobs, JdbcTemplate jdbc) {
        super("uk.alongside.jobs");
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothingToDo() {
        jdbc.update("delete from job");
    }

    @Test
    void showsHowFarTheWorkHasComeAndTellsWhenItIsOver() {
        var job = jobs.start(JobExamples.counting());
        var over = new ArrayList<JobProgress>();
        UI.getCurrent().add(new JobProgressBar(jobs, job, over::add));
        assertThat(_get(ProgressBar.class).isIndeterminate()).isTrue();
        assertThat(sentence()).isEqualTo("Waiting to begin.");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1000);

        becomes(job, "RUNNING", 12, 20, "School 12 of 20");
        poll();
        assertThat(_get(ProgressBar.class).getValue()).isEqualTo(12);
        assertThat(_get(ProgressBar.class).getMax()).isEqualTo(20);
        assertThat(sentence()).isEqualTo("School 12 of 20");

        becomes(job, "DONE", 20, 20, "All 20 schools are in.");
        poll();
        poll();
        assertThat(_find(ProgressBar.class)).isEmpty();
        assertThat(sentence()).isEqualTo("Done. All 20 schools are in.");
        assertThat(over).extracting(JobProgress::state).containsExactly(JobState.DONE);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void changesAreReadOutPolitely() {
        var job = jobs.start(JobExamples.counting());

        UI.getCurrent().add(new JobProgressBar(jobs, job));

        assertThat(sentenceLine().getElement().getAttribute("aria-live")).isEqualTo("polite");
        assertThat(_get(ProgressBar.class).getElement().getAttribute("aria-label"))
                .isEqualTo("Counting sheep");
    }

    @Test
    void stopsTheWorkWhenAsked() {
        var job = jobs.start(JobExamples.counting());
        UI.getCurrent().add(new JobProgressBar(jobs, job));
        becomes(job, "RUNNING", 1, 20, "School 1 of 20");

        _click(_get(Button.class, button -> button.withText("Stop")));

        assertThat(sentence()).isEqualTo("Stopping. School 1 of 20");
        assertThat(jobs.progress(job).stopping()).isTrue();
    }

    @Test
    void aFailureSaysWhatToQuote() {
        var job = jobs.start(JobExamples.counting());
        becomes(job, "FAILED", 1, 20, "Something went wrong.");
        jdbc.update("update job set reference = 'J-0123ABCD'");

        UI.getCurrent().add(new JobProgressBar(jobs, job));

        assertThat(sentence()).isEqualTo("Something went wrong. If you tell us about it, please quote J-0123ABCD.");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void severalBarsShareOnePollAndLeavingEndsIt() {
        var one = new JobProgressBar(jobs, jobs.start(JobExamples.counting()));
        var two = new JobProgressBar(jobs, jobs.start(JobExamples.counting()));
        UI.getCurrent().add(one, two);

        UI.getCurrent().remove(one);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1000);
        UI.getCurrent().remove(two);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    private void becomes(JobId job, String state, int done, int of, String sentence) {
        jdbc.update(
                "update job set state = ?, done = ?, of_all = ?, sentence = ? where id = ?",
                state,
                done,
                of,
                sentence,
                job.toString());
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private static Paragraph sentenceLine() {
        return _find(Paragraph.class).stream()
                .filter(line -> "status".equals(line.getElement().getAttribute("role")))
                .findFirst()
                .orElseThrow();
    }

    private static String sentence() {
        return sentenceLine().getText();
    }
}
