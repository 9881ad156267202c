package uk.alongside.audits;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.alongside.frameworks.StatementId;

/**
 * What somebody answers to a question on a form.
 *
 * @param judgement empty where none was chosen, which takes nothing back
 * @param words empty where there was no box for them
 */
public record LinkAnswer(StatementId statement, Optional<Judgement> judgement, boolean helped, Optional<String> words) {

    /** What is different from what is kept. */
    Map<String, String> changes(LinkSheet.LinkStatement before, RespondentKind kind) {
        var fields = new HashMap<String, String>();
        judgement
                .filter(given -> !before.judgement().equals(Optional.of(given)))
                .ifPresent(given -> fields.put(ReviewDrafts.JUDGEMENT, given.code()));
        if (kind.isFamily() && helped != before.helped()) {
            fields.put(ReviewDrafts.HELPED, String.valueOf(helped));
        }
        words.map(text -> text.replace("\r\n", "\n"))
                .filter(text -> !text.equals(before.words()))
                .ifPresent(text -> fields.put(ReviewDrafts.TEXT, text));
        return fields;
    }
}
