package uk.alongside.audits;

import uk.alongside.frameworks.StatementId;

/**
 * Something that has to be done before a self-review can be sent.
 *
 * @param area where the statement stands
 * @param sentence what to do, for the person who reads it
 */
public record Missing(Kind kind, StatementId statement, String area, String code, int number, String sentence) {

    /** What it is about. */
    public enum Kind {
        UNANSWERED,
        DISAGREED,
        MUST,
        NAME,
        LENGTH
    }

    /** @param one what it is about */
    static Missing of(Kind kind, Asked.One one, String sentence) {
        return new Missing(
                kind, one.statement().id(), one.area().code(), one.statement().code(), one.number(), sentence);
    }
}
