package uk.alongside.schools.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.jobs.JobId;

/** Imports in the database: how far each has come, what it counted and what it found. */
@Component
class ImportRows {

    /** So many findings are written down; further ones are only counted. */
    static final int MOST_FINDINGS = 50_000;

    private static final String BETWEEN_HEADINGS = "\u001f";

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ImportRows(JdbcClient sql, JdbcTemplate jdbc, Clock clock) {
        this.sql = sql;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ImportId id, String fileName, int statedYear, String askedBy) {
        sql.sql("""
                        insert into register_import (id, file_name, stated_year, state, sentence, bytes, parts, asked_by,
                            asked_at)
                        values (?, ?, ?, 'RECEIVING', '', 0, 0, ?, ?)
                        """).params(id.value(), fileName, statedYear, askedBy, now()).update();
    }

    private record Received(int parts, String checksum) {}

    /** Counts one more part, and gives its place. */
    int addPart(ImportId id, byte[] part) {
        var before = sql.sql(
                        "select parts, checksum from register_import where id = ? and state = 'RECEIVING' for update")
                .param(id.value())
                .query((row, number) -> new Received(row.getInt("parts"), row.getString("checksum")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("Import " + id + " takes no more parts."));
        sql.sql("update register_import set parts = parts + 1, bytes = bytes + ?, checksum = ? where id = ?")
                .params(part.length, checksum(before.checksum(), part), id.value())
                .update();
        return before.parts();
    }

    /** Of all parts so far: that of the ones before, and of this one. */
    private static String checksum(String before, byte[] part) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(part));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An import of the same bytes for the same year that was begun and has not ended. */
    Optional<ImportId> unendedLike(ImportId id) {
        return sql.sql("""
                        select begun.id from register_import received
                        join register_import begun on begun.checksum = received.checksum
                            and begun.bytes = received.bytes and begun.stated_year = received.stated_year
                        where received.id = ? and begun.id <> received.id
                            and begun.state not in ('RECEIVING', 'DONE', 'REFUSED')
                        order by begun.asked_at limit 1
                        """)
                .param(id.value())
                .query((row, number) -> new ImportId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Short enough for the title of a job. */
    String fileName(ImportId id) {
        return sql.sql("select left(file_name, 150) as file_name from register_import where id = ?")
                .param(id.value())
                .query((row, number) -> row.getString("file_name"))
                .single();
    }

    void forget(ImportId id) {
        sql.sql("delete from register_import where id = ?").param(id.value()).update();
    }

    void workedOnBy(ImportId id, JobId job) {
        sql.sql("update register_import set state = if(state = 'RECEIVING', 'READING', state), job_id = ? where id = ?")
                .params(job.value(), id.value())
                .update();
    }

    Optional<ImportRow> find(ImportId id) {
        return sql.sql("select * from register_import where id = ?")
                .param(id.value())
                .query((row, number) -> row(row))
                .optional();
    }

    private static ImportRow row(ResultSet row) throws SQLException {
        @Nullable String header = row.getString("header");
        return new ImportRow(
                new ImportId(row.getObject("id", UUID.class)),
                ImportState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("kind")).map(FileKind::valueOf),
                row.getInt("stated_year"),
                row.getLong("bytes"),
                header == null ? List.of() : Arrays.asList(header.split(BETWEEN_HEADINGS, -1)),
                counts(row),
                row.getLong("staged_to"),
                row.getLong("merged_to"),
                row.getString("settled_to"));
    }

    static ImportCounts counts(ResultSet row) throws SQLException {
        return new ImportCounts(
                row.getLong("rows_read"),
                row.getLong("rows_new"),
                row.getLong("rows_changed"),
                row.getLong("rows_same"),
                row.getLong("rows_refused"),
                row.getLong("rows_left_out"),
                row.getLong("findings"));
    }

    void recognised(ImportId id, FileKind kind, List<String> headings, String charset) {
        sql.sql("update register_import set kind = ?, header = ?, charset = ? where id = ?")
                .params(kind.name(), String.join(BETWEEN_HEADINGS, headings), charset, id.value())
                .update();
    }

    void count(ImportId id, ImportCounts more) {
        sql.sql("""
                        update register_import set rows_read = rows_read + ?, rows_new = rows_new + ?,
                            rows_changed = rows_changed + ?, rows_same = rows_same + ?,
                            rows_refused = rows_refused + ?, rows_left_out = rows_left_out + ?
                        where id = ?
                        """)
                .params(
                        more.read(),
                        more.added(),
                        more.changed(),
                        more.same(),
                        more.refused(),
                        more.leftOut(),
                        id.value())
                .update();
    }

    void stagedTo(ImportId id, long line) {
        sql.sql("update register_import set staged_to = ? where id = ?")
                .params(line, id.value())
                .update();
    }

    void mergedTo(ImportId id, long line) {
        sql.sql("update register_import set merged_to = ? where id = ?")
                .params(line, id.value())
                .update();
    }

    void settledTo(ImportId id, String urn) {
        sql.sql("update register_import set settled_to = ? where id = ?")
                .params(urn, id.value())
                .update();
    }

    void state(ImportId id, ImportState state) {
        sql.sql("update register_import set state = ? where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    void end(ImportId id, ImportState state, String sentence) {
        sql.sql("update register_import set state = ?, sentence = ?, ended_at = ? where id = ?")
                .params(
                        state.name(),
                        sentence.length() <= 1000 ? sentence : sentence.substring(0, 997) + "...",
                        now(),
                        id.value())
                .update();
    }

    /** Writes findings down, as many as are kept, and counts them all. */
    void find(ImportId id, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        long before = sql.sql("select findings from register_import where id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
        var kept = new ArrayList<Object[]>();
        for (var finding : findings) {
            var number = before + kept.size() + 1;
            if (number > MOST_FINDINGS) {
                break;
            }
            kept.add(new Object[] {
                id.value(),
                number,
                finding.kind().name(),
                finding.line(),
                finding.column(),
                finding.field(),
                finding.value(),
                finding.reason()
            });
        }
        jdbc.batchUpdate(
                "insert into register_import_finding (import_id, number, kind, line, column_name, field, value, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                kept);
        sql.sql("update register_import set findings = findings + ? where id = ?")
                .params(findings.size(), id.value())
                .update();
    }

    /** Counts findings that are not written down. */
    void findMore(ImportId id, long more) {
        sql.sql("update register_import set findings = findings + ? where id = ?")
                .params(more, id.value())
                .update();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
