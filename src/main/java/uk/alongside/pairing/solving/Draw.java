package uk.alongside.pairing.solving;

import java.util.Arrays;

/** Groups in numbers, being worked on: two schools each, perhaps a third, and a coach, or −1 as long as there is none. */
final class Draw {

    private final int[] needing;
    private final int[] stronger;
    private final int[] third;
    private final boolean[] thirdNeeds;
    private final int[] coach;

    Draw(int groups) {
        needing = new int[groups];
        stronger = new int[groups];
        third = new int[groups];
        thirdNeeds = new boolean[groups];
        coach = new int[groups];
        Arrays.fill(third, -1);
        Arrays.fill(coach, -1);
    }

    private Draw(Draw other) {
        needing = other.needing.clone();
        stronger = other.stronger.clone();
        third = other.third.clone();
        thirdNeeds = other.thirdNeeds.clone();
        coach = other.coach.clone();
    }

    Draw copy() {
        return new Draw(this);
    }

    int size() {
        return needing.length;
    }

    void pair(int group, int one, int other) {
        needing[group] = one;
        stronger[group] = other;
    }

    void third(int group, int school, boolean needs) {
        third[group] = school;
        thirdNeeds[group] = needs;
    }

    void coach(int group, int by) {
        coach[group] = by;
    }

    int needing(int group) {
        return needing[group];
    }

    int stronger(int group) {
        return stronger[group];
    }

    int third(int group) {
        return third[group];
    }

    boolean isTrio(int group) {
        return third[group] >= 0;
    }

    boolean thirdNeeds(int group) {
        return thirdNeeds[group];
    }

    int coach(int group) {
        return coach[group];
    }
}
