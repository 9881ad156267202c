package uk.alongside.security;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;

/** What the sign-in remembers of somebody: their devices, who they are to a provider, their second factor, links to a new password. */
@Component
class SignInAboutPerson implements HoldsPersonalData {

    private static final List<String> OF_A_PERSON =
            List.of("known_device", "provider_identity", "password_link", "recovery_code", "second_factor");

    private final JdbcClient jdbc;

    SignInAboutPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Signing in";
    }

    @Override
    public String kept() {
        return "From how many devices you signed in, for 180 days after the last time; which sign-in of a provider is"
                + " yours; links to a new password, for an hour; the locked key of your second factor and the hashes of its"
                + " recovery codes, until you switch it off. Failed tries are counted for 15 minutes under a number"
                + " that does not lead to you.";
    }

    @Override
    public String onceErased() {
        return "Erased, and every session ends at once.";
    }

    @Override
    public String file() {
        return "signing-in";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "known_device.person_id",
                "provider_identity.person_id",
                "password_link.person_id",
                "second_factor.person_id",
                "recovery_code.person_id",
                "password_request.email");
    }

    @Override
    public List<String> headings() {
        return List.of("What", "When (UTC)", "Held");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return jdbc.sql("""
                        select 'A device you signed in from, last used' as what, last_used_at as at, '' as held
                        from known_device where person_id = :person
                        union all
                        select 'Your sign-in of a provider', bound_at, concat(issuer, ': ', subject)
                        from provider_identity where person_id = :person
                        union all
                        select 'A link to a new password', made_at, '' from password_link where person_id = :person
                        union all
                        select 'Your second factor, switched on', switched_on_at, ''
                        from second_factor where person_id = :person and switched_on_at is not null
                        union all
                        select 'A recovery code, used', used_at, ''
                        from recovery_code where person_id = :person and used_at is not null
                        union all
                        select 'You asked for a new password', asked_at, email from password_request where email = :email
                        order by 2""")
                .param("person", person.id())
                .param("email", person.email().value())
                .query((row, number) -> List.of(row.getString("what"), row.getString("at"), row.getString("held")))
                .list();
    }

    @Override
    public void erase(AboutPerson person) {
        for (var table : OF_A_PERSON) {
            jdbc.sql("delete from " + table + " where person_id = ?")
                    .param(person.id())
                    .update();
        }
        jdbc.sql("delete from password_request where email = ?")
                .param(person.email().value())
                .update();
    }
}
