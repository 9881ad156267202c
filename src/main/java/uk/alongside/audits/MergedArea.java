package uk.alongside.audits;

import java.util.List;
import java.util.Optional;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.StatementId;

/**
 * One area as the whole school sees it: its own answers with those of colleagues and families beside them.
 *
 * @param colleagues how many colleagues have answered anything in this self-review
 * @param open how many disagreements nobody has settled yet, in this area
 */
public record MergedArea(
        ReviewHead head, String code, String title, List<MergedStatement> statements, int colleagues, int open) {

    public MergedArea {
        statements = List.copyOf(statements);
    }

    /**
     * A statement.
     *
     * @param others only where the sheet has its own answer, so that it is not led by them
     * @param canTakeOver whether all colleagues who know agree on something the sheet has not answered yet
     * @param remarks what colleagues wrote who have finished, and families where enough of them have answered
     */
    public record MergedStatement(
            StatementId id,
            String code,
            int number,
            String text,
            List<Must> musts,
            Optional<Judgement> judgement,
            Optional<Others> others,
            Disagreement disagreement,
            boolean canTakeOver,
            List<Remark> remarks) {

        public MergedStatement {
            musts = List.copyOf(musts);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Something that was written to a statement.
     *
     * @param name by whom: their name where they were told that it is seen, else what they are
     */
    public record Remark(RespondentKind kind, String name, String text) {}
}
