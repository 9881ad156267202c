package uk.alongside.audits;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.DueItem;
import uk.alongside.people.CurrentUser;

/**
 * Puts what pupils wrote before whoever reads it every day, and before everything else: a child may have written that they
 * are in danger.
 */
@Component
class PupilsWordsDue implements DueItem.Source {

    private final RemarkRows remarks;
    private final CurrentUser currentUser;

    PupilsWordsDue(RemarkRows remarks, CurrentUser currentUser) {
        this.remarks = remarks;
        this.currentUser = currentUser;
    }

    @Override
    public List<DueItem> dueNow() {
        return remarks.unreadBy(currentUser.id()).stream()
                .map(PupilsWordsDue::due)
                .toList();
    }

    private static DueItem due(RemarkRows.Unread words) {
        return new DueItem(
                DueItem.Urgency.WORDS_AT_RISK,
                words.count() == 1
                        ? "Somebody at %s has written something for you to read today.".formatted(words.schoolName())
                        : "There are %d new things to read today that were written at %s."
                                .formatted(words.count(), words.schoolName()),
                "You read every day what those who learn there write in the self-review.",
                words.count(),
                "projects/%s/reviews/%s/words".formatted(words.projectKey(), words.audit()),
                "Read");
    }
}
