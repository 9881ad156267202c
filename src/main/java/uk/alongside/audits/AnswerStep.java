package uk.alongside.audits;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer that the school gave to a statement, as it stands or stood.
 *
 * @param name who gave it; empty where that is not known here any more
 * @param reason why it was corrected; empty for answers before it was sent
 */
public record AnswerStep(Instant at, String name, Judgement judgement, Optional<String> reason) {}
