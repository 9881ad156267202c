package uk.alongside.people;

import java.time.Clock;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.trail.Trail;

/** Opens, disables and enables accounts, and lets people change their own password. */
@Service
@Transactional
@PreAuthorize("@currentUser.isSystem() or @currentUser.isPlatformAdmin()")
public class Accounts {

    private final KnownPersons persons;
    private final LocalAccounts accounts;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final CurrentUser currentUser;
    private final ObjectProvider<PasswordLinks> links;
    private final Trail trail;
    private final Clock clock;

    Accounts(
            KnownPersons persons,
            LocalAccounts accounts,
            PasswordRules rules,
            PasswordEncoder encoder,
            CurrentUser currentUser,
            ObjectProvider<PasswordLinks> links,
            Trail trail,
            Clock clock) {
        this.persons = persons;
        this.accounts = accounts;
        this.rules = rules;
        this.encoder = encoder;
        this.currentUser = currentUser;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens an account for a person who is not yet known here. */
    public PersonId open(NewAccount request) {
        rules.check(request.password(), request.name(), request.email());
        var person = keep(new KnownPerson(request.name(), request.email()), request.email());
        accounts.save(
                new LocalAccount(person.id(), hash(request.password()), request.platformAdmin(), clock.instant()));
        return person.id();
    }

    /**
     * Opens an account for a person who is not yet known here, without a password: they choose one by the link in a mail.
     */
    public PersonId invite(AccountInvitation invitation) {
        var person = keep(new KnownPerson(invitation.name(), invitation.email()), invitation.email());
        accounts.save(new LocalAccount(person.id(), null, invitation.platformAdmin(), clock.instant()));
        links.getObject().sendTo(person.asPerson());
        return person.id();
    }

    /** Sends the person a link by which they choose a new password. The one they have stays until then. */
    public void sendPasswordLink(PersonId person) {
        if (!find(person).isOpen()) {
            throw new RuleBroken("This account is disabled. Enable it first.");
        }
        links.getObject()
                .sendTo(persons.findById(person).orElseThrow(NotFound::new).asPerson());
        trail.record("sent a link to a new password", new SubjectRef("account", person.value()), Trail.PORTAL);
    }

    /** Opens an account without a password for somebody who was invited and comes in through a provider. */
    @PreAuthorize("@currentUser.isSystem()")
    public PersonId openWithoutPassword(String name, EmailAddress email) {
        var person = keep(new KnownPerson(name, email), email);
        accounts.save(new LocalAccount(person.id(), null, false, clock.instant()));
        return person.id();
    }

    /** Whether anybody has an account yet. */
    @Transactional(readOnly = true)
    public boolean areThereAny() {
        return accounts.existsAny();
    }

    /** Gives the person at the keyboard another password. Their sessions end, this one too. */
    @PreAuthorize("isAuthenticated()")
    public void changePassword(NewPassword request) {
        var account = find(currentUser.id());
        var present = account.passwordHash()
                .orElseThrow(() -> new RuleBroken(
                        "You have no password here: you sign in through a provider. Change it there.", "current"));
        if (!encoder.matches(request.current(), present)) {
            throw new RuleBroken("This is not your current password.", "current");
        }
        if (request.wanted().equals(request.current())) {
            throw new RuleBroken("This is your current password. Choose another one.", "password");
        }
        var person = persons.findById(account.person()).orElseThrow(NotFound::new);
        rules.check(request.wanted(), person.name(), person.asPerson().email());
        account.changePassword(hash(request.wanted()));
        accounts.save(account);
    }

    /**
     * Gives a person another password who has proved otherwise that the account is theirs. All their sessions end. False
     * where there is no open account any more.
     */
    @PreAuthorize("@currentUser.isSystem()")
    public boolean resetPassword(PersonId person, String wanted) {
        var account = accounts.findById(person).filter(LocalAccount::isOpen);
        if (account.isEmpty()) {
            return false;
        }
        var known = persons.findById(person).orElseThrow(NotFound::new);
        rules.check(wanted, known.name(), known.asPerson().email());
        account.get().changePassword(hash(wanted));
        accounts.save(account.get());
        return true;
    }

    /** Whether the person has an account that they can sign in to with a password. */
    @Transactional(readOnly = true)
    @PreAuthorize("@currentUser.isSystem()")
    public boolean isOpen(PersonId person) {
        return accounts.findById(person).filter(LocalAccount::isOpen).isPresent();
    }

    /** Ends the person's access at once; what they did stays theirs. */
    public void disable(PersonId person) {
        if (currentUser.ifPerson().filter(person::equals).isPresent()) {
            throw new RuleBroken("Ask another platform admin to disable your own account.");
        }
        var account = find(person);
        account.disable(clock.instant());
        accounts.save(account);
    }

    public void enable(PersonId person) {
        var account = find(person);
        account.enable();
        accounts.save(account);
    }

    private LocalAccount find(PersonId person) {
        return accounts.findById(person).orElseThrow(NotFound::new);
    }

    private KnownPerson keep(KnownPerson person, EmailAddress email) {
        if (persons.findByEmail(email.value()).isPresent()) {
            throw emailTaken();
        }
        try {
            return persons.saveAndFlush(person);
        } catch (DataIntegrityViolationException broken) {
            if (broken.getCause() instanceof ConstraintViolationException violation
                    && "person_one_per_email".equals(violation.getConstraintName())) {
                throw emailTaken();
            }
            throw broken;
        }
    }

    private static RuleBroken emailTaken() {
        return new RuleBroken("Somebody with this e-mail address is here already.", "email");
    }

    private String hash(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash.");
        }
        return hash;
    }
}
