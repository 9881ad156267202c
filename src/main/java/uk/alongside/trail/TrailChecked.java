package uk.alongside.trail;

import java.time.Instant;
import java.util.Optional;

/**
 * What the last walk along the chain of seals found.
 *
 * @param seals how many held
 * @param broken where the chain breaks, in a sentence; empty when it is whole
 */
public record TrailChecked(Instant at, long seals, Optional<String> broken) {}
