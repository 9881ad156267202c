package uk.alongside.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;

/** What the table says about drafts. */
@Component
class DraftRows {

    private static final String READ = "select document_id, part_id, kind, version, fields, ops, written_at from draft";
    private static final String OF_PART = " where document_id = :document and part_id = :part and kind = :kind";

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A draft as it stands, which nobody else changes until this transaction ends; begun where there is none.
     *
     * @param likelyNew whether there is probably none yet: then asking first would only get in others' way
     */
    Standing lock(ProjectId project, DraftKey key, boolean likelyNew, Instant now) {
        var known = likelyNew ? Optional.<Standing>empty() : locked(key);
        return known.orElseGet(() -> begin(project, key, now));
    }

    private Standing begin(ProjectId project, DraftKey key, Instant now) {
        jdbc.sql("insert into draft (document_id, part_id, kind, project_id, version, fields, ops, written_at)"
                        + " values (:document, :part, :kind, :project, 0, '{}', '', :now)"
                        + " on duplicate key update kind = kind")
                .param("document", key.document())
                .param("part", key.part())
                .param("kind", key.kind())
                .param("project", project.value())
                .param("now", utc(now))
                .update();
        return locked(key).orElseThrow();
    }

    /** What others have committed, whatever this transaction saw before. */
    private Optional<Standing> locked(DraftKey key) {
        return one(key, " for update");
    }

    Optional<Standing> of(DraftKey key) {
        return one(key, "");
    }

    private Optional<Standing> one(DraftKey key, String lock) {
        return jdbc.sql(READ + OF_PART + lock)
                .param("document", key.document())
                .param("part", key.part())
                .param("kind", key.kind())
                .query((row, number) -> standing(row))
                .optional();
    }

    Map<UUID, Draft> of(String kind, UUID document) {
        var drafts = new LinkedHashMap<UUID, Draft>();
        jdbc.sql(READ + " where document_id = :document and kind = :kind and version > 0")
                .param("document", document)
                .param("kind", kind)
                .query((row, number) -> standing(row))
                .list()
                .forEach(standing -> drafts.put(standing.key().part(), standing.draft()));
        return drafts;
    }

    void write(Standing now, Optional<PersonId> by) {
        jdbc.sql("update draft set version = :version, fields = :fields, ops = :ops, written_by = :by,"
                        + " written_at = :at" + OF_PART)
                .param("version", now.version())
                .param("fields", FieldsInJson.write(now.fields()))
                .param("ops", now.ops().bytes())
                .param("by", by.map(PersonId::value).orElse(null))
                .param("at", utc(now.at()))
                .param("document", now.key().document())
                .param("part", now.key().part())
                .param("kind", now.key().kind())
                .update();
    }

    /** Every draft of a project. */
    List<Standing> inProject(UUID project, String lock) {
        return jdbc.sql(READ + " where project_id = ? order by document_id, part_id, kind" + lock)
                .param(project)
                .query((row, number) -> standing(row))
                .list();
    }

    /** Every draft in which a person wrote what stands. */
    List<Standing> by(UUID person) {
        return jdbc
                .sql(READ + " where fields like ? order by written_at, document_id, part_id")
                .param("%" + person + "%")
                .query((row, number) -> standing(row))
                .list()
                .stream()
                .filter(standing -> standing.fields().values().stream().anyMatch(field -> person.equals(field.by())))
                .toList();
    }

    void delete(DraftKey key) {
        jdbc.sql("delete from draft" + OF_PART)
                .param("document", key.document())
                .param("part", key.part())
                .param("kind", key.kind())
                .update();
    }

    void delete(String kind, UUID document) {
        jdbc.sql("delete from draft where document_id = :document and kind = :kind")
                .param("document", document)
                .param("kind", kind)
                .update();
    }

    /** Forgets drafts that nobody wrote on since a moment. */
    int deleteBefore(Instant moment) {
        return jdbc.sql("delete from draft where written_at < ?")
                .param(utc(moment))
                .update();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new DraftKey(
                        row.getString("kind"),
                        row.getObject("document_id", UUID.class),
                        row.getObject("part_id", UUID.class)),
                row.getLong("version"),
                FieldsInJson.read(row.getString("fields")),
                new Ops(row.getBytes("ops")),
                row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
