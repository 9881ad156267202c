package uk.alongside.trail;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import uk.alongside.kernel.Days;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SubjectRef;

/** Reading a trail, for those whom the module that owns the thing lets read it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class TrailReading {

    /** An id in a payload. */
    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A day by itself; one that a time of day follows is left as it is. */
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])\\b(?![T-])");

    private final TrailRows rows;
    private final ObjectProvider<TrailGuard> guards;
    private final ObjectProvider<ActorNames> names;
    private final ObjectProvider<TrailTeller> tellers;
    private final TrailCheck check;

    TrailReading(
            TrailRows rows,
            ObjectProvider<TrailGuard> guards,
            ObjectProvider<ActorNames> names,
            ObjectProvider<TrailTeller> tellers,
            TrailCheck check) {
        this.rows = rows;
        this.check = check;
        this.guards = guards;
        this.names = names;
        this.tellers = tellers;
    }

    /** What is on record about this thing and all within it, newest first. */
    public List<TrailLine> entries(SubjectRef scope, Pageable page) {
        return search(scope, TrailSearch.ALL, page);
    }

    /** The same for what fits the search. */
    public List<TrailLine> search(SubjectRef scope, TrailSearch search, Pageable page) {
        if (guards.stream().noneMatch(guard -> guard.mayRead(scope))) {
            throw new NotFound();
        }
        var entries = rows.page(scope, search, actorsNamed(search.who()), page.getOffset(), page.getPageSize());
        var known = namesIn(entries);
        var told = told(entries);
        return entries.stream()
                .map(entry -> line(entry, scope, known, Optional.ofNullable(told.get(entry.id()))))
                .toList();
    }

    private Set<UUID> actorsNamed(String who) {
        return who.isEmpty()
                ? Set.of()
                : names.stream().flatMap(source -> source.named(who).stream()).collect(Collectors.toSet());
    }

    private static TrailLine line(
            TrailEntry entry, SubjectRef scope, Map<UUID, String> known, Optional<String> sentence) {
        var who = who(entry.actor(), known);
        return sentence.map(told -> new TrailLine(entry.id(), entry.at(), who, told, "", ""))
                .orElseGet(() -> new TrailLine(
                        entry.id(),
                        entry.at(),
                        who,
                        entry.action(),
                        onWhat(entry, scope, known),
                        detail(entry, known)));
    }

    /** What the modules tell of these entries in their own words; what was erased is told by nobody. */
    private Map<UUID, String> told(List<TrailEntry> entries) {
        var told = new HashMap<UUID, String>();
        tellers.forEach(teller -> {
            var facts = entries.stream()
                    .filter(entry -> entry.subject().kind().equals(teller.kind()) && !entry.isErased())
                    .map(TrailReading::fact)
                    .toList();
            if (!facts.isEmpty()) {
                told.putAll(teller.tell(facts));
            }
        });
        return told;
    }

    private static TrailFact fact(TrailEntry entry) {
        var thing = entry.subject().id();
        return new TrailFact(
                entry.id(),
                entry.action(),
                thing,
                Optional.ofNullable(entry.payload()).orElse(""),
                entry.actor().person().filter(thing::equals).isPresent());
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
        if (entry.isErased()) {
            return "erased";
        }
        var named = ID.matcher(Optional.ofNullable(entry.payload()).orElse(""))
                .replaceAll(found ->
                        Matcher.quoteReplacement(known.getOrDefault(UUID.fromString(found.group()), found.group())));
        return DAY.matcher(named).replaceAll(found -> Days.inWords(LocalDate.parse(found.group())));
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
