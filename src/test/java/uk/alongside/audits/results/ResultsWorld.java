package uk.alongside.audits.results;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.RoundId;
import uk.alongside.audits.RoundKind;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Letters;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/**
 * Projects whose schools have answered. What a school says is written as a line: {@code "3 2 na dk -"}, a level, does not
 * apply, don't know, nothing. A bean, for the tests that import it.
 */
public class ResultsWorld {

    public static final Instant SENT = Instant.parse("2024-01-10T12:00:00Z");

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDateTime RECORDED = LocalDateTime.of(2024, 1, 9, 12, 0);
    private static final LocalDateTime FOREVER = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);
    private static final List<String> LEVELS = List.of("Beginning", "Developing", "Secure", "Could show others");

    private final ProjectExamples projects;
    private final ProjectTeam team;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ResultsWorld(ProjectPacks packs, ProjectTeam team, JdbcClient jdbc, JdbcTemplate batches) {
        this.projects = new ProjectExamples(packs, team, jdbc);
        this.team = team;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A project of so many schools: the first two are primary, B is special; all others are primary. */
    public ProjectId project(String key, int schools) {
        var project = projects.project(key);
        var known = schools(project).size();
        var school = new ArrayList<Object[]>();
        var takesPart = new ArrayList<Object[]>();
        for (int place = known; place < schools; place++) {
            var id = UUID.randomUUID();
            school.add(new Object[] {id, "School %s of %s".formatted(Letters.at(place), key), RECORDED});
            takesPart.add(new Object[] {project.value(), id, Letters.at(place), "Name of " + Letters.at(place)});
        }
        batches.batchUpdate("insert into school (id, name, phase, registered_at) values (?, ?, 'PRIMARY', ?)", school);
        batches.batchUpdate(
                "insert into project_school (project_id, school_id, letter, name, phase, urn, may_be_named)"
                        + " values (?, ?, ?, ?, 'PRIMARY', '', false)",
                takesPart);
        return project;
    }

    ProjectId known(String key) {
        return new ProjectId(jdbc.sql("select id from project where project_key = :key")
                .param("key", key)
                .query(UUID.class)
                .single());
    }

    public List<SchoolId> schools(ProjectId project) {
        return jdbc.sql("select school_id from project_school where project_id = :project"
                        + " order by char_length(letter), letter")
                .param("project", project.value())
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
    }

    public SchoolId school(ProjectId project, String letter) {
        return new SchoolId(
                jdbc.sql("select school_id from project_school where project_id = :project and letter = :letter")
                        .param("project", project.value())
                        .param("letter", letter)
                        .query(UUID.class)
                        .single());
    }

    /** Somebody new with a role, for these schools or for the whole project. */
    ActingAs somebody(ProjectId project, Role role, String... letters) {
        var person = PersonId.next();
        ActingAs.system("test").run(() -> {
            if (letters.length == 0) {
                takesOn(person, project, role, Optional.empty());
            }
            for (var letter : letters) {
                takesOn(person, project, role, Optional.of(school(project, letter)));
            }
        });
        return ActingAs.person(person.value());
    }

    private void takesOn(PersonId person, ProjectId project, Role role, Optional<SchoolId> school) {
        team.addParticipation(new Participation(person, project, role, school, SINCE, Optional.empty()));
    }

    /** A published edition. */
    public record Published(UUID framework, EditionId edition, List<StatementId> statements) {}

    /** @param areas how many statements each area has; area 1 has the code A1, its statements A1.1, A1.2 ... */
    public Published framework(int... areas) {
        var framework = UUID.randomUUID();
        jdbc.sql("insert into framework (id, framework_key, recorded_at) values (?, ?, ?)")
                .params(framework, "f" + framework.toString().substring(0, 8), RECORDED)
                .update();
        var statements = new ArrayList<StatementId>();
        for (var count : areas) {
            for (int i = 0; i < count; i++) {
                statements.add(StatementId.next());
            }
        }
        return edition(framework, 1, statements, List.of("1", "2", "3", "4"), areas);
    }

    /** The next edition: these statements in their order, on a scale with these points. */
    Published edition(UUID framework, int number, List<StatementId> statements, List<String> points, int... areas) {
        var edition = EditionId.next();
        jdbc.sql("""
                        insert into framework_edition (id, framework_id, number, name, publisher, about, label, revision,
                            recorded_at, changed_at, published_at)
                        values (?, ?, ?, 'Small review', 'Us', '', '', 0, ?, ?, ?)""")
                .params(edition.value(), framework, number, RECORDED, RECORDED, RECORDED)
                .update();
        for (int level = 0; level < points.size(); level++) {
            jdbc.sql("insert into framework_level values (?, ?, ?, '', ?)")
                    .params(edition.value(), level + 1, LEVELS.get(level), points.get(level))
                    .update();
        }
        var place = 0;
        for (int area = 1; area <= areas.length; area++) {
            jdbc.sql("insert into framework_area values (?, ?, ?, ?, '')")
                    .params(edition.value(), area, "A" + area, "Area " + area)
                    .update();
            for (int i = 1; i <= areas[area - 1]; i++) {
                jdbc.sql("""
                                insert into framework_statement (edition_id, statement_id, position, area_position, code,
                                    text, guidance, prompts, evidence_kinds, settings, descriptors)
                                values (?, ?, ?, ?, ?, ?, '', '', '', '', '')""")
                        .params(
                                edition.value(),
                                statements.get(place).value(),
                                place,
                                area,
                                "A%d.%d".formatted(area, i),
                                "{Learners} know A%d.%d.".formatted(area, i))
                        .update();
                place++;
            }
        }
        return new Published(framework, edition, List.copyOf(statements));
    }

    public RoundId round(ProjectId project, int number, RoundKind kind, Published published) {
        var round = RoundId.next();
        jdbc.sql("""
                        insert into audit_round (id, project_id, position, kind, name, framework_id, edition_id, opens_on,
                            colleagues_see, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'NOTHING', ?)""")
                .params(
                        round.value(),
                        project.value(),
                        number,
                        kind.name(),
                        kind.words(),
                        published.framework(),
                        published.edition().value(),
                        SINCE,
                        RECORDED)
                .update();
        return round;
    }

    /** A school's sheet as it was sent. */
    public AuditId sent(RoundId round, ProjectId project, SchoolId school, Published published, String answers) {
        return sheets(round, project, List.of(school), published, List.of(answers), Optional.of(SENT))
                .getFirst();
    }

    AuditId unsent(RoundId round, ProjectId project, SchoolId school, Published published, String answers) {
        return sheets(round, project, List.of(school), published, List.of(answers), Optional.empty())
                .getFirst();
    }

    /** The sheets of many schools at once. */
    public List<AuditId> sheets(
            RoundId round,
            ProjectId project,
            List<SchoolId> schools,
            Published published,
            List<String> answers,
            Optional<Instant> sent) {
        var ids = new ArrayList<AuditId>();
        var audits = new ArrayList<Object[]>();
        var sheets = new ArrayList<Object[]>();
        var given = new ArrayList<Object[]>();
        for (int i = 0; i < schools.size(); i++) {
            var id = AuditId.next();
            ids.add(id);
            audits.add(new Object[] {
                id.value(),
                round.value(),
                project.value(),
                schools.get(i).value(),
                sent.map(ResultsWorld::kept).orElse(null)
            });
            sheets.add(new Object[] {id.value(), id.value(), RECORDED});
            given.addAll(answers(id.value(), published, answers.get(i)));
        }
        batches.batchUpdate(
                "insert into audit (id, round_id, project_id, school_id, sent_at) values (?, ?, ?, ?, ?)", audits);
        batches.batchUpdate(
                "insert into audit_respondent (id, audit_id, kind, label, language, told, asked_all, invited_at)"
                        + " values (?, ?, 'SHEET', '', 'en', 'NOTHING', true, ?)",
                sheets);
        keep(given);
        return ids;
    }

    private void keep(List<Object[]> given) {
        batches.batchUpdate(
                "insert into audit_answer (respondent_id, statement_id, recorded_at, superseded_at, judgement, level)"
                        + " values (?, ?, ?, ?, ?, ?)",
                given);
    }

    private static List<Object[]> answers(UUID respondent, Published published, String answers) {
        var given = new ArrayList<Object[]>();
        var words = answers.split(" ");
        for (int i = 0; i < words.length; i++) {
            var statement = published.statements().get(i).value();
            switch (words[i]) {
                case "-" -> {}
                case "na" -> given.add(new Object[] {respondent, statement, RECORDED, FOREVER, "NOT_APPLICABLE", null});
                case "dk" -> given.add(new Object[] {respondent, statement, RECORDED, FOREVER, "DONT_KNOW", null});
                default ->
                    given.add(
                            new Object[] {respondent, statement, RECORDED, FOREVER, "LEVEL", Integer.parseInt(words[i])
                            });
            }
        }
        return given;
    }

    /** Somebody answers beside the sheet. */
    void beside(AuditId audit, String kind, Published published, String answers) {
        var respondent = UUID.randomUUID();
        jdbc.sql("insert into audit_respondent (id, audit_id, kind, label, language, told, asked_all, invited_at)"
                        + " values (?, ?, ?, '', 'en', 'NOTHING', true, ?)")
                .params(respondent, audit.value(), kind, RECORDED)
                .update();
        keep(answers(respondent, published, answers));
    }

    void moderate(AuditId audit, StatementId statement, int level) {
        jdbc.sql("insert into audit_moderation (audit_id, statement_id, recorded_at, judgement, level, note)"
                        + " values (?, ?, ?, 'LEVEL', ?, '')")
                .params(audit.value(), statement.value(), RECORDED.plusDays(2), level)
                .update();
    }

    /** Another answer from that moment on. */
    void correct(AuditId audit, StatementId statement, int level, Instant at) {
        jdbc.sql("update audit_answer set superseded_at = ? where respondent_id = ? and statement_id = ?")
                .params(kept(at), audit.value(), statement.value())
                .update();
        keep(List.<Object[]>of(new Object[] {audit.value(), statement.value(), kept(at), FOREVER, "LEVEL", level}));
    }

    private static LocalDateTime kept(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
