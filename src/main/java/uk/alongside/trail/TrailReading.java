package uk.alongside.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final TrailRows rows;
    private final ObjectProvider<TrailGuard> guards;
    private final ObjectProvider<ActorNames> names;
    private final TrailCheck check;

    TrailReading(
            TrailRows rows, ObjectProvider<TrailGuard> guards, ObjectProvider<ActorNames> names, TrailCheck check) {
        this.rows = rows;
        this.check = check;
        this.guards = guards;
        this.names = names;
    }

    /** What is on record about this thing and all within it, newest first. */
    public List<TrailLine> entries(SubjectRef scope, Pageable page) {
        if (guards.stream().noneMatch(guard -> guard.mayRead(scope))) {
            throw new NotFound();
        }
        var entries = rows.page(scope, page.getOffset(), page.getPageSize());
        var known = namesIn(entries);
        return entries.stream()
                .map(entry -> new TrailLine(
                        entry.id(),
                        entry.at(),
                        who(entry.actor(), known),
                        entry.action(),
                        onWhat(entry, scope, known),
                        detail(entry, known)))
                .toList();
    }

    /**
     * What the last walk along the chain found; empty before the first. For who reads the trail of the portal.
     *
     * @throws NotFound for everybody else
     */
    public Optional<TrailChecked> lastCheck() {
        requireReader();
        return rows.lastCheck();
    }

    /** Walks along the chain now. */
    @Transactional
    public TrailChecked check() {
        requireReader();
        return check.check();
    }

    private void requireReader() {
        if (guards.stream().noneMatch(guard -> guard.mayRead(Trail.PORTAL))) {
            throw new NotFound();
        }
    }

    /** The names of all the people that these entries point to, whoever knows them. */
    private Map<UUID, String> namesIn(List<TrailEntry> entries) {
        var ids = entries.stream()
                .flatMap(entry -> Stream.of(
                                entry.actor().person().stream(),
                                Stream.of(entry.subject().id()),
                                idsIn(entry))
                        .flatMap(found -> found))
                .collect(Collectors.toSet());
        var known = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            names.forEach(source -> known.putAll(source.namesOf(ids)));
        }
        return known;
    }

    private static Stream<UUID> idsIn(TrailEntry entry) {
        return ID.matcher(Optional.ofNullable(entry.payload()).orElse(""))
                .results()
                .map(found -> UUID.fromString(found.group()));
    }

    private static String onWhat(TrailEntry entry, SubjectRef scope, Map<UUID, String> known) {
        var subject = entry.subject();
        if (subject.equals(scope)
                || entry.actor().person().filter(subject.id()::equals).isPresent()) {
            return "";
        }
        var kind = subject.kind().replace('-', ' ');
        var name = known.get(subject.id());
        return name == null ? kind : kind + ": " + name;
    }

    private static String detail(TrailEntry entry, Map<UUID, String> known) {
        return entry.isErased()
                ? "erased"
                : ID.matcher(Optional.ofNullable(entry.payload()).orElse(""))
                        .replaceAll(found -> Matcher.quoteReplacement(
                                known.getOrDefault(UUID.fromString(found.group()), found.group())));
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
