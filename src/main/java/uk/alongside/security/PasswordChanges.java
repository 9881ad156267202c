package uk.alongside.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.mail.Mail;
import uk.alongside.mail.MailFact;
import uk.alongside.mail.MailKind;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewPassword;
import uk.alongside.people.Person;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.trail.Trail;

/**
 * Another password for an account: by its person who knows the present one, or by a link in a mail for who forgot it.
 *
 * <p>Asking for a link is only noted; a part of the portal looks later whether there is such an account. So the answer is
 * the same for every address, in its words and in its time. The links of an hour work side by side: nobody can make
 * somebody else's link worthless by asking too. A changed password ends all sessions and all links, and its person is
 * told.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
class PasswordChanges {

    static final Duration LIFE_OF_A_LINK = Duration.ofHours(1);
    static final int MOST_LINKS = 3;

    private static final ActingAs ITSELF = ActingAs.system("forgotten-passwords");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PersonDirectory directory;
    private final Mail mail;
    private final Trail trail;
    private final Clock clock;

    PasswordChanges(
            JdbcClient jdbc, Accounts accounts, PersonDirectory directory, Mail mail, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.directory = directory;
        this.mail = mail;
        this.trail = trail;
        this.clock = clock;
    }

    /** Changes the password of the person at the keyboard, and tells them by mail. */
    @PreAuthorize("isAuthenticated()")
    public void change(NewPassword request) {
        accounts.changePassword(request);
        tellThatItChanged(directory.myself());
    }

    /** Notes that somebody forgot the password of this address, whether it is known here or not. */
    public void ask(EmailAddress email) {
        jdbc.sql("insert into password_request (id, email, asked_at) values (:id, :email, :now)")
                .param("id", Ids.next())
                .param("email", email.value())
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    /** Makes a link for the address that asked first, where it belongs to an open account. False when nobody waits. */
    @PreAuthorize("@currentUser.isSystem()")
    public boolean answerOne() {
        var waiting = jdbc.sql(
                        "select id, email from password_request order by asked_at, id limit 1 for update skip locked")
                .query((row, number) -> new Waiting(row.getObject("id", UUID.class), row.getString("email")))
                .optional();
        waiting.ifPresent(request -> {
            jdbc.sql("delete from password_request where id = ?")
                    .param(request.id())
                    .update();
            directory
                    .findByEmail(new EmailAddress(request.email()))
                    .filter(person -> accounts.isOpen(person.id()))
                    .filter(this::mayHaveAnother)
                    .ifPresent(this::sendLink);
        });
        return waiting.isPresent();
    }

    private record Waiting(UUID id, String email) {}

    /** Whether the link would change a password now. */
    @Transactional(readOnly = true)
    public boolean stands(String token) {
        return personOf(token).isPresent();
    }

    /** Sets a new password by a link. A refused password leaves the link as it was. */
    public void reset(String token, String wanted) {
        var person = personOf(token).orElseThrow(NotFound::new);
        var used = jdbc.sql("update password_link set used_at = :now where person_id = :person and used_at is null")
                .param("now", Times.utc(clock.instant()))
                .param("person", person.value())
                .update();
        if (used == 0 || !ITSELF.call(() -> accounts.resetPassword(person, wanted))) {
            throw new NotFound();
        }
        ActingAs.person(person.value()).run(() -> {
            trail.record("set a new password by mail", new SubjectRef("account", person.value()), Trail.PORTAL);
            tellThatItChanged(directory.myself());
        });
    }

    /** Forgets links that nobody can use any more. */
    @PreAuthorize("@currentUser.isSystem()")
    public void forgetBefore(Instant moment) {
        jdbc.sql("delete from password_link where expires_at < :moment")
                .param("moment", Times.utc(moment))
                .update();
    }

    private Optional<PersonId> personOf(String token) {
        return jdbc.sql("select person_id from password_link"
                        + " where token_hash = :hash and used_at is null and expires_at > :now")
                .param("hash", hash(token))
                .param("now", Times.utc(clock.instant()))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    private boolean mayHaveAnother(Person person) {
        return jdbc.sql("select count(*) from password_link where person_id = :person and made_at > :since")
                        .param("person", person.id().value())
                        .param("since", Times.utc(clock.instant().minus(LIFE_OF_A_LINK)))
                        .query(Integer.class)
                        .single()
                < MOST_LINKS;
    }

    private void sendLink(Person person) {
        var token = Secrets.newToken();
        var now = clock.instant();
        jdbc.sql("insert into password_link (token_hash, person_id, made_at, expires_at)"
                        + " values (:hash, :person, :now, :expires)")
                .param("hash", hash(token))
                .param("person", person.id().value())
                .param("now", Times.utc(now))
                .param("expires", Times.utc(now.plus(LIFE_OF_A_LINK)))
                .update();
        mail.tell(new MailFact(
                person.email(),
                Optional.of(person.id()),
                "password-link:" + hash(token),
                MailKind.SECURITY,
                "A new password for Alongside",
                List.of(
                        "Somebody, most likely you, asked for a new password for your account.",
                        "The link works for an hour and once. If it was not you, there is nothing to do: your password"
                                + " stays as it is."),
                "/forgotten/" + token,
                "Choose a new password"));
    }

    private void tellThatItChanged(Person person) {
        var now = clock.instant();
        mail.tell(new MailFact(
                person.email(),
                Optional.of(person.id()),
                "password-changed:" + Ids.next(),
                MailKind.SECURITY,
                "Your password has changed",
                List.of(
                        "The password of your account was changed on %s. You were signed out everywhere."
                                .formatted(WHEN.format(now.atZone(SchoolTime.LONDON))),
                        "If it was not you, choose a new password at once, and tell the lead of your project."),
                "/forgotten",
                "It was not me"));
    }

    private static String hash(String token) {
        return Secrets.hash("forgotten", token);
    }
}
