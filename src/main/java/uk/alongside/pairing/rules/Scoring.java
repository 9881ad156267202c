package uk.alongside.pairing.rules;

import java.util.OptionalInt;

/**
 * How many points each wish gets. Everything is a whole number, rounded half up once for each term, so that a pair's fit is the
 * sum of what its reasons say.
 *
 * <p>What is not known gets half the points: a school without a self-review is neither weak nor strong. Being strong where the
 * other is weak counts each theme by how much is missing there, twice where the school asked for it: the share of the way to
 * the top of the scale on which the partner stands ahead.
 */
public final class Scoring {

    static final int NOT_KNOWN = -1;
    private static final int TENTHS = 10;

    private final Question question;
    private final int[][] percents;
    private final int[][] counts;
    private final boolean[][] expertise;
    private final int[] worth = new int[Wish.values().length];
    private final int far;

    public Scoring(Question question) {
        this.question = question;
        var schools = question.schools();
        int themes = question.themes().size();
        percents = new int[schools.size()][themes];
        counts = new int[schools.size()][themes];
        for (int school = 0; school < schools.size(); school++) {
            for (int theme = 0; theme < themes; theme++) {
                var asked = question.themes().get(theme);
                percents[school][theme] = schools.get(school).percents().getOrDefault(asked, NOT_KNOWN);
                counts[school][theme] = schools.get(school).asksFor().contains(asked) ? 2 : 1;
            }
        }
        expertise = new boolean[question.coaches().size()][themes];
        for (int coach = 0; coach < expertise.length; coach++) {
            for (int theme = 0; theme < themes; theme++) {
                expertise[coach][theme] = question.coaches()
                        .get(coach)
                        .expertise()
                        .contains(question.themes().get(theme));
            }
        }
        for (var wish : Wish.values()) {
            worth[wish.ordinal()] = question.weights().of(wish);
        }
        far = question.weights().farMiles() * TENTHS;
    }

    /** What two schools get, whoever coaches them. */
    public int pair(int needing, int stronger) {
        return strength(needing, stronger)
                + near(needing, stronger)
                + size(needing, stronger)
                + phase(needing, stronger)
                + worked(needing, stronger)
                + wished(needing, stronger);
    }

    /** What a coach gets with the needing school of a pair. */
    public int coachOfNeeding(int school, int coach) {
        return expertise(school, coach) + coachPhase(school, coach, true) + coachNear(school, coach, true);
    }

    /** What a coach gets with the stronger school of a pair. */
    public int coachOfStronger(int school, int coach) {
        return coachPhase(school, coach, false) + coachNear(school, coach, false);
    }

    /** What each link of a coach gets where they have so many: the more of their capacity is taken, the less. */
    public int fairLoad(int load, int capacity) {
        int most = worth(Wish.FAIR_LOAD);
        return capacity == 0 ? 0 : Math.max(0, most - most / capacity * (load - 1));
    }

    int strength(int needing, int stronger) {
        int most = worth(Wish.STRENGTH);
        if (most == 0) {
            return 0;
        }
        long ahead = 0;
        long missing = 0;
        boolean known = false;
        var own = percents[needing];
        var other = percents[stronger];
        for (int theme = 0; theme < own.length; theme++) {
            if (own[theme] != NOT_KNOWN && other[theme] != NOT_KNOWN) {
                known = true;
                long need = (long) counts[needing][theme] * (100 - own[theme]);
                ahead += need * Math.max(0, other[theme] - own[theme]);
                missing += need * (100 - own[theme]);
            }
        }
        return known ? missing == 0 ? 0 : share(most, ahead, missing) : half(most);
    }

    int near(int one, int other) {
        return near(worth(Wish.NEAR), miles(one, other));
    }

    OptionalInt miles(int one, int other) {
        return Rulebook.tenthsOfMiles(
                question.schools().get(one).place(),
                question.schools().get(other).place());
    }

    private int near(int most, OptionalInt tenths) {
        return tenths.isPresent() ? share(most, Math.max(0, far - tenths.getAsInt()), far) : half(most);
    }

    int size(int one, int other) {
        var first = question.schools().get(one).pupils();
        var second = question.schools().get(other).pupils();
        int most = worth(Wish.SIZE);
        return first.isPresent() && second.isPresent()
                ? share(
                        most,
                        Math.min(first.getAsInt(), second.getAsInt()),
                        Math.max(first.getAsInt(), second.getAsInt()))
                : half(most);
    }

    int phase(int one, int other) {
        return question.schools().get(one).phase()
                        == question.schools().get(other).phase()
                ? worth(Wish.PHASE)
                : 0;
    }

    int worked(int one, int other) {
        var first = question.schools().get(one);
        var second = question.schools().get(other);
        var says = first.workedBefore().get(second.id());
        var saysToo = second.workedBefore().get(first.id());
        boolean well = Boolean.TRUE.equals(says) || Boolean.TRUE.equals(saysToo);
        boolean badly = Boolean.FALSE.equals(says) || Boolean.FALSE.equals(saysToo);
        return well && !badly ? worth(Wish.WORKED) : 0;
    }

    int wished(int one, int other) {
        return share(worth(Wish.WISHED), (names(one, other) ? 1 : 0) + (names(other, one) ? 1 : 0), 2);
    }

    boolean names(int one, int other) {
        var wishes = question.schools().get(one).wishes();
        return !wishes.isEmpty()
                && wishes.contains(question.schools().get(other).id());
    }

    int expertise(int needing, int coach) {
        int most = worth(Wish.EXPERTISE);
        long covered = 0;
        long missing = 0;
        boolean known = false;
        for (int theme = 0; theme < expertise[coach].length; theme++) {
            if (percents[needing][theme] != NOT_KNOWN) {
                known = true;
                long need = (long) counts[needing][theme] * (100 - percents[needing][theme]);
                missing += need;
                covered += expertise[coach][theme] ? need : 0;
            }
        }
        return known ? missing == 0 ? 0 : share(most, covered, missing) : half(most);
    }

    /** Half of what the wish is worth for each school of the pair; an odd point is the needing school's. */
    int coachPhase(int school, int coach, boolean needing) {
        return question.coaches()
                        .get(coach)
                        .phases()
                        .contains(question.schools().get(school).phase())
                ? part(worth(Wish.COACH_PHASE), needing)
                : 0;
    }

    int coachNear(int school, int coach, boolean needing) {
        return near(part(worth(Wish.COACH_NEAR), needing), coachMiles(school, coach));
    }

    OptionalInt coachMiles(int school, int coach) {
        return Rulebook.tenthsOfMiles(
                question.coaches().get(coach).home(),
                question.schools().get(school).place());
    }

    int percent(int school, int theme) {
        return percents[school][theme];
    }

    boolean isExpert(int coach, int theme) {
        return expertise[coach][theme];
    }

    int worth(Wish wish) {
        return worth[wish.ordinal()];
    }

    static int part(int most, boolean needing) {
        return needing ? most - most / 2 : most / 2;
    }

    private static int half(int most) {
        return share(most, 1, 2);
    }

    /** So much of the most, rounded half up. */
    private static int share(int most, long part, long whole) {
        return Math.toIntExact((2L * most * part + whole) / (2 * whole));
    }
}
