package trailexamples;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import uk.alongside.trail.OffTrail;

@Entity
@Table(name = "scribble")
@OffTrail(reason = "The tests want an entity that is off the trail.")
public class Scribble {

    @Id
    private UUID id;

    private String words;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Scribble() {}

    public Scribble(UUID id, String words) {
        this.id = id;
        this.words = words;
    }

    public UUID id() {
        return id;
    }

    public String words() {
        return words;
    }
}
