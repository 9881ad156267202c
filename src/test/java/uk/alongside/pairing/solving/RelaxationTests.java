package uk.alongside.pairing.solving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.alongside.pairing.MadeUpQuestion;

class RelaxationTests {

    /** What a bound rests on: no link that is allowed, looked at or not, has more points than its prices. */
    @ParameterizedTest
    @CsvSource({"20, 0", "21, 30", "40, 100", "321, 0", "320, 40"})
    void noLinkPassesItsPrices(int schools, int percentEither) {
        var table = new Table(MadeUpQuestion.of(schools, percentEither, 6));
        var relaxation = new Relaxation(table, new Candidates(table));
        var coachPrices = new long[table.coaches];
        for (int round = 0; round < 3; round++) {
            var prices = relaxation.at(coachPrices).prices();
            var proof = relaxation.countedIn(prices).orElse(prices);

            assertThat(proof.bound()).isGreaterThanOrEqualTo(prices.bound());
            assertThat(leastLost(table, proof)).isNotNegative();
            for (int coach = 0; coach < table.coaches; coach++) {
                coachPrices[coach] += 2 * ((coach * 7919L + round) % 1500) - 1000;
            }
        }
    }

    /** Beginning with two links a school and adding those that were missed, it ends where all links would have led. */
    @ParameterizedTest
    @CsvSource({"20, 0", "21, 10", "40, 30", "41, 100"})
    void nothingIsMissedThatWasNotLookedAtFirst(int schools, int percentEither) {
        var table = new Table(MadeUpQuestion.of(schools, percentEither, 2));
        var coachPrices = new long[table.coaches];
        var all = new Relaxation(table, new Candidates(table)).at(coachPrices);
        var some = new Relaxation(table, new Candidates(table, 0, 2));
        var relaxed = some.at(coachPrices);
        int times = 0;
        for (var counted = some.countedIn(relaxed.prices());
                counted.isPresent();
                counted = some.countedIn(relaxed.prices())) {
            assertThat(counted.get().bound())
                    .isGreaterThanOrEqualTo(all.prices().bound());
            assertThat(leastLost(table, counted.get())).isNotNegative();
            relaxed = some.at(coachPrices);
            times++;
        }

        assertThat(relaxed.prices().bound()).isEqualTo(all.prices().bound());
        assertThat(times).isPositive();
    }

    private static long leastLost(Table table, Prices prices) {
        long least = Long.MAX_VALUE;
        for (int needing = 0; needing < table.schools; needing++) {
            for (int stronger = 0; stronger < table.schools; stronger++) {
                if (!table.allowsPair(needing, stronger)) {
                    continue;
                }
                long schools = prices.of(needing, stronger) - (long) Prices.POINT * table.pair(needing, stronger);
                for (int coach = 0; coach < table.coaches; coach++) {
                    if (table.mayCoach(needing, coach) && table.mayCoach(stronger, coach)) {
                        int points = table.withNeeding(needing)[coach] + table.withStronger(stronger)[coach];
                        least = Math.min(least, schools + prices.coaches()[coach] - (long) Prices.POINT * points);
                    }
                }
            }
        }
        return least;
    }

    @Test
    void theBoundIsTheSumOfAllPrices() {
        var table = new Table(MadeUpQuestion.of(40, 100, 6));
        var prices = new Relaxation(table, new Candidates(table))
                .at(new long[table.coaches])
                .prices();
        long sum = 0;
        for (long price : prices.schools()) {
            sum += price;
        }
        for (var circle : prices.circles()) {
            assertThat(circle.price()).isNegative();
            sum += circle.price();
        }
        for (int coach = 0; coach < table.coaches; coach++) {
            long best = 0;
            for (int load = 0; load <= table.capacity(coach); load++) {
                best = Math.max(best, (long) Prices.POINT * table.loadPoints(coach, load));
            }
            sum += best;
        }

        assertThat(sum).isEqualTo(prices.bound());
    }
}
