package uk.alongside.pairing.proposals;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.alongside.pairing.solving.Solver;
import uk.alongside.pairing.solving.Watch;

/** Looks for pairs while somebody waits: for the demonstration, which is whole when the portal opens. */
@Component
@ConditionalOnProperty(name = "alongside.demo", havingValue = "true")
public class LooksAtOnce {

    private final Proposals proposals;
    private final ProposalRows rows;
    private final Clock clock;

    LooksAtOnce(Proposals proposals, ProposalRows rows, Clock clock) {
        this.proposals = proposals;
        this.rows = rows;
        this.clock = clock;
    }

    /** Looks as {@link Proposals#look} does; its job then finds nothing left to do. Empty where it was refused. */
    public Optional<ProposalId> look(String projectKey) {
        return switch (proposals.look(projectKey)) {
            case Looking.Begun(var id, var _) -> {
                rows.find(id)
                        .ifPresent(row -> rows.keep(
                                id, Solver.solve(rows.question(id), row.effort(), Watch.TO_THE_END), clock.instant()));
                yield Optional.of(id);
            }
            case Looking.Refused _ -> Optional.empty();
        };
    }
}
