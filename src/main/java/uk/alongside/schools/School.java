package uk.alongside.schools;

import java.util.Optional;

/**
 * A school as the register has it.
 *
 * @param urn the number of its present legal incarnation, where it has one
 */
public record School(SchoolId id, String name, Phase phase, Optional<String> urn) {}
