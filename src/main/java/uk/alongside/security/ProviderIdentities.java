package uk.alongside.security;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** Which person somebody is who comes from a provider, once that has been settled. */
@Component
class ProviderIdentities {

    private final JdbcClient jdbc;
    private final SignInRecord record;
    private final Clock clock;

    ProviderIdentities(JdbcClient jdbc, SignInRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.clock = clock;
    }

    Optional<PersonId> personOf(Identity identity) {
        return jdbc.sql("select person_id from provider_identity where issuer = :issuer and subject = :subject")
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    /**
     * Settles for good who this is.
     *
     * @throws ProviderRefused where the person is somebody else there already: an address may have been given to another
     */
    @Transactional
    void bind(Identity identity, PersonId person) {
        try {
            jdbc.sql("insert into provider_identity (issuer, subject, person_id, bound_at)"
                            + " values (:issuer, :subject, :person, :now)")
                    .param("issuer", identity.issuer())
                    .param("subject", identity.subject())
                    .param("person", person.value())
                    .param("now", Times.utc(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new ProviderRefused(ProviderRefusal.ANOTHER_BEFORE, taken);
        }
        record.wasBound(person);
    }

    /** Notes the school that was named this time. */
    void noteSchool(Identity identity, @Nullable SchoolId school) {
        jdbc.sql("update provider_identity set school_id = :school"
                        + " where issuer = :issuer and subject = :subject and not (school_id <=> :school)")
                .param("school", school == null ? null : school.value())
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .update();
    }

    /** Who somebody is to a provider. Its names for people are no longer than this, and plain. */
    record Identity(String issuer, String subject) {

        private static final int LONGEST = 255;

        Identity {
            if (!isPlain(issuer) || !isPlain(subject)) {
                throw new ProviderRefused(ProviderRefusal.BAD_TOKEN);
            }
        }

        static Identity of(OidcUser user) {
            return new Identity(String.valueOf(user.getIssuer()), String.valueOf(user.getSubject()));
        }

        private static boolean isPlain(String name) {
            return !name.isBlank()
                    && name.length() <= LONGEST
                    && name.chars().allMatch(sign -> sign >= ' ' && sign <= '~');
        }
    }
}
