package uk.alongside.pairing.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import uk.alongside.pairing.rules.Question;

/**
 * Looks for pairs: the way into this package.
 *
 * <p>In rounds: the relaxed question gives a bound and pairs that nearly keep the coaches' limits; the pairs get their coaches
 * and are improved; the coaches' prices move to where they are wanted too much. Then the best is shaken a little, and in a small
 * project every way that could be better is followed. The same question, effort and seed give the same proposal.
 */
public final class Solver {

    private static final int PRICED_EVERY = 8;
    private static final int PATIENCE = 6;
    private static final int SETTLED = 24;
    private static final int SHAKEN = 5;
    private static final int COUNTED_IN_AT_MOST = 6;
    private static final int SOUGHT_AT_MOST = 60;

    private final Question question;
    private final Effort effort;
    private final Watch watch;
    private final Table table;
    private final Candidates candidates;
    private final Relaxation relaxation;
    private final Improvement improvement;
    private Optional<Improvement.Valued> best = Optional.empty();
    private @Nullable Prices proof;
    private int step;
    private boolean stopped;

    private Solver(Question question, Effort effort, Watch watch) {
        this.question = question;
        this.effort = effort;
        this.watch = watch;
        table = new Table(question);
        candidates = new Candidates(table);
        relaxation = new Relaxation(table, candidates);
        improvement = new Improvement(table, candidates);
    }

    /** The best pairs that are found; or the musts that clash. */
    public static Outcome solve(Question question, Effort effort, Watch watch) {
        if (question.schools().size() < 2) {
            return new Outcome.Clash(List.of(), List.of("Pairs are made of at least two schools."));
        }
        return Clashes.beforeLooking(question)
                .map(Outcome.class::cast)
                .orElseGet(() -> new Solver(question, effort, watch).outcome());
    }

    public static Outcome solve(Question question) {
        return solve(question, Effort.forSchools(question.schools().size()), Watch.TO_THE_END);
    }

    private Outcome outcome() {
        rounds();
        var found = best;
        if (found.isPresent() && !isProved()) {
            shakes();
        }
        if (!stopped && !isProved() && effort.branches() > 0) {
            search();
        }
        if (best.isPresent()) {
            var groups = table.named(best.get().draw());
            return new Outcome.Found(new Proposal(groups, best.get().value(), bound(), step, stopped));
        }
        if (stopped) {
            return new Outcome.NotFound(step, true);
        }
        return Clashes.of(question).<Outcome>map(clash -> clash).orElse(new Outcome.NotFound(step, false));
    }

    private void rounds() {
        var prices = new long[table.coaches];
        var start = prices;
        long lowest = Long.MAX_VALUE;
        double pace = 1;
        int without = 0;
        int quiet = 0;
        for (int round = 0; round < effort.rounds() && quiet < SETTLED && !isProved() && !stopped; round++) {
            long gap = gap();
            boolean pricing = round % PRICED_EVERY == 0 || round == effort.rounds() - 1;
            var relaxed = pricing ? priced(prices) : relaxation.at(prices);
            if (!relaxed.exist() && pricing) {
                step++;
                return;
            }
            take(relaxed);
            if (relaxed.prices().bound() < lowest) {
                lowest = relaxed.prices().bound();
                start = prices;
                without = 0;
            } else if (++without > PATIENCE) {
                pace /= 2;
                without = 0;
                prices = start;
                relaxed = relaxation.at(prices);
            }
            quiet = gap() < gap ? 0 : quiet + 1;
            tell();
            prices = round == 0 ? fromCoaches() : moved(prices, relaxed, pace);
        }
        if (!candidates.areAll() && !stopped) {
            priced(start);
        }
    }

    /** Relaxed, with the links counted in that were not looked at. */
    private Relaxation.Relaxed priced(long[] prices) {
        var relaxed = relaxation.at(prices);
        for (int time = 0; time < (relaxed.exist() ? COUNTED_IN_AT_MOST : SOUGHT_AT_MOST) && !stopped; time++) {
            var counted = relaxation.countedIn(relaxed.prices());
            prove(counted.orElse(relaxed.prices()));
            if (counted.isEmpty()) {
                break;
            }
            if (best.isEmpty()) {
                take(relaxed);
            }
            ask();
            relaxed = relaxation.at(prices);
        }
        return relaxed;
    }

