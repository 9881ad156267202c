package uk.alongside.pairing.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Follows every way of making groups that could still be better than the best one known, the school with the fewest ways first
 * (branch and bound). What a choice lies below the prices is lost for good; a branch that has lost too much is left.
 *
 * <p>Where it comes to its end within the branches it was given, the best is proved to be the best, or it is proved that there
 * is none.
 */
final class Search {

    private static final int ASIDE = -1;

    private final Table table;
    private final Optional<Prices> prices;
    private final int most;
    private final List<List<Way>> ways = new ArrayList<>();
    private final boolean[] mayBeThird;
    private final BitSet placed = new BitSet();
    private final List<Way> chosen = new ArrayList<>();
    private final List<Integer> aside = new ArrayList<>();
    private final int[] load;
    private Optional<Improvement.Valued> best;
    private long lost;
    private int branches;
    private boolean complete = true;

    private record Way(int needing, int stronger, int coach, long lost) {

        boolean concerns(int school) {
            return needing == school || stronger == school;
        }

        int other(int school) {
            return needing == school ? stronger : needing;
        }
    }

    /** @param prices empty: any way will do, the first that is found ends the search */
    Search(Table table, Optional<Prices> prices, Optional<Improvement.Valued> best, int most) {
        this.table = table;
        this.prices = prices;
        this.best = best;
        this.most = most;
        load = new int[table.coaches];
        mayBeThird = new boolean[table.schools];
        for (int school = 0; school < table.schools; school++) {
            ways.add(new ArrayList<>());
        }
        for (int needing = 0; needing < table.schools; needing++) {
            for (int stronger = 0; stronger < table.schools; stronger++) {
                if (needing != stronger) {
                    addWays(needing, stronger);
                }
            }
        }
        ways.forEach(of -> of.sort(Comparator.comparingLong(Way::lost)));
    }

    private void addWays(int needing, int stronger) {
        mayBeThird[needing] |= table.trios > 0 && table.allowsThird(needing, stronger, true);
        mayBeThird[stronger] |= table.trios > 0 && table.allowsThird(stronger, needing, false);
        if (!table.allowsPair(needing, stronger)) {
            return;
        }
        for (int coach = 0; coach < table.coaches; coach++) {
            if (table.mayCoach(needing, coach) && table.mayCoach(stronger, coach)) {
                int by = coach;
                long lostHere = prices.map(dear -> dear.lost(table, needing, stronger, by))
                        .orElse(0L);
                if (mayLose(lostHere)) {
                    var way = new Way(needing, stronger, coach, lostHere);
                    ways.get(needing).add(way);
                    ways.get(stronger).add(way);
                }
            }
        }
    }

    /** Whether something better than the best can still come of it where so much is lost. */
    private boolean mayLose(long points) {
        return prices.isEmpty()
                || best.isEmpty()
                || Math.floorDiv(prices.get().bound() - points, Prices.POINT)
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

    private boolean isEnough() {
        return prices.isEmpty() && best.isPresent();
    }

    private void follow() {
        if (isEnough() || !mayLose(lost)) {
            return;
        }
        if (++branches > most) {
            complete = false;
            return;
        }
        int school = hardest();
        if (school < 0) {
            attach(0, draw());
            return;
        }
        for (var way : ways.get(school)) {
            if (!isOpen(way, school)) {
                continue;
            }
            if (!mayLose(lost + way.lost())) {
                break;
            }
            choose(way, true);
            follow();
            choose(way, false);
            if (!complete || isEnough()) {
                return;
            }
        }
        if (mayStandAside(school)) {
            aside.add(school);
            placed.set(school);
            follow();
            placed.clear(school);
            aside.removeLast();
        }
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

    private boolean mayStandAside(int school) {
        return mayBeThird[school] && aside.size() < table.trios;
    }

    private boolean isOpen(Way way, int school) {
        return way.concerns(school)
                && !placed.get(way.other(school))
                && load[way.coach()] < table.capacity(way.coach());
    }

    /** The school with the fewest ways left, or none where all are placed. */
    private int hardest() {
        int found = -1;
        int fewest = Integer.MAX_VALUE;
        for (int school = placed.nextClearBit(0); school < table.schools; school = placed.nextClearBit(school + 1)) {
            int open = mayStandAside(school) ? 1 : 0;
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

    private Draw draw() {
        var draw = new Draw(chosen.size());
        for (int group = 0; group < chosen.size(); group++) {
            draw.pair(group, chosen.get(group).needing(), chosen.get(group).stronger());
            draw.coach(group, chosen.get(group).coach());
        }
        return draw;
    }

    private void attach(int next, Draw draw) {
        if (next < aside.size()) {
            int third = aside.get(next);
            for (int group = 0; group < draw.size(); group++) {
                for (boolean needs : new boolean[] {true, false}) {
                    if (!draw.isTrio(group) && table.fits(draw, group, third, needs)) {
                        draw.third(group, third, needs);
                        attach(next + 1, draw);
                        draw.third(group, ASIDE, false);
                    }
                }
            }
            return;
        }
        if (aside.size() == table.trios) {
            table.value(draw)
                    .filter(value -> best.isEmpty() || value > best.get().value())
                    .ifPresent(value -> best = Optional.of(new Improvement.Valued(draw.copy(), value)));
        }
    }

    @Override
    public String toString() {
        return "%d branches, loads %s".formatted(branches, Arrays.toString(load));
    }
}
