package uk.alongside.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.Accounts;
import uk.alongside.people.Credentials;
import uk.alongside.people.Person;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.people.SignedIn;
import uk.alongside.projects.InvitationDesk;
import uk.alongside.projects.InvitedPerson;
import uk.alongside.schools.SchoolId;
import uk.alongside.security.DfeSchool.Workplace;
import uk.alongside.security.ProviderIdentities.Identity;

/**
 * Lets people in whom a provider vouches for.
 *
 * <p>The first time, somebody who is known here already must be told apart from everybody else: by an e-mail address that
 * the provider has confirmed, or, at DfE Sign-in, by an address together with the school they work in. From then on the
 * provider's own name for them counts, and an address no more. Nobody comes to be known by knocking.
 */
@Component
class ProviderDesk {

    private static final ActingAs SIGN_IN = ActingAs.system("sign-in");

    private final ProviderIdentities identities;
    private final PersonDirectory people;
    private final InvitationDesk invitations;
    private final Accounts accounts;
    private final Credentials credentials;
    private final DfeSchool dfe;
    private final Throttle throttle;
    private final HttpServletRequest request;

    ProviderDesk(
            ProviderIdentities identities,
            PersonDirectory people,
            InvitationDesk invitations,
            Accounts accounts,
            Credentials credentials,
            DfeSchool dfe,
            Throttle throttle,
            HttpServletRequest request) {
        this.identities = identities;
        this.people = people;
        this.invitations = invitations;
        this.accounts = accounts;
        this.credentials = credentials;
        this.dfe = dfe;
        this.throttle = throttle;
        this.request = request;
    }

    /**
     * The session of the person whom the provider has named.
     *
     * @throws ProviderRefused where nobody is let in
     */
    SignedIn receive(ClientRegistration provider, OidcUser user) {
        var identity = Identity.of(user);
        var verdict = throttle.begin(new Attempt(
                "provider " + identity.issuer() + " " + identity.subject(),
                Attempt.networkOf(request.getRemoteAddr()),
                List.of()));
        if (!verdict.mayTry()) {
            throw new ProviderRefused(ProviderRefusal.TOO_MANY_TRIES);
        }
        var workplace = provider.getRegistrationId().equals(Providers.DFE)
                ? Optional.of(dfe.of(provider, identity.subject(), user))
                : Optional.<Workplace>empty();
        var person = identities.personOf(identity).orElseGet(() -> bind(identity, user, workplace));
        var session = SIGN_IN.call(() -> credentials.sessionOf(person)).orElseThrow(ProviderDesk::unknown);
        identities.noteSchool(identity, workplace.map(Workplace::school).orElse(null));
        throttle.succeeded(verdict);
        return session;
    }

    private PersonId bind(Identity identity, OidcUser user, Optional<Workplace> workplace) {
        var email = emailOf(user).orElseThrow(ProviderDesk::unknown);
        var known = SIGN_IN.call(() -> people.findByEmail(email)).map(Person::id);
        var invited = SIGN_IN.call(() -> invitations.whoIsExpected(email));
        if (known.isEmpty() && invited.isEmpty()) {
            throw unknown();
        }
        var schools = Stream.concat(
                        known.stream().flatMap(person -> dfe.schoolsOf(person).stream()),
                        invited.stream().flatMap(person -> person.schools().stream()))
                .collect(Collectors.toSet());
        if (!isVouchedFor(user, schools, workplace)) {
            throw new ProviderRefused(ProviderRefusal.EMAIL_NOT_CONFIRMED);
        }
        var person = known.orElseGet(() -> SIGN_IN.call(() -> accounts.openWithoutPassword(
                invited.map(InvitedPerson::name).orElseThrow(ProviderDesk::unknown), email)));
        if (SIGN_IN.call(() -> credentials.sessionOf(person)).isEmpty()) {
            throw unknown();
        }
        identities.bind(identity, person);
        return person;
    }

    /** Whether the address is theirs: the provider has confirmed it, or, not having said that it has not, their school. */
    private boolean isVouchedFor(OidcUser user, Set<SchoolId> schools, Optional<Workplace> workplace) {
        var confirmed = user.getClaims().get(StandardClaimNames.EMAIL_VERIFIED);
        return confirmed != null
                ? Boolean.parseBoolean(confirmed.toString())
                : workplace.filter(school -> dfe.isAmong(schools, school)).isPresent();
    }

    private static ProviderRefused unknown() {
        return new ProviderRefused(ProviderRefusal.UNKNOWN_PERSON);
    }

    private static Optional<EmailAddress> emailOf(OidcUser user) {
        try {
            return Optional.ofNullable(user.getEmail()).map(EmailAddress::new);
        } catch (RuleBroken noAddress) {
            return Optional.empty();
        }
    }
}
