package uk.alongside.audits;

import java.util.List;
import java.util.Optional;

/**
 * One area of a self-review with all that is read and written there.
 *
 * @param number the area's place, counted from 1
 * @param minutesLeft how long its unanswered statements will take
 * @param next the code of the area after this one
 */
public record AreaSheet(
        ReviewHead head,
        String code,
        String title,
        String about,
        int number,
        List<SheetStatement> statements,
        int minutesLeft,
        Optional<String> next) {

    public AreaSheet {
        statements = List.copyOf(statements);
    }
}
