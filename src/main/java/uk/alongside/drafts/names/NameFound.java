package uk.alongside.drafts.names;

/**
 * Words that look as if they name a pupil.
 *
 * @param from where they begin in the text
 * @param to where they have ended
 */
public record NameFound(int from, int to, String words, Why why) {}
