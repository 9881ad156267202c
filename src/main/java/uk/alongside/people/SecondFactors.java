package uk.alongside.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.trail.Trail;

/**
 * What somebody has beside their password: an app that shows codes, and ten codes on paper for the day it is lost.
 *
 * <p>It is on once its person has entered a first code. A code opens the door once.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SecondFactors {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;

    private final SecondFactorRows rows;
    private final SecretKeeping keeping;
    private final KnownPersons persons;
    private final LocalAccounts accounts;
    private final PasswordEncoder encoder;
    private final CurrentUser currentUser;
    private final List<HelpGuard> guards;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactors(
            SecondFactorRows rows,
            SecretKeeping keeping,
            KnownPersons persons,
            LocalAccounts accounts,
            PasswordEncoder encoder,
            CurrentUser currentUser,
            List<HelpGuard> guards,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.keeping = keeping;
        this.persons = persons;
        this.accounts = accounts;
        this.encoder = encoder;
        this.currentUser = currentUser;
        this.guards = guards;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** How it stands with one's own. */
    @Transactional(readOnly = true)
    public SecondFactorState mine() {
        var person = currentUser.id();
        return new SecondFactorState(
                rows.of(person).flatMap(SecondFactorRows.Row::since),
                rows.codesLeft(person),
                accounts.findById(person).flatMap(LocalAccount::passwordHash).isPresent());
    }

    /** Makes a secret for the person at the keyboard. Nothing is asked of them before they have shown that they have it. */
    public NewSecondFactor begin(String password) {
        var person = currentUser.id();
        requirePassword(person, password);
        if (rows.isOn(person)) {
            throw new RuleBroken("Your second factor is on already.");
        }
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        rows.begin(person, keeping.lock(secret, person));
        return asNew(person, secret);
    }

    /** The secret that was begun and not confirmed yet, to look at once more. */
    @Transactional(readOnly = true)
    public NewSecondFactor begun() {
        var person = currentUser.id();
        return asNew(person, secretBegunBy(person));
    }

    /** Switches it on, now that a code shows that the app has the secret. Gives ten recovery codes, this once. */
    public List<String> confirm(String code) {
        var person = currentUser.id();
        var step = Totp.stepOf(secretBegunBy(person), plain(code), clock.instant(), 0);
        if (step.isEmpty() || !rows.use(person, step.getAsLong())) {
            throw new RuleBroken(
                    "This is not the code that the app should show now. Check the clock of the phone, and enter the next one.",
                    "code");
        }
        rows.switchOn(person, clock.instant());
        changed(person, SecondFactorChanged.Kind.SWITCHED_ON, "switched on the second factor");
        return giveCodes(person);
    }

    /** Gives ten new recovery codes in place of all earlier ones. */
    public List<String> newCodes(String password) {
        var person = currentUser.id();
        requirePassword(person, password);
        requireOn(person);
        record(person, "made new recovery codes");
        return giveCodes(person);
    }

    public void switchOff(String password) {
        var person = currentUser.id();
        requirePassword(person, password);
        requireOn(person);
        rows.delete(person);
        changed(person, SecondFactorChanged.Kind.SWITCHED_OFF, "switched off the second factor");
    }

    /** Takes the second factor from somebody who has lost it, so that their password opens the door again. */
    public void reset(PersonId person) {
        if (person.equals(currentUser.id())
                || !currentUser.isPlatformAdmin()
                        && (accounts.isPlatformAdmin(person)
                                || guards.stream().noneMatch(guard -> guard.mayHelp(person)))) {
            throw new NotFound();
        }
        if (!rows.isOn(person)) {
            throw new RuleBroken("This person has no second factor: there is nothing to reset.");
        }
        rows.delete(person);
        changed(person, SecondFactorChanged.Kind.RESET, "reset a second factor");
    }

    /** Whether the sign-in asks this person for one. */
    @Transactional(readOnly = true)
    @PreAuthorize("@currentUser.isSystem()")
    public boolean isAskedOf(PersonId person) {
        return rows.isOn(person);
    }

    /** Whether this is a code of theirs, from the app or from paper. If it is, it is used up. */
    @PreAuthorize("@currentUser.isSystem()")
    public boolean use(PersonId person, String code) {
        var row = rows.of(person).filter(kept -> kept.since().isPresent());
        if (row.isEmpty()) {
            return false;
        }
        var plain = plain(code);
        if (plain.length() == Totp.DIGITS && plain.chars().allMatch(Character::isDigit)) {
            return keeping.unlock(row.get().locked(), person).stream()
                    .flatMapToLong(secret -> Totp.stepOf(
                            secret, plain, clock.instant(), row.get().lastStep())
                            .stream())
                    .anyMatch(step -> rows.use(person, step));
        }
        if (!rows.useCode(person, RecoveryCodes.hash(person, code), clock.instant())) {
            return false;
        }
        ActingAs.person(person.value())
                .run(() -> changed(person, SecondFactorChanged.Kind.CODE_USED, "used a recovery code"));
        return true;
    }

    private List<String> giveCodes(PersonId person) {
        var codes = RecoveryCodes.fresh();
        rows.replaceCodes(
                person,
                codes.stream().map(code -> RecoveryCodes.hash(person, code)).toList());
        return codes;
    }

    private byte[] secretBegunBy(PersonId person) {
        return rows.of(person)
                .filter(row -> row.since().isEmpty())
                .flatMap(row -> keeping.unlock(row.locked(), person))
                .orElseThrow(
                        () -> new RuleBroken("Please begin again: enter your password to set up the second factor."));
    }

    private NewSecondFactor asNew(PersonId person, byte[] secret) {
        return NewSecondFactor.of(secret, email(person));
    }

    private void requireOn(PersonId person) {
        if (!rows.isOn(person)) {
            throw new RuleBroken("Your second factor is off.");
        }
    }

    private void requirePassword(PersonId person, String password) {
        var hash = account(person).passwordHash();
        if (hash.isPresent()
                && (password.length() > PasswordRules.LONGEST_INPUT || !encoder.matches(password, hash.get()))) {
            throw new RuleBroken("This is not your current password.", "current");
        }
    }

    private LocalAccount account(PersonId person) {
        return accounts.findById(person).orElseThrow(NotFound::new);
    }

    private EmailAddress email(PersonId person) {
        return persons.findById(person).orElseThrow(NotFound::new).asPerson().email();
    }

    private void changed(PersonId person, SecondFactorChanged.Kind kind, String words) {
        record(person, words);
        events.publishEvent(new SecondFactorChanged(person, email(person), kind, clock.instant()));
    }

    private void record(PersonId person, String words) {
        trail.record(words, new SubjectRef("person", person.value()), Trail.PORTAL);
    }

    private static String plain(String code) {
        return code.replaceAll("\\s", "");
    }
}
