package uk.alongside.audits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.drafts.Author;
import uk.alongside.drafts.DraftKey;
import uk.alongside.drafts.DraftWrite;
import uk.alongside.drafts.Keeping;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.Framework;
import uk.alongside.frameworks.FrameworkId;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.FrameworkShelf;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.Accounts;
import uk.alongside.people.PersonId;
import uk.alongside.projects.JoiningAgreement;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;
import uk.alongside.schools.SchoolId;

/**
 * Projects with three schools, two of them primary and one special, and the people in them. A bean, for the tests that
 * import it.
 */
class ReviewWorld {

    private static final ActingAs PORTAL = ActingAs.system("test");
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final ProjectTeam team;
    private final Accounts accounts;
    private final JoiningAgreement agreement;
    private final ProjectExamples projects;
    private final FrameworkShelf shelf;
    private final FrameworkReading reading;
    private final Rounds rounds;
    private final ReviewDrafts drafts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewWorld(
            ProjectPacks packs,
            ProjectTeam team,
            Accounts accounts,
            JoiningAgreement agreement,
            FrameworkReading reading,
            Rounds rounds,
            ReviewDrafts drafts,
            JdbcTemplate template,
            JdbcClient jdbc,
            Clock clock) {
        this.team = team;
        this.accounts = accounts;
        this.agreement = agreement;
        this.projects = new ProjectExamples(packs, team, jdbc);
        this.shelf = new FrameworkShelf(template, clock, reading);
        this.reading = reading;
        this.rounds = rounds;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ProjectId project(String key) {
        return projects.project(key);
    }

    SchoolId school(ProjectId project, String letter) {
        return jdbc.sql("select school_id from project_school where project_id = :project and letter = :letter")
                .param("project", project.value())
                .param("letter", letter)
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .single();
    }

    /** Somebody with an account and a role in the whole project. */
    PersonId somebody(String name, Role role, ProjectId project) {
        return somebody(name, role, project, Optional.empty());
    }

    /** Somebody with an account and a role for one school. */
    PersonId somebody(String name, Role role, ProjectId project, String letter) {
        return somebody(name, role, project, Optional.of(school(project, letter)));
    }

    private PersonId somebody(String name, Role role, ProjectId project, Optional<SchoolId> school) {
        return PORTAL.call(() -> {
            var person = accounts.openWithoutPassword(
                    name, new EmailAddress("test." + UUID.randomUUID() + "@alongside.example"));
            team.addParticipation(new Participation(person, project, role, school, SINCE, Optional.empty()));
            return person;
        });
    }

    void alsoAs(PersonId person, Role role, ProjectId project, String letter, Optional<LocalDate> until) {
        PORTAL.run(() -> team.addParticipation(
                new Participation(person, project, role, Optional.of(school(project, letter)), SINCE, until)));
    }

    void accept(PersonId head, ProjectId project, String letter, Sharing sharing) {
        as(head).run(() -> agreement.accept(project, school(project, letter), 1, sharing, 0));
    }

    void share(PersonId head, ProjectId project, String letter, Sharing sharing) {
        as(head).run(() -> {
            var school = school(project, letter);
            agreement.choose(
                    project, school, sharing, agreement.of(project, school).revision());
        });
    }

    Edition edition(String key, Content content) {
        return shelf.publish(
                new Framework(FrameworkId.next(), Optional.empty(), key, "Small review", "Us", ""), content);
    }

    Edition find(EditionId edition) {
        return reading.edition(edition);
    }

    Edition editionAfter(Edition before, Content content) {
        return shelf.publishAfter(before, content);
    }

    RoundId open(PersonId lead, ProjectId project, RoundKind kind, EditionId edition, ColleaguesSee see) {
        return as(lead).call(() -> rounds.open(
                project, new NewRound(kind, kind.words() + " self-review", edition, SINCE, Optional.empty(), see)));
    }

    AuditId audit(RoundId round, ProjectId project, String letter) {
        return jdbc.sql("select id from audit where round_id = :round and school_id = :school")
                .param("round", round.value())
                .param("school", school(project, letter).value())
                .query((row, number) -> new AuditId(row.getObject(1, UUID.class)))
                .single();
    }

    static ActingAs as(PersonId person) {
        return ActingAs.person(person.value());
    }

    /** Writes on a sheet as a browser does. */
    Keeping write(PersonId person, RespondentId sheet, StatementId statement, long base, Map<String, String> fields) {
        return as(person).call(() -> drafts.keep(write(sheet, statement, new Author.Somebody(person), base, fields)));
    }

    Keeping writeByLink(String token, RespondentId sheet, StatementId statement, Map<String, String> fields) {
        return drafts.keep(write(sheet, statement, new Author.ByLink(token), 0, fields));
    }

    private DraftWrite write(
            RespondentId sheet, StatementId statement, Author by, long base, Map<String, String> fields) {
        return new DraftWrite(
                new DraftKey(ReviewDrafts.NAME, sheet.value(), statement.value()),
                by,
                base,
                UUID.randomUUID(),
                new HashMap<>(fields),
                clock.instant());
    }

    /** Answers each of these statements in the same way. */
    void answer(PersonId person, RespondentId sheet, String judgement, List<StatementId> statements) {
        statements.forEach(statement -> write(person, sheet, statement, 99, Map.of("judgement", judgement)));
    }

    /** What a self-review is answered against. */
    Edition find(AuditId audit) {
        return find(jdbc.sql("select edition_id from audit_round round join audit on audit.round_id = round.id"
                        + " where audit.id = ?")
                .param(audit.value())
                .query((row, number) -> new EditionId(row.getObject(1, UUID.class)))
                .single());
    }

    /** A project with a baseline round that is open, and those of school A. */
    record Opened(
            String key, ProjectId project, PersonId lead, PersonId senco, PersonId head, RoundId round, AuditId audit) {

        RespondentId sheet() {
            return audit.sheet();
        }

        /** The address of a page of school A's self-review. */
        String page(String path) {
            return "projects/%s/reviews/%s%s".formatted(key, audit, path);
        }
    }

    Opened opened(String key, ColleaguesSee see) {
        return opened(key, see, ReviewExamples.content());
    }

    Opened opened(String key, ColleaguesSee see, Content content) {
        var project = project(key);
        var lead = somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var senco = somebody("Sami Senco", Role.SENCO, project, "A");
        var head = somebody("Hana Head", Role.HEAD, project, "A");
        accept(head, project, "A", Sharing.NOTHING);
        var round = open(
                lead,
                project,
                RoundKind.BASELINE,
                edition("review-" + key, content).id(),
                see);
        return new Opened(key, project, lead, senco, head, round, audit(round, project, "A"));
    }
}