    private void prove(Prices prices) {
        if (proof == null || prices.bound() < proof.bound()) {
            proof = prices;
        }
    }

    private void take(Relaxation.Relaxed relaxed) {
        if (candidates.areAll()) {
            prove(relaxed.prices());
        }
        if (relaxed.exist()) {
            improvement
                    .joined(relaxed.pairs(), relaxed.thirds())
                    .flatMap(improvement::improved)
                    .ifPresent(this::keep);
        }
    }

    private void keep(Improvement.Valued valued) {
        if (best.isEmpty() || valued.value() > best.get().value()) {
            best = Optional.of(valued);
        }
    }

    /** Once groups have their coaches, what a place with each is worth is the best guess at its price. */
    private long[] fromCoaches() {
        return Arrays.stream(improvement.coachPrices())
                .map(points -> Math.max(-100, Math.min(100, points)) * Prices.POINT)
                .toArray();
    }

    /** Dearer where a coach is wanted more than there are places, cheaper where less (a subgradient step; Polyak 1969). */
    private long[] moved(long[] prices, Relaxation.Relaxed relaxed, double pace) {
        long length = 0;
        for (int wanted : relaxed.wanted()) {
            length += (long) wanted * wanted;
        }
        if (length == 0) {
            return prices;
        }
        double target = best.map(valued -> (double) Prices.POINT * valued.value())
                .orElse(0.95 * relaxed.prices().bound());
        double factor = pace * Math.max(Prices.POINT, relaxed.prices().bound() - target) / length;
        var next = prices.clone();
        for (int coach = 0; coach < next.length; coach++) {
            next[coach] = 2 * Math.round((next[coach] + factor * relaxed.wanted()[coach]) / 2);
        }
        return next;
    }

    private void shakes() {
        var random = new Random(effort.seed());
        for (int shake = 0; shake < effort.shakes() && !isProved() && !stopped; shake++) {
            shaken(best.orElseThrow().draw().copy(), random)
                    .flatMap(improvement::improved)
                    .ifPresent(this::keep);
            tell();
        }
    }

    /** A few groups taken apart and put together by chance, as far as the musts allow it. */
    private Optional<Draw> shaken(Draw draw, Random random) {
        var groups = new ArrayList<Integer>();
        for (int group = 0; group < draw.size(); group++) {
            groups.add(group);
        }
        Collections.shuffle(groups, random);
        var chosen = groups.subList(0, Math.min(SHAKEN, groups.size()));
        var schools = new ArrayList<Integer>();
        for (int group : chosen) {
            schools.add(draw.needing(group));
            schools.add(draw.stronger(group));
            if (draw.isTrio(group)) {
                schools.add(draw.third(group));
            }
        }
        Collections.shuffle(schools, random);
        var next = schools.iterator();
        for (int group : chosen) {
            int one = next.next();
            int other = next.next();
            if (table.allowsPair(one, other)) {
                draw.pair(group, one, other);
            } else if (table.allowsPair(other, one)) {
                draw.pair(group, other, one);
            } else {
                return Optional.empty();
            }
            if (draw.isTrio(group)) {
                int third = next.next();
                boolean needs = table.fits(draw, group, third, true);
                if (!needs && !table.fits(draw, group, third, false)) {
                    return Optional.empty();
                }
                draw.third(group, third, needs);
            }
        }
        return Optional.of(draw);
    }

    private void search() {
        var prices = proof;
        if (prices == null) {
            return;
        }
        var search = Search.forBetter(table, prices, best, effort.branches(), () -> {
            ask();
            return !stopped;
        });
        best = search.run();
        if (search.isComplete() && best.isPresent()) {
            long value = best.get().value();
            proof = new Prices(value * Prices.POINT, prices.schools(), prices.coaches(), prices.circles());
        }
    }

    private long gap() {
        return best.map(valued -> bound() - valued.value()).orElse(Long.MAX_VALUE);
    }

    private boolean isProved() {
        return best.isPresent() && proof != null && bound() <= best.get().value();
    }

    private long bound() {
        return proof == null ? Long.MAX_VALUE : proof.points();
    }

    private void tell() {
        step++;
        ask();
    }

    private void ask() {
        var value = best.isPresent() ? OptionalLong.of(best.get().value()) : OptionalLong.empty();
        if (!watch.goOn(new Watch.Seen(step, effort.steps(), value, bound()))) {
            stopped = true;
        }
    }
}
