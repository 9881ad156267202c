package uk.alongside.audits;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.alongside.projects.SchoolJoined;

/** Opens a self-review for a school that joins late, in every round that is still open. */
@Component
class LateSchools {

    private final RoundRows rounds;
    private final ReviewMail mail;
    private final Clock clock;

    LateSchools(RoundRows rounds, ReviewMail mail, Clock clock) {
        this.rounds = rounds;
        this.mail = mail;
        this.clock = clock;
    }

    @EventListener
    void joined(SchoolJoined school) {
        for (var round : rounds.of(school.project())) {
            if (round.closedAt().isEmpty() && !rounds.schoolsIn(round.id()).contains(school.school())) {
                rounds.open(
                        round.id(), school.project(), List.of(school.school()), round.colleaguesSee(), clock.instant());
                mail.opened(round.id(), Set.of(school.school()));
            }
        }
    }
}
