package uk.alongside.trail;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it is read.
 *
 * @param who a name, or what stands for it
 * @param onWhat the kind of thing, in words, and its name where it is a person; empty where it goes without saying
 * @param detail which of its properties changed, or what else was noted; empty when there is nothing to add
 */
public record TrailLine(UUID id, Instant at, String who, String what, String onWhat, String detail) {}
