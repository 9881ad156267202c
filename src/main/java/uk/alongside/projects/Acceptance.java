package uk.alongside.projects;

import java.time.Instant;
import uk.alongside.people.PersonId;

/**
 * That a head accepted the joining agreement for their school.
 *
 * @param version which text it was
 * @param name of who accepted it
 */
public record Acceptance(int version, PersonId by, String name, Instant at) {}
