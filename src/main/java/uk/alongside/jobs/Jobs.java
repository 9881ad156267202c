package uk.alongside.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.trail.ActorNames;

/** Background work: starting it, watching it, stopping it. One sees one's own; who looks after the machine sees all. */
@Service
@Transactional
@PreAuthorize("isAuthenticated() and !isAnonymous()")
public class Jobs {

    private final JobRows rows;
    private final JobQueue queue;
    private final JobRunner runner;
    private final ObjectProvider<JobGuard> guards;
    private final ObjectProvider<ActorNames> names;

    Jobs(
            JobRows rows,
            JobQueue queue,
            JobRunner runner,
            ObjectProvider<JobGuard> guards,
            ObjectProvider<ActorNames> names) {
        this.rows = rows;
        this.queue = queue;
        this.runner = runner;
        this.guards = guards;
        this.names = names;
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
    public List<JobLine> lines(Pageable page) {
        var found = maySeeAll()
                ? rows.all(page.getOffset(), page.getPageSize())
                : rows.startedBy(actor(), page.getOffset(), page.getPageSize());
        var known = namesOf(found);
        return found.stream()
                .map(job -> new JobLine(
                        job,
                        job.startedBy()
                                .map(person -> known.getOrDefault(person, person.toString()))
                                .orElse("Alongside")))
                .toList();
    }

    private Map<UUID, String> namesOf(List<JobProgress> found) {
        var people = found.stream().flatMap(job -> job.startedBy().stream()).collect(Collectors.toSet());
        var known = new HashMap<UUID, String>();
        if (!people.isEmpty()) {
            names.forEach(source -> known.putAll(source.namesOf(people)));
        }
        return known;
    }

    /** Asks a job to stop. One that has begun stops when it next looks up; one that is over stays as it is. */
    public void cancel(JobId id) {
        var job = visible(id);
        if (job.state() == JobState.WAITING && rows.cancelWaiting(id)) {
            queue.remove(id);
        } else if (!job.isOver()) {
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
