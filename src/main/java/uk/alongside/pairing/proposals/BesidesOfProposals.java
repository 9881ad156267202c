package uk.alongside.pairing.proposals;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.schools.SchoolId;

/** What two proposals make of each school, those first in which they differ. */
final class BesidesOfProposals {

    private BesidesOfProposals() {}

    static List<ProposalsCompared.Beside> of(ProposalRead one, ProposalRead two) {
        var inOne = bySchool(one);
        var inTwo = bySchool(two);
        return Stream.concat(inOne.keySet().stream(), inTwo.keySet().stream())
                .distinct()
                .map(school -> beside(Optional.ofNullable(inOne.get(school)), Optional.ofNullable(inTwo.get(school))))
                .sorted(Comparator.comparing(ProposalsCompared.Beside::differs)
                        .reversed()
                        .thenComparing(ProposalsCompared.Beside::school))
                .toList();
    }

    private record With(String school, List<String> partners, String coach) {

        boolean isLike(With other) {
            return partners.equals(other.partners) && coach.equals(other.coach);
        }
    }

    private static Map<SchoolId, With> bySchool(ProposalRead read) {
        var words = read.words();
        var found = new HashMap<SchoolId, With>();
        for (var group : read.groups()) {
            for (var school : group.schools()) {
                found.put(
                        school,
                        new With(
                                words.school(school),
                                group.schools().stream()
                                        .filter(other -> !other.equals(school))
                                        .map(words::school)
                                        .sorted()
                                        .toList(),
                                words.coach(group.coach())));
            }
        }
        return found;
    }

    private static ProposalsCompared.Beside beside(Optional<With> one, Optional<With> two) {
        return new ProposalsCompared.Beside(
                one.or(() -> two).map(With::school).orElse(""),
                partners(one),
                one.map(With::coach).orElse(""),
                partners(two),
                two.map(With::coach).orElse(""),
                one.isEmpty() || two.isEmpty() || !one.get().isLike(two.get()));
    }

    private static String partners(Optional<With> with) {
        return with.map(found -> String.join(" and ", found.partners())).orElse("");
    }
}
