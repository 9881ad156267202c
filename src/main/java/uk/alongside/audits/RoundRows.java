package uk.alongside.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkId;
import uk.alongside.kernel.Moments;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** Rounds and the self-reviews that they open, in the database. Asks nobody whether they may: the services do. */
@Component
class RoundRows {

    private static final int BATCH = 1_000;

    private static final String ROUNDS = """
            select round.*,
                (select count(*) from audit where audit.round_id = round.id) as audits,
                (select count(*) from audit where audit.round_id = round.id and started_at is not null) as started,
                (select count(*) from audit where audit.round_id = round.id and sent_at is not null) as sent
            from audit_round round
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RoundRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record RoundRow(
            RoundId id,
            ProjectId project,
            int position,
            RoundKind kind,
            String name,
            FrameworkId framework,
            EditionId edition,
            LocalDate opensOn,
            Optional<LocalDate> closesOn,
            Optional<Instant> closedAt,
            ColleaguesSee colleaguesSee,
            int revision,
            int audits,
            int started,
            int sent) {

        RoundLine asLine(String editionTitle) {
            return new RoundLine(
                    id,
                    kind,
                    name,
                    framework,
                    edition,
                    editionTitle,
                    opensOn,
                    closesOn,
                    closedAt,
                    colleaguesSee,
                    audits,
                    started,
                    sent,
                    revision);
        }
    }

    /** In the order in which they were opened. */
    List<RoundRow> of(ProjectId project) {
        return jdbc.sql(ROUNDS + "where round.project_id = ? order by round.position")
                .param(project.value())
                .query((row, number) -> round(row))
                .list();
    }

    Optional<RoundRow> find(RoundId id) {
        return jdbc.sql(ROUNDS + "where round.id = ?")
                .param(id.value())
                .query((row, number) -> round(row))
                .optional();
    }

    private static RoundRow round(ResultSet row) throws SQLException {
        return new RoundRow(
                new RoundId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getInt("position"),
                RoundKind.valueOf(row.getString("kind")),
                row.getString("name"),
                new FrameworkId(row.getObject("framework_id", UUID.class)),
                new EditionId(row.getObject("edition_id", UUID.class)),
                row.getObject("opens_on", LocalDate.class),
                ifDay(row, "closes_on"),
                Moments.ifMoment(row, "closed_at"),
                ColleaguesSee.valueOf(row.getString("colleagues_see")),
                row.getInt("revision"),
                row.getInt("audits"),
                row.getInt("started"),
                row.getInt("sent"));
    }

    static Optional<LocalDate> ifDay(ResultSet row, String column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        return Optional.ofNullable(day);
    }

    void add(RoundId id, ProjectId project, int position, NewRound round, FrameworkId framework, Instant at) {
        jdbc.sql("""
                        insert into audit_round (id, project_id, position, kind, name, framework_id, edition_id,
                            opens_on, closes_on, colleagues_see, recorded_at)
                        values (:id, :project, :position, :kind, :name, :framework, :edition, :opens, :closes, :see,
                            :at)""")
                .param("id", id.value())
                .param("project", project.value())
                .param("position", position)
                .param("kind", round.kind().name())
                .param("name", round.name())
                .param("framework", framework.value())
                .param("edition", round.edition().value())
                .param("opens", round.opensOn())
                .param("closes", round.closesOn().orElse(null))
                .param("see", round.colleaguesSee().name())
                .param("at", Moments.kept(at))
                .update();
    }

    /** Opens a self-review with its sheet for each of these schools. */
    List<AuditId> open(RoundId round, ProjectId project, Collection<SchoolId> schools, ColleaguesSee told, Instant at) {
        var ids = new ArrayList<AuditId>();
        var audits = new ArrayList<Object[]>();
        var sheets = new ArrayList<Object[]>();
        for (var school : schools) {
            var id = AuditId.next();
            ids.add(id);
            audits.add(new Object[] {id.value(), round.value(), project.value(), school.value()});
            sheets.add(new Object[] {id.value(), id.value(), told.name(), Moments.kept(at)});
        }
        inBatches("insert into audit (id, round_id, project_id, school_id) values (?, ?, ?, ?)", audits);
        inBatches(
                "insert into audit_respondent (id, audit_id, kind, label, language, told, asked_all, invited_at)"
                        + " values (?, ?, 'SHEET', '', 'en', ?, true, ?)",
                sheets);
        return ids;
    }

    private void inBatches(String insert, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate(insert, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    /** The schools that have a self-review in the round already. */
    List<SchoolId> schoolsIn(RoundId round) {
        return jdbc.sql("select school_id from audit where round_id = ?")
                .param(round.value())
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
    }

    /** False where somebody else changed the round since. */
    boolean change(RoundId id, ChangedRound to, int revision) {
        return jdbc.sql("""
                        update audit_round set name = :name, opens_on = :opens, closes_on = :closes,
                            colleagues_see = :see, revision = revision + 1
                        where id = :id and revision = :revision""")
                        .param("name", to.name())
                        .param("opens", to.opensOn())
                        .param("closes", to.closesOn().orElse(null))
                        .param("see", to.colleaguesSee().name())
                        .param("id", id.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Who has not begun is told what holds now. */
    void tellAnew(RoundId id, ColleaguesSee told) {
        jdbc.sql("""
                        update audit_respondent respondent join audit on audit.id = respondent.audit_id
                        set respondent.told = :told
                        where audit.round_id = :id and respondent.opened_at is null""").param("told", told.name()).param("id", id.value()).update();
    }

    /** @param at empty to open it again */
    void close(RoundId id, Optional<Instant> at) {
        jdbc.sql("update audit_round set closed_at = :at, revision = revision + 1 where id = :id")
                .param("at", at.map(Moments::kept).orElse(null))
                .param("id", id.value())
                .update();
    }
}
