package uk.alongside.projects;

import java.util.List;

/**
 * To what the person at the keyboard may invite others.
 *
 * @param roles the roles they may give; none where they may invite nobody
 * @param schools the schools for which they may give a school's role
 * @param mayWithdraw whether they may take an invitation back
 * @param mayEndRoles whether they may end somebody's role
 * @param byMail whether invitations leave the portal by mail; if not, they are read in the outbox
 */
public record InvitationChoices(
        List<Role> roles, List<ProjectSchool> schools, boolean mayWithdraw, boolean mayEndRoles, boolean byMail) {}
