package uk.alongside.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static uk.alongside.audits.ReviewExamples.HEARD;
import static uk.alongside.audits.ReviewExamples.NAMED;
import static uk.alongside.audits.ReviewExamples.POLICY;
import static uk.alongside.audits.ReviewWorld.as;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.alongside.SqlCount;
import uk.alongside.kernel.DueItem;
import uk.alongside.kernel.Moments;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;

/** Tests of what people are told about self-reviews by mail and on their home page. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(ReviewWorld.class)
class ReviewMailTests {

    private final ReviewWorld world;
    private final Rounds rounds;
    private final Reminders reminders;
    private final Respondents respondents;
    private final SchoolSheet school;
    private final Moderation moderation;
    private final RoundsDue due;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewMailTests(
            ReviewWorld world,
            Rounds rounds,
            Reminders reminders,
            Respondents respondents,
            SchoolSheet school,
            Moderation moderation,
            RoundsDue due,
            JdbcClient jdbc,
            Clock clock) {
        this.world = world;
        this.rounds = rounds;
        this.reminders = reminders;
        this.respondents = respondents;
        this.school = school;
        this.moderation = moderation;
        this.due = due;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private record Here(ProjectId project, PersonId lead, PersonId senco, PersonId head, RoundId round) {}

    private Here here(String key, Optional<LocalDate> closesOn) {
        var project = world.project(key);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var senco = world.somebody("Sami Senco", Role.SENCO, project, "A");
        var head = world.somebody("Hana Head", Role.HEAD, project, "A");
        world.accept(head, project, "A", Sharing.NOTHING);
        var edition = world.edition("review-" + key, ReviewExamples.content());
        var round = as(lead).call(() -> rounds.open(
                project,
                new NewRound(
                        RoundKind.BASELINE,
                        "Baseline self-review",
                        edition.id(),
                        LocalDate.of(2020, 1, 1),
                        closesOn,
                        ColleaguesSee.ANSWERS)));
        return new Here(project, lead, senco, head, round);
    }

    private Here here(String key) {
        return here(key, Optional.empty());
    }

    private record MailTold(String fact, String subject, String words, String path, String kind) {}

    private List<MailTold> toldTo(PersonId person) {
        return jdbc.sql("select fact.*, message.kind from mail_fact fact join mail_message message"
                        + " on message.id = fact.message_id where person_id = ? and fact.fact like 'review-%'"
                        + " order by fact.id")
                .param(person.value())
                .query((row, number) -> new MailTold(
                        row.getString("fact").replaceAll(":.*", ""),
                        row.getString("subject"),
                        row.getString("sentences"),
                        row.getString("link_path"),
                        row.getString("kind")))
                .list();
    }

    @Test
    void sencoAndHeadAreToldThatARoundIsOpen() {
        var here = here("mail-open", Optional.of(LocalDate.of(2099, 3, 12)));
        var audit = world.audit(here.round(), here.project(), "A");

        assertThat(toldTo(here.senco())).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Anchor Primary (invented): a self-review to answer");
            assertThat(mail.words())
                    .contains("“Baseline self-review” of Anchor Primary (invented) is open.")
                    .contains("by 12 March 2099")
                    .contains("You write its sheet");
            assertThat(mail.path()).endsWith("/reviews/" + audit.value());
        });
        assertThat(toldTo(here.head())).singleElement().satisfies(mail -> assertThat(mail.words())
                .contains("Its SENCO answers"));
        assertThat(toldTo(here.lead())).isEmpty();
    }

    @Test
    void colleagueWhoIsAskedAndHeadWhoseNameIsWantedAreTold() {
        var here = here("mail-asked");
        var audit = world.audit(here.round(), here.project(), "A");
        var teacher = world.somebody("Tara Teacher", Role.SCHOOL_STAFF, here.project(), "A");
        var asked = as(here.senco())
                .call(() -> respondents.ask(audit, teacher, new NewRespondent(RespondentKind.TEACHER, "", "en")));
        assertThat(toldTo(teacher)).singleElement().satisfies(mail -> {
            assertThat(mail.words()).contains("asks you to answer", "as " + RespondentKind.TEACHER.words());
            assertThat(mail.path()).endsWith("/reviews/" + asked.value());
        });

        world.answer(here.senco(), audit.sheet(), "1", List.of(NAMED, POLICY, HEARD));
        as(here.senco()).run(() -> school.send(audit));

        assertThat(toldTo(here.head())).extracting(MailTold::fact).containsExactly("review-opened", "review-sent");
        assertThat(toldTo(here.head()).getLast().path()).endsWith(audit.value() + "/send");
        assertThat(toldTo(here.head()).getLast().words())
                .as("no answer stands in a mail")
                .doesNotContain("Beginning");
    }

    @Test
    void leadRemindsKindlyAndLeavesASchoolInPeaceForThreeDays() {
        var here = here("mail-remind", Optional.of(LocalDate.of(2021, 3, 12)));
        var audit = world.audit(here.round(), here.project(), "A");
        var other = world.audit(here.round(), here.project(), "B");
        var both = Set.of(audit, other);

        assertThat(as(here.lead()).call(() -> reminders.waitedFor(here.round())))
                .extracting(SchoolWaitedFor::letter, SchoolWaitedFor::canBeReached, SchoolWaitedFor::isNext)
                .containsExactly(tuple("A", true, true), tuple("B", false, false), tuple("C", false, false));
        assertThat(remind(here, both, false)).as("B has nobody with an account").isEqualTo(1);
        assertThat(toldTo(here.senco()).getLast())
                .extracting(MailTold::kind, MailTold::subject)
                .containsExactly("REMINDER", "Anchor Primary (invented): the self-review is still open");
        assertThat(toldTo(here.senco()).getLast().words()).contains("asked for it by 12 March 2021");
        assertThat(toldTo(here.head())).extracting(MailTold::fact).containsExactly("review-opened");

        assertThat(remind(here, both, false)).as("so soon again").isZero();
        assertThat(as(here.lead()).call(() -> reminders.waitedFor(here.round())).getFirst())
                .satisfies(
                        line -> assertThat(line.isRecent() && line.remindedAt().isPresent())
                                .isTrue());
        jdbc.sql("update audit_reminder set reminded_at = ? where audit_id = ?")
                .params(Moments.kept(clock.instant().minus(Duration.ofDays(5))), audit.value())
                .update();
        assertThat(remind(here, both, false)).isEqualTo(1);
        assertThat(toldTo(here.senco())).hasSize(3);
    }

    @Test
    void lateIsOnlyWhoHasNotSentInAnOpenRound() {
        var here = here("mail-sent");
        var audit = world.audit(here.round(), here.project(), "A");
        world.answer(here.senco(), audit.sheet(), "1", List.of(NAMED, POLICY, HEARD));
        as(here.senco()).run(() -> school.send(audit));

        assertThat(remind(here, Set.of(audit), true)).isZero();
        as(here.lead()).run(() -> rounds.close(here.round()));
        assertThat(as(here.lead()).call(() -> reminders.waitedFor(here.round())))
                .isEmpty();
    }

    @Test
    void nobodyIsRemindedOfWhatIsNotOpen() {
        var here = here("mail-early");
        as(here.lead())
                .run(() -> rounds.change(
                        here.round(),
                        new ChangedRound("Later", LocalDate.of(2098, 1, 5), Optional.empty(), ColleaguesSee.NOTHING),
                        0));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> remind(here, Set.of(), true))
                .withMessageContaining("not open yet");
    }

    private int remind(Here here, Set<AuditId> which, boolean evenIfRecent) {
        return as(here.lead()).call(() -> reminders.remind(here.round(), which, evenIfRecent));
    }

    @Test
    void leadSeesOnTheHomePageWhoIsLate() {
        var late = here("due-late", Optional.of(SchoolTime.today(clock).minusDays(1)));
        var inTime = here("due-in-time", Optional.of(SchoolTime.today(clock)));

        assertThat(dueTo(late.lead())).singleElement().satisfies(item -> {
            assertThat(item.what()).isEqualTo("3 schools have not sent “Baseline self-review” yet.");
            assertThat(item.detail())
                    .endsWith("2 of them have neither a SENCO nor a head with an account: invite somebody there first."
                            + " The others a kind reminder reaches: one button.");
            assertThat(item.address())
                    .isEqualTo("projects/due-late/reviews?round=" + late.round().value());
        });
        assertThat(dueTo(inTime.lead())).isEmpty();
        assertThat(dueTo(late.senco())).isEmpty();
    }

    @Test
    void coachAndQaLeadSeeWhatWasSentUntilSomebodyHasJudged() {
        var here = here("due-judge");
        var audit = world.audit(here.round(), here.project(), "A");
        var coach = world.somebody("Cora Coach", Role.COACH, here.project(), "A");
        var otherCoach = world.somebody("Otto Other", Role.COACH, here.project(), "B");
        var qa = world.somebody("Quentin Quality", Role.QA_LEAD, here.project());
        assertThat(dueTo(qa)).isEmpty();
        world.answer(here.senco(), audit.sheet(), "1", List.of(NAMED, POLICY, HEARD));
        as(here.senco()).run(() -> school.send(audit));

        assertThat(dueTo(coach)).singleElement().satisfies(item -> assertThat(item.address())
                .endsWith("/reviews/" + audit.value() + "/read"));
        assertThat(dueTo(qa)).hasSize(1);
        assertThat(dueTo(otherCoach)).isEmpty();

        as(coach).run(() -> moderation.judge(audit, NAMED, Judgement.at(2), "Seen."));
        assertThat(dueTo(coach)).isEmpty();
        assertThat(dueTo(qa)).isEmpty();
    }

    private List<DueItem> dueTo(PersonId person) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        return as(person).call(due::dueNow);
    }

    @Test
    void remindingAndLookingTakeAFewStatementsHoweverManySchools() {
        var here = here("mail-count");
        var all = Set.of("A", "B", "C").stream()
                .map(letter -> world.audit(here.round(), here.project(), letter))
                .collect(Collectors.toSet());
        var one = counted(here.lead(), () -> reminders.remind(here.round(), all, true));
        world.somebody("Bo Senco", Role.SENCO, here.project(), "B");
        world.somebody("Cy Senco", Role.SENCO, here.project(), "C");

        var three = counted(here.lead(), () -> reminders.remind(here.round(), all, true));

        assertThat(three.result()).isEqualTo(3);
        assertThat(three.statements()).hasSameSizeAs(one.statements()).hasSizeLessThanOrEqualTo(14);
        assertThat(counted(here.lead(), () -> reminders.waitedFor(here.round())).statements())
                .hasSizeLessThanOrEqualTo(5);
        assertThat(counted(here.lead(), due::dueNow).statements()).hasSizeLessThanOrEqualTo(3);
    }

    private static <T> SqlCount.Counted<T> counted(PersonId person, Supplier<T> work) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        return SqlCount.of(() -> as(person).call(work));
    }
}
