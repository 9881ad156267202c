package uk.alongside.pairing.solving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The links that are looked at: all of them in a project of usual size; in a large one the best few of each school, and later
 * those that the prices show to have been missing.
 */
final class Candidates {

    /** Up to so many schools every link is looked at. */
    static final int ALL_UP_TO = 300;

    private static final int EACH = 24;

    /** Two schools, the needing one first, and their points. */
    record Link(int needing, int stronger, int points) {}

    private final Table table;
    private final int each;
    private final boolean complete;
    private final List<Link> links = new ArrayList<>();
    private final List<Link> thirds = new ArrayList<>();
    private final Set<Long> known = new HashSet<>();
    private final List<List<Integer>> strongerFor = new ArrayList<>();
    private final List<List<Integer>> needingFor = new ArrayList<>();

    Candidates(Table table) {
        this(table, ALL_UP_TO, EACH);
    }

    Candidates(Table table, int allUpTo, int each) {
        this.table = table;
        this.each = each;
        complete = table.schools <= allUpTo;
        for (int school = 0; school < table.schools; school++) {
            strongerFor.add(new ArrayList<>());
            needingFor.add(new ArrayList<>());
        }
        if (complete) {
            addAll();
        } else {
            addBest();
        }
    }

    private void addAll() {
        for (int needing = 0; needing < table.schools; needing++) {
            for (int stronger = 0; stronger < table.schools; stronger++) {
                if (needing != stronger) {
                    add(needing, stronger);
                }
            }
        }
    }

    private void addBest() {
        var worst = Comparator.comparingInt(Link::points)
                .thenComparing(Comparator.comparingInt(Link::needing)
                        .thenComparingInt(Link::stronger)
                        .reversed());
        var best = new ArrayList<PriorityQueue<Link>>();
        for (int school = 0; school < 2 * table.schools; school++) {
            best.add(new PriorityQueue<>(each + 1, worst));
        }
        for (int needing = 0; needing < table.schools; needing++) {
            for (int stronger = 0; stronger < table.schools; stronger++) {
                if (needing != stronger && (table.allowsPair(needing, stronger) || isThird(needing, stronger))) {
                    var link = new Link(needing, stronger, table.pair(needing, stronger));
                    offer(best.get(needing), link);
                    offer(best.get(table.schools + stronger), link);
                }
            }
        }
        best.stream()
                .flatMap(queue -> queue.stream().sorted(worst))
                .forEach(link -> add(link.needing(), link.stronger()));
    }

    private void offer(PriorityQueue<Link> best, Link link) {
        best.add(link);
        if (best.size() > each) {
            best.poll();
        }
    }

    private boolean isThird(int needing, int stronger) {
        return table.trios > 0
                && (table.allowsThird(needing, stronger, true) || table.allowsThird(stronger, needing, false));
    }

    /** Puts a link among those looked at; whether it was not there and is allowed. */
    boolean add(int needing, int stronger) {
        boolean pair = table.allowsPair(needing, stronger);
        boolean third = isThird(needing, stronger);
        if (!pair && !third || !known.add(((long) needing << 32) | stronger)) {
            return false;
        }
        var link = new Link(needing, stronger, table.pair(needing, stronger));
        if (pair) {
            links.add(link);
            strongerFor.get(needing).add(stronger);
            needingFor.get(stronger).add(needing);
        }
        if (third) {
            thirds.add(link);
        }
        return true;
    }

    boolean isKnown(int needing, int stronger) {
        return known.contains(((long) needing << 32) | stronger);
    }

    boolean areAll() {
        return complete;
    }

    List<Link> links() {
        return links;
    }

    List<Link> thirds() {
        return thirds;
    }

    List<Integer> strongerFor(int needing) {
        return strongerFor.get(needing);
    }

    List<Integer> needingFor(int stronger) {
        return needingFor.get(stronger);
    }
}
