package uk.alongside.pairing.proposals;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.alongside.pairing.rules.Group;
import uk.alongside.pairing.rules.Question;
import uk.alongside.projects.ProjectId;

/** Proposals for the rest of this module. Asks nobody whether they may know: the services do. */
@Component
public class ProposedPairs {

    private final ProposalRows rows;

    ProposedPairs(ProposalRows rows) {
        this.rows = rows;
    }

    /**
     * A proposal as it stands.
     *
     * @param question as it was asked, which need not be what is known today
     * @param groups with what was changed by hand since; empty where none were found
     * @param revision counts what was changed by hand
     * @param found whether there are pairs in it
     */
    public record Proposed(
            ProposalId id, ProjectId project, Question question, List<Group> groups, int revision, boolean found) {

        public Proposed {
            groups = List.copyOf(groups);
        }
    }

    public Optional<Proposed> of(ProposalId id) {
        return rows.find(id)
                .map(row -> new Proposed(
                        id,
                        row.project(),
                        rows.question(id),
                        row.isFound() ? rows.groups(id) : List.of(),
                        row.revision(),
                        row.isFound()));
    }
}
