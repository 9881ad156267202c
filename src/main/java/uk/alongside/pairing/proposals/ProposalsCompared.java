package uk.alongside.pairing.proposals;

import java.math.BigDecimal;
import java.util.List;
import uk.alongside.pairing.rules.Compared;

/**
 * Two proposals side by side.
 *
 * @param schools with whom each school is in either; those for which it differs come first
 */
public record ProposalsCompared(Sum one, Sum two, List<Beside> schools) {

    /** What one comes to. */
    public record Sum(
            ProposalLine line,
            int pairs,
            int fit,
            long bound,
            BigDecimal gapPercent,
            Compared.Figures figures,
            int changedByHand) {}

    /**
     * A school in both; empty words where it is in one of them only.
     *
     * @param differs whether it has another partner or another coach
     */
    public record Beside(
            String school,
            String partnerInOne,
            String coachInOne,
            String partnerInTwo,
            String coachInTwo,
            boolean differs) {}

    public long differing() {
        return schools.stream().filter(Beside::differs).count();
    }
}
