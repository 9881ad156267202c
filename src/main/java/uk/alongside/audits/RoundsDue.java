package uk.alongside.audits;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.DueItem;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.RolesAtSchool;

/**
 * Puts before a project's lead which schools a round still waits for after its day, and before coach and QA lead what was
 * sent and nobody has judged beside yet.
 */
@Component
class RoundsDue implements DueItem.Source {

    private static final int MINUTES_TO_REMIND = 3;
    private static final int MINUTES_TO_MODERATE = 20;

    private final WaitingRows rows;
    private final RolesAtSchool roles;
    private final ProjectAccess access;
    private final Clock clock;

    RoundsDue(WaitingRows rows, RolesAtSchool roles, ProjectAccess access, Clock clock) {
        this.rows = rows;
        this.roles = roles;
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
                        late(rows.late(led, SchoolTime.today(clock))).stream(),
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

    /** A round at a time. A school without anybody who has an account cannot be reminded: it has to be invited first. */
    private List<DueItem> late(List<WaitingRows.LateSchool> late) {
        var reached =
                roles.today(late.stream().map(WaitingRows.LateSchool::project).collect(Collectors.toSet())).stream()
                        .filter(Reminders::isRemindedAs)
                        .map(held -> Map.entry(held.project(), held.school().orElseThrow()))
                        .collect(Collectors.toSet());
        return late.stream()
                .collect(Collectors.groupingBy(WaitingRows.LateSchool::round, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(schools -> late(
                        schools,
                        schools.stream()
                                .filter(school -> !reached.contains(Map.entry(school.project(), school.school())))
                                .toList()))
                .toList();
    }

    private static DueItem late(List<WaitingRows.LateSchool> schools, List<WaitingRows.LateSchool> unreached) {
        var round = schools.getFirst();
        return new DueItem(
                DueItem.Urgency.OTHERS_WAIT,
                schools.size() == 1
                        ? "%s has not sent “%s” yet.".formatted(round.schoolName(), round.roundName())
                        : "%d schools have not sent “%s” yet.".formatted(schools.size(), round.roundName()),
                "%s. %s".formatted(round.projectName(), whatHelps(schools, unreached)),
                MINUTES_TO_REMIND,
                "projects/%s/reviews?round=%s"
                        .formatted(round.projectKey(), round.round().value()),
                "See who");
    }

    private static String whatHelps(List<WaitingRows.LateSchool> schools, List<WaitingRows.LateSchool> unreached) {
        if (unreached.isEmpty()) {
            return "A kind reminder is one button.";
        }
        var none = unreached.size() == 1 ? unreached.getFirst().schoolName() : unreached.size() + " of them";
        var whom = "neither a SENCO nor a head with an account: invite somebody there first.";
        return schools.size() == unreached.size()
                ? (schools.size() == 1 ? "It has " : "They have ") + whom
                : "%s %s %s The others a kind reminder reaches: one button."
                        .formatted(none, unreached.size() == 1 ? "has" : "have", whom);
    }

    private static DueItem toModerate(WaitingRows.Waiting round) {
        return new DueItem(
                DueItem.Urgency.WHEN_YOU_HAVE_TIME,
                round.schools() == 1
                        ? "One school has sent “%s”, and nobody from outside has looked at it yet."
                                .formatted(round.name())
                        : "%d schools have sent “%s”, and nobody from outside has looked at them yet."
                                .formatted(round.schools(), round.name()),
                "%s. A judgement beside the school’s own helps them to see themselves.".formatted(round.projectName()),
                MINUTES_TO_MODERATE,
                round.schools() == 1
                        ? "projects/%s/reviews/%s/read".formatted(round.projectKey(), round.anyAudit())
                        : "projects/%s/reviews".formatted(round.projectKey()),
                "Read");
    }
}
