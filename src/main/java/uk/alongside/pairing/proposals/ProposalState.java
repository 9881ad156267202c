package uk.alongside.pairing.proposals;

/** How far looking for pairs has come. */
public enum ProposalState {
    LOOKING,
    FOUND,
    CLASH,
    NOT_FOUND
}
