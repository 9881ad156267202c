package uk.alongside.audits;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.DueItem;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;

/**
 * Puts before a project's lead which schools a round still waits for after its day, and before coach and QA lead what was
 * sent and nobody has judged beside yet.
 */
@Component
class RoundsDue implements DueItem.Source {

    private static final int MINUTES_TO_REMIND = 3;
    private static final int MINUTES_TO_MODERATE = 20;

    private final WaitingRows rows;
    private final ProjectAccess access;
    private final Clock clock;

    RoundsDue(WaitingRows rows, ProjectAccess access, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<DueItem> dueNow() {
        var mine = access.mine();
        var led = projects(mine, Role.PROJECT_LEAD);
        var judged = projects(mine, Role.QA_LEAD);
        var coached = mine.stream().filter(role -> role.role() == Role.COACH).toList();
        return Stream.concat(
                        rows.late(led, SchoolTime.today(clock)).stream().map(RoundsDue::late),
                        rows.toModerate(judged, coached, clock.instant()).stream()
                                .map(RoundsDue::toModerate))
                .toList();
    }

    private static List<ProjectId> projects(List<Participation> mine, Role role) {
        return mine.stream()
                .filter(held -> held.role() == role)
                .map(Participation::project)
                .distinct()
                .toList();
    }

    private static DueItem late(WaitingRows.Waiting round) {
        return new DueItem(
                DueItem.Urgency.OTHERS_WAIT,
                round.schools() == 1
                        ? "One school has not sent the %s yet.".formatted(round.name())
                        : "%d schools have not sent the %s yet.".formatted(round.schools(), round.name()),
                "%s. A kind reminder is one button.".formatted(round.projectName()),
                MINUTES_TO_REMIND,
                "projects/%s/reviews".formatted(round.projectKey()),
                "See who");
    }

    private static DueItem toModerate(WaitingRows.Waiting round) {
        return new DueItem(
                DueItem.Urgency.WHEN_YOU_HAVE_TIME,
                round.schools() == 1
                        ? "One school has sent the %s, and nobody from outside has looked at it yet."
                                .formatted(round.name())
                        : "%d schools have sent the %s, and nobody from outside has looked at them yet."
                                .formatted(round.schools(), round.name()),
                "%s. A judgement beside the school’s own helps them to see themselves.".formatted(round.projectName()),
                MINUTES_TO_MODERATE,
                round.schools() == 1
                        ? "projects/%s/reviews/%s/read".formatted(round.projectKey(), round.anyAudit())
                        : "projects/%s/reviews".formatted(round.projectKey()),
                "Read");
    }
}
