package uk.alongside.pairing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** Two schools and their coach; where the number is odd, a third school with them. */
public record Group(SchoolId needing, SchoolId stronger, Optional<Third> third, PersonId coach) {

    /** The school that makes a pair a trio: it works with the one of the two that is not as it is. */
    public record Third(SchoolId school, boolean needing) {}

    public static Group pair(SchoolId needing, SchoolId stronger, PersonId coach) {
        return new Group(needing, stronger, Optional.empty(), coach);
    }

    public List<SchoolId> schools() {
        var all = new ArrayList<>(List.of(needing, stronger));
        third.ifPresent(joining -> all.add(joining.school()));
        return List.copyOf(all);
    }

    /** One link for a pair, two for a trio. */
    public List<Link> links() {
        var first = new Link(needing, stronger);
        return third.map(joining -> List.of(
                        first,
                        joining.needing() ? new Link(joining.school(), stronger) : new Link(needing, joining.school())))
                .orElse(List.of(first));
    }

    /** A needing school and the stronger one it works with. */
    public record Link(SchoolId needing, SchoolId stronger) {}
}
