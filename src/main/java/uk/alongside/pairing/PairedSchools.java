package uk.alongside.pairing;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.PartnerSchools;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/**
 * Which schools are partners today: those of an agreed pair that has begun, both others in a trio. While a pair is only
 * offered, or paused, neither school is shown what the other shares.
 */
@Component
class PairedSchools implements PartnerSchools {

    private final PairRows rows;
    private final Clock clock;

    PairedSchools(PairRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Set<SchoolId> of(ProjectId project, SchoolId school) {
        return rows.partners(project, school, SchoolTime.today(clock));
    }
}
