package uk.alongside.audits;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import uk.alongside.frameworks.StatementId;

/**
 * Somebody who was asked to answer beside the sheet. What they answer is not told here.
 *
 * @param name their name, or what the link was made for
 * @param told what they were told of who sees their answers
 * @param share the statements they are asked; empty where it is all
 * @param answered how many statements they have answered
 * @param linkUntil until when their link is good; empty for those with an account
 * @param endedAt when the school ended asking families of their kind
 */
public record RespondentLine(
        RespondentId id,
        RespondentKind kind,
        String name,
        String language,
        ColleaguesSee told,
        Set<StatementId> share,
        int answered,
        Optional<Instant> linkUntil,
        Optional<Instant> openedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> withdrawnAt,
        Optional<Instant> endedAt) {

    public RespondentLine {
        share = Set.copyOf(share);
    }
}
