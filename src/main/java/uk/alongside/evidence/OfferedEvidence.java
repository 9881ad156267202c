package uk.alongside.evidence;

/**
 * Evidence of the same school that could be pointed to.
 *
 * @param title what it is called, or how a note begins
 * @param where on what it hangs
 */
public record OfferedEvidence(EvidenceId id, EvidenceKind kind, String title, String where) {}
