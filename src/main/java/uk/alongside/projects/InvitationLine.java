package uk.alongside.projects;

import java.time.Instant;
import java.util.Optional;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/**
 * An invitation as the people of a project see it.
 *
 * @param times how often it was sent
 * @param expiresAt until when the link works that was sent last
 * @param acceptedAt empty as long as nobody has accepted it
 */
public record InvitationLine(
        InvitationId id,
        String name,
        EmailAddress email,
        Role role,
        Optional<SchoolId> school,
        InvitationState state,
        PersonId invitedBy,
        Instant sentAt,
        int times,
        Instant expiresAt,
        Optional<Instant> acceptedAt) {}
