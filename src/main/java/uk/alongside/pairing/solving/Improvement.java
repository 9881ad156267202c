package uk.alongside.pairing.solving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes a draw better without ever making it worse: two of the three of every group are kept and the third is given anew, for
 * all groups at once and exactly, in turn until nothing changes (dimensionwise variation; Huang and Lim 2006).
 */
final class Improvement {

    private static final long NOBODY = -1_000_000_000L;
    private static final int COACHES_TRIED = 5;

    private final Table table;
    private final Candidates candidates;
    private long[] coachPrices;

    Improvement(Table table, Candidates candidates) {
        this.table = table;
        this.candidates = candidates;
        this.coachPrices = new long[table.coaches];
    }

    /** A draw with its points. */
    record Valued(Draw draw, long value) {}

    /** What a place with each coach was worth when they were given last, in whole points. */
    long[] coachPrices() {
        return coachPrices.clone();
    }

    /** The draw with the best coaches for its groups, then as good as it gets. Empty where there are not enough coaches. */
    Optional<Valued> improved(Draw start) {
        var best = valued(withCoaches(start.copy()));
        while (best.isPresent()) {
            long before = best.get().value();
            for (int turn = 0; turn < 3; turn++) {
                var draw = best.get().draw().copy();
                var next = valued(
                        switch (turn) {
                            case 0 -> withStronger(draw);
                            case 1 -> withNeeding(draw);
                            default -> withCoaches(draw);
                        });
                if (next.isPresent() && next.get().value() > best.get().value()) {
                    best = next;
                }
            }
            if (best.get().value() == before) {
                return best;
            }
        }
        return Optional.empty();
    }

    private Optional<Valued> valued(Draw draw) {
        return table.value(draw).map(value -> new Valued(draw, value));
    }

    /** Gives every group its coach. A trio takes one of its best few, whichever leaves the others best off. */
    private Draw withCoaches(Draw draw) {
        var trios = IntStream.range(0, draw.size()).filter(draw::isTrio).boxed().toList();
        var load = new int[table.coaches];
        for (int trio : trios.subList(Math.min(1, trios.size()), trios.size())) {
            bestFor(draw, trio, load).stream().findFirst().ifPresent(coach -> {
                draw.coach(trio, coach);
                load[coach] += 2;
            });
        }
        if (trios.isEmpty()) {
            return withOtherCoaches(draw, load);
        }
        Draw best = draw;
        long value = Long.MIN_VALUE;
        for (int coach : bestFor(draw, trios.getFirst(), load)) {
            var tried = draw.copy();
            var taken = load.clone();
            tried.coach(trios.getFirst(), coach);
            taken[coach] += 2;
            withOtherCoaches(tried, taken);
            long comesTo = table.value(tried).orElse(Long.MIN_VALUE);
            if (comesTo > value) {
                best = tried;
                value = comesTo;
            }
        }
        return best;
    }

    private List<Integer> bestFor(Draw draw, int trio, int[] load) {
        int needing = draw.needing(trio);
        int stronger = draw.stronger(trio);
        int third = draw.third(trio);
        boolean needs = draw.thirdNeeds(trio);
        return IntStream.range(0, table.coaches)
                .filter(coach -> load[coach] + 2 <= table.capacity(coach)
                        && table.mayCoach(needing, coach)
                        && table.mayCoach(stronger, coach)
                        && table.mayCoach(third, coach))
                .boxed()
                .sorted(Comparator.comparingLong(coach -> 2 * coachPrices[coach]
                        - table.link(needing, stronger, coach)
                        - (needs ? table.link(third, stronger, coach) : table.link(needing, third, coach))))
                .limit(COACHES_TRIED)
                .toList();
    }

