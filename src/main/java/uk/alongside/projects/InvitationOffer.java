package uk.alongside.projects;

import uk.alongside.kernel.EmailAddress;

/**
 * What somebody sees who has opened the link of an invitation.
 *
 * @param role with the school, where it is one's: {@code SENCO for Ashwood Primary}
 * @param name as whoever invited wrote it
 * @param known whether this address has an account already, so that its owner signs in
 */
public record InvitationOffer(
        String projectKey,
        String project,
        String invitedBy,
        String role,
        String name,
        EmailAddress email,
        boolean known) {}
