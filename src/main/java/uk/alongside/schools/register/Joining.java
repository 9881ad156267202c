package uk.alongside.schools.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.schools.SchoolId;

/**
 * Makes one school of the URNs that are one.
 *
 * <p>Where two schools turn out to be one, the one that was on the register first stays, and with it what projects have of
 * it. The other keeps its id too, which from then on tells of the one that stays. What was joined is never parted again by an
 * import.
 */
@Component
class Joining {

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;
    private final ImportRows imports;

    Joining(JdbcClient sql, JdbcTemplate jdbc, ImportRows imports) {
        this.sql = sql;
        this.jdbc = jdbc;
        this.imports = imports;
    }

    /** Gives the schools that were made or changed. */
    Collection<UUID> run() {
        var touched = new LinkedHashSet<UUID>();
        var paths = Succession.of(links(), lives());
        var schools = schoolsOf(paths);
        var entered = enteredOf(paths);
        var newUrns = new ArrayList<Object[]>();
        var newSchools = new ArrayList<Object[]>();
        for (var path : paths) {
            if (path.stream().noneMatch(urn -> entered.contains(urn) || schools.containsKey(urn))) {
                continue;
            }
            var standing = path.stream()
                    .flatMap(urn -> Optional.ofNullable(schools.get(urn)).stream())
                    .distinct()
                    .sorted()
                    .toList();
            UUID stays;
            if (standing.isEmpty()) {
                stays = SchoolId.next().value();
                newSchools.add(new Object[] {stays, imports.now()});
            } else {
                stays = standing.getFirst();
                standing.stream().skip(1).forEach(other -> joinInto(stays, other));
            }
            for (var urn : path) {
                var before = schools.get(urn);
                if (before == null) {
                    newUrns.add(new Object[] {urn, stays});
                }
                if (!stays.equals(before)) {
                    touched.add(stays);
                }
            }
        }
        jdbc.batchUpdate(
                "insert into school (id, name, phase, registered_at) values (?, '', 'ALL_THROUGH', ?)", newSchools);
        jdbc.batchUpdate("insert into school_urn (urn, school_id) values (?, ?)", newUrns);
        return touched;
    }

    private void joinInto(UUID stays, UUID other) {
        jdbc.update("update school_urn set school_id = ? where school_id = ?", stays, other);
        jdbc.update("update school set joined_into = ? where joined_into = ?", stays, other);
        jdbc.update("update school set joined_into = ?, urn = null where id = ?", stays, other);
        jdbc.update("delete from school_word where school_id = ?", other);
    }

    private List<Succession.Link> links() {
        return sql.sql("select urn, link_urn, kind, established_on from register_link order by urn, link_urn, kind")
                .query((row, number) -> new Succession.Link(
                        row.getString("urn").intern(),
                        row.getString("link_urn").intern(),
                        LinkKind.of(row.getString("kind")),
                        row.getObject("established_on", LocalDate.class)))
                .list();
    }

    private Map<String, Succession.Life> lives() {
        var lives = new HashMap<String, Succession.Life>();
        sql.sql("""
                        select urn, opened_on, closed_on from register_entry
                        where urn in (select urn from register_link) or urn in (select link_urn from register_link)
                        """).query(row -> {
            lives.put(
                    row.getString("urn").intern(),
                    new Succession.Life(
                            row.getObject("opened_on", LocalDate.class), row.getObject("closed_on", LocalDate.class)));
        });
        return lives;
    }

    private Map<String, UUID> schoolsOf(List<List<String>> paths) {
        var schools = new HashMap<String, UUID>();
        inParts(paths, urns -> sql.sql("select urn, school_id from school_urn where urn in (:urns)")
                .param("urns", urns)
                .query(row -> {
                    schools.put(row.getString("urn"), row.getObject("school_id", UUID.class));
                }));
        return schools;
    }

    private Set<String> enteredOf(List<List<String>> paths) {
        var entered = new HashSet<String>();
        inParts(
                paths,
                urns -> entered.addAll(sql.sql("select urn from register_entry where urn in (:urns)")
                        .param("urns", urns)
                        .query(String.class)
                        .list()));
        return entered;
    }

    private static void inParts(List<List<String>> paths, Consumer<List<String>> work) {
        var urns = paths.stream().flatMap(List::stream).toList();
        for (int start = 0; start < urns.size(); start += 1_000) {
            work.accept(urns.subList(start, Math.min(urns.size(), start + 1_000)));
        }
    }
}
