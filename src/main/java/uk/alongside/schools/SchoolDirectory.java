package uk.alongside.schools;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way to the register.
 *
 * <p>It holds names and phases only, which everybody who is signed in may read. Which schools take part in a project,
 * and under which letter, is the project's business and guarded there.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SchoolDirectory {

    private static final int AT_ONCE = 1000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    SchoolDirectory(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Puts schools on the register, many in one go, and gives their ids in the same order. A URN that is known already,
     * be it one of before, gives the school that has it, whose entry stays as it is. Only the portal itself does so, for an import that it has
     * allowed.
     */
    @PreAuthorize("hasRole('SYSTEM')")
    public List<SchoolId> register(List<NewSchool> schools) {
        var known = new HashMap<>(idsByUrn(
                schools.stream().flatMap(school -> school.urn().stream()).toList()));
        var ids = new ArrayList<SchoolId>(schools.size());
        var newcomers = new ArrayList<Object[]>();
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var school : schools) {
            var urn = school.urn().orElse(null);
            var id = urn == null ? null : known.get(urn);
            if (id == null) {
                id = SchoolId.next();
                newcomers.add(
                        new Object[] {id.value(), school.name(), school.phase().name(), urn, now});
                if (urn != null) {
                    known.put(urn, id);
                }
            }
            ids.add(id);
        }
        jdbc.batchUpdate("insert into school (id, name, phase, urn, registered_at) values (?, ?, ?, ?, ?)", newcomers);
        jdbc.batchUpdate(
                "insert into school_urn (urn, school_id) values (?, ?)",
                newcomers.stream()
                        .filter(newcomer -> newcomer[3] != null)
                        .map(newcomer -> new Object[] {newcomer[3], newcomer[0]})
                        .toList());
        return List.copyOf(ids);
    }

    private Map<String, SchoolId> idsByUrn(List<String> urns) {
        var found = new HashMap<String, SchoolId>();
        inParts(urns, part -> client.sql("select urn, school_id from school_urn where urn in (:urns)")
                .param("urns", part)
                .query(row -> {
                    found.put(row.getString("urn"), new SchoolId(row.getObject("school_id", UUID.class)));
                }));
        return found;
    }

    /** The schools with these ids. An id that nobody has is not among the answers. */
    @Transactional(readOnly = true)
    public Map<SchoolId, School> byIds(Collection<SchoolId> ids) {
        var found = new HashMap<SchoolId, School>();
        inParts(
                ids.stream().map(SchoolId::value).distinct().toList(),
                part -> client.sql("""
                        select asked.id, school.name, school.phase, school.urn
                        from school asked
                        join school on school.id = coalesce(asked.joined_into, asked.id)
                        where asked.id in (:ids)
                        """).param("ids", part).query(row -> {
                    var id = new SchoolId(row.getObject("id", UUID.class));
                    found.put(
                            id,
                            new School(
                                    id,
                                    row.getString("name"),
                                    Phase.valueOf(row.getString("phase")),
                                    Optional.ofNullable(row.getString("urn"))));
                }));
        return Map.copyOf(found);
    }

    private static <T> void inParts(List<T> all, Consumer<List<T>> work) {
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            work.accept(all.subList(start, Math.min(all.size(), start + AT_ONCE)));
        }
    }
}
