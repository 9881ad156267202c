package uk.alongside.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.HoldsWords;
import uk.alongside.kernel.SoughtWords;

/**
 * What the entries of a project's trail tell beyond the bare fact. It points to words and never copies them; should some
 * have slipped in, their whole detail goes, and the chain of seals still holds.
 */
@Component
class TrailWords implements HoldsWords {

    private final TrailRows rows;
    private final Trail trail;

    TrailWords(TrailRows rows, Trail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return "Who did what";
    }

    @Override
    public Set<String> columns() {
        return Set.of("trail_entry.payload");
    }

    @Override
    public List<Place> find(Where where, SoughtWords words) {
        return entries(where, words).stream().map(entry -> place(entry, words)).toList();
    }

    @Override
    public List<Place> remove(Where where, SoughtWords words, Set<String> leave) {
        var removed = new ArrayList<Place>();
        for (var entry : entries(where, words)) {
            var place = place(entry, words);
            if (!leave.contains(place.id())) {
                trail.erasePayload(entry.id(), where.project());
                removed.add(place);
            }
        }
        return removed;
    }

    private List<TrailEntry> entries(Where where, SoughtWords words) {
        return rows.withPayloadLike(where.project(), words.roughly()).stream()
                .filter(entry -> words.isIn(payload(entry)))
                .toList();
    }

    private static Place place(TrailEntry entry, SoughtWords words) {
        return new Place(
                "trail_entry|" + entry.id(),
                "The detail of what somebody did",
                words.excerpt(TrailReading.ID.matcher(payload(entry)).replaceAll("…")),
                entry.at());
    }

    private static String payload(TrailEntry entry) {
        return Objects.requireNonNullElse(entry.payload(), "");
    }
}
