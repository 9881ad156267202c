package uk.alongside.projects;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.DueItem;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;

/** Tells a lead a month ahead that the personal data of their project will go. */
@Component
class RetentionDue implements DueItem.Source {

    private static final int DAYS_AHEAD = 30;

    private final RetentionRows rows;
    private final CurrentUser currentUser;
    private final Clock clock;

    RetentionDue(RetentionRows rows, CurrentUser currentUser, Clock clock) {
        this.rows = rows;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public List<DueItem> dueNow() {
        var today = SchoolTime.today(clock);
        return currentUser
                .ifPerson()
                .map(person -> rows.comingUp(person, today, today.plusDays(DAYS_AHEAD)).stream()
                        .map(coming -> new DueItem(
                                DueItem.Urgency.OWN_DATE,
                                "Personal data of %s is kept until %s."
                                        .formatted(coming.name(), Days.inWords(coming.day())),
                                "See what will go, or set a later day.",
                                5,
                                "projects/%s/data-kept".formatted(coming.key()),
                                "Look"))
                        .toList())
                .orElse(List.of());
    }
}
