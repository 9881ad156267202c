package uk.alongside.pairing.proposals;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Target;
import uk.alongside.pairing.MadeUpQuestion;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.solving.Effort;
import uk.alongside.pairing.solving.Solver;
import uk.alongside.pairing.solving.Watch;

/** A proposal that was found for the project, and one of which the first two pairs have been swapped. */
class ProposalsAccess implements AccessExamples {

    private static final Effort LITTLE = new Effort(5, 1, 1_000, 1);
    private static final Question QUESTION = MadeUpQuestion.of(8, 100, 3);

    private final Proposals proposals;
    private final ProposalRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalsAccess(Proposals proposals, ProposalRows rows, JdbcClient jdbc, Clock clock) {
        this.proposals = proposals;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofAProject("Proposals.beforehand", target -> proposals.beforehand(target.key())),
                AccessExample.ofAProject("Proposals.look", target -> proposals.look(target.key())),
                AccessExample.doingToAProject("Proposals.stop", target -> proposals.stop(found(target))),
                AccessExample.ofAProject("Proposals.list", target -> proposals.list(target.key())),
                AccessExample.ofAProject("Proposals.proposal", target -> proposals.proposal(found(target))),
                AccessExample.ofAProject("Proposals.pairs", target -> proposals.pairs(found(target), 0, 10)),
                AccessExample.ofAProject("Proposals.coaches", target -> proposals.coaches(found(target))),
                AccessExample.ofAProject("Proposals.swapCost", target -> proposals.swapCost(found(target), 0, 1)),
                AccessExample.ofAProject(
                        "Proposals.coachCost",
                        target -> proposals.coachCost(found(target), 0, MadeUpQuestion.coachId(0))),
                AccessExample.ofAProject(
                        "Proposals.swap", target -> proposals.swap(found(target), 0, 0, 1, "They asked for it.")),
                AccessExample.ofAProject(
                        "Proposals.changeCoach",
                        target -> proposals.changeCoach(
                                found(target), 0, 0, MadeUpQuestion.coachId(0), "They asked for it.")),
                AccessExample.ofAProject("Proposals.undo", target -> proposals.undo(swapped(target), 0)),
                AccessExample.ofAProject(
                        "Proposals.compare", target -> proposals.compare(target.key(), found(target), found(target))),
                AccessExample.ofAProject("Proposals.map", target -> proposals.map(found(target))));
    }

    private ProposalId found(Target target) {
        var id = ProposalId.next();
        if (isThere(target)) {
            rows.add(id, target.project(), Optional.empty(), clock.instant(), LITTLE, QUESTION, Optional.empty());
            rows.keep(id, Solver.solve(QUESTION, LITTLE, Watch.TO_THE_END), clock.instant());
        }
        return id;
    }

    private ProposalId swapped(Target target) {
        var id = found(target);
        if (isThere(target)) {
            rows.addOverride(
                    id,
                    HandChange.Kind.SWAP,
                    QuestionInJson.writeChanged(rows.groups(id), 0, 1),
                    0,
                    "They asked for it.",
                    Optional.empty(),
                    clock.instant());
        }
        return id;
    }

    private boolean isThere(Target target) {
        return jdbc.sql("select count(*) from project where id = ?")
                        .param(target.project().value())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
