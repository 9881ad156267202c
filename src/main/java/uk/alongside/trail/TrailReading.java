package uk.alongside.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SubjectRef;

/** Reading a trail, for those whom the module that owns the thing lets read it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class TrailReading {

    private final TrailRows rows;
    private final ObjectProvider<TrailGuard> guards;
    private final ObjectProvider<ActorNames> names;

    TrailReading(TrailRows rows, ObjectProvider<TrailGuard> guards, ObjectProvider<ActorNames> names) {
        this.rows = rows;
        this.guards = guards;
        this.names = names;
    }

    /** What is on record about this thing and all within it, newest first. */
    public List<TrailLine> entries(SubjectRef scope, Pageable page) {
        if (guards.stream().noneMatch(guard -> guard.mayRead(scope))) {
            throw new NotFound();
        }
        var entries = rows.page(scope, page.getOffset(), page.getPageSize());
        var known = namesOf(entries);
        return entries.stream()
                .map(entry -> new TrailLine(
                        entry.id(),
                        entry.at(),
                        who(entry.actor(), known),
                        entry.action(),
                        entry.subject().kind().replace('-', ' '),
                        entry.isErased()
                                ? "erased"
                                : Optional.ofNullable(entry.payload()).orElse("")))
                .toList();
    }

    private Map<UUID, String> namesOf(List<TrailEntry> entries) {
        var people = entries.stream()
                .flatMap(entry -> entry.actor().person().stream())
                .collect(Collectors.toSet());
        var known = new HashMap<UUID, String>();
        if (!people.isEmpty()) {
            names.forEach(source -> known.putAll(source.namesOf(people)));
        }
        return known;
    }

    private static String who(Actor actor, Map<UUID, String> known) {
        if (actor.isSystem()) {
            return "Alongside (" + actor.part() + ")";
        }
        return actor.person()
                .map(person -> known.getOrDefault(person, person.toString()))
                .orElse("Somebody who had not signed in");
    }
}
