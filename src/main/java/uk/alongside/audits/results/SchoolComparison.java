package uk.alongside.audits.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.alongside.audits.AuditId;
import uk.alongside.projects.ProjectSchool;

/**
 * One school's rounds beside each other.
 *
 * @param own whether the reader works in the school
 * @param sent when which round was sent, by its number
 * @param areas in the order of the newest edition
 * @param inAll all areas together
 * @param agreement of the school's own and the moderated judgement in the later round, in all first; empty where nothing was
 *     moderated, or the reader may not see it
 * @param gaps of the later round
 * @param review the self-review of the later round, where it was sent
 */
public record SchoolComparison(
        ResultsHead head,
        ProjectSchool school,
        boolean own,
        Map<Integer, Instant> sent,
        List<AreaCompared> areas,
        AreaCompared inAll,
        List<AgreementOf> agreement,
        Gaps gaps,
        Optional<AuditId> review) {

    /** Whether the school has sent anything by the day. */
    public boolean isEmpty() {
        return sent.isEmpty();
    }

    public boolean hasSent(RoundShown round) {
        return sent.containsKey(round.number());
    }

    /** The two rounds, where the school has sent both. */
    public boolean isCompared() {
        return head.before().filter(this::hasSent).isPresent()
                && head.after().filter(this::hasSent).isPresent();
    }

    /** The newest of the rounds shown that the school has sent. */
    public Optional<RoundShown> newest() {
        return head.after().filter(this::hasSent).or(() -> head.before().filter(this::hasSent));
    }
}
