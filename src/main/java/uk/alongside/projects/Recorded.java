package uk.alongside.projects;

import java.time.Instant;
import java.util.Optional;

/**
 * Since when something is on record, and until when it stood.
 *
 * @param supersededAt empty while it stands
 */
public record Recorded(Instant at, Optional<Instant> supersededAt) {}
