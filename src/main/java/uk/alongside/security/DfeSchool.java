package uk.alongside.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;
import uk.alongside.schools.SchoolUrns;

/**
 * From which school somebody comes who signed in through DfE Sign-in.
 *
 * <p>It says who they are and where they work. What they may do in a project their participations say, and nothing else.
 */
@Component
class DfeSchool {

    private static final ActingAs SIGN_IN = ActingAs.system("sign-in");

    private static final Set<Role> OF_A_SCHOOL = Set.of(Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF);

    private final SchoolUrns urns;
    private final ProjectAccess access;
    private final DfeRoles roles;

    DfeSchool(SchoolUrns urns, ProjectAccess access, DfeRoles roles) {
        this.urns = urns;
        this.access = access;
        this.roles = roles;
    }

    /**
     * The school, found by any URN it ever had.
     *
     * @param person what DfE Sign-in calls them
     * @throws ProviderRefused where there is none, or no role in it
     */
    Workplace of(ClientRegistration provider, String person, OidcUser user) {
        var organisation = DfeOrganisation.in(user.getClaims().get("organisation"))
                .orElseThrow(() -> new ProviderRefused(ProviderRefusal.NO_ORGANISATION));
        var workplace = organisation
                .urn()
                .flatMap(urn -> SIGN_IN.call(() -> urns.schoolWithUrn(urn)).map(school -> new Workplace(school, urn)))
                .orElseThrow(() -> new ProviderRefused(ProviderRefusal.UNKNOWN_SCHOOL));
        if (!roles.letIn(provider.getClientId(), organisation.id(), person)) {
            throw new ProviderRefused(ProviderRefusal.NO_ROLE);
        }
        return workplace;
    }

    /** The schools that are theirs by the roles they hold today. */
    Set<SchoolId> schoolsOf(PersonId person) {
        return ActingAs.person(person.value()).call(() -> access.mine().stream()
                .filter(participation -> OF_A_SCHOOL.contains(participation.role()))
                .flatMap(participation -> participation.school().stream())
                .collect(Collectors.toSet()));
    }

    /** Whether this school is among these, under any number it ever had. */
    boolean isAmong(Set<SchoolId> schools, Workplace workplace) {
        return SIGN_IN.call(() -> schools.stream()
                .flatMap(school -> urns.urnsOf(school).stream())
                .anyMatch(urn -> urn.urn().equals(workplace.urn())));
    }

    /** A school here, and the URN by which it was named there. */
    record Workplace(SchoolId school, String urn) {}
}
