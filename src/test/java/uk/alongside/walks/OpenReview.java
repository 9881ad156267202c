package uk.alongside.walks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.audits.AnswerByLink;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.BroughtAnswer;
import uk.alongside.audits.ColleaguesSee;
import uk.alongside.audits.Judgement;
import uk.alongside.audits.LinkSheet;
import uk.alongside.audits.NewLinks;
import uk.alongside.audits.NewRespondent;
import uk.alongside.audits.NewRound;
import uk.alongside.audits.RespondentId;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.Respondents;
import uk.alongside.audits.RoundKind;
import uk.alongside.audits.Rounds;
import uk.alongside.audits.SelfReview;
import uk.alongside.audits.SheetInSpreadsheet;
import uk.alongside.audits.SheetStatement;
import uk.alongside.audits.spreadsheet.Filled;
import uk.alongside.frameworks.EditionId;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.PersonId;
import uk.alongside.projects.JoiningAgreement;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Sharing;
import uk.alongside.schools.SchoolId;

/** An interim round of the invented project that its lead has just opened: school A can answer. */
@TestComponent
class OpenReview {

    private final Rounds rounds;
    private final SelfReview reviews;
    private final SheetInSpreadsheet files;
    private final Respondents respondents;
    private final AnswerByLink byLink;
    private final JoiningAgreement agreement;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenReview(
            Rounds rounds,
            SelfReview reviews,
            SheetInSpreadsheet files,
            Respondents respondents,
            AnswerByLink byLink,
            JoiningAgreement agreement,
            JdbcClient jdbc,
            Clock clock) {
        this.rounds = rounds;
        this.reviews = reviews;
        this.files = files;
        this.respondents = respondents;
        this.byLink = byLink;
        this.agreement = agreement;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The self-review of school A in a round of its own. */
    AuditId ofSchoolA(String name) {
        var project = harbour();
        var school = schoolA();
        accept(project, school);
        var edition = new EditionId(id("select edition.id from framework_edition edition join framework on framework.id"
                + " = edition.framework_id where framework_key = 'send-review' and edition.number = 1"));
        LocalDate today = SchoolTime.today(clock);
        var round = as("PROJECT_LEAD")
                .call(() -> rounds.open(
                        project,
                        new NewRound(
                                RoundKind.INTERIM,
                                name,
                                edition,
                                today,
                                Optional.empty(),
                                ColleaguesSee.ANSWERS_WITH_NAMES)));
        return new AuditId(jdbc.sql("select id from audit where round_id = :round and school_id = :school")
                .param("round", round.value())
                .param("school", school.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .single());
    }

    /** The self-review of school A in a round that the demonstration has. */
    AuditId ofSchoolAIn(String round) {
        return new AuditId(id("select audit.id from audit join audit_round on audit_round.id = audit.round_id"
                + " join project_school school on school.project_id = audit.project_id"
                + " and school.school_id = audit.school_id and school.letter = 'A'"
                + " join project on project.id = audit.project_id and project_key = 'harbour-2026'"
                + " where audit_round.name = '" + round + "'"));
    }

    /** The same, once the head has accepted the joining agreement. */
    AuditId toAnswerIn(String round) {
        var audit = ofSchoolAIn(round);
        accept(harbour(), schoolA());
        return audit;
    }

    /** How many statements the school is asked. */
    int statementsOf(AuditId audit) {
        return as("SENCO").call(() -> reviews.head(audit.sheet()).of());
    }

    /** How many of them stand answered. */
    int answersOf(AuditId audit) {
        return as("SENCO").call(() -> reviews.head(audit.sheet()).answered());
    }

    /** The codes of all that are asked, in order. */
    List<String> codesOf(AuditId audit) {
        return as("SENCO").call(() -> reviews.head(audit.sheet()).areas().stream()
                .flatMap(area -> reviews.area(audit.sheet(), area.code()).statements().stream())
                .map(SheetStatement::code)
                .toList());
    }

    /** The SENCO answers a statement, at another screen. */
    void answers(AuditId audit, int number, String judgement) {
        var senco = as("SENCO");
        var statement =
                senco.call(() -> reviews.head(audit.sheet()).marks().get(number).statement());
        senco.run(() -> files.takeOver(
                audit,
                List.of(new BroughtAnswer(
                        statement, new Filled(Judgement.of(judgement), Set.of(), ""), Filled.NOTHING))));
    }

    /** What was written to the statements of the first area. */
    List<String> textsOf(AuditId audit) {
        return as("SENCO").call(() -> {
            var first = reviews.head(audit.sheet()).areas().getFirst().code();
            return reviews.area(audit.sheet(), first).statements().stream()
                    .map(SheetStatement::words)
                    .toList();
        });
    }

    /** The token of a link that the SENCO made. */
    String linkTo(AuditId audit, RespondentKind kind, String language) {
        return as("SENCO")
                .call(() -> respondents.links(audit, new NewLinks(kind, "", 1, language, 14)))
                .getFirst()
                .token();
    }

    /** How many questions stand answered behind a link. */
    long answersBehind(String link) {
        return byLink.open(link).statements().stream()
                .filter(statement -> statement.judgement().isPresent())
                .count();
    }

    boolean helpedBehind(String link) {
        return byLink.open(link).statements().stream().anyMatch(LinkSheet.LinkStatement::helped);
    }

    /** Asks the school's member of staff to answer beside the sheet. */
    RespondentId asksAColleague(AuditId audit) {
        var colleague = new PersonId(person("SCHOOL_STAFF"));
        return as("SENCO")
                .call(() -> respondents.ask(audit, colleague, new NewRespondent(RespondentKind.TEACHER, "", "en")));
    }

    void asksNoLonger(RespondentId colleague) {
        as("SENCO").run(() -> respondents.withdraw(colleague));
    }

    private ProjectId harbour() {
        return new ProjectId(id("select id from project where project_key = 'harbour-2026'"));
    }

    private SchoolId schoolA() {
        return new SchoolId(id("select school_id from project_school join project on project.id = project_id"
                + " where project_key = 'harbour-2026' and letter = 'A'"));
    }

    private void accept(ProjectId project, SchoolId school) {
        as("HEAD").run(() -> {
            var now = agreement.of(project, school);
            if (!now.isAccepted()) {
                agreement.accept(project, school, now.text().version(), Sharing.NOTHING, now.revision());
            }
        });
    }

    private ActingAs as(String role) {
        return ActingAs.person(person(role));
    }

    private UUID person(String role) {
        return jdbc.sql("select person_id from participation join project on project.id = project_id"
                        + " where project_key = 'harbour-2026' and role = :role and last_day is null limit 1")
                .param("role", role)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    private UUID id(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }
}
