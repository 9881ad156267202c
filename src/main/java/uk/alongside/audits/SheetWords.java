package uk.alongside.audits;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.alongside.drafts.Drafts;
import uk.alongside.frameworks.StatementId;

/** What is being written on a sheet that is not sent yet. */
@Component
class SheetWords {

    private final Drafts drafts;
    private final BesideRows besides;

    SheetWords(Drafts drafts, BesideRows besides) {
        this.drafts = drafts;
        this.besides = besides;
    }

    /** @param leftOut how many texts may name a pupil, and nobody has said that they do not */
    record OfSheet(Map<StatementId, String> words, int leftOut) {}

    /** Everything, for whoever writes it. */
    Map<StatementId, String> asWritten(AuditId audit) {
        var words = new HashMap<StatementId, String>();
        drafts.read(ReviewDrafts.NAME, audit.value())
                .forEach((part, draft) -> words.put(new StatementId(part), draft.field(ReviewDrafts.TEXT)));
        return words;
    }

    /** Without what may name a pupil, for everybody else. */
    OfSheet forOthers(AuditId audit) {
        var words = asWritten(audit);
        var settled = besides.of(audit).namesSettled();
        int all = words.size();
        words.entrySet()
                .removeIf(text -> NameQuestions.open(text.getValue(), Optional.ofNullable(settled.get(text.getKey())))
                        .isPresent());
        return new OfSheet(words, all - words.size());
    }
}
