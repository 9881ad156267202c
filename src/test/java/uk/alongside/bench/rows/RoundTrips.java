package uk.alongside.bench.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.alongside.bench.Rounds;

/** How long requests took, by what was asked for. Many people write into one at once. */
final class RoundTrips {

    /** What somebody asks for; each takes its own time also where nobody else is there. */
    enum Kind {
        /** The progress board, from another page. */
        BOARD,
        /** The page on which a self-review is answered, from another page. */
        AUDIT,
        /** What that page fetches: who writes, and all statements with their answers. */
        STATEMENTS,
        /** An answer, kept. */
        ANSWER
    }

    private final Map<Kind, List<Long>> nanos = new EnumMap<>(Kind.class);

    /** Something that is asked for. */
    @FunctionalInterface
    interface Request<T> {
        T send() throws Exception;
    }

    <T> T time(Kind kind, Request<T> request) throws Exception {
        var start = System.nanoTime();
        var answer = request.send();
        var took = System.nanoTime() - start;
        synchronized (nanos) {
            nanos.computeIfAbsent(kind, _ -> new ArrayList<>()).add(took);
        }
        return answer;
    }

    void forget() {
        synchronized (nanos) {
            nanos.clear();
        }
    }

    int count() {
        synchronized (nanos) {
            return nanos.values().stream().mapToInt(List::size).sum();
        }
    }

    /** Each request over the median of its kind where somebody was alone. */
    List<Double> over(RoundTrips alone) {
        synchronized (nanos) {
            return nanos.keySet().stream()
                    .flatMap(kind -> over(alone, kind).stream())
                    .toList();
        }
    }

    /** The 95th percentile of each kind over its median where somebody was alone, in words. */
    String inWords(RoundTrips alone) {
        synchronized (nanos) {
            return nanos.keySet().stream()
                    .map(kind -> "%s %.1f"
                            .formatted(kind.name().toLowerCase(Locale.ROOT), Rounds.percentile(over(alone, kind), 95)))
                    .collect(Collectors.joining(", "));
        }
    }

    private List<Double> over(RoundTrips alone, Kind kind) {
        var median = Rounds.median(alone.nanos.getOrDefault(kind, List.of()));
        return nanos.getOrDefault(kind, List.of()).stream()
                .map(took -> took / median)
                .toList();
    }
}
