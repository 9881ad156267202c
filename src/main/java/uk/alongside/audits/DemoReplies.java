package uk.alongside.audits;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.frameworks.ShippedEditions;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.Moments;
import uk.alongside.projects.ProjectId;
import uk.alongside.trail.Trail;

/**
 * What colleagues, families and learners of the invented schools answered, which no pack carries. Brought in once, when the
 * demonstration has its projects.
 */
@Component
@ConditionalOnProperty(name = "alongside.demo", havingValue = "true")
class DemoReplies {

    private static final String PROJECT = "harbour-2026";
    private static final String FOLDER = "db/demo/harbour-2026-beside/";
    private static final Duration LINK = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Trail trail;

    DemoReplies(JdbcTemplate jdbc, TransactionOperations transaction, Trail trail) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        ActingAs.system("demo loader").run(() -> transaction.executeWithoutResult(_ -> bring()));
    }

    /** The school's self-review in a round, as the files name it. */
    private record Review(int round, String school) {

        static Review of(NamedCsvRecord row) {
            return new Review(Integer.parseInt(row.getField("round")), row.getField("school"));
        }
    }

    private void bring() {
        var audits = audits();
        if (audits.isEmpty() || anybodyAnswered()) {
            return;
        }
        var project = Optional.ofNullable(
                        jdbc.queryForObject("select id from project where project_key = ?", UUID.class, PROJECT))
                .map(ProjectId::new)
                .orElseThrow();
        var statements = statements();
        trail.bulk(project.asSubject(), "brought in replies of the demonstration", PROJECT, () -> {
            var respondents = respondents(audits, statements);
            settlements(audits, statements);
            return respondents;
        });
    }

    private Map<Review, AuditId> audits() {
        var audits = new HashMap<Review, AuditId>();
        jdbc.query(
                "select audit.id, round.position, school.letter from audit"
                        + " join audit_round round on round.id = audit.round_id"
                        + " join project on project.id = audit.project_id"
                        + " join project_school school on school.project_id = audit.project_id"
                        + " and school.school_id = audit.school_id where project.project_key = ?",
                row -> {
                    audits.put(
                            new Review(row.getInt("position"), row.getString("letter")),
                            new AuditId(row.getObject("id", UUID.class)));
                },
                PROJECT);
        return audits;
    }

    private boolean anybodyAnswered() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from audit_respondent respondent join audit on audit.id = respondent.audit_id"
                        + " join project on project.id = audit.project_id"
                        + " where project.project_key = ? and respondent.kind <> 'SHEET')",
                Boolean.class,
                PROJECT));
    }

    private static Map<String, StatementId> statements() {
        var statements = new HashMap<String, StatementId>();
        ShippedEditions.find("send-review", 1)
                .orElseThrow()
                .content()
                .statements()
                .forEach(statement -> statements.put(statement.code(), statement.id()));
        return statements;
    }

    private int respondents(Map<Review, AuditId> audits, Map<String, StatementId> statements) {
        var byRespondent = new LinkedHashMap<List<String>, List<NamedCsvRecord>>();
        rows("answers.csv").forEach(row -> byRespondent
                .computeIfAbsent(row.getFields().subList(0, 4), _ -> new ArrayList<>())
                .add(row));
        var respondents = new ArrayList<Object[]>();
        var answers = new ArrayList<@Nullable Object[]>();
        byRespondent.values().forEach(rows -> {
            var id = RespondentId.next().value();
            var first = rows.getFirst();
            var opened = at(first);
            respondents.add(new Object[] {
                id,
                known(audits, Review.of(first)).value(),
                first.getField("kind"),
                first.getField("label"),
                first.getField("language"),
                ColleaguesSee.ANSWERS.name(),
                Moments.kept(opened.plus(LINK)),
                Moments.kept(opened.minus(Duration.ofDays(1))),
                Moments.kept(opened),
                Moments.kept(rows.stream()
                        .map(DemoReplies::at)
                        .max(Instant::compareTo)
                        .orElseThrow())
            });
            rows.forEach(row -> answers.add(answer(id, row, statements)));
        });
        jdbc.batchUpdate(
                "insert into audit_respondent (id, audit_id, kind, label, language, told, asked_all, link_until,"
                        + " invited_at, opened_at, finished_at) values (?, ?, ?, ?, ?, ?, true, ?, ?, ?, ?)",
                respondents);
        jdbc.batchUpdate(
                "insert into audit_answer (respondent_id, statement_id, recorded_at, judgement, level, helped)"
                        + " values (?, ?, ?, ?, ?, ?)",
                answers);
        return respondents.size();
    }

    private static @Nullable Object[] answer(UUID respondent, NamedCsvRecord row, Map<String, StatementId> statements) {
        var judgement = Judgement.of(row.getField("answer")).orElseThrow();
        return new @Nullable Object[] {
            respondent,
            known(statements, row.getField("statement")).value(),
            Moments.kept(at(row)),
            judgement.kind().name(),
            AnswerRows.level(judgement),
            row.getField("helped").equals("yes")
        };
    }

    private void settlements(Map<Review, AuditId> audits, Map<String, StatementId> statements) {
        jdbc.batchUpdate(
                "insert into audit_settlement (audit_id, statement_id, recorded_at, note) values (?, ?, ?, ?)",
                rows("notes.csv").stream()
                        .map(row -> new Object[] {
                            known(audits, Review.of(row)).value(),
                            known(statements, row.getField("statement")).value(),
                            Moments.kept(at(row)),
                            row.getField("note")
                        })
                        .toList());
    }

    private static Instant at(NamedCsvRecord row) {
        return Instant.parse(row.getField("recorded_at"));
    }

    private static <K, V> V known(Map<K, V> all, K key) {
        return Optional.ofNullable(all.get(key)).orElseThrow();
    }

    private static List<NamedCsvRecord> rows(String file) {
        var path = new ClassPathResource(FOLDER + file);
        try (var records = CsvReader.builder().ofNamedCsvRecord(path.getContentAsString(StandardCharsets.UTF_8))) {
            return records.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
