package uk.alongside.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.SchoolStays;
import uk.alongside.projects.SchoolWithdrew;
import uk.alongside.schools.SchoolId;

/**
 * Marks a pair one of whose schools leaves the project, so that its lead looks for the least change. Nothing ends by itself:
 * what becomes of the partner is for somebody to decide.
 */
@Component
class PairChanges {

    private final PairRows rows;
    private final PairChanging changing;
    private final Clock clock;

    PairChanges(PairRows rows, PairChanging changing, Clock clock) {
        this.rows = rows;
        this.changing = changing;
        this.clock = clock;
    }

    @EventListener
    void on(SchoolWithdrew withdrew) {
        mark(withdrew.project(), withdrew.school(), PairEventKind.SCHOOL_LEAVES, withdrew.lastDay());
    }

    @EventListener
    void on(SchoolStays stays) {
        mark(stays.project(), stays.school(), PairEventKind.SCHOOL_STAYS, SchoolTime.today(clock));
    }

    private void mark(ProjectId project, SchoolId school, PairEventKind kind, LocalDate day) {
        rows.openPairOf(project, school)
                .flatMap(rows::find)
                .ifPresent(pair -> changing.happened(
                        pair, kind, day, Optional.of(new PairParty.OfSchool(school)), "", clock.instant()));
    }
}
