package uk.alongside.projects;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.alongside.schools.SchoolDirectory;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.ActorNames;

/** Names the schools on a trail. Those who may read one know them. */
@Component
class SchoolsOnTrail implements ActorNames {

    private final SchoolDirectory schools;

    SchoolsOnTrail(SchoolDirectory schools) {
        this.schools = schools;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        schools.byIds(ids.stream().map(SchoolId::new).toList())
                .forEach((id, school) -> names.put(id.value(), school.name()));
        return names;
    }
}
