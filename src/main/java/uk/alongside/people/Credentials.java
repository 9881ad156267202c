package uk.alongside.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.RuleBroken;

/**
 * Tells the sign-in whether an e-mail address and a password belong together.
 *
 * <p>Whatever the reason for a no, the work is the same: a password is always hashed, so that the time the answer takes
 * does not say whether somebody has an account. Hashing takes long on purpose; no transaction waits for it.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@PreAuthorize("permitAll()")
public class Credentials {

    private final LocalAccounts accounts;
    private final PasswordEncoder encoder;
    private final AccountRows rows;
    private final String nobodysHash;

    Credentials(LocalAccounts accounts, PasswordEncoder encoder, AccountRows rows) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.rows = rows;
        this.nobodysHash = String.valueOf(encoder.encode(UUID.randomUUID().toString()));
    }

    /** The person whose open account this is, if the password is theirs. */
    public Optional<SignedIn> check(String email, String password) {
        var account = find(email);
        if (password.length() > PasswordRules.LONGEST_INPUT) {
            encoder.matches("", nobodysHash);
            return Optional.empty();
        }
        var hash = account.flatMap(LocalAccount::passwordHash).orElse(nobodysHash);
        var matches = encoder.matches(password, hash);
        var signedIn = account.filter(found -> matches && found.isOpen()).map(LocalAccount::signedIn);
        if (signedIn.isPresent() && encoder.upgradeEncoding(hash)) {
            accounts.strengthen(signedIn.get().person(), hash, String.valueOf(encoder.encode(password)));
        }
        return signedIn;
    }

    /** Whether a session that began so still stands: its account is open and has not begun a new series since. */
    public boolean stillStands(SignedIn session) {
        return accounts.isInSeries(session.person(), session.series());
    }

    /** The session of a person who has proved elsewhere who they are; empty unless their account is open. */
    @PreAuthorize("@currentUser.isSystem()")
    public Optional<SignedIn> sessionOf(PersonId person) {
        return accounts.findById(person).filter(LocalAccount::isOpen).map(LocalAccount::signedIn);
    }

    /** Notes that the person has come in, whichever way. */
    @Transactional
    public void cameIn(PersonId person) {
        rows.cameIn(person);
    }

    private Optional<LocalAccount> find(String email) {
        try {
            return accounts.findByEmail(new EmailAddress(email).value());
        } catch (RuleBroken noAddress) {
            return Optional.empty();
        }
    }
}
