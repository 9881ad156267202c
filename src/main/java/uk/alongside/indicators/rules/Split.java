package uk.alongside.indicators.rules;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many there are of each status.
 *
 * @param counts every status, furthest first; 0 where there is none
 */
public record Split(Map<RagStatus, Integer> counts) {

    /** One status and how many there are. */
    public record Piece(RagStatus status, int count) {}

    public Split {
        var every = new EnumMap<RagStatus, Integer>(RagStatus.class);
        for (var status : RagStatus.values()) {
            every.put(status, counts.getOrDefault(status, 0));
        }
        counts = every;
    }

    public static Split of(Collection<RagStatus> statuses) {
        var counts = new EnumMap<RagStatus, Integer>(RagStatus.class);
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        return new Split(counts);
    }

    public int of(RagStatus status) {
        return counts.getOrDefault(status, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are results, which scores count. */
    public int results() {
        return pieces().stream()
                .filter(piece -> piece.status().isResult())
                .mapToInt(Piece::count)
                .sum();
    }

    /** What occurs, furthest first. */
    public List<Piece> pieces() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Piece(entry.getKey(), entry.getValue()))
                .toList();
    }
}
