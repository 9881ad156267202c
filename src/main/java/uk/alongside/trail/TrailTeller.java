package uk.alongside.trail;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A module that tells in its own words what was done to its things. What nobody tells reads as the properties that were
 * changed.
 */
public interface TrailTeller {

    /** The kind of thing that it tells about, as the trail calls it: {@code role}. */
    String kind();

    /**
     * What was done, as it goes on after the name of whoever did it: "gave Amina Khan the role coach". Asked for a whole
     * page at once. An entry for which it has no words is left out.
     */
    Map<UUID, String> tell(List<TrailFact> facts);
}
