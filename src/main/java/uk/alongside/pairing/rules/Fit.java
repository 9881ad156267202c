package uk.alongside.pairing.rules;

import java.util.List;

/** What one link of a proposal is worth: the sum of its terms. */
public record Fit(Group.Link link, List<Term> terms) {

    public Fit {
        terms = List.copyOf(terms);
    }

    public int points() {
        return terms.stream().mapToInt(Term::points).sum();
    }

    public int most() {
        return terms.stream().mapToInt(Term::most).sum();
    }
}
