package uk.alongside.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.Moments;

/** Reads all that stands beside a sheet in one statement, since every screen of it asks for all. */
@Component
class BesideRows {

    private static final String STAND = "superseded_at = '9999-12-31 23:59:59.999999'";

    /** Nobody who watches the counts sees whose answer made them grow: they are shown once none can come any more. */
    static final String FAMILIES_ENDED = """
            (exists (select 1 from audit sent where sent.id = respondent.audit_id and sent.sent_at is not null)
                or exists (select 1 from audit_families_ended ended
                    where ended.audit_id = respondent.audit_id and ended.kind = respondent.kind))""";

    private static final String COLLEAGUES = """
            select 'COLLEAGUE' as what, answer.respondent_id, respondent.kind, respondent.label, respondent.person_id,
                respondent.told, answer.statement_id, answer.judgement, answer.level, 1 as count, 0 as helped,
                '' as note, answer.recorded_at as at, respondent.invited_at as sorted
            from audit_respondent respondent
            join audit_answer answer on answer.respondent_id = respondent.id and answer.%s
            where respondent.audit_id = :audit and respondent.withdrawn_at is null
                and respondent.kind in ('LEADER', 'TEACHER', 'ASSISTANT', 'GOVERNOR')
            """.formatted(STAND);

    private static final String FAMILIES = """
            union all
            select 'FAMILY', null, respondent.kind, '', null, '', answer.statement_id, answer.judgement, answer.level,
                count(*), sum(answer.helped), '', null, null
            from audit_respondent respondent
            join audit_answer answer on answer.respondent_id = respondent.id and answer.%s
            where respondent.audit_id = :audit and respondent.withdrawn_at is null
                and respondent.kind in ('PARENT', 'PUPIL') and %s
            group by respondent.kind, answer.statement_id, answer.judgement, answer.level
            union all
            select 'NOTE', null, '', '', null, '', statement_id, '', null, 0, 0, note, recorded_at, null
            from audit_settlement where audit_id = :audit and %s
            """.formatted(STAND, FAMILIES_ENDED, STAND);

    private static final String NAMES = """
            union all
            select 'NAMES', null, '', '', null, '', statement_id, '', null, 0, 0, digest, answered_at, null
            from audit_name_answer where respondent_id = :respondent
            order by sorted, respondent_id
            """;

    private final JdbcClient jdbc;

    BesideRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands beside the sheet of this audit. */
    Beside of(AuditId audit) {
        return read(COLLEAGUES + FAMILIES + NAMES, audit, audit.sheet());
    }

    /** What a colleague may come to see: no families, and no notes. */
    Beside ofColleague(AuditId audit, RespondentId colleague) {
        return read(COLLEAGUES + NAMES, audit, colleague);
    }

    private Beside read(String sql, AuditId audit, RespondentId respondent) {
        var colleagues = new ArrayList<Beside.Colleague>();
        var families = new ArrayList<Beside.Family>();
        var notes = new HashMap<StatementId, Settling.Note>();
        var names = new HashMap<StatementId, String>();
        jdbc.sql(sql)
                .param("audit", audit.value())
                .param("respondent", respondent.value())
                .query(row -> {
                    var statement = new StatementId(row.getObject("statement_id", UUID.class));
                    switch (row.getString("what")) {
                        case "COLLEAGUE" -> colleagues.add(colleague(row, statement));
                        case "FAMILY" ->
                            families.add(new Beside.Family(
                                    RespondentKind.valueOf(row.getString("kind")),
                                    statement,
                                    AnswerRows.judgement(row),
                                    row.getInt("count"),
                                    row.getInt("helped")));
                        case "NOTE" ->
                            notes.put(statement, new Settling.Note(row.getString("note"), Moments.moment(row, "at")));
                        default -> names.put(statement, row.getString("note"));
                    }
                });
        return new Beside(List.copyOf(colleagues), List.copyOf(families), notes, names);
    }

    private static Beside.Colleague colleague(ResultSet row, StatementId statement) throws SQLException {
        return new Beside.Colleague(
                new RespondentId(row.getObject("respondent_id", UUID.class)),
                RespondentKind.valueOf(row.getString("kind")),
                row.getString("label"),
                ReviewPlaces.ifPerson(row, "person_id"),
                ColleaguesSee.valueOf(row.getString("told")),
                statement,
                AnswerRows.judgement(row),
                Moments.moment(row, "at"));
    }
}
