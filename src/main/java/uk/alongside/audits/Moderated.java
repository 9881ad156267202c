package uk.alongside.audits;

import java.time.Instant;

/**
 * What somebody from outside the school judges, beside the school's own judgement; both are kept.
 *
 * @param name who judged; empty where that is not known here any more
 */
public record Moderated(Judgement judgement, String note, String name, Instant at) {}
