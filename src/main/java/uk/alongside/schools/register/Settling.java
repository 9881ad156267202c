package uk.alongside.schools.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.jobs.JobRun;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * The last step of an import: brings the schools up to date with what the register now says of their URNs. A school whose
 * name, kind, days and words are right already is not written.
 */
@Component
class Settling {

    private static final int PORTION = 2_000;
    private static final int AT_ONCE = 500;

    private static final String ENTRY_COLUMNS =
            "entry.name as entry_name, entry.type_code, entry.type_name, entry.phase, entry.low_age, entry.high_age,"
                    + " entry.status, entry.opened_on, entry.closed_on, entry.town, entry.postcode, entry.laestab";

    private record School(
            UUID id, String name, Phase phase, @Nullable String urn, boolean open, Map<String, Life.Days> days) {}

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;
    private final ImportRows imports;
    private final Joining joining;
    private final TransactionOperations transaction;
    private final Clock clock;

    Settling(
            JdbcClient sql,
            JdbcTemplate jdbc,
            ImportRows imports,
            Joining joining,
            TransactionOperations transaction,
            Clock clock) {
        this.sql = sql;
        this.jdbc = jdbc;
        this.imports = imports;
        this.joining = joining;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(ImportRow row, Layout layout, JobRun job) {
        if (layout.target() == Target.ENTRY || layout.target() == Target.LINK) {
            transaction.executeWithoutResult(_ -> {
                var joined = new ArrayList<>(joining.run());
                for (int start = 0; start < joined.size(); start += AT_ONCE) {
                    settle(joined.subList(start, Math.min(joined.size(), start + AT_ONCE)));
                }
            });
        }
        if (layout.target() == Target.ENTRY) {
            settleEntries(row, job);
        }
    }

    private void settleEntries(ImportRow row, JobRun job) {
        long all = Math.max(row.counts().added() + row.counts().changed(), 1);
        long done = 0;
        var after = row.settledTo();
        while (true) {
            if (job.isCancelled()) {
                return;
            }
            var from = after;
            var touched = sql.sql("select urn from register_entry where import_id = ? and urn > ? order by urn limit "
                            + PORTION)
                    .params(row.id().value(), from)
                    .query((line, number) -> line.getString("urn"))
                    .list();
            if (touched.isEmpty()) {
                return;
            }
            after = touched.getLast();
            var to = after;
            transaction.executeWithoutResult(_ -> {
                settleUrns(touched);
                imports.settledTo(row.id(), to);
                job.checkpoint("settled to " + to);
            });
            done += touched.size();
            job.progress(
                    800 + (int) Math.min(200, 200 * done / all), 1000, "Settling schools: %,d so far.".formatted(done));
        }
    }

    private void settleUrns(List<String> urns) {
        var known = new HashMap<String, UUID>();
        sql.sql("select urn, school_id from school_urn where urn in (:urns)")
                .param("urns", urns)
                .query(row -> {
                    known.put(row.getString("urn"), row.getObject("school_id", UUID.class));
                });
        open(urns.stream().filter(urn -> !known.containsKey(urn)).toList());
        var schools = List.copyOf(new LinkedHashSet<>(known.values()));
        for (int start = 0; start < schools.size(); start += AT_ONCE) {
            settle(schools.subList(start, Math.min(schools.size(), start + AT_ONCE)));
        }
    }

    /** URNs that no school has yet: each is a school of its own. */
    private void open(List<String> urns) {
        if (urns.isEmpty()) {
            return;
        }
        var schools = new ArrayList<Object[]>();
        var days = new ArrayList<Object[]>();
        var words = new ArrayList<Object[]>();
        sql.sql("select entry.urn, %s from register_entry entry where entry.urn in (:urns) order by entry.urn"
                        .formatted(ENTRY_COLUMNS))
                .param("urns", urns)
                .query(row -> {
                    var life =
                            new Life(List.of(new Incarnation(row.getString("urn"), entry(row), null, null)), today());
                    var id = SchoolId.next().value();
                    var name = life.name().orElseThrow();
                    schools.add(new Object[] {
                        id, name, life.setting().orElseThrow().name(), life.urn(), life.isOpen(), imports.now()
                    });
                    life.days().forEach(span -> days.add(new Object[] {span.urn(), id, span.from(), span.until()}));
                    life.words(name).forEach(word -> words.add(new Object[] {word, id}));
                });
        jdbc.batchUpdate(
                "insert into school (id, name, phase, urn, is_open, registered_at) values (?, ?, ?, ?, ?, ?)", schools);
        jdbc.batchUpdate("insert into school_urn (urn, school_id, from_day, until_day) values (?, ?, ?, ?)", days);
        addWords(words);
    }

    private void addWords(List<Object[]> words) {
        // In the order in which they are stored.
        words.sort(Comparator.comparing(word -> (String) word[0]));
        jdbc.batchUpdate("insert into school_word (word, school_id) values (?, ?)", words);
        jdbc.batchUpdate(
                "insert ignore into school_dictionary (word) values (?)",
                words.stream()
                        .map(word -> (String) word[0])
                        .filter(word -> word.chars().allMatch(Character::isLetter))
                        .distinct()
                        .map(word -> new Object[] {word})
                        .toList());
    }

    private void settle(List<UUID> schools) {
        var known = new LinkedHashMap<UUID, School>();
        var entries = new HashMap<String, Incarnation.@Nullable Entry>();
        sql.sql("""
                        select school.id, school.name, school.phase, school.urn as standing, school.is_open,
                            u.urn, u.from_day, u.until_day, %s
                        from school
                        join school_urn u on u.school_id = school.id
                        left join register_entry entry on entry.urn = u.urn
                        where school.id in (:schools)
                        """.formatted(ENTRY_COLUMNS)).param("schools", schools).query(row -> {
            var id = row.getObject("id", UUID.class);
            if (!known.containsKey(id)) {
                known.put(
                        id,
                        new School(
                                id,
                                row.getString("name"),
                                Phase.valueOf(row.getString("phase")),
                                row.getString("standing"),
                                row.getBoolean("is_open"),
                                new LinkedHashMap<>()));
            }
            var urn = row.getString("urn");
            known.get(id)
                    .days()
                    .put(
                            urn,
                            new Life.Days(
                                    urn,
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("until_day", LocalDate.class)));
            entries.put(urn, row.getString("entry_name") == null ? null : entry(row));
        });
        var links = linksOf(known.values());
        var words = wordsOf(schools);
        var changes = new Changes();
        for (var school : known.values()) {
            var incarnations = school.days().keySet().stream()
                    .map(urn -> new Incarnation(
                            urn,
                            entries.get(urn),
                            links.days().get(urn),
                            links.names().get(urn)))
                    .toList();
            changes.note(school, new Life(incarnations, today()), words.getOrDefault(school.id(), Set.of()));
        }
        changes.write();
    }

    private LocalDate today() {
        return SchoolTime.today(clock);
    }

    private record Links(Map<String, LocalDate> days, Map<String, String> names) {}

    /** What links say of the URNs of schools that have several. */
    private Links linksOf(Collection<School> schools) {
        var urns = schools.stream()
                .filter(school -> school.days().size() > 1)
                .flatMap(school -> school.days().keySet().stream())
                .collect(Collectors.toSet());
        var found = new Links(new HashMap<>(), new HashMap<>());
        if (urns.isEmpty()) {
            return found;
        }
        sql.sql("""
                        select urn, link_urn, kind, link_name, established_on from register_link
                        where urn in (:urns) and link_urn in (:urns)
                        """).param("urns", urns).query(row -> {
            var kind = LinkKind.of(row.getString("kind"));
            var name = row.getString("link_name");
            if (name != null) {
                found.names().put(row.getString("link_urn"), name);
            }
            var day = row.getObject("established_on", LocalDate.class);
            if (kind.isWhole() && day != null) {
                found.days().put(row.getString(kind.leadsBack() ? "urn" : "link_urn"), day);
            }
        });
        return found;
    }

    private Map<UUID, Set<String>> wordsOf(List<UUID> schools) {
        var words = new HashMap<UUID, Set<String>>();
        sql.sql("select school_id, word from school_word where school_id in (:schools)")
                .param("schools", schools)
                .query(row -> {
                    words.computeIfAbsent(row.getObject("school_id", UUID.class), _ -> new HashSet<>())
                            .add(row.getString("word"));
                });
        return words;
    }

    private static Incarnation.Entry entry(ResultSet row) throws SQLException {
        return new Incarnation.Entry(
                row.getString("entry_name"),
                SettingRule.of(
                        row.getString("type_code"),
                        row.getString("type_name"),
                        row.getString("phase"),
                        row.getObject("low_age", Integer.class),
                        row.getObject("high_age", Integer.class)),
                row.getString("status"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("town"),
                row.getString("postcode"),
                row.getString("laestab"));
    }

    /** What has to be written, and nothing else. */
    private final class Changes {

        private final List<Object[]> schools = new ArrayList<>();
        private final List<Object[]> days = new ArrayList<>();
        private final List<Object[]> newWords = new ArrayList<>();
        private final List<Object[]> oldWords = new ArrayList<>();
        private final List<Object[]> freed = new ArrayList<>();

        void note(School school, Life life, Set<String> words) {
            var name = life.name().orElse(school.name());
            var phase = life.setting().orElse(school.phase());
            if (!name.equals(school.name())
                    || phase != school.phase()
                    || !life.urn().equals(school.urn())
                    || life.isOpen() != school.open()) {
                schools.add(new Object[] {name, phase.name(), life.urn(), life.isOpen(), school.id()});
                if (!Objects.equals(life.urn(), school.urn())) {
                    freed.add(new Object[] {life.urn(), school.id()});
                }
            }
            life.days().stream()
                    .filter(span -> !span.equals(school.days().get(span.urn())))
                    .forEach(span -> days.add(new Object[] {span.from(), span.until(), span.urn()}));
            var wanted = life.words(name);
            wanted.stream()
                    .filter(word -> !words.contains(word))
                    .forEach(word -> newWords.add(new Object[] {word, school.id()}));
            words.stream()
                    .filter(word -> !wanted.contains(word))
                    .forEach(word -> oldWords.add(new Object[] {word, school.id()}));
        }

        void write() {
            jdbc.batchUpdate("update school set urn = null where urn = ? and id <> ?", freed);
            jdbc.batchUpdate("update school set name = ?, phase = ?, urn = ?, is_open = ? where id = ?", schools);
            jdbc.batchUpdate("update school_urn set from_day = ?, until_day = ? where urn = ?", days);
            jdbc.batchUpdate("delete from school_word where word = ? and school_id = ?", oldWords);
            addWords(newWords);
        }
    }
}
