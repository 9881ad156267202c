package uk.alongside.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.trail.OnTrail;
import uk.alongside.trail.ShownOnTrail;
import uk.alongside.trail.Trail;

/**
 * A person's way into the portal: with a password of their own, through a provider, or by either.
 *
 * <p>The password is kept as a slow hash. An account is never deleted, only disabled, so that what its person did stays
 * theirs. A new password or a disabling begins a new series of sessions: those of the old series end with their next
 * request.
 */
@Entity
@Table(name = "account")
class LocalAccount implements OnTrail {

    /** What the trail calls it. */
    static final String KIND = "account";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @ShownOnTrail
    @Column(name = "platform_admin", nullable = false)
    private boolean platformAdmin;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @ShownOnTrail
    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "session_series", nullable = false)
    private int series;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected LocalAccount() {}

    LocalAccount(PersonId person, @Nullable String passwordHash, boolean platformAdmin, Instant openedAt) {
        this.person = person;
        this.passwordHash = passwordHash;
        this.platformAdmin = platformAdmin;
        this.openedAt = openedAt;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
        series++;
    }

    void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
            series++;
        }
    }

    void enable() {
        disabledAt = null;
    }

    boolean isOpen() {
        return disabledAt == null;
    }

    PersonId person() {
        return person;
    }

    /** Empty where the person signs in through a provider only. */
    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    SignedIn signedIn() {
        return new SignedIn(person, series);
    }

    Instant openedAt() {
        return openedAt;
    }

    @Override
    public String trailKind() {
        return KIND;
    }

    @Override
    public SubjectRef trailScope() {
        return Trail.PORTAL;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalAccount account && person.equals(account.person());
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
