package uk.alongside.pairing.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.alongside.schools.SchoolId;

/**
 * Two proposals for the same question side by side: what a swap would cost, or which of two draws is better.
 *
 * @param before what the first comes to
 * @param after what the second comes to
 * @param broken the musts that the second would break; it can be made only where there are none
 * @param newPairs links of the second that the first does not have
 * @param newCoach schools that would have another coach
 */
public record Compared(
        Figures before, Figures after, List<Must> broken, List<Group.Link> newPairs, List<SchoolId> newCoach) {

    /**
     * What one proposal comes to.
     *
     * @param fit the sum of all fits
     * @param tenthsOfMiles between the schools of each link together; those not known are counted beside it
     * @param samePhase how many links are within one phase
     * @param declared how many schools have a coach who has declared a conflict with them
     */
    public record Figures(int links, int fit, int tenthsOfMiles, int milesNotKnown, int samePhase, int declared) {}

    public static Compared of(Question question, List<Group> before, List<Group> after) {
        var reasons = new Reasons(question);
        var rules = new Rulebook(question);
        var scoring = new Scoring(question);
        var known = new HashSet<Set<SchoolId>>();
        before.forEach(group -> group.links().forEach(link -> known.add(Set.of(link.needing(), link.stronger()))));
        var newPairs = after.stream()
                .flatMap(group -> group.links().stream())
                .filter(link -> !known.contains(Set.of(link.needing(), link.stronger())))
                .toList();
        var newCoach = new ArrayList<SchoolId>();
        for (var group : after) {
            for (var school : group.schools()) {
                if (groupOf(before, school)
                        .filter(earlier -> earlier.coach().equals(group.coach()))
                        .isEmpty()) {
                    newCoach.add(school);
                }
            }
        }
        return new Compared(
                figures(before, reasons, rules, scoring),
                figures(after, reasons, rules, scoring),
                rules.brokenBy(after),
                newPairs,
                newCoach);
    }

    private static Optional<Group> groupOf(List<Group> groups, SchoolId school) {
        return groups.stream().filter(group -> group.schools().contains(school)).findFirst();
    }

    private static Figures figures(List<Group> groups, Reasons reasons, Rulebook rules, Scoring scoring) {
        int tenths = 0;
        int notKnown = 0;
        int samePhase = 0;
        int links = 0;
        for (var group : groups) {
            for (var link : group.links()) {
                links++;
                int one = rules.number(link.needing());
                int other = rules.number(link.stronger());
                var miles = scoring.miles(one, other);
                tenths += miles.orElse(0);
                notKnown += miles.isPresent() ? 0 : 1;
                var schools = rules.question().schools();
                samePhase += schools.get(one).phase() == schools.get(other).phase() ? 1 : 0;
            }
        }
        int declared = Math.toIntExact(groups.stream()
                .flatMap(group -> group.schools().stream()
                        .filter(school -> rules.conflict(rules.number(school), rules.number(group.coach()))
                                .isPresent()))
                .count());
        return new Figures(links, reasons.total(groups), tenths, notKnown, samePhase, declared);
    }

    /** Whether the second keeps every must. */
    public boolean canBeMade() {
        return broken.isEmpty();
    }

    /** {@code 846 → 842, 4 less}. */
    public String fitInWords() {
        int difference = after.fit() - before.fit();
        var more = difference == 0 ? "no change" : Math.abs(difference) + (difference > 0 ? " more" : " less");
        return "%d → %d, %s".formatted(before.fit(), after.fit(), more);
    }

    /** Two pairs whose stronger schools change places; the coaches stay with the needing ones. */
    public static List<Group> swapped(List<Group> groups, int first, int second) {
        var changed = new ArrayList<>(groups);
        var one = groups.get(first);
        var other = groups.get(second);
        changed.set(first, new Group(one.needing(), other.stronger(), one.third(), one.coach()));
        changed.set(second, new Group(other.needing(), one.stronger(), other.third(), other.coach()));
        return List.copyOf(changed);
    }
}
