package uk.alongside.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.Roles;

/**
 * The theme scores of all projects side by side: a funder's or a programme's view.
 *
 * <p>It counts those projects in which the person at the keyboard sees the whole board; a part of the portal itself sees
 * all of them. Three statements, however many projects there are.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class ProgrammeRollup {

    private final ProjectAccess access;
    private final CurrentUser currentUser;
    private final RollupRecords records;
    private final Clock clock;

    ProgrammeRollup(ProjectAccess access, CurrentUser currentUser, RollupRecords records, Clock clock) {
        this.access = access;
        this.currentUser = currentUser;
        this.records = records;
        this.clock = clock;
    }

    /**
     * The scores as they stood at the end of a day, today where none is given; in the order of the projects' keys. A day
     * to come has none.
     */
    public List<ProjectScores> themeScores(Optional<LocalDate> asOf) {
        var today = SchoolTime.today(clock);
        var day = asOf.orElse(today);
        if (day.isAfter(today)) {
            return List.of();
        }
        if (currentUser.isSystem()) {
            return records.ofAll(day);
        }
        var mine = access.mine().stream().collect(Collectors.groupingBy(Participation::project));
        var open = mine.entrySet().stream()
                .filter(held ->
                        Sight.of(new Roles(held.getKey(), held.getValue())).wholeBoard())
                .map(held -> held.getKey())
                .toList();
        return open.isEmpty() ? List.of() : records.of(open, day);
    }
}
