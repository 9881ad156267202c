package uk.alongside.frameworks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What two editions have in common, and what became different from the one to the other.
 *
 * <p>A statement is the same as long as it has the same id. A statement may be reworded and moved at once, and then
 * stands in both lists.
 *
 * @param added in the later edition only
 * @param removed in the earlier edition only
 * @param reworded whose text differs, apart from spaces
 * @param moved that stand in another area, or under another code
 * @param rescaled whether the scale's levels or points differ; changes of a level's meaning alone do not count
 * @param shared in both, in the later edition's order
 */
public record Comparison(
        List<StatementId> added,
        List<StatementId> removed,
        List<StatementId> reworded,
        List<StatementId> moved,
        boolean rescaled,
        Set<StatementId> shared) {

    public Comparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        reworded = List.copyOf(reworded);
        moved = List.copyOf(moved);
        shared = Collections.unmodifiableSet(new LinkedHashSet<>(shared));
    }

    public static Comparison of(Edition before, Edition after) {
        return of(before.content(), after.content());
    }

    static Comparison of(Content before, Content after) {
        var earlier = placed(before);
        var added = new ArrayList<StatementId>();
        var reworded = new ArrayList<StatementId>();
        var moved = new ArrayList<StatementId>();
        var shared = new LinkedHashSet<StatementId>();
        for (var area : after.areas()) {
            for (var statement : area.statements()) {
                var was = earlier.get(statement.id());
                if (was == null) {
                    added.add(statement.id());
                    continue;
                }
                shared.add(statement.id());
                if (!plain(was.statement().text()).equals(plain(statement.text()))) {
                    reworded.add(statement.id());
                }
                if (!was.area().equals(area.code()) || !was.statement().code().equals(statement.code())) {
                    moved.add(statement.id());
                }
            }
        }
        var removed = before.statements().stream()
                .map(Statement::id)
                .filter(id -> !shared.contains(id))
                .toList();
        return new Comparison(added, removed, reworded, moved, isRescaled(before.scale(), after.scale()), shared);
    }

    /** Whether every statement of both editions is shared, none is reworded, and the scale is the same. */
    public boolean isSame() {
        return added.isEmpty() && removed.isEmpty() && reworded.isEmpty() && moved.isEmpty() && !rescaled;
    }

    private static Map<StatementId, Placed> placed(Content content) {
        var placed = new HashMap<StatementId, Placed>();
        for (var area : content.areas()) {
            for (var statement : area.statements()) {
                placed.put(statement.id(), new Placed(area.code(), statement));
            }
        }
        return placed;
    }

    private static boolean isRescaled(Scale before, Scale after) {
        if (before.levels().size() != after.levels().size()) {
            return true;
        }
        for (int i = 0; i < before.levels().size(); i++) {
            var one = before.levels().get(i);
            var other = after.levels().get(i);
            if (!Objects.equals(plain(one.label()), plain(other.label()))
                    || one.points().compareTo(other.points()) != 0) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private record Placed(String area, Statement statement) {}
}
