package uk.alongside.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.Characters;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.trail.OnTrail;
import uk.alongside.trail.ShownOnTrail;
import uk.alongside.trail.Trail;

/** A person as the portal keeps them: a name to show, and one e-mail address that nobody else has. */
@Entity
@Table(name = "person")
class KnownPerson implements OnTrail {

    private static final int LONGEST_NAME = 100;
    private static final String ERASED = "Erased person";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    @Column(name = "name", nullable = false, length = LONGEST_NAME)
    private String name;

    @Column(name = "email", nullable = false, length = 254)
    private String email;

    @ShownOnTrail
    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected KnownPerson() {}

    KnownPerson(String name, EmailAddress email) {
        if (name.length() > 4 * LONGEST_NAME
                || name.strip().codePointCount(0, name.strip().length()) > LONGEST_NAME) {
            throw new RuleBroken("A name has at most 100 characters.", "name");
        }
        if (name.isBlank() || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new RuleBroken("Enter the name as colleagues know it.", "name");
        }
        if (Characters.strangeIn(name.strip()).isPresent()) {
            throw new RuleBroken("The name holds a character that cannot be kept. Write it again.", "name");
        }
        this.id = PersonId.next();
        this.name = name.strip();
        this.email = email.value();
    }

    /** Forgets who this was. What they did stays, under their id. */
    void erase(Instant now) {
        name = ERASED;
        // No mail can reach it, and nobody else can have it.
        email = "erased." + id + "@erased.invalid";
        erasedAt = now;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    AboutPerson asSubject() {
        return new AboutPerson(id.value(), new EmailAddress(email));
    }

    Person asPerson() {
        return new Person(id, name, new EmailAddress(email));
    }

    PersonId id() {
        return id;
    }

    String name() {
        return name;
    }

    @Override
    public String trailKind() {
        return "person";
    }

    @Override
    public SubjectRef trailScope() {
        return Trail.PORTAL;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnownPerson person && id.equals(person.id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
