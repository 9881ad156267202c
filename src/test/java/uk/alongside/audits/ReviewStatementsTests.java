package uk.alongside.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.audits.ReviewWorld.as;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.alongside.SqlCount;
import uk.alongside.drafts.Keeping;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;

/** A sheet costs the same few statements whatever its length and however many answer beside it. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({ReviewWorld.class, SqlCount.class})
class ReviewStatementsTests {

    /** Leaves seven of a screen's fifteen to the frame around the sheet. */
    private static final int AT_MOST = 8;

    private static final int TO_SAVE = 7;

    private final ReviewWorld world;
    private final SelfReview review;
    private final SchoolSheet school;
    private final Respondents respondents;
    private final SelfReviewReading reading;
    private final AnswerByLink byLink;
    private final JdbcClient jdbc;

    ReviewStatementsTests(
            ReviewWorld world,
            SelfReview review,
            SchoolSheet school,
            Respondents respondents,
            SelfReviewReading reading,
            AnswerByLink byLink,
            JdbcClient jdbc) {
        this.byLink = byLink;
        this.jdbc = jdbc;
        this.world = world;
        this.review = review;
        this.school = school;
        this.respondents = respondents;
        this.reading = reading;
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private record Here(
            ProjectId project, PersonId lead, PersonId senco, RoundId round, AuditId audit, Content content) {}

    /** A second round, with so many areas and so many colleagues who have answered some of it. */
    private Here here(String key, int areas, int colleagues) {
        var project = world.project(key);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var senco = world.somebody("Sami Senco", Role.SENCO, project, "A");
        var head = world.somebody("Hana Head", Role.HEAD, project, "A");
        world.accept(head, project, "A", Sharing.NOTHING);
        var edition = world.edition("review-" + key, ReviewExamples.wide(areas));
        var all = edition.content().statements().stream()
                .map(statement -> statement.id())
                .toList();
        var first = world.open(lead, project, RoundKind.BASELINE, edition.id(), ColleaguesSee.ANSWERS);
        var baseline = world.audit(first, project, "A");
        world.answer(senco, baseline.sheet(), "2", all);
        as(senco).run(() -> school.send(baseline));
        var round = world.open(lead, project, RoundKind.FINAL, edition.id(), ColleaguesSee.ANSWERS);
        var audit = world.audit(round, project, "A");
        world.answer(senco, audit.sheet(), "3", all.subList(0, 5));
        for (int number = 0; number < colleagues; number++) {
            var person = world.somebody("Colleague " + number, Role.SCHOOL_STAFF, project, "A");
            var sheet = as(senco)
                    .call(() -> respondents.ask(audit, person, new NewRespondent(RespondentKind.TEACHER, "", "en")));
            world.answer(person, sheet, "1", all.subList(0, 3));
        }
        return new Here(project, lead, senco, round, audit, edition.content());
    }

    private static <T> SqlCount.Counted<T> counted(PersonId person, Supplier<T> work) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        return SqlCount.of(() -> as(person).call(work));
    }

    @Test
    void areaTakesAsManyStatementsForALongSheetWithManyColleaguesAsForAShortOne() {
        var small = here("few", 1, 1);
        var large = here("many", 8, 6);

        var few = counted(small.senco(), () -> review.area(small.audit().sheet(), "1"));
        var many = counted(large.senco(), () -> review.area(large.audit().sheet(), "1"));

        assertThat(many.result().head().of()).isEqualTo(80);
        assertThat(many.result().statements().getFirst().others().orElseThrow().replies())
                .isEqualTo(6);
        assertThat(many.statements()).hasSameSizeAs(few.statements()).hasSizeLessThanOrEqualTo(AT_MOST);
        assertThat(counted(large.senco(), () -> school.merged(large.audit(), "1"))
                        .statements())
                .hasSameSizeAs(counted(small.senco(), () -> school.merged(small.audit(), "1"))
                        .statements())
                .hasSizeLessThanOrEqualTo(AT_MOST);
        assertThat(counted(large.senco(), review::mine).statements())
                .hasSameSizeAs(counted(small.senco(), review::mine).statements())
                .hasSizeLessThanOrEqualTo(2);
        assertThat(counted(large.lead(), () -> reading.in(large.round())).statements())
                .hasSizeLessThanOrEqualTo(AT_MOST);
        assertThat(counted(large.senco(), () -> respondents.of(large.audit())).statements())
                .hasSameSizeAs(counted(small.senco(), () -> respondents.of(small.audit()))
                        .statements());
    }

    @Test
    void wholeSheetHoldsAllItsAreasAndTakesNoMoreStatementsThanOneOfThem() {
        var here = here("whole", 8, 2);
        var sheet = here.audit().sheet();

        var whole = counted(here.senco(), () -> review.whole(sheet));

        assertThat(whole.statements())
                .hasSameSizeAs(
                        counted(here.senco(), () -> review.area(sheet, "1")).statements());
        assertThat(whole.result().areas())
                .hasSize(8)
                .isEqualTo(here.content().areas().stream()
                        .map(area -> counted(here.senco(), () -> review.area(sheet, area.code()))
                                .result())
                        .toList());
    }

    @Test
    void whatOthersAnswerIsNotReadBeforeAnybodyHasBegunOnTheSheet() {
        var here = here("not-begun", 1, 0);
        var other = world.edition("not-begun-other", ReviewExamples.wide(1));
        var round = world.open(here.lead(), here.project(), RoundKind.INTERIM, other.id(), ColleaguesSee.ANSWERS);
        var sheet = world.audit(round, here.project(), "A").sheet();

        var head = counted(here.senco(), () -> review.head(sheet));

        assertThat(head.result().marks()).isNotEmpty().noneMatch(mark -> mark.answered() || mark.disagreed());
        assertThat(head.statements()).noneMatch(sql -> sql.contains("'COLLEAGUE'"));
    }

    @Test
    void savingAJudgementTakesAFewStatements() {
        var here = here("saving", 8, 2);
        var statement = here.content().statements().get(40).id();
        save(here, statement, "2", 0);

        var saved = counted(here.senco(), () -> save(here, statement, "4", 1));

        assertThat(saved.statements())
                .as("roles, place, draft twice, answer twice, trail")
                .hasSizeLessThanOrEqualTo(TO_SAVE);
        assertThat(saved.statements().stream().filter(sql -> sql.contains("participation")))
                .as("who may is asked once")
                .hasSize(1);
    }

    private boolean save(Here here, StatementId statement, String judgement, long base) {
        world.write(here.senco(), here.audit().sheet(), statement, base, Map.of("judgement", judgement));
        return true;
    }

    @Test
    void pageBehindALinkTakesAsManyStatementsForManyQuestionsAsForFew() {
        var few = linkTo(here("link-few", 1, 0));
        var many = linkTo(here("link-many", 8, 0));

        var brief = SqlCount.of(() -> byLink.open(few));
        var whole = SqlCount.of(() -> byLink.open(many));

        assertThat(whole.result().statements()).hasSize(80);
        assertThat(whole.statements()).hasSameSizeAs(brief.statements()).hasSizeLessThanOrEqualTo(AT_MOST);
    }

    /** A governor's, who has opened it once. */
    private String linkTo(Here here) {
        var link = as(here.senco())
                .call(() -> respondents.links(here.audit(), new NewLinks(RespondentKind.GOVERNOR, "", 1, "en", 14)))
                .getFirst()
                .token();
        byLink.open(link);
        return link;
    }

    @Test
    void roundOpensInAFewStatementsHoweverManySchools() {
        var here = here("opening", 1, 0);
        var edition = world.edition("opening-other", ReviewExamples.wide(1));

        var opened = counted(
                here.lead(),
                () -> world.open(here.lead(), here.project(), RoundKind.INTERIM, edition.id(), ColleaguesSee.NOTHING));

        assertThat(opened.statements().stream().filter(sql -> sql.startsWith("insert into audit")))
                .as("the round, its self-reviews and their sheets")
                .hasSize(3);
        assertThat(opened.statements()).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void manyAnswersAtOnceAreAllKept() throws Exception {
        var here = here("at-once", 8, 0);
        var second = world.somebody("Tess Second", Role.SENCO, here.project(), "A");
        var statements = here.content().statements().subList(5, 80);
        var writes = new ArrayList<Callable<Keeping>>();
        for (int number = 0; number < statements.size(); number++) {
            var statement = statements.get(number).id();
            var writer = number % 2 == 0 ? here.senco() : second;
            writes.add(() -> world.write(
                    writer, here.audit().sheet(), statement, 0, Map.of("judgement", "2", "text", "One of many.")));
        }

        try (var eight = Executors.newFixedThreadPool(8)) {
            for (var written : eight.invokeAll(writes)) {
                assertThat(written.get()).isInstanceOf(Keeping.Kept.class);
            }
        }

        assertThat(as(here.senco())
                        .call(() -> review.head(here.audit().sheet()))
                        .answered())
                .isEqualTo(80);
    }

    @Test
    void nothingSlipsInAfterItIsSent() throws Exception {
        var here = here("slips", 8, 0);
        var statements = here.content().statements();
        var rest = statements.subList(5, 80).stream().map(Statement::id).toList();
        world.answer(here.senco(), here.audit().sheet(), "2", rest);
        var second = world.somebody("Tess Second", Role.SENCO, here.project(), "A");
        var refused = new AtomicInteger();
        var tries = new ArrayList<Callable<Boolean>>();
        for (int number = 0; number < 60; number++) {
            var statement = statements.get(number).id();
            tries.add(() -> {
                try {
                    world.write(second, here.audit().sheet(), statement, 99, Map.of("judgement", "4"));
                    return true;
                } catch (RuleBroken | ConcurrencyFailureException sentMeanwhile) {
                    refused.incrementAndGet();
                    return false;
                }
            });
        }
        tries.add(20, () -> as(here.senco()).call(() -> school.send(here.audit())) instanceof Sending.Sent);

        int kept = 0;
        try (var six = Executors.newFixedThreadPool(6)) {
            for (var one : six.invokeAll(tries)) {
                kept += one.get() ? 1 : 0;
            }
        }

        assertThat(kept + refused.get()).isEqualTo(61);
        assertThat(as(here.senco())
                        .call(() -> review.head(here.audit().sheet()))
                        .sent())
                .isPresent();
        assertThat(jdbc.sql("select count(*) from audit_answer answer join audit on audit.id = answer.respondent_id"
                                + " where audit.id = ? and answer.recorded_at > audit.sent_at")
                        .param(here.audit().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
