package uk.alongside.pairing.solving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import uk.alongside.pairing.rules.Group;
import uk.alongside.pairing.rules.Group.Third;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.Reasons;
import uk.alongside.pairing.rules.Rulebook;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** Tries all pairings and all coaches, one after the other, with nothing of the solver's own reckoning. */
final class BruteForce {

    private final Question question;
    private final Rulebook rules;
    private final Reasons reasons;
    private final int trios;
    private OptionalInt best = OptionalInt.empty();

    private BruteForce(Question question) {
        this.question = question;
        rules = new Rulebook(question);
        reasons = new Reasons(question);
        trios = rules.trios();
    }

    /** The most points that any proposal has; empty where none keeps every must. */
    static OptionalInt best(Question question) {
        var all = new BruteForce(question);
        var schools = new ArrayList<>(
                question.schools().stream().map(school -> school.id()).toList());
        all.pairUp(schools, List.of());
        return all.best;
    }

    private void pairUp(List<SchoolId> left, List<Group> groups) {
        if (left.isEmpty()) {
            if (groups.stream().filter(group -> group.third().isPresent()).count() == trios
                    && rules.brokenBy(groups).isEmpty()) {
                int total = reasons.total(groups);
                best = OptionalInt.of(Math.max(total, best.orElse(total)));
            }
            return;
        }
        var first = left.getFirst();
        for (int second = 1; second < left.size(); second++) {
            var one = left.get(second);
            for (var coach : question.coaches()) {
                if (rules.allowsCoach(rules.number(first), rules.number(coach.id()))) {
                    bothWays(left, groups, first, one, coach.id());
                }
            }
        }
    }

    private void bothWays(List<SchoolId> left, List<Group> groups, SchoolId first, SchoolId one, PersonId coach) {
        goOn(left, groups, Group.pair(first, one, coach));
        goOn(left, groups, Group.pair(one, first, coach));
        for (var third : left) {
            if (trios > 0 && !third.equals(first) && !third.equals(one)) {
                for (boolean needs : new boolean[] {true, false}) {
                    trio(left, groups, first, one, third, needs, coach);
                }
            }
        }
    }

    private void trio(
            List<SchoolId> left,
            List<Group> groups,
            SchoolId first,
            SchoolId one,
            SchoolId third,
            boolean needs,
            PersonId coach) {
        var members = List.of(first, one, third);
        for (var joining : members) {
            for (var needing : members) {
                for (var stronger : members) {
                    if (!joining.equals(needing) && !joining.equals(stronger) && !needing.equals(stronger)) {
                        goOn(left, groups, new Group(needing, stronger, Optional.of(new Third(joining, needs)), coach));
                    }
                }
            }
        }
    }

    private void goOn(List<SchoolId> left, List<Group> groups, Group group) {
        if (group.links().stream()
                .anyMatch(link -> !rules.marksAllow(rules.number(link.needing()), rules.number(link.stronger())))) {
            return;
        }
        var rest = new ArrayList<>(left);
        rest.removeAll(group.schools());
        var more = new ArrayList<>(groups);
        more.add(group);
        pairUp(rest, more);
    }
}
