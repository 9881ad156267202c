package uk.alongside.audits;

import java.util.List;
import java.util.Optional;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.SubjectRef;

/** One area of a self-review that was sent, with the moderated judgements beside the school's own. */
public record ReadArea(ReadHead head, String code, String title, String about, List<ReadStatement> statements) {

    public ReadArea {
        statements = List.copyOf(statements);
    }

    /**
     * A statement.
     *
     * @param last what the school answered in its last round
     * @param corrected whether the answer was corrected after it was sent
     * @param evidence how many pieces of evidence stand behind it; 0 for those who do not read it
     */
    public record ReadStatement(
            StatementId id,
            String code,
            int number,
            String text,
            List<Must> musts,
            Optional<Judgement> judgement,
            Optional<Judgement> last,
            boolean corrected,
            int evidence,
            Optional<Moderated> moderated,
            List<Comment> comments,
            SubjectRef subject) {

        public ReadStatement {
            musts = List.copyOf(musts);
            comments = List.copyOf(comments);
        }
    }
}
