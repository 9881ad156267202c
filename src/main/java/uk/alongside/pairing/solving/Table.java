package uk.alongside.pairing.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.alongside.pairing.rules.Group;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Must;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.Rulebook;
import uk.alongside.pairing.rules.Scoring;

/**
 * A question in numbers: who may be with whom, and for how many points.
 *
 * <p>The points of a link are those of the two schools, those of the needing school with the coach and those of the stronger
 * school with the coach; the points for a fair load come on top. What stands already adds its own points.
 */
final class Table {

    private static final short BARRED = Short.MIN_VALUE;

    final int schools;
    final int coaches;
    final int trios;
    private final Rulebook rules;
    private final Scoring scoring;
    private final int keepPair;
    private final Set<Long> standing = new HashSet<>();
    private final int[] capacity;
    private final int[][] loadPoints;
    private final short[][] withNeeding;
    private final short[][] withStronger;
    private final boolean[] centre;

    Table(Question question) {
        this(question, Rulebook.all(question));
    }

    Table(Question question, Set<Must> musts) {
        rules = new Rulebook(question, musts);
        scoring = new Scoring(question);
        schools = question.schools().size();
        coaches = question.coaches().size();
        trios = rules.trios();
        keepPair = question.standing().keepPair();
        var standingCoach = new int[schools];
        Arrays.fill(standingCoach, -1);
        question.standing().groups().forEach(group -> remember(group, standingCoach));
        capacity = new int[coaches];
        loadPoints = new int[coaches][];
        for (int coach = 0; coach < coaches; coach++) {
            capacity[coach] = Math.min(rules.capacity(coach), schools);
            loadPoints[coach] = new int[capacity[coach] + 1];
            int promised = question.coaches().get(coach).capacity();
            for (int load = 1; load <= capacity[coach]; load++) {
                loadPoints[coach][load] = load * scoring.fairLoad(load, promised);
            }
        }
        withNeeding = new short[schools][coaches];
        withStronger = new short[schools][coaches];
        int keepCoach = question.standing().keepCoach();
        for (int school = 0; school < schools; school++) {
            for (int coach = 0; coach < coaches; coach++) {
                if (rules.allowsCoach(school, coach)) {
                    int kept = standingCoach[school] == coach ? keepCoach : 0;
                    withNeeding[school][coach] = (short) (scoring.coachOfNeeding(school, coach) + kept);
                    withStronger[school][coach] = (short) (scoring.coachOfStronger(school, coach) + kept);
                } else {
                    withNeeding[school][coach] = BARRED;
                    withStronger[school][coach] = BARRED;
                }
            }
        }
        centre = new boolean[schools];
        rules.musts().stream().flatMap(must -> must.lock().stream()).forEach(lock -> {
            if (lock instanceof Lock.Together(var one, var other)) {
                centre[rules.number(one)] = true;
                centre[rules.number(other)] = true;
            }
        });
    }

    /** A school or a coach that has left since is no longer in the question, and what stood with it stands no more. */
    private void remember(Group group, int[] standingCoach) {
        for (var link : group.links()) {
            if (rules.knows(link.needing()) && rules.knows(link.stronger())) {
                int one = rules.number(link.needing());
                int other = rules.number(link.stronger());
                standing.add(key(Math.min(one, other), Math.max(one, other)));
            }
        }
        if (rules.knows(group.coach())) {
            int coach = rules.number(group.coach());
            group.schools().stream()
                    .filter(rules::knows)
                    .forEach(school -> standingCoach[rules.number(school)] = coach);
        }
    }

    private void settle(Draw draw, int group) {
        if (!draw.isTrio(group)) {
            return;
        }
        boolean needs = draw.thirdNeeds(group);
        int third = draw.third(group);
        int middle = needs ? draw.stronger(group) : draw.needing(group);
        int like = needs ? draw.needing(group) : draw.stronger(group);
        boolean better = stands(third, middle) == stands(like, middle) ? third < like : stands(third, middle);
        if (better
                && (needs ? allowsPair(third, middle) : allowsPair(middle, third))
                && allowsThird(like, middle, needs)) {
            draw.pair(group, needs ? third : middle, needs ? middle : third);
            draw.third(group, like, needs);
        }
    }

