package uk.alongside.pairing.proposals;

import java.time.Clock;
import java.util.Optional;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.solving.Effort;
import uk.alongside.pairing.solving.Solver;
import uk.alongside.pairing.solving.Watch;
import uk.alongside.projects.ProjectId;

/** Keeps a proposal that was found with little effort, for the tests of other packages. */
public class KeptProposal {

    private static final Effort LITTLE = new Effort(5, 1, 1_000, 1);

    private final ProposalRows rows;
    private final Clock clock;

    KeptProposal(ProposalRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public ProposalId found(ProjectId project, Question question) {
        var id = ProposalId.next();
        rows.add(id, project, Optional.empty(), clock.instant(), LITTLE, question, Optional.empty());
        rows.keep(id, Solver.solve(question, LITTLE, Watch.TO_THE_END), clock.instant());
        return id;
    }
}