    private Draw withOtherCoaches(Draw draw, int[] taken) {
        var pairs = pairsOf(draw);
        var places = new long[table.coaches + 1][];
        for (int coach = 0; coach < table.coaches; coach++) {
            places[coach] = new long[Math.max(0, table.capacity(coach) - taken[coach])];
            for (int place = 0; place < places[coach].length; place++) {
                int load = taken[coach] + place;
                places[coach][place] = (long) table.loadPoints(coach, load + 1) - table.loadPoints(coach, load);
            }
        }
        places[table.coaches] = new long[pairs.size()];
        var assignment = new Assignment(pairs.size(), places);
        for (int row = 0; row < pairs.size(); row++) {
            int needing = draw.needing(pairs.get(row));
            int stronger = draw.stronger(pairs.get(row));
            var first = table.withNeeding(needing);
            var second = table.withStronger(stronger);
            for (int coach = 0; coach < table.coaches; coach++) {
                if (!Table.isBarred(first[coach]) && !Table.isBarred(second[coach]) && places[coach].length > 0) {
                    assignment.allow(row, coach, (long) first[coach] + second[coach]);
                }
            }
            assignment.allow(row, table.coaches, NOBODY);
        }
        assignment.solve();
        for (int row = 0; row < pairs.size(); row++) {
            int coach = assignment.columnOf(row);
            draw.coach(pairs.get(row), coach == table.coaches ? -1 : coach);
        }
        for (int coach = 0; coach < table.coaches; coach++) {
            coachPrices[coach] = assignment.price(coach);
        }
        return draw;
    }

    private Draw withStronger(Draw draw) {
        return withPartners(draw, true);
    }

    private Draw withNeeding(Draw draw) {
        return withPartners(draw, false);
    }

    /** Gives each pair another stronger school, or another needing one; the other school keeps its coach. */
    private Draw withPartners(Draw draw, boolean stronger) {
        var pairs = pairsOf(draw);
        var columnOf = new int[table.schools];
        var given = new int[pairs.size()];
        for (int row = 0; row < pairs.size(); row++) {
            given[row] = stronger ? draw.stronger(pairs.get(row)) : draw.needing(pairs.get(row));
            columnOf[given[row]] = row + 1;
        }
        var assignment = new Assignment(pairs.size(), Assignment.onePlaceEach(pairs.size()));
        for (int row = 0; row < pairs.size(); row++) {
            int group = pairs.get(row);
            int kept = stronger ? draw.needing(group) : draw.stronger(group);
            int coach = draw.coach(group);
            boolean own = false;
            for (int other : stronger ? candidates.strongerFor(kept) : candidates.needingFor(kept)) {
                if (columnOf[other] > 0 && table.mayCoach(other, coach)) {
                    assignment.allow(row, columnOf[other] - 1, points(kept, other, coach, stronger));
                    own |= other == given[row];
                }
            }
            if (!own) {
                assignment.allow(row, row, points(kept, given[row], coach, stronger));
            }
        }
        if (assignment.solve()) {
            for (int row = 0; row < pairs.size(); row++) {
                int group = pairs.get(row);
                int other = given[assignment.columnOf(row)];
                draw.pair(group, stronger ? draw.needing(group) : other, stronger ? other : draw.stronger(group));
            }
        }
        return draw;
    }

    private long points(int kept, int other, int coach, boolean otherIsStronger) {
        return otherIsStronger ? table.link(kept, other, coach) : table.link(other, kept, coach);
    }

    private static List<Integer> pairsOf(Draw draw) {
        var pairs = new ArrayList<Integer>();
        for (int group = 0; group < draw.size(); group++) {
            if (!draw.isTrio(group)) {
                pairs.add(group);
            }
        }
        return pairs;
    }

    /** Puts each school that is left to the pair where it brings the most. Empty where one fits nowhere. */
    Optional<Draw> joined(List<int[]> pairs, List<Integer> thirds) {
        var draw = new Draw(pairs.size());
        for (int group = 0; group < pairs.size(); group++) {
            draw.pair(group, pairs.get(group)[0], pairs.get(group)[1]);
        }
        for (int third : thirds) {
            int best = -1;
            boolean bestNeeds = false;
            long most = Long.MIN_VALUE;
            for (int group = 0; group < pairs.size(); group++) {
                for (boolean needs : new boolean[] {true, false}) {
                    if (draw.isTrio(group) || !table.fits(draw, group, third, needs) || !hasCoach(draw, group, third)) {
                        continue;
                    }
                    long points =
                            needs ? table.pair(third, draw.stronger(group)) : table.pair(draw.needing(group), third);
                    if (points > most) {
                        most = points;
                        best = group;
                        bestNeeds = needs;
                    }
                }
            }
            if (best < 0) {
                return Optional.empty();
            }
            draw.third(best, third, bestNeeds);
        }
        return Optional.of(draw);
    }

    private boolean hasCoach(Draw draw, int group, int third) {
        return IntStream.range(0, table.coaches)
                .anyMatch(coach -> table.capacity(coach) >= 2
                        && table.mayCoach(draw.needing(group), coach)
                        && table.mayCoach(draw.stronger(group), coach)
                        && table.mayCoach(third, coach));
    }
}
