package uk.alongside.audits;

import java.util.Set;
import uk.alongside.frameworks.StatementId;
import uk.alongside.projects.Recorded;

/**
 * What a school or a moderator said of a statement, as a pack has it.
 *
 * @param musts the numbers of what the law asks for that is in place, counted from 1; none where a moderator judged
 * @param words why a school corrected its answer, or what a moderator noted; may be empty
 */
record PackedJudgement(
        int line,
        PackedReview.Key review,
        StatementId statement,
        Judgement judgement,
        Set<Integer> musts,
        String words,
        Recorded recorded) {

    PackedJudgement {
        musts = Set.copyOf(musts);
    }
}
