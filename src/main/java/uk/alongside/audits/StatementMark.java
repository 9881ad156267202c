package uk.alongside.audits;

import uk.alongside.frameworks.StatementId;

/**
 * What is known of a statement at a glance, to jump to it and to look for those that ask for something.
 *
 * @param number its place among all statements that are asked, counted from 1
 * @param disagreed whether a colleague sees it differently and nobody has settled that yet
 * @param reworded whether its words have changed since the last round
 * @param isNew whether the last round did not have it
 * @param changed whether it is answered differently than in the last round
 */
public record StatementMark(
        StatementId statement,
        String area,
        String code,
        int number,
        boolean answered,
        boolean disagreed,
        boolean reworded,
        boolean isNew,
        boolean changed) {}
