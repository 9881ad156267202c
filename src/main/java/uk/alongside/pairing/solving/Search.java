package uk.alongside.pairing.solving;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Follows every way of making groups that could still be better than the best one known: trios first, then the school with the
 * fewest ways (branch and bound). What a choice lies below the prices is lost for good; a branch that has lost too much is left.
 *
 * <p>Where it comes to its end within the branches it was given, the best is proved to be the best, or it is proved that there
 * is none.
 */
final class Search {

    private static final int ASKED_EVERY = 2_000;

    private final Table table;
    private final Optional<Prices> prices;
    private final int most;
    private final BooleanSupplier goOn;
    private final List<Way> all = new ArrayList<>();
    private final List<List<Way>> ways = new ArrayList<>();
    private final BitSet placed = new BitSet();
    private final List<Way> chosen = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();
    private final int[] load;
    private Optional<Improvement.Valued> best;
    private long lost;
    private int branches;
    private boolean complete = true;

    private record Way(int needing, int stronger, int coach, long lost) {

        int other(int school) {
            return needing == school ? stronger : needing;
        }
    }

    private record Joined(int school, boolean needs) {}

    /** Whether there is any way at all: the first that is found ends the search. */
    static Search forAny(Table table, int most) {
        return new Search(table, Optional.empty(), Optional.empty(), most, () -> true);
    }

    /** @param goOn asked now and then whether to go on */
    static Search forBetter(
            Table table, Prices prices, Optional<Improvement.Valued> best, int most, BooleanSupplier goOn) {
        return new Search(table, Optional.of(prices), best, most, goOn);
    }

    private Search(
            Table table, Optional<Prices> prices, Optional<Improvement.Valued> best, int most, BooleanSupplier goOn) {
        this.table = table;
        this.prices = prices;
        this.best = best;
        this.most = most;
        this.goOn = goOn;
        load = new int[table.coaches];
        for (int school = 0; school < table.schools; school++) {
            ways.add(new ArrayList<>());
        }
        for (int needing = 0; needing < table.schools; needing++) {
            for (int stronger = 0; stronger < table.schools; stronger++) {
                if (table.allowsPair(needing, stronger)) {
                    addWays(needing, stronger);
                }
            }
        }
        var leastFirst = Comparator.comparingLong(Way::lost);
        all.sort(leastFirst);
        ways.forEach(of -> of.sort(leastFirst));
    }

    private void addWays(int needing, int stronger) {
        for (int coach = 0; coach < table.coaches; coach++) {
            if (table.capacity(coach) > 0 && table.mayCoach(needing, coach) && table.mayCoach(stronger, coach)) {
                int by = coach;
                long lostHere = prices.map(dear -> dear.lost(table, needing, stronger, by))
                        .orElse(0L);
                if (mayLose(lostHere)) {
                    var way = new Way(needing, stronger, coach, lostHere);
                    all.add(way);
                    ways.get(needing).add(way);
                    ways.get(stronger).add(way);
                }
            }
        }
    }

    /** Whether something better than the best can still come of it where so much is lost. */
    private boolean mayLose(long thousandths) {
        return prices.isEmpty()
                || best.isEmpty()
                || Math.floorDiv(prices.get().bound() - thousandths, Prices.POINT)
                        > best.get().value();
    }

    Optional<Improvement.Valued> run() {
        follow();
        return best;
    }

    /** Whether everything was looked at. */
    boolean isComplete() {
        return complete;
    }

    private boolean isOver() {
        return !complete || prices.isEmpty() && best.isPresent();
    }

    private void follow() {
        if (isOver() || !mayLose(lost)) {
            return;
        }
        if (++branches > most || branches % ASKED_EVERY == 0 && !goOn.getAsBoolean()) {
            complete = false;
            return;
        }
        if (joined.size() < table.trios) {
            makeTrio();
            return;
        }
        int school = hardest();
        if (school < 0) {
            look();
            return;
        }
        for (var way : ways.get(school)) {
            if (isOver() || !mayLose(lost + way.lost())) {
                return;
            }
            if (isOpen(way, school)) {
                choose(way, true);
                follow();
                choose(way, false);
            }
        }
    }

    /** Every pair with every third school; thirds in their order, so that no trios are made twice. */
    private void makeTrio() {
        int from = joined.isEmpty() ? 0 : joined.getLast().school() + 1;
        for (var way : all) {
            if (isOver() || !mayLose(lost + way.lost())) {
                return;
            }
            if (placed.get(way.needing())
                    || placed.get(way.stronger())
                    || load[way.coach()] + 2 > table.capacity(way.coach())) {
                continue;
            }
            for (int third = from; third < table.schools; third++) {
                if (!placed.get(third)
                        && third != way.needing()
                        && third != way.stronger()
                        && table.mayCoach(third, way.coach())) {
                    join(way, third, true);
                    join(way, third, false);
                }
            }
        }
    }

    private void join(Way way, int third, boolean needs) {
        int middle = needs ? way.stronger() : way.needing();
        int besides = way.other(middle);
        if (!table.allowsThird(third, middle, needs) || !table.allowsInOneGroup(third, besides)) {
            return;
        }
        int phantom = table.schools + joined.size();
        int needing = needs ? third : middle;
        int stronger = needs ? middle : third;
        long lostHere = prices.map(dear -> dear.of(third, phantom)
                        + dear.coaches()[way.coach()]
                        - (long) Prices.POINT * table.link(needing, stronger, way.coach()))
                .orElse(0L);
        if (!mayLose(lost + way.lost() + lostHere)) {
            return;
        }
        choose(way, true);
        joined.add(new Joined(third, needs));
        placed.set(third);
        load[way.coach()]++;
        lost += lostHere;
        follow();
        lost -= lostHere;
        load[way.coach()]--;
        placed.clear(third);
        joined.removeLast();
        choose(way, false);
    }

    private void choose(Way way, boolean take) {
        placed.set(way.needing(), take);
        placed.set(way.stronger(), take);
        load[way.coach()] += take ? 1 : -1;
        lost += take ? way.lost() : -way.lost();
        if (take) {
            chosen.add(way);
        } else {
            chosen.removeLast();
        }
    }

    private boolean isOpen(Way way, int school) {
        return !placed.get(way.other(school)) && load[way.coach()] < table.capacity(way.coach());
    }

    /** The school with the fewest ways left, or none where all are placed. */
    private int hardest() {
        int found = -1;
        int fewest = Integer.MAX_VALUE;
        for (int school = placed.nextClearBit(0); school < table.schools; school = placed.nextClearBit(school + 1)) {
            int open = 0;
            for (var way : ways.get(school)) {
                if (open >= fewest || !mayLose(lost + way.lost())) {
                    break;
                }
                if (isOpen(way, school)) {
                    open++;
                }
            }
            if (open < fewest) {
                fewest = open;
                found = school;
            }
        }
        return found;
    }

    /** The trios are the first that were chosen. */
    private void look() {
        var draw = new Draw(chosen.size());
        for (int group = 0; group < chosen.size(); group++) {
            draw.pair(group, chosen.get(group).needing(), chosen.get(group).stronger());
            draw.coach(group, chosen.get(group).coach());
        }
        for (int trio = 0; trio < joined.size(); trio++) {
            draw.third(trio, joined.get(trio).school(), joined.get(trio).needs());
        }
        table.value(draw)
                .filter(value -> best.isEmpty() || value > best.get().value())
                .ifPresent(value -> best = Optional.of(new Improvement.Valued(draw, value)));
    }
}
