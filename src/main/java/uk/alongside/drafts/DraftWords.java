package uk.alongside.drafts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.HoldsWords;
import uk.alongside.kernel.SoughtWords;

/**
 * What is being typed in a project. Nobody but its writers reads it, so no excerpt is shown.
 *
 * <p>Removing counts as a write of nobody: a device that still has the words gets both versions back when it sends, instead
 * of putting them back unseen.
 */
@Component
class DraftWords implements HoldsWords {

    private final DraftRows rows;
    private final Clock clock;

    DraftWords(DraftRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "Drafts";
    }

    @Override
    public Set<String> columns() {
        return Set.of("draft.fields");
    }

    @Override
    public List<Place> find(Where where, SoughtWords words) {
        return rows.inProject(where.project().id(), "").stream()
                .flatMap(standing -> places(standing, words))
                .toList();
    }

    @Override
    public List<Place> remove(Where where, SoughtWords words, Set<String> leave) {
        var removed = new ArrayList<Place>();
        for (var standing : rows.inProject(where.project().id(), " for update")) {
            var places = places(standing, words)
                    .filter(place -> !leave.contains(place.id()))
                    .toList();
            if (!places.isEmpty()) {
                rows.write(without(standing, words, places), Optional.empty());
                removed.addAll(places);
            }
        }
        return removed;
    }

    private Standing without(Standing standing, SoughtWords words, List<Place> places) {
        var now = clock.instant();
        var next = standing.version() + 1;
        var fields = new HashMap<>(standing.fields());
        fields.replaceAll(
                (name, field) -> places.stream().anyMatch(place -> place.id().equals(id(standing, name)))
                        ? new Standing.Field(words.removedFrom(field.words(), Long.MAX_VALUE), next, null, now)
                        : field);
        return new Standing(standing.key(), next, fields, standing.ops(), now);
    }

    private static Stream<Place> places(Standing standing, SoughtWords words) {
        return standing.fields().entrySet().stream()
                .filter(field -> words.isIn(field.getValue().words()))
                .map(field -> new Place(
                        id(standing, field.getKey()),
                        "A draft that is not sent yet",
                        "",
                        field.getValue().at()));
    }

    private static String id(Standing standing, String field) {
        var key = standing.key();
        return "draft|" + key.kind() + "|" + key.document() + "|" + key.part() + "|" + field;
    }
}
