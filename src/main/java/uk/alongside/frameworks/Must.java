package uk.alongside.frameworks;

/**
 * Something that the law asks of a school.
 *
 * @param fromLevel a school that judges itself at this level or higher has it in place
 */
public record Must(String text, int fromLevel) {}
