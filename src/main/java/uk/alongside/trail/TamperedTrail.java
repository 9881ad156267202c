package uk.alongside.trail;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.DueItem;

/** Tells who reads the trail of the portal, on their home page, when the last check found it broken. */
@Component
class TamperedTrail implements DueItem.Source {

    private final TrailRows rows;
    private final ObjectProvider<TrailGuard> guards;

    TamperedTrail(TrailRows rows, ObjectProvider<TrailGuard> guards) {
        this.rows = rows;
        this.guards = guards;
    }

    @Override
    public List<DueItem> dueNow() {
        if (guards.stream().noneMatch(guard -> guard.mayRead(Trail.PORTAL))) {
            return List.of();
        }
        return rows.lastCheck().flatMap(TrailChecked::broken).map(TamperedTrail::item).stream()
                .toList();
    }

    private static DueItem item(String sentence) {
        return new DueItem(
                DueItem.Urgency.WORDS_AT_RISK,
                "The record of who did what has been altered outside the portal.",
                sentence,
                10,
                "trail/%s/%s".formatted(Trail.PORTAL.kind(), Trail.PORTAL.id()),
                "Look at the record");
    }
}
