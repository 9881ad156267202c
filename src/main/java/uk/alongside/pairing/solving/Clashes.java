package uk.alongside.pairing.solving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Must;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.Rulebook;
import uk.alongside.pairing.rules.Standing;

/**
 * Finds the smallest set of musts that cannot be kept together.
 *
 * <p>Musts are left out one by one; whichever is not needed for the clash stays out, so that of what remains none could be
 * missing. Then smaller sets are tried. Only what is proved to be impossible counts: where a small search comes to no end, a set
 * is taken to be possible.
 */
final class Clashes {

    private static final int SEARCHED_UP_TO = 60;
    private static final int BRANCHES = 5_000;
    private static final int SETS_TRIED = 1_500;
    private static final int SETS_TRIED_IF_LARGE = 60;

    private final Question question;
    private final Map<Set<Must>, Boolean> impossible = new HashMap<>();
    private int tried;

    private Clashes(Question question) {
        // What stands and what is wished for does not matter to what is possible.
        this.question = question.with(Standing.NONE);
    }

    /** What can be seen to clash without looking for pairs. */
    static Optional<Outcome.Clash> beforeLooking(Question question) {
        if (question.coaches().isEmpty()) {
            return Optional.of(new Outcome.Clash(List.of(), List.of("There is no coach yet.")));
        }
        var clashes = new Clashes(question);
        var all = Rulebook.all(clashes.question);
        return clashes.isPlainlyImpossible(new Table(clashes.question, all))
                ? Optional.of(clashes.smallest(all))
                : Optional.empty();
    }

    /** The smallest clash, where it can be shown that there is one. */
    static Optional<Outcome.Clash> of(Question question) {
        var clashes = new Clashes(question);
        var all = Rulebook.all(clashes.question);
        return clashes.isImpossible(all) ? Optional.of(clashes.smallest(all)) : Optional.empty();
    }

    private Outcome.Clash smallest(Set<Must> all) {
        var needed = new LinkedHashSet<>(all);
        // The lead's own decisions and choices are kept in doubt: what always holds is left out first.
        for (var must : all) {
            var without = new LinkedHashSet<>(needed);
            without.remove(must);
            if (isImpossible(without)) {
                needed = without;
            }
        }
        var musts = new ArrayList<>(all);
        for (int size = 1; size < needed.size(); size++) {
            var smaller = impossibleOf(musts, size, 0, new LinkedHashSet<>());
            if (smaller.isPresent()) {
                needed = smaller.get();
                break;
            }
        }
        return new Outcome.Clash(List.copyOf(needed), new ClashWords(question, needed).sentences());
    }

    private Optional<LinkedHashSet<Must>> impossibleOf(
            List<Must> musts, int size, int from, LinkedHashSet<Must> chosen) {
        if (chosen.size() == size) {
            int most = question.schools().size() <= SEARCHED_UP_TO ? SETS_TRIED : SETS_TRIED_IF_LARGE;
            return ++tried <= most && isImpossible(chosen)
                    ? Optional.of(new LinkedHashSet<>(chosen))
                    : Optional.empty();
        }
        for (int next = from; next < musts.size(); next++) {
            chosen.add(musts.get(next));
            var found = impossibleOf(musts, size, next + 1, chosen);
            if (found.isPresent()) {
                return found;
            }
            chosen.remove(musts.get(next));
        }
        return Optional.empty();
    }

    private boolean isImpossible(Set<Must> musts) {
        var known = impossible.get(musts);
        if (known == null) {
            known = findOut(new Table(question, musts));
            impossible.put(Set.copyOf(musts), known);
        }
        return known;
    }

    private boolean findOut(Table table) {
        if (isPlainlyImpossible(table)) {
            return true;
        }
        if (table.schools > SEARCHED_UP_TO) {
            return false;
        }
        var search = Search.forAny(table, BRANCHES);
        return search.run().isEmpty() && search.isComplete();
    }

    private boolean isPlainlyImpossible(Table table) {
        int groups = (table.schools - table.trios) / 2;
        if (!table.rules().triosAllowed() || groups < table.trios) {
            return true;
        }
        int places = IntStream.range(0, table.coaches).map(table::capacity).sum();
        return places < groups + table.trios
                || coaches(table, Mark.NEEDING).isPresent()
                || coaches(table, Mark.STRONGER).isPresent()
                || !pairsExist(table);
    }

    /** Schools of one mark, which are all in groups of their own, that have too few places with coaches. */
    static Optional<Shortage> coaches(Table table, Mark mark) {
        if (!table.rules().has(Must.Kind.ROLES)) {
            var without = IntStream.range(0, table.schools)
                    .filter(school -> IntStream.range(0, table.coaches)
                            .noneMatch(coach -> table.capacity(coach) > 0 && table.mayCoach(school, coach)))
                    .boxed()
                    .toList();
            return without.isEmpty() ? Optional.empty() : Optional.of(new Shortage(without, List.of(), 0));
        }
        return Shortage.among(marked(table, mark), table.coaches, table::capacity, table::mayCoach, table.trios);
    }

    /** Schools of one mark that have too few to be paired with. */
    static Optional<Shortage> partners(Table table, Mark mark) {
        Shortage.May may =
                mark == Mark.NEEDING ? table::allowsPair : (stronger, needing) -> table.allowsPair(needing, stronger);
        return table.rules().has(Must.Kind.ROLES)
                ? Shortage.among(marked(table, mark), table.schools, _ -> 1, may, table.trios)
                : Optional.empty();
    }

    private static List<Integer> marked(Table table, Mark mark) {
        var schools = table.rules().question().schools();
        return IntStream.range(0, table.schools)
                .filter(school -> schools.get(school).mark() == mark)
                .boxed()
                .toList();
    }

    private static boolean pairsExist(Table table) {
        if (partners(table, Mark.NEEDING).isPresent()
                || partners(table, Mark.STRONGER).isPresent()) {
            return false;
        }
        if (table.schools > Candidates.ALL_UP_TO) {
            // The rounds find out: their relaxation pays to break a must where there is no other way.
            return true;
        }
        return new Relaxation(table, new Candidates(table))
                .at(new long[table.coaches])
                .exist();
    }
}
