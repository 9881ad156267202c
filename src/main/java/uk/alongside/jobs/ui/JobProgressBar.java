package uk.alongside.jobs.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.alongside.jobs.JobId;
import uk.alongside.jobs.JobProgress;
import uk.alongside.jobs.Jobs;

/**
 * How one job stands: a bar, a sentence that is read out when it changes, and a way to stop it.
 *
 * <p>It asks once a second while it is on screen and the job is not over. The work goes on whether it is or not.
 */
@StyleSheet("styles/jobs.css")
public final class JobProgressBar extends Composite<Div> {

    private static final int EVERY_SECOND = 1_000;

    private final Jobs jobs;
    private final JobId job;
    private final Consumer<JobProgress> whenOver;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph sentence = new Paragraph();
    private final Paragraph leave = new Paragraph("You can leave this page: the work goes on.");
    private final Button stop = new Button("Stop");
    private @Nullable Registration watching;

    public JobProgressBar(Jobs jobs, JobId job) {
        this(jobs, job, over -> {});
    }

    /**
     * A bar that tells when the job has ended, well or not, if it is still on screen then.
     *
     * @param whenOver told once
     */
    public JobProgressBar(Jobs jobs, JobId job, Consumer<JobProgress> whenOver) {
        this.jobs = jobs;
        this.job = job;
        this.whenOver = whenOver;
        sentence.getElement().setAttribute("role", "status");
        sentence.getElement().setAttribute("aria-live", "polite");
        leave.addClassName("meta");
        stop.addClickListener(click -> stop());
        getContent().addClassNames("job-progress", "stack");
        getContent().add(bar, sentence, leave, stop);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show(jobs.progress(job));
        if (leave.isVisible()) {
            watch(attached.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        unwatch(detached.getUI());
    }

    private void stop() {
        jobs.cancel(job);
        look();
    }

    private void look() {
        var progress = jobs.progress(job);
        show(progress);
        if (progress.isOver() && watching != null) {
            getUI().ifPresent(this::unwatch);
            whenOver.accept(progress);
        }
    }

    private void show(JobProgress progress) {
        bar.getElement().setAttribute("aria-label", progress.title());
        bar.setVisible(!progress.isOver());
        bar.setIndeterminate(progress.of() == 0);
        if (progress.of() > 0) {
            bar.setMax(progress.of());
            bar.setValue(Math.min(progress.done(), progress.of()));
        }
        sentence.setText(JobWords.of(progress));
        leave.setVisible(!progress.isOver());
        stop.setVisible(!progress.isOver());
        stop.setEnabled(!progress.stopping());
    }

    private void watch(UI ui) {
        watching = ui.addPollListener(poll -> look());
        Watched.in(ui).oneMore(ui);
    }

    private void unwatch(UI ui) {
        if (watching != null) {
            watching.remove();
            watching = null;
            Watched.in(ui).oneLess(ui);
        }
    }

    /** How many bars a page shows: they share its one poll. */
    private static final class Watched {

        private int bars;

        static Watched in(UI ui) {
            var known = ComponentUtil.getData(ui, Watched.class);
            if (known != null) {
                return known;
            }
            var first = new Watched();
            ComponentUtil.setData(ui, Watched.class, first);
            return first;
        }

        void oneMore(UI ui) {
            bars++;
            ui.setPollInterval(EVERY_SECOND);
        }

        void oneLess(UI ui) {
            bars--;
            if (bars == 0) {
                ui.setPollInterval(-1);
            }
        }
    }
}
