package uk.alongside.pairing.solving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTests {

    /** Machol and Wien's instances, on which many methods need the most steps: the best gives each the opposite place. */
    @Test
    void solvesTheInstancesOfMacholAndWien() {
        for (int size = 1; size <= 60; size++) {
            var assignment = new Assignment(size, Assignment.onePlaceEach(size));
            long best = 0;
            for (int row = 1; row <= size; row++) {
                best -= (long) row * (size + 1 - row);
                for (int column = 1; column <= size; column++) {
                    assignment.allow(row - 1, column - 1, -(long) row * column);
                }
            }

            assertThat(assignment.solve()).isTrue();
            long sum = 0;
            for (int row = 0; row < size; row++) {
                sum -= (row + 1L) * (assignment.columnOf(row) + 1L);
            }
            assertThat(sum).isEqualTo(best);
        }
    }

    @Test
    void findsTheBestOfAllWithPlacesWorthLessAndLess() {
        var random = new Random(11);
        for (int time = 0; time < 300; time++) {
            int rows = 1 + random.nextInt(6);
            int columns = 1 + random.nextInt(4);
            var places = new long[columns][];
            for (int column = 0; column < columns; column++) {
                places[column] = new long[random.nextInt(4)];
                long next = random.nextInt(20) - 5L;
                for (int place = 0; place < places[column].length; place++) {
                    places[column][place] = next;
                    next -= random.nextInt(6);
                }
            }
            var worth = new long[rows][columns];
            var may = new boolean[rows][columns];
            var assignment = new Assignment(rows, places);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    worth[row][column] = random.nextInt(30) - 10L;
                    may[row][column] = random.nextInt(4) > 0;
                    if (may[row][column]) {
                        assignment.allow(row, column, worth[row][column]);
                    }
                }
            }
            long best = best(0, worth, may, places, new int[columns]);

            assertThat(assignment.solve()).isEqualTo(best != Long.MIN_VALUE);
            if (best != Long.MIN_VALUE) {
                assertThat(sum(assignment, worth, places)).isEqualTo(best);
                pricesProveIt(assignment, best, worth, may, places);
            }
        }
    }

    private static long sum(Assignment assignment, long[][] worth, long[][] places) {
        var load = new int[places.length];
        long sum = 0;
        for (int row = 0; row < worth.length; row++) {
            int column = assignment.columnOf(row);
            sum += worth[row][column] + places[column][load[column]++];
        }
        return sum;
    }

    /** Each row at its best at these prices, and each column's places at theirs, come to no more than what was found. */
    private static void pricesProveIt(
            Assignment assignment, long best, long[][] worth, boolean[][] may, long[][] places) {
        long bound = 0;
        for (int row = 0; row < worth.length; row++) {
            long most = Long.MIN_VALUE;
            for (int column = 0; column < places.length; column++) {
                if (may[row][column]) {
                    most = Math.max(most, worth[row][column] - assignment.price(column));
                }
            }
            bound += most;
        }
        for (int column = 0; column < places.length; column++) {
            for (long place : places[column]) {
                bound += Math.max(0, place + assignment.price(column));
            }
        }
        assertThat(bound).isEqualTo(best);
    }

    private static long best(int row, long[][] worth, boolean[][] may, long[][] places, int[] load) {
        if (row == worth.length) {
            return 0;
        }
        long best = Long.MIN_VALUE;
        for (int column = 0; column < places.length; column++) {
            if (may[row][column] && load[column] < places[column].length) {
                long here = worth[row][column] + places[column][load[column]];
                load[column]++;
                long rest = best(row + 1, worth, may, places, load);
                load[column]--;
                if (rest != Long.MIN_VALUE) {
                    best = Math.max(best, here + rest);
                }
            }
        }
        return best;
    }
}
