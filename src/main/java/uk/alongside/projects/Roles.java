package uk.alongside.projects;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.alongside.schools.SchoolId;

/** What the person at the keyboard is in one project today. Asked anew for each request, never kept. */
public record Roles(ProjectId project, List<Participation> held) {

    public Roles {
        held = List.copyOf(held);
    }

    public boolean isEmpty() {
        return held.isEmpty();
    }

    /** Whether one of these roles is held. */
    public boolean has(Role... anyOf) {
        var asked = Arrays.asList(anyOf);
        return held.stream().anyMatch(participation -> asked.contains(participation.role()));
    }

    /** The schools for which one of these roles is held. */
    public Set<SchoolId> schoolsAs(Role... anyOf) {
        var asked = Arrays.asList(anyOf);
        return held.stream()
                .filter(participation -> asked.contains(participation.role()))
                .flatMap(participation -> participation.school().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
