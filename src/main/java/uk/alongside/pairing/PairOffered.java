package uk.alongside.pairing;

import uk.alongside.projects.ProjectId;

/** Published once a pair is confirmed by the lead and offered to its schools and its coach. */
public record PairOffered(ProjectId project, PairingId pair) {}
