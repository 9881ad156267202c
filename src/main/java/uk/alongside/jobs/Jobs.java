package uk.alongside.jobs;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;

/** Background work: starting it, watching it, stopping it. One sees one's own; who looks after the machine sees all. */
@Service
@Transactional
@PreAuthorize("isAuthenticated() and !isAnonymous()")
public class Jobs {

    private final JobRows rows;
    private final JobQueue queue;
    private final JobRunner runner;
    private final ObjectProvider<JobGuard> guards;

    Jobs(JobRows rows, JobQueue queue, JobRunner runner, ObjectProvider<JobGuard> guards) {
        this.rows = rows;
        this.queue = queue;
        this.runner = runner;
        this.guards = guards;
    }

    /** Asks for work to be done as soon as the caller's transaction is over, with the rights of who asks now. */
    public JobId start(JobRequest request) {
        if (!runner.knows(request.kind())) {
            throw new IllegalArgumentException("Nothing does jobs of kind " + request.kind() + ".");
        }
        var id = JobId.next();
        rows.add(id, request, actor());
        queue.add(id);
        return id;
    }

    @Transactional(readOnly = true)
    public JobProgress progress(JobId id) {
        return visible(id);
    }

    /** The jobs that the person at the keyboard may see, newest first. */
    @Transactional(readOnly = true)
    public List<JobProgress> lines(Pageable page) {
        return maySeeAll()
                ? rows.all(page.getOffset(), page.getPageSize())
                : rows.startedBy(actor(), page.getOffset(), page.getPageSize());
    }

    /** Asks a job to stop. One that has begun stops when it next looks up; one that is over stays as it is. */
    public void cancel(JobId id) {
        visible(id);
        if (rows.cancelWaiting(id)) {
            queue.remove(id);
        } else {
            rows.wantStop(id);
        }
    }

    private JobProgress visible(JobId id) {
        return rows.find(id).filter(job -> isOwn(job) || maySeeAll()).orElseThrow(NotFound::new);
    }

    private static boolean isOwn(JobProgress job) {
        return job.startedBy()
                .filter(person -> person.toString().equals(actor()))
                .isPresent();
    }

    private boolean maySeeAll() {
        return actor().startsWith(ActingAs.SYSTEM_PREFIX) || guards.stream().anyMatch(JobGuard::maySeeAllJobs);
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("Nobody is at the keyboard.");
        }
        return authentication.getName();
    }
}
