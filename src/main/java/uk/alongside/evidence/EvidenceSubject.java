package uk.alongside.evidence;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A module's things of one kind on which evidence hangs. It alone knows who reads and who writes there. */
public interface EvidenceSubject {

    /** Which kind of things: as in {@code SubjectRef}. */
    String kind();

    /**
     * Those of these things that the person at the keyboard may read now, and what they may do there. The others are left
     * out, whether they exist or not. Asked for a whole page at once.
     */
    Map<UUID, EvidencePlace> places(Collection<UUID> subjects);
}
