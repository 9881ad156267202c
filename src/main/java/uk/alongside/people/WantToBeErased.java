package uk.alongside.people;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.DueItem;

/** Tells whoever looks after the portal that somebody has asked to be erased. */
@Component
class WantToBeErased implements DueItem.Source {

    private final AccountRows rows;
    private final CurrentUser currentUser;

    WantToBeErased(AccountRows rows, CurrentUser currentUser) {
        this.rows = rows;
        this.currentUser = currentUser;
    }

    @Override
    public List<DueItem> dueNow() {
        if (!currentUser.isPlatformAdmin()) {
            return List.of();
        }
        var waiting = rows.howManyWantToBeErased();
        return waiting == 0
                ? List.of()
                : List.of(new DueItem(
                        DueItem.Urgency.OTHERS_WAIT,
                        waiting == 1
                                ? "One person has asked to be erased."
                                : "%d people have asked to be erased.".formatted(waiting),
                        "They have a right to it, within a month at the latest.",
                        5,
                        "accounts?show=want-erasure",
                        "Look"));
    }
}
