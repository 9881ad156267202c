package uk.alongside.trail;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.SubjectRef;

/**
 * Entries and seals in the database.
 *
 * <p>Plain SQL, since the entries of a transaction are written while Hibernate is in the middle of its own flush.
 */
@Component
class TrailRows {

    static final String INSERT = """
            insert into trail_entry (id, happened_at, actor, action, subject_kind, subject_id, scope_kind, scope_id,
                also_kind, also_id, payload, salt, payload_digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String COLUMNS =
            "id, happened_at, actor, action, subject_kind, subject_id, scope_kind, scope_id, also_kind, also_id,"
                    + " payload, salt, payload_digest";

    private final JdbcClient sql;
    private final JdbcOperations jdbc;

    TrailRows(JdbcClient sql, JdbcOperations jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    void add(TrailEntry entry) {
        jdbc.update(INSERT, statement -> bind(statement, entry));
    }

    static void bind(PreparedStatement statement, TrailEntry entry) throws SQLException {
        statement.setObject(1, entry.id());
        statement.setObject(2, utc(entry.at()));
        statement.setString(3, entry.actor().name());
        statement.setString(4, entry.action());
        statement.setString(5, entry.subject().kind());
        statement.setObject(6, entry.subject().id());
        statement.setString(7, entry.scope().kind());
        statement.setObject(8, entry.scope().id());
        statement.setString(9, entry.also().map(SubjectRef::kind).orElse(null));
        if (entry.also().isPresent()) {
            statement.setObject(10, entry.also().get().id());
        } else {
            statement.setNull(10, Types.VARCHAR);
        }
        statement.setString(11, entry.payload());
        statement.setBytes(12, entry.salt());
        statement.setBytes(13, entry.payloadDigest());
    }

    /**
     * A page of a trail, newest first.
     *
     * @param actors the people whose names the search fits
     */
    List<TrailEntry> page(SubjectRef scope, TrailSearch search, Set<UUID> actors, long offset, int size) {
        var found = "select " + COLUMNS + " from trail_entry where %s_kind = :kind and %s_id = :id"
                + condition(search, actors) + " order by happened_at desc, id desc limit :end";
        return sql.sql("(" + found.formatted("scope", "scope") + ") union (" + found.formatted("also", "also")
                        + ") order by happened_at desc, id desc limit :size offset :offset")
                .param("kind", scope.kind())
                .param("id", scope.id())
                .param("actors", actors.stream().map(UUID::toString).toList())
                .param("part", search.partsOfThePortal())
                .param("what", TrailSearch.pattern(search.what()))
                .param("kindOfThing", TrailSearch.pattern(search.what().replace(' ', '-')))
                .param(
                        "from",
                        search.from()
                                .map(day -> utc(SchoolTime.endOf(day.minusDays(1))))
                                .orElse(null))
                .param("to", search.to().map(day -> utc(SchoolTime.endOf(day))).orElse(null))
                .param("end", offset + size)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> entry(row))
                .list();
    }

    /** What is typed need not be in the plain letters in which actors, actions and kinds are kept. */
    private static String condition(TrailSearch search, Set<UUID> actors) {
        var condition = new StringBuilder();
        if (!search.who().isEmpty()) {
            condition
                    .append(" and (convert(lower(actor) using utf8mb4) like :part escape '!'")
                    .append(actors.isEmpty() ? "" : " or actor in (:actors)")
                    .append(")");
        }
        if (!search.what().isEmpty()) {
            condition
                    .append(" and (convert(action using utf8mb4) like :what escape '!'")
                    .append(" or convert(subject_kind using utf8mb4) like :kindOfThing escape '!'")
                    .append(" or payload like :what escape '!')");
        }
        search.from().ifPresent(day -> condition.append(" and happened_at >= :from"));
        search.to().ifPresent(day -> condition.append(" and happened_at < :to"));
        return condition.toString().replace("%", "%%");
    }

    /** Whether this actor did just this to the thing since a moment. */
    boolean didSince(Actor actor, String action, SubjectRef subject, Instant since) {
        return sql.sql("select exists (select 1 from trail_entry where actor = ? and happened_at >= ?"
                        + " and action = ? and subject_kind = ? and subject_id = ?)")
                .params(actor.name(), utc(since), action, subject.kind(), subject.id())
                .query(Boolean.class)
                .single();
    }

    /** Keeps other sealers waiting until this transaction ends. */
    void lockChain() {
        sql.sql("select number from trail_seal where number = 0 for update")
                .query(Long.class)
                .single();
    }

    TrailSeal firstSeal() {
        return sql.sql("select number, sealed_at, entries, hash from trail_seal where number = 0")
                .query((row, number) -> seal(row))
                .single();
    }

    TrailSeal lastSeal() {
        return sql.sql("select number, sealed_at, entries, hash from trail_seal order by number desc limit 1")
                .query((row, number) -> seal(row))
                .single();
    }

    List<TrailSeal> sealsAfter(long number, int limit) {
        return sql.sql("select number, sealed_at, entries, hash from trail_seal where number > :number"
                        + " order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query((row, rowNumber) -> seal(row))
                .list();
    }

    void add(TrailSeal seal) {
        sql.sql("insert into trail_seal (number, sealed_at, entries, hash) values (?, ?, ?, ?)")
                .params(seal.number(), utc(seal.at()), seal.entries(), seal.hash())
                .update();
    }

    /**
     * Entries that no seal holds yet.
     *
     * <p>Asked by that, not by their ids: a transaction may commit an entry after younger ones have been sealed.
     */
    List<TrailEntry> unsealed(int limit) {
        return sql.sql("select " + COLUMNS + " from trail_entry where sealed_in is null order by id limit :limit")
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    List<TrailEntry> sealedIn(long seal) {
        return sql.sql("select " + COLUMNS + " from trail_entry where sealed_in = :seal")
                .param("seal", seal)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Puts exactly these entries under the seal, and none that was committed since they were read. */
    void seal(Collection<TrailEntry> entries, long seal) {
        sql.sql("update trail_entry set sealed_in = :seal where id in (:ids)")
                .param("seal", seal)
                .param("ids", entries.stream().map(TrailEntry::id).toList())
                .update();
    }

    void keep(TrailChecked found) {
        jdbc.update("replace into trail_check (one, checked_at, seals, broken) values (1, ?, ?, ?)", statement -> {
            statement.setObject(1, utc(found.at()));
            statement.setLong(2, found.seals());
            statement.setString(3, found.broken().orElse(null));
        });
    }

    Optional<TrailChecked> lastCheck() {
        return sql.sql("select checked_at, seals, broken from trail_check where one = 1")
                .query((row, number) -> new TrailChecked(
                        instant(row, "checked_at"), row.getLong("seals"), Optional.ofNullable(row.getString("broken"))))
                .optional();
    }

    /** The highest seal that any entry says it is held by. */
    long highestSealNamed() {
        return sql.sql("select coalesce(max(sealed_in), 0) from trail_entry")
                .query(Long.class)
                .single();
    }

    List<UUID> ofSubject(SubjectRef subject) {
        return sql.sql("select id from trail_entry where subject_kind = ? and subject_id = ? and payload is not null")
                .params(subject.kind(), subject.id())
                .query((row, number) -> uuid(row, "id"))
                .list();
    }

    /** The entries of a trail whose payload is like this; {@code !} takes the next sign literally. */
    List<TrailEntry> withPayloadLike(SubjectRef scope, String pattern) {
        return sql.sql("select " + COLUMNS + " from trail_entry where scope_kind = ? and scope_id = ?"
                        + " and payload like ? escape '!' order by id")
                .params(scope.kind(), scope.id(), pattern)
                .query((row, number) -> entry(row))
                .list();
    }

    List<TrailEntry> doneSince(SubjectRef scope, String action, Instant since) {
        return sql.sql("select " + COLUMNS + " from trail_entry where scope_kind = ? and scope_id = ?"
                        + " and happened_at >= ? and action = ? order by happened_at, id")
                .params(scope.kind(), scope.id(), utc(since), action)
                .query((row, number) -> entry(row))
                .list();
    }

    void erasePayload(UUID entry) {
        sql.sql("update trail_entry set payload = null, salt = null where id = ?")
                .param(entry)
                .update();
    }

    boolean exists(String action, SubjectRef subject) {
        return sql.sql("select count(*) from trail_entry where subject_kind = ? and subject_id = ? and action = ?")
                        .params(subject.kind(), subject.id(), action)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                uuid(row, "id"),
                instant(row, "happened_at"),
                new Actor(row.getString("actor")),
                row.getString("action"),
                new SubjectRef(row.getString("subject_kind"), uuid(row, "subject_id")),
                new SubjectRef(row.getString("scope_kind"), uuid(row, "scope_id")),
                also(row),
                row.getString("payload"),
                row.getBytes("salt"),
                row.getBytes("payload_digest"));
    }

    private static Optional<SubjectRef> also(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("also_kind");
        return kind == null ? Optional.empty() : Optional.of(new SubjectRef(kind, uuid(row, "also_id")));
    }

    private static TrailSeal seal(ResultSet row) throws SQLException {
        return new TrailSeal(
                row.getLong("number"), instant(row, "sealed_at"), row.getInt("entries"), row.getBytes("hash"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
