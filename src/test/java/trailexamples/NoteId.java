package trailexamples;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record NoteId(UUID value) {}
