package uk.alongside.pairing.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Gives each row one column, so that the sum is the greatest there is; a column takes several rows, each worth less than the
 * one before.
 *
 * <p>Rows are taken in one after the other along the cheapest chain of changes (successive shortest paths with prices). The
 * prices at the end say what one more place with a column would be worth.
 */
final class Assignment {

    private static final long FAR = Long.MAX_VALUE / 4;

    private final int rows;
    private final int columns;
    private final List<List<Arc>> arcs = new ArrayList<>();
    private final long[][] places;
    private final int[] columnOf;
    private final List<List<Integer>> rowsOf = new ArrayList<>();
    private final long[] rowPrice;
    private final long[] columnPrice;
    private long end;

    private record Arc(int column, long worth) {}

    private record Reached(long distance, int column) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int nearer = Long.compare(distance, other.distance);
            return nearer != 0 ? nearer : Integer.compare(column, other.column);
        }
    }

    /** @param places for each column what its first row adds, its second and so on; never more than the one before */
    Assignment(int rows, long[][] places) {
        this.rows = rows;
        this.columns = places.length;
        this.places = places;
        columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        rowPrice = new long[rows];
        columnPrice = new long[columns];
        for (int row = 0; row < rows; row++) {
            arcs.add(new ArrayList<>());
        }
        for (int column = 0; column < columns; column++) {
            rowsOf.add(new ArrayList<>());
        }
    }

    static long[][] onePlaceEach(int columns) {
        return new long[columns][1];
    }

    void allow(int row, int column, long worth) {
        arcs.get(row).add(new Arc(column, worth));
    }

    /** Whether every row has found its column. */
    boolean solve() {
        for (int row = 0; row < rows; row++) {
            if (!takeIn(row)) {
                return false;
            }
        }
        return true;
    }

    int columnOf(int row) {
        return columnOf[row];
    }

    /** What a place with this column costs those who take it, in worth. */
    long price(int column) {
        return columnPrice[column] - end;
    }

    private boolean takeIn(int first) {
        end = -FAR;
        for (int column = 0; column < columns; column++) {
            if (isOpen(column)) {
                end = Math.max(end, nextPlace(column) + columnPrice[column]);
            }
        }
        if (end == -FAR || arcs.get(first).isEmpty()) {
            return false;
        }
        rowPrice[first] = arcs.get(first).stream()
                .mapToLong(arc -> arc.worth() - columnPrice[arc.column()])
                .max()
                .orElseThrow();
        var distance = new long[columns];
        Arrays.fill(distance, FAR);
        var from = new int[columns];
        var settled = new boolean[columns];
        var settledColumns = new ArrayList<Integer>();
        var queue = new PriorityQueue<Reached>();
        reach(first, 0, distance, from, settled, queue);
        long best = FAR;
        int last = -1;
        while (!queue.isEmpty()) {
            var next = queue.poll();
            int column = next.column();
            if (settled[column] || next.distance() > distance[column]) {
                continue;
            }
            if (next.distance() >= best) {
                break;
            }
            settled[column] = true;
            settledColumns.add(column);
            if (isOpen(column)) {
                long through = next.distance() + end - nextPlace(column) - columnPrice[column];
                if (through < best) {
                    best = through;
                    last = column;
                }
            }
            for (var row : rowsOf.get(column)) {
                reach(row, next.distance(), distance, from, settled, queue);
            }
        }
        if (last < 0) {
            return false;
        }
        reprice(first, best, distance, settledColumns);
        turnRound(first, last, from);
        return true;
    }

    private void reach(
            int row, long already, long[] distance, int[] from, boolean[] settled, PriorityQueue<Reached> queue) {
        for (var arc : arcs.get(row)) {
            int column = arc.column();
            if (settled[column]) {
                continue;
            }
            long way = already + rowPrice[row] + columnPrice[column] - arc.worth();
            if (way < distance[column]) {
                distance[column] = way;
                from[column] = row;
                queue.add(new Reached(way, column));
            }
        }
    }

    private void reprice(int first, long best, long[] distance, List<Integer> settledColumns) {
        rowPrice[first] -= best;
        for (int column : settledColumns) {
            long less = best - distance[column];
            columnPrice[column] += less;
            for (int row : rowsOf.get(column)) {
                rowPrice[row] -= less;
            }
        }
    }

    private void turnRound(int first, int last, int[] from) {
        int column = last;
        while (true) {
            int row = from[column];
            int before = columnOf[row];
            rowsOf.get(column).add(row);
            columnOf[row] = column;
            if (row == first) {
                return;
            }
            rowsOf.get(before).remove((Object) row);
            column = before;
        }
    }

    private boolean isOpen(int column) {
        return rowsOf.get(column).size() < places[column].length;
    }

    private long nextPlace(int column) {
        return places[column][rowsOf.get(column).size()];
    }
}
