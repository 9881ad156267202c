package uk.alongside.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.HoldsWords;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SoughtWords;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonId;
import uk.alongside.trail.Trail;

/**
 * Removes a name or words that should never have been written down, wherever they went in a project: the work of its lead.
 *
 * <p>One act, and one transaction: either they are gone from all the places that were chosen, and that is on record, or
 * nothing has happened. The record says who, when and how many; the words themselves are kept nowhere.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Disclosures {

    private final ObjectProvider<HoldsWords> holders;
    private final DisclosureRows rows;
    private final ProjectAccess access;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Disclosures(
            ObjectProvider<HoldsWords> holders,
            DisclosureRows rows,
            ProjectAccess access,
            CurrentUser currentUser,
            Trail trail,
            JdbcClient jdbc,
            Clock clock) {
        this.holders = holders;
        this.rows = rows;
        this.access = access;
        this.currentUser = currentUser;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every place in the project where the words stand, kind by kind. Kinds without one are left out. */
    @Transactional(readOnly = true)
    public List<FoundWords> find(String key, SoughtWords words) {
        var where = where(access.require(key, Role.PROJECT_LEAD));
        return inOrder()
                .map(holder -> new FoundWords(holder.kind(), holder.find(where, words)))
                .filter(found -> !found.places().isEmpty())
                .toList();
    }

    /**
     * Removes the words from every place where they stand, but those that are to be left.
     *
     * @param leave ids of places that were found
     */
    public Disclosure remove(String key, SoughtWords words, Set<String> leave) {
        var project = access.require(key, Role.PROJECT_LEAD);
        var where = where(project);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var places = new TreeMap<String, Integer>();
        var gone = new ArrayList<HoldsWords.Place>();
        inOrder().forEach(holder -> {
            var removed = holder.remove(where, words, leave);
            if (!removed.isEmpty()) {
                places.put(holder.kind(), removed.size());
                gone.addAll(removed);
            }
        });
        if (gone.isEmpty()) {
            throw new RuleBroken("The words stand in none of the chosen places any more. Look again.");
        }
        var since = gone.stream()
                .map(HoldsWords.Place::since)
                .min(Comparator.naturalOrder())
                .orElse(now);
        var left =
                inOrder().mapToInt(holder -> holder.find(where, words).size()).sum();
        var record = new Disclosure(currentUser.id(), now, places, left, since, exportsSince(project, since));
        rows.add(project.id(), record);
        trail.record(
                "removed a mistaken disclosure",
                project.id().asSubject(),
                project.id().asSubject(),
                places.entrySet().stream()
                        .map(kind -> kind.getKey().toLowerCase(Locale.UK) + " " + kind.getValue())
                        .collect(Collectors.joining(", ")));
        return record;
    }

    /** What was removed from the project so far, the latest first. */
    @Transactional(readOnly = true)
    public List<Disclosure> records(String key) {
        return rows.of(access.require(key, Role.PROJECT_LEAD).id());
    }

    private List<Disclosure.Export> exportsSince(Project project, Instant since) {
        return trail.doneSince(project.id().asSubject(), ProjectPacks.EXPORTED, since).stream()
                .map(done -> new Disclosure.Export(done.at(), done.by().map(PersonId::new)))
                .toList();
    }

    private HoldsWords.Where where(Project project) {
        var people = jdbc.sql("select distinct person_id from participation where project_id = ?")
                .param(project.id().value())
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .set();
        var addresses = jdbc.sql("select distinct email from invitation where project_id = ?")
                .param(project.id().value())
                .query((row, number) -> row.getString("email"))
                .set();
        return new HoldsWords.Where(project.id().asSubject(), project.key(), project.name(), people, addresses);
    }

    private Stream<HoldsWords> inOrder() {
        return holders.stream().sorted(Comparator.comparing(HoldsWords::kind));
    }
}
