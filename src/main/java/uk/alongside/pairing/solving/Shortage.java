package uk.alongside.pairing.solving;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Schools that have too few others, or too few places with coaches, to choose from: all that these rows may have are these
 * columns, and they have fewer places than there are rows (Hall's theorem).
 */
record Shortage(List<Integer> rows, List<Integer> columns, int places) {

    /** Whether a row may have a column. */
    interface May {
        boolean have(int row, int column);
    }

    /**
     * The first shortage that is found.
     *
     * @param mayGoWithout how many rows need no column
     */
    static Optional<Shortage> among(
            List<Integer> rows, int columns, IntUnaryOperator places, May may, int mayGoWithout) {
        var taken = new ArrayList<List<Integer>>();
        for (int column = 0; column < columns; column++) {
            taken.add(new ArrayList<>());
        }
        int without = 0;
        for (int row : rows) {
            var from = new int[columns];
            var seen = new BitSet();
            var reached = new ArrayList<Integer>(List.of(row));
            int end = lookFor(row, columns, places, may, taken, from, seen, reached);
            if (end >= 0) {
                turnRound(row, end, taken, from);
            } else if (++without > mayGoWithout) {
                return Optional.of(new Shortage(
                        reached.stream().sorted().toList(),
                        seen.stream().boxed().toList(),
                        seen.stream().map(places).sum()));
            }
        }
        return Optional.empty();
    }

    private static int lookFor(
            int start,
            int columns,
            IntUnaryOperator places,
            May may,
            List<List<Integer>> taken,
            int[] from,
            BitSet seen,
            List<Integer> reached) {
        var queue = new ArrayDeque<Integer>(List.of(start));
        while (!queue.isEmpty()) {
            int row = queue.remove();
            for (int column = 0; column < columns; column++) {
                if (seen.get(column) || places.applyAsInt(column) == 0 || !may.have(row, column)) {
                    continue;
                }
                seen.set(column);
                from[column] = row;
                if (taken.get(column).size() < places.applyAsInt(column)) {
                    return column;
                }
                queue.addAll(taken.get(column));
                reached.addAll(taken.get(column));
            }
        }
        return -1;
    }

    private static void turnRound(int start, int end, List<List<Integer>> taken, int[] from) {
        int column = end;
        while (true) {
            int row = from[column];
            int before = columnOf(row, taken);
            taken.get(column).add(row);
            if (row == start) {
                return;
            }
            taken.get(before).remove((Object) row);
            column = before;
        }
    }

    private static int columnOf(int row, List<List<Integer>> taken) {
        for (int column = 0; column < taken.size(); column++) {
            if (taken.get(column).contains(row)) {
                return column;
            }
        }
        return -1;
    }
}
