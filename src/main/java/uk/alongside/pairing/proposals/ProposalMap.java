package uk.alongside.pairing.proposals;

import java.util.List;
import java.util.Optional;
import uk.alongside.pairing.rules.Place;

/** Where the pairs of a proposal are. */
public record ProposalMap(ProposalLine line, List<OnMap> pairs) {

    /**
     * A pair with its places; one that is not known is empty.
     *
     * @param miles how far its schools are apart, in words
     */
    public record OnMap(int number, List<Spot> schools, Spot coach, String miles) {}

    /** A school, or a coach at home. */
    public record Spot(String name, Optional<Place> place) {}

    /** The schools whose place is not known. */
    public List<String> without() {
        return pairs.stream()
                .flatMap(pair -> pair.schools().stream())
                .filter(spot -> spot.place().isEmpty())
                .map(Spot::name)
                .sorted()
                .toList();
    }
}
