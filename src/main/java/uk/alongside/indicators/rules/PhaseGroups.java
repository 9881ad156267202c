package uk.alongside.indicators.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The groups of schools by phase that a board can be narrowed to.
 *
 * <p>In a group of fewer than five a school could be recognised. Such phases therefore stand together; where they are
 * fewer than five even so, the smallest of the other groups joins them. Where only one group is left there is nothing to
 * choose from.
 *
 * <p>Source: the project's access rules; five is ours. In the published project 15 primary schools stand beside 4
 * secondary and 1 all-through school together.
 */
public final class PhaseGroups {

    /** The smallest group that is offered. */
    public static final int FEWEST = 5;

    private PhaseGroups() {}

    /** How many schools have a phase. The word is the phase's own: "all-through". */
    public record PhaseCount(String word, int schools) {}

    /**
     * One or more phases that stand together.
     *
     * @param words each phase's word, the most frequent first
     */
    public record Group(List<String> words, int schools) {

        /** As it stands in an address: {@code secondary+all-through}. */
        public String key() {
            return String.join("+", words).replace(' ', '-');
        }

        /** As it stands on a button: "Secondary and all-through". */
        public String label() {
            return Words.sentence(Words.list(words));
        }
    }

    /** The groups on offer, in the order of the phases given; none where there would be only one. */
    public static List<Group> of(List<PhaseCount> phases) {
        var present = phases.stream().filter(phase -> phase.schools() > 0).toList();
        List<Group> large = new ArrayList<>();
        List<PhaseCount> small = new ArrayList<>();
        for (var phase : present) {
            if (phase.schools() >= FEWEST) {
                large.add(new Group(List.of(phase.word()), phase.schools()));
            } else {
                small.add(phase);
            }
        }
        if (!small.isEmpty()) {
            var together = together(small);
            while (together.schools() < FEWEST && !large.isEmpty()) {
                var smallest = large.stream()
                        .min(Comparator.comparingInt(Group::schools))
                        .orElseThrow();
                large.remove(smallest);
                var words = new ArrayList<>(smallest.words());
                words.addAll(together.words());
                together = new Group(List.copyOf(words), smallest.schools() + together.schools());
            }
            large.add(together);
        }
        return large.size() > 1 ? List.copyOf(large) : List.of();
    }

    private static Group together(List<PhaseCount> small) {
        var ordered = small.stream()
                .sorted(Comparator.comparingInt(PhaseCount::schools).reversed())
                .toList();
        return new Group(
                ordered.stream().map(PhaseCount::word).toList(),
                ordered.stream().mapToInt(PhaseCount::schools).sum());
    }

    /** The group that a phase belongs to, if there are groups. */
    public static Optional<Group> groupOf(String word, List<Group> groups) {
        return groups.stream().filter(group -> group.words().contains(word)).findFirst();
    }
}
