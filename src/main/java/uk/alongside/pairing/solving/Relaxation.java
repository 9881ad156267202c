package uk.alongside.pairing.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * The same question without the coaches' limits: a coach costs a price instead, however many pairs take them.
 *
 * <p>Each link then takes the coach that is best at these prices, and the best pairs are a perfect matching of greatest weight,
 * which JGraphT finds exactly (Kolmogorov's Blossom V). Its value, with what the coaches' places are worth at the same prices,
 * cannot be passed by any proposal (Lagrangian relaxation; Geoffrion 1974). A school that has to be the third of a trio is
 * matched with a phantom, at the weight of its best link.
 *
 * <p>So that a matching always exists, schools may be matched against the musts at a price that no points outweigh. Where even
 * the best matching pays it, there are no pairs at all.
 */
final class Relaxation {

    private static final long AGAINST_THE_MUSTS = 1_000_000_000L;
    private static final int ADDED_FOR_EACH = 4;

    private final Table table;
    private final Candidates candidates;
    private final SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph =
            new SimpleWeightedGraph<>(DefaultWeightedEdge.class);

    Relaxation(Table table, Candidates candidates) {
        this.table = table;
        this.candidates = candidates;
        int all = table.schools + table.trios;
        for (int node = 0; node < all; node++) {
            graph.addVertex(node);
        }
        for (int node = 0; node + 1 < all; node += 2) {
            edge(node, node + 1);
        }
        for (int phantom = table.schools; phantom < all; phantom++) {
            for (int school = 0; school < table.schools; school++) {
                edge(school, phantom);
            }
        }
    }

    private DefaultWeightedEdge edge(int one, int other) {
        var there = graph.getEdge(one, other);
        if (there != null) {
            return there;
        }
        var edge = graph.addEdge(one, other);
        graph.setEdgeWeight(edge, -AGAINST_THE_MUSTS);
        return edge;
    }

    /**
     * What the relaxed question comes to at these prices.
     *
     * @param pairs the best pairs, the needing school first
     * @param thirds schools left for trios
     * @param wanted how many links want each coach, less how many places the coach would give
     * @param exist whether there are pairs at all, among the links looked at
     */
    record Relaxed(Prices prices, List<int[]> pairs, List<Integer> thirds, int[] wanted, boolean exist) {}

    /** @param coachPrices even numbers, so that the schools' prices are whole */
    Relaxed at(long[] coachPrices) {
        graph.edgeSet().forEach(edge -> graph.setEdgeWeight(edge, -AGAINST_THE_MUSTS));
        for (var link : candidates.links()) {
            offer(link.needing(), link.stronger(), worth(link.needing(), link.stronger(), link.points(), coachPrices));
        }
        var coachOfThird = offerThirds(coachPrices);
        var blossom = new KolmogorovWeightedPerfectMatching<>(graph, ObjectiveSense.MAXIMIZE);
        var matching = blossom.getMatching();
        var pairs = new ArrayList<int[]>();
        var thirds = new ArrayList<Integer>();
        var wanted = new int[table.coaches];
        boolean exist = true;
        for (var edge : matching.getEdges()) {
            int one = Math.min(graph.getEdgeSource(edge), graph.getEdgeTarget(edge));
            int other = Math.max(graph.getEdgeSource(edge), graph.getEdgeTarget(edge));
            if (graph.getEdgeWeight(edge) <= -AGAINST_THE_MUSTS) {
                exist = false;
            } else if (other >= table.schools) {
                thirds.add(one);
                wanted[coachOfThird[one]]++;
            } else {
                pairs.add(oriented(one, other, coachPrices, wanted));
            }
        }
        thirds.sort(null);
        pairs.sort((first, second) -> Integer.compare(first[0], second[0]));
        long bound = Math.round(matching.getWeight());
        for (int coach = 0; coach < table.coaches; coach++) {
            bound += bestPlaces(coach, coachPrices[coach], wanted);
        }
        return new Relaxed(prices(blossom, bound, coachPrices), pairs, thirds, wanted, exist);
    }

    /** Matches schools with the phantoms at the worth of their best link; gives the coach of that link. */
    private int[] offerThirds(long[] coachPrices) {
        var best = new long[table.schools];
        var coaches = new int[table.schools];
        Arrays.fill(best, -AGAINST_THE_MUSTS);
        for (var link : candidates.thirds()) {
            int coach = bestCoach(link.needing(), link.stronger(), coachPrices, 2);
            if (coach < 0) {
                continue;
            }
            long worth = (long) Prices.POINT * link.points()
                    + withCoach(link.needing(), link.stronger(), coach, coachPrices);
            if (worth > best[link.needing()] && table.allowsThird(link.needing(), link.stronger(), true)) {
                best[link.needing()] = worth;
                coaches[link.needing()] = coach;
            }
            if (worth > best[link.stronger()] && table.allowsThird(link.stronger(), link.needing(), false)) {
                best[link.stronger()] = worth;
                coaches[link.stronger()] = coach;
            }
        }
        for (int phantom = table.schools; phantom < table.schools + table.trios; phantom++) {
            for (int school = 0; school < table.schools; school++) {
                offer(school, phantom, best[school]);
            }
        }
        return coaches;
    }

    private void offer(int one, int other, long worth) {
        if (worth > -AGAINST_THE_MUSTS) {
            var edge = edge(one, other);
            if (worth > graph.getEdgeWeight(edge)) {
                graph.setEdgeWeight(edge, worth);
            }
        }
    }

    private int[] oriented(int one, int other, long[] coachPrices, int[] wanted) {
        long first = allowed(one, other, coachPrices);
        long second = allowed(other, one, coachPrices);
        var pair = first >= second ? new int[] {one, other} : new int[] {other, one};
        wanted[bestCoach(pair[0], pair[1], coachPrices)]++;
        return pair;
    }

    private long allowed(int needing, int stronger, long[] coachPrices) {
        return table.allowsPair(needing, stronger)
                ? worth(needing, stronger, table.pair(needing, stronger), coachPrices)
                : -AGAINST_THE_MUSTS;
    }

    private long worth(int needing, int stronger, int points, long[] coachPrices) {
        int coach = bestCoach(needing, stronger, coachPrices);
        return coach < 0
                ? -AGAINST_THE_MUSTS
                : (long) Prices.POINT * points + withCoach(needing, stronger, coach, coachPrices);
    }

    private int bestCoach(int needing, int stronger, long[] coachPrices) {
        return bestCoach(needing, stronger, coachPrices, 1);
    }

    /** @param room how many places the coach has at least: two for a trio */
    private int bestCoach(int needing, int stronger, long[] coachPrices, int room) {
        var first = table.withNeeding(needing);
        var second = table.withStronger(stronger);
        int found = -1;
        long best = Long.MIN_VALUE;
        for (int coach = 0; coach < first.length; coach++) {
            if (Table.isBarred(first[coach]) || Table.isBarred(second[coach]) || table.capacity(coach) < room) {
                continue;
            }
            long worth = (long) Prices.POINT * (first[coach] + second[coach]) - coachPrices[coach];
            if (worth > best) {
                best = worth;
                found = coach;
            }
        }
        return found;
    }

    private long withCoach(int needing, int stronger, int coach, long[] coachPrices) {
        return (long) Prices.POINT * (table.withNeeding(needing)[coach] + table.withStronger(stronger)[coach])
                - coachPrices[coach];
    }

    /** What a coach's places bring at their price; takes the places that bring the most off what is wanted. */
    private long bestPlaces(int coach, long price, int[] wanted) {
        long best = Long.MIN_VALUE;
        int places = 0;
        for (int load = 0; load <= table.capacity(coach); load++) {
            long worth = (long) Prices.POINT * table.loadPoints(coach, load) + price * load;
            if (worth > best) {
                best = worth;
                places = load;
            }
        }
        wanted[coach] -= places;
        return best;
    }

    private Prices prices(
            KolmogorovWeightedPerfectMatching<Integer, DefaultWeightedEdge> blossom, long bound, long[] coachPrices) {
        var schools = new long[table.schools + table.trios];
        var circles = new ArrayList<Prices.Circle>();
        blossom.getDualSolution().getDualVariables().forEach((members, price) -> {
            if (members.size() == 1) {
                schools[members.iterator().next()] = Math.round(price);
            } else if (Math.round(price) != 0) {
                var set = new BitSet();
                members.forEach(set::set);
                circles.add(new Prices.Circle(set, Math.round(price)));
            }
        });
        return new Prices(bound, schools, coachPrices.clone(), List.copyOf(circles));
    }

    /**
     * The same prices, true also for the links that were not looked at: those that would have deserved it are counted in, and
     * the best of them are looked at from now on. Empty where nothing changed.
     */
    Optional<Prices> countedIn(Prices prices) {
        if (candidates.areAll()) {
            return Optional.empty();
        }
        var most = mostWithCoach(prices.coaches());
        var more = new long[table.schools];
        boolean added = false;
        for (int needing = 0; needing < table.schools; needing++) {
            int left = ADDED_FOR_EACH;
            // Each begins elsewhere, so that those who want the same are not all given the same.
            for (int next = 1; next < table.schools; next++) {
                int stronger = (needing + next) % table.schools;
                if (candidates.isKnown(needing, stronger)) {
                    continue;
                }
                long over = over(needing, stronger, prices, most);
                if (over > 0) {
                    more[needing] = Math.max(more[needing], over);
                    if (table.trios > 0) {
                        more[stronger] = Math.max(more[stronger], over);
                    }
                    if (left > 0 && candidates.add(needing, stronger)) {
                        left--;
                        added = true;
                    }
                }
            }
        }
        if (!added) {
            return Optional.empty();
        }
        var raised = prices.schools().clone();
        long bound = prices.bound();
        for (int school = 0; school < table.schools; school++) {
            raised[school] += more[school];
            bound += more[school];
        }
        return Optional.of(new Prices(bound, raised, prices.coaches(), prices.circles()));
    }

    /** By how much a link passes the prices of its schools; nought where it is not allowed. */
    private long over(int needing, int stronger, Prices prices, long[][] most) {
        if (most[0][needing] == Long.MIN_VALUE || most[1][stronger] == Long.MIN_VALUE || !isLink(needing, stronger)) {
            return 0;
        }
        int points = table.pair(needing, stronger);
        long limit = prices.of(needing, stronger);
        for (int phantom = table.schools; phantom < table.schools + table.trios; phantom++) {
            limit = Math.min(limit, prices.of(needing, phantom));
            limit = Math.min(limit, prices.of(stronger, phantom));
        }
        if ((long) Prices.POINT * points + most[0][needing] + most[1][stronger] <= limit) {
            return 0;
        }
        long worth = worth(needing, stronger, points, prices.coaches());
        return worth == -AGAINST_THE_MUSTS ? 0 : Math.max(0, worth - limit);
    }

    private boolean isLink(int needing, int stronger) {
        return table.allowsPair(needing, stronger)
                || table.trios > 0
                        && (table.allowsThird(needing, stronger, true) || table.allowsThird(stronger, needing, false));
    }

    /** The most that a school's half of any coach can bring, so that most links need not be looked at coach by coach. */
    private long[][] mostWithCoach(long[] coachPrices) {
        var most = new long[2][table.schools];
        for (int school = 0; school < table.schools; school++) {
            Arrays.fill(most[0], school, school + 1, Long.MIN_VALUE);
            Arrays.fill(most[1], school, school + 1, Long.MIN_VALUE);
            for (int coach = 0; coach < table.coaches; coach++) {
                if (table.mayCoach(school, coach)) {
                    // Prices are even: each school of a link bears half.
                    long half = coachPrices[coach] / 2;
                    most[0][school] =
                            Math.max(most[0][school], (long) Prices.POINT * table.withNeeding(school)[coach] - half);
                    most[1][school] =
                            Math.max(most[1][school], (long) Prices.POINT * table.withStronger(school)[coach] - half);
                }
            }
        }
        return most;
    }
}
