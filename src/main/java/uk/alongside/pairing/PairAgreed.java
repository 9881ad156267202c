package uk.alongside.pairing;

import uk.alongside.projects.ProjectId;

/** Published once all schools of a pair and its coach have accepted. */
public record PairAgreed(ProjectId project, PairingId pair) {}