    private boolean stands(int one, int other) {
        return standing.contains(key(Math.min(one, other), Math.max(one, other)));
    }

    private static long key(int one, int other) {
        return ((long) one << 32) | other;
    }

    Rulebook rules() {
        return rules;
    }

    boolean allowsPair(int needing, int stronger) {
        return needing != stronger && rules.allowsPair(needing, stronger);
    }

    boolean allowsThird(int third, int other, boolean thirdNeeds) {
        return third != other && rules.allowsThird(third, other, thirdNeeds);
    }

    boolean allowsInOneGroup(int one, int other) {
        return rules.allowsInOneGroup(one, other);
    }

    /** Whether somebody decided with whom the school is, so that others may yet join it as thirds. */
    boolean isDecided(int school) {
        return centre[school];
    }

    int pair(int needing, int stronger) {
        int kept = !standing.isEmpty() && stands(needing, stronger) ? keepPair : 0;
        return scoring.pair(needing, stronger) + kept;
    }

    boolean mayCoach(int school, int coach) {
        return withNeeding[school][coach] != BARRED;
    }

    short[] withNeeding(int school) {
        return withNeeding[school];
    }

    short[] withStronger(int school) {
        return withStronger[school];
    }

    static boolean isBarred(short points) {
        return points == BARRED;
    }

    int link(int needing, int stronger, int coach) {
        return pair(needing, stronger) + withNeeding[needing][coach] + withStronger[stronger][coach];
    }

    int capacity(int coach) {
        return capacity[coach];
    }

    /** What a coach's links get together for a fair load. */
    int loadPoints(int coach, int load) {
        return loadPoints[coach][load];
    }

    /** The points of a whole draw; empty where it breaks a must. */
    Optional<Long> value(Draw draw) {
        long sum = 0;
        var load = new int[coaches];
        for (int group = 0; group < draw.size(); group++) {
            int coach = draw.coach(group);
            int needing = draw.needing(group);
            int stronger = draw.stronger(group);
            if (coach < 0
                    || !mayCoach(needing, coach)
                    || !mayCoach(stronger, coach)
                    || !allowsPair(needing, stronger)) {
                return Optional.empty();
            }
            load[coach]++;
            sum += link(needing, stronger, coach);
            int third = draw.third(group);
            if (third >= 0) {
                if (!fits(draw, group, third, draw.thirdNeeds(group)) || !mayCoach(third, coach)) {
                    return Optional.empty();
                }
                load[coach]++;
                sum += draw.thirdNeeds(group) ? link(third, stronger, coach) : link(needing, third, coach);
            }
        }
        for (int coach = 0; coach < coaches; coach++) {
            if (load[coach] > capacity[coach]) {
                return Optional.empty();
            }
            sum += loadPoints[coach][load[coach]];
        }
        return Optional.of(sum);
    }

    /** Whether a school may join a group that stands so far as a pair. */
    boolean fits(Draw draw, int group, int third, boolean thirdNeeds) {
        int centreOf = thirdNeeds ? draw.stronger(group) : draw.needing(group);
        int besides = thirdNeeds ? draw.needing(group) : draw.stronger(group);
        return allowsThird(third, centreOf, thirdNeeds) && allowsInOneGroup(third, besides);
    }

    /** The groups by name. Which two of a trio's three are its pair is decided here: those that stand as one already. */
    List<Group> named(Draw found) {
        var draw = found.copy();
        for (int group = 0; group < draw.size(); group++) {
            settle(draw, group);
        }
        var question = rules.question();
        var groups = new ArrayList<Group>();
        for (int group = 0; group < draw.size(); group++) {
            int third = draw.third(group);
            groups.add(new Group(
                    question.schools().get(draw.needing(group)).id(),
                    question.schools().get(draw.stronger(group)).id(),
                    third < 0
                            ? Optional.empty()
                            : Optional.of(new Group.Third(
                                    question.schools().get(third).id(), draw.thirdNeeds(group))),
                    question.coaches().get(draw.coach(group)).id()));
        }
        return List.copyOf(groups);
    }
}
