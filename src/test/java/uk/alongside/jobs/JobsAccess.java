package uk.alongside.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Caller;
import uk.alongside.kernel.ActingAs;

class JobsAccess implements AccessExamples {

    private static final JobRequest REQUEST =
            new JobRequest("access-example", "Does nothing", Map.of(), Optional.empty());

    private final Jobs jobs;

    JobsAccess(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofThePortal("Jobs.start", target -> jobs.start(REQUEST)),
                AccessExample.ofThePortal("Jobs.progress (of one's own)", target -> jobs.progress(jobs.start(REQUEST))),
                AccessExample.ofThePortal(
                        "Jobs.progress (of somebody else's)", target -> jobs.progress(somebodyElses())),
                AccessExample.doingToThePortal(
                        "Jobs.cancel (of one's own)", target -> jobs.cancel(jobs.start(REQUEST))),
                AccessExample.doingToThePortal(
                        "Jobs.cancel (of somebody else's)", target -> jobs.cancel(somebodyElses())),
                AccessExample.ofThePortal("Jobs.lines", target -> {
                            somebodyElses();
                            if (target.caller() != Caller.NOBODY) {
                                jobs.start(REQUEST);
                            }
                            return jobs.lines(Pageable.ofSize(100)).stream()
                                    .map(JobLine::job)
                                    .toList();
                        })
                        .showsFor("own", (target, lines) -> assertThat(startersOf(lines))
                                .containsOnly(Optional.of(target.self().value())))
                        .showsFor("all", (target, lines) -> assertThat(lines).hasSizeGreaterThan(1)));
    }

    private JobId somebodyElses() {
        return ActingAs.person(UUID.randomUUID()).call(() -> jobs.start(REQUEST));
    }

    private static List<Optional<UUID>> startersOf(List<JobProgress> lines) {
        return lines.stream().map(JobProgress::startedBy).toList();
    }
}
