package uk.alongside.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static uk.alongside.audits.ReviewExamples.HEARD;
import static uk.alongside.audits.ReviewExamples.NAMED;
import static uk.alongside.audits.ReviewExamples.POLICY;
import static uk.alongside.audits.ReviewExamples.POOL;
import static uk.alongside.audits.ReviewWorld.as;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import uk.alongside.drafts.Keeping;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.DueItem;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;

/** What a school writes on its sheet, and what it reads there. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(ReviewWorld.class)
class SelfReviewTests {

    private final ReviewWorld world;
    private final SelfReview review;
    private final SchoolSheet school;
    private final Rounds rounds;
    private final ReviewsDue due;

    SelfReviewTests(ReviewWorld world, SelfReview review, SchoolSheet school, Rounds rounds, ReviewsDue due) {
        this.due = due;
        this.world = world;
        this.review = review;
        this.school = school;
        this.rounds = rounds;
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private record Here(ProjectId project, PersonId lead, PersonId senco, PersonId head, RoundId round, AuditId audit) {

        RespondentId sheet() {
            return audit.sheet();
        }
    }

    private Here baseline(String key) {
        return baseline(key, true);
    }

    private Here baseline(String key, boolean accepted) {
        var project = world.project(key);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var senco = world.somebody("Sami Senco", Role.SENCO, project, "A");
        var head = world.somebody("Hana Head", Role.HEAD, project, "A");
        if (accepted) {
            world.accept(head, project, "A", Sharing.NOTHING);
        }
        var edition = world.edition("review-" + key, ReviewExamples.content());
        var round = world.open(lead, project, RoundKind.BASELINE, edition.id(), ColleaguesSee.ANSWERS);
        return new Here(project, lead, senco, head, round, world.audit(round, project, "A"));
    }

    private AreaSheet area(PersonId person, RespondentId sheet, String area) {
        return as(person).call(() -> review.area(sheet, area));
    }

    @Test
    void roundOpensASelfReviewForEachSchoolAtOnce() {
        var here = baseline("open-all");

        assertThat(as(here.lead()).call(() -> rounds.of(here.project())))
                .singleElement()
                .satisfies(round -> {
                    assertThat(round.audits()).isEqualTo(3);
                    assertThat(round.sent()).isZero();
                    assertThat(round.editionTitle()).isEqualTo("Small review, 2026");
                });
        assertThat(as(here.senco()).call(review::mine)).singleElement().satisfies(line -> {
            assertThat(line.respondent()).isEqualTo(here.sheet());
            assertThat(line.schoolName()).isEqualTo("Anchor Primary (invented)");
            assertThat(line.answered()).isZero();
            assertThat(line.of()).as("without what is for special schools").isEqualTo(3);
            assertThat(line.minutesLeft()).isEqualTo(6);
            assertThat(line.mayWrite()).isTrue();
        });
        assertThat(as(here.head()).call(review::mine)).singleElement().satisfies(line -> assertThat(line.mayWrite())
                .isFalse());
    }

    @Test
    void answerIsKeptTheMomentItIsGiven() {
        var here = baseline("kept");

        var kept = world.write(
                here.senco(), here.sheet(), POLICY, 0, Map.of("judgement", "3", "text", "It is there.", "musts", "1"));

        assertThat(kept).isInstanceOf(Keeping.Kept.class);
        var sheet = area(here.senco(), here.sheet(), "L");
        assertThat(sheet.head().answered()).isEqualTo(1);
        assertThat(sheet.minutesLeft()).isEqualTo(2);
        assertThat(sheet.next()).contains("F");
        assertThat(sheet.statements()).extracting(SheetStatement::code).containsExactly("L1", "L2");
        assertThat(sheet.statements().get(1)).satisfies(policy -> {
            assertThat(policy.judgement()).contains(Judgement.at(3));
            assertThat(policy.words()).isEqualTo("It is there.");
            assertThat(policy.mustsInPlace()).containsExactly(1);
            assertThat(policy.version()).isEqualTo(1);
            assertThat(policy.keptAt()).isPresent();
            assertThat(policy.last()).isEmpty();
        });
        assertThat(area(here.senco(), here.sheet(), "F").statements())
                .singleElement()
                .satisfies(heard -> assertThat(heard.text()).isEqualTo("Pupils are asked what helps."));
    }

    @Test
    void answerCanBeChangedAndTakenBackAndEachStaysOnRecord() {
        var here = baseline("changed");
        world.write(here.senco(), here.sheet(), NAMED, 0, Map.of("judgement", "2"));
        world.write(here.senco(), here.sheet(), NAMED, 1, Map.of("judgement", "na"));
        assertThat(area(here.senco(), here.sheet(), "L").statements().getFirst().judgement())
                .contains(Judgement.NOT_APPLICABLE);

        world.write(here.senco(), here.sheet(), NAMED, 2, Map.of("judgement", ""));

        assertThat(area(here.senco(), here.sheet(), "L").statements().getFirst().judgement())
                .isEmpty();
        assertThat(as(here.senco()).call(() -> school.history(here.audit(), NAMED)))
                .extracting(AnswerStep::judgement)
                .containsExactly(Judgement.NOT_APPLICABLE, Judgement.at(2));
        world.write(here.senco(), here.sheet(), NAMED, 3, Map.of("judgement", "dk"));
        assertThat(area(here.senco(), here.sheet(), "L").statements().getFirst().judgement())
                .contains(Judgement.DONT_KNOW);
    }

    @Test
    void sameAnswerAgainIsNoOtherAnswer() {
        var here = baseline("again");
        world.write(here.senco(), here.sheet(), NAMED, 0, Map.of("judgement", "2"));
        world.write(here.senco(), here.sheet(), NAMED, 1, Map.of("judgement", "2"));
        world.write(here.senco(), here.sheet(), POLICY, 0, Map.of("judgement", "2", "musts", "1"));
        world.write(here.senco(), here.sheet(), POLICY, 1, Map.of("judgement", "2", "musts", "1"));
        world.write(here.senco(), here.sheet(), POLICY, 2, Map.of("judgement", "3"));

        assertThat(as(here.senco()).call(() -> school.history(here.audit(), NAMED)))
                .hasSize(1);
        assertThat(as(here.senco()).call(() -> school.history(here.audit(), POLICY)))
                .hasSize(2);
        assertThat(area(here.senco(), here.sheet(), "L").statements().get(1).mustsInPlace())
                .as("what was ticked before stays ticked")
                .containsExactly(1);
    }

    @Test
    void twoOnOneSheetSeeBothTextsAndLoseNeither() {
        var here = baseline("two-sencos");
        var second = world.somebody("Tess Second", Role.SENCO, here.project(), "A");
        world.write(here.senco(), here.sheet(), NAMED, 0, Map.of("judgement", "2", "text", "Mine."));

        var late = world.write(second, here.sheet(), NAMED, 0, Map.of("text", "Hers."));
        var other = world.write(second, here.sheet(), NAMED, 0, Map.of("judgement", "2"));

        assertThat(late).isInstanceOfSatisfying(Keeping.TwoVersions.class, two -> {
            assertThat(two.fields()).containsExactly("text");
            assertThat(two.theirs().field("text")).isEqualTo("Mine.");
            assertThat(two.theirs().by()).contains(here.senco());
        });
        assertThat(other).as("the same judgement is no clash").isInstanceOf(Keeping.Kept.class);
    }

    @Test
    void sheetIsOpenToItsSchoolAndToNobodyElse() {
        var here = baseline("others");
        var strangers = List.of(
                here.lead(),
                world.somebody("Olga Other", Role.SENCO, here.project(), "B"),
                world.somebody("Stan Staff", Role.SCHOOL_STAFF, here.project(), "A"),
                world.somebody("Cora Coach", Role.COACH, here.project(), "A"));

        for (var stranger : strangers) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> area(stranger, here.sheet(), "L"));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> world.write(stranger, here.sheet(), NAMED, 0, Map.of("judgement", "1")));
        }
        assertThatExceptionOfType(NotFound.class)
                .as("the head reads and does not write")
                .isThrownBy(() -> world.write(here.head(), here.sheet(), NAMED, 0, Map.of("judgement", "1")));
        assertThat(area(here.head(), here.sheet(), "L").head().mayWrite()).isFalse();
    }

    @Test
    void agreementComesBeforeTheFirstAnswer() {
        var here = baseline("agreement", false);
        assertThat(area(here.senco(), here.sheet(), "L").head().agreementWaits())
                .isTrue();
        assertThat(as(here.senco()).call(due::dueNow)).singleElement().satisfies(item -> {
            assertThat(item.what()).endsWith("the joining agreement comes first.");
            assertThat(item.address()).isEqualTo("projects/agreement/joining?school=A");
        });

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> world.write(here.senco(), here.sheet(), NAMED, 0, Map.of("judgement", "1")))
                .withMessageContaining("joining agreement comes first");

        world.accept(here.head(), here.project(), "A", Sharing.NOTHING);
        world.write(here.senco(), here.sheet(), NAMED, 0, Map.of("judgement", "1"));
        assertThat(area(here.senco(), here.sheet(), "L").head().agreementWaits())
                .isFalse();
    }

    @Test
    void whatCannotBeAnAnswerIsRefusedByItsField() {
        var here = baseline("bad-fields");

        assertThat(fieldRefused(here, Map.of("judgement", "5"))).contains("judgement");
        assertThat(fieldRefused(here, Map.of("judgement", "maybe"))).contains("judgement");
        assertThat(fieldRefused(here, Map.of("musts", "2"))).contains("musts");
        assertThat(fieldRefused(here, Map.of("musts", "1;2"))).contains("musts");
        assertThat(fieldRefused(here, Map.of("helped", "true"))).contains("helped");
        assertThat(fieldRefused(here, Map.of("text", "x".repeat(4_001)))).contains("text");
        assertThat(fieldRefused(here, Map.of("mood", "good"))).contains("mood");
        assertThatExceptionOfType(NotFound.class)
                .as("not for a primary school")
                .isThrownBy(() -> world.write(here.senco(), here.sheet(), POOL, 0, Map.of("judgement", "1")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> world.write(here.senco(), here.sheet(), StatementId.next(), 0, Map.of("judgement", "1")));
    }

    private Optional<String> fieldRefused(Here here, Map<String, String> fields) {
        try {
            world.write(here.senco(), here.sheet(), POLICY, 0, fields);
            return Optional.empty();
        } catch (RuleBroken refused) {
            return refused.field();
        }
    }

    @Test
    void closedRoundTakesNoMoreAnswersUntilItIsOpenAgain() {
        var here = baseline("closed");
        as(here.lead()).run(() -> rounds.close(here.round()));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> world.write(here.senco(), here.sheet(), NAMED, 0, Map.of("judgement", "1")))
                .withMessageContaining("closed");
        assertThat(area(here.senco(), here.sheet(), "L").head().shut()).isPresent();

        as(here.lead()).run(() -> rounds.openAgain(here.round()));
        assertThat(world.write(here.senco(), here.sheet(), NAMED, 0, Map.of("judgement", "1")))
                .isInstanceOf(Keeping.Kept.class);
    }

    @Test
    void everythingMissingIsNamedBeforeItIsSent() {
        var here = baseline("missing");
        world.write(here.senco(), here.sheet(), POLICY, 0, Map.of("judgement", "4"));

        var refused = as(here.senco()).call(() -> school.send(here.audit()));

        assertThat(refused).isInstanceOfSatisfying(Sending.NotYet.class, notYet -> {
            assertThat(notYet.missing())
                    .extracting(Missing::code, Missing::kind)
                    .containsExactly(
                            tuple("L1", Missing.Kind.UNANSWERED),
                            tuple("L2", Missing.Kind.MUST),
                            tuple("F1", Missing.Kind.UNANSWERED));
            assertThat(notYet.missing().get(1).sentence())
                    .contains("“Could show others”", "published for pupils and families.");
        });
        world.write(here.senco(), here.sheet(), POLICY, 1, Map.of("musts", "1"));
        world.answer(here.senco(), here.sheet(), "2", List.of(NAMED, HEARD));
        assertThat(as(here.senco()).call(() -> school.send(here.audit()))).isInstanceOf(Sending.Sent.class);
        assertThat(as(here.senco()).call(() -> school.send(here.audit()))).isInstanceOf(Sending.SentMeanwhile.class);
    }

    @Test
    void whatWasSentStandsAndIsCorrectedWithAReason() {
        var here = baseline("corrected");
        world.answer(here.senco(), here.sheet(), "2", List.of(NAMED, POLICY, HEARD));
        as(here.senco()).run(() -> school.send(here.audit()));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> world.write(here.senco(), here.sheet(), NAMED, 1, Map.of("judgement", "3")))
                .withMessageContaining("corrected");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() ->
                        as(here.senco()).run(() -> school.correct(here.audit(), NAMED, Judgement.at(3), Set.of(), " ")))
                .satisfies(refused -> assertThat(refused.field()).contains("reason"));
        as(here.senco())
                .run(() -> school.correct(
                        here.audit(), NAMED, Judgement.at(3), Set.of(), "We had misread the statement."));

        assertThat(as(here.head()).call(() -> school.history(here.audit(), NAMED)))
                .extracting(AnswerStep::judgement, AnswerStep::name, step -> step.reason()
                        .orElse(""))
                .containsExactly(
                        tuple(Judgement.at(3), "Sami Senco", "We had misread the statement."),
                        tuple(Judgement.at(2), "Sami Senco", ""));
        assertThat(area(here.senco(), here.sheet(), "L").statements().getFirst().corrected())
                .isTrue();

        as(here.head()).run(() -> school.coSend(here.audit()));
        assertThat(area(here.head(), here.sheet(), "L").head().coSent())
                .map(ReviewHead.Named::name)
                .contains("Hana Head");
    }

    @Test
    void lastRoundIsThereToBeConfirmedOrChanged() {
        var here = baseline("last-round");
        world.answer(here.senco(), here.sheet(), "2", List.of(NAMED, POLICY, HEARD));
        as(here.senco()).run(() -> school.send(here.audit()));
        var fresh = StatementId.next();
        var before = as(here.lead()).call(() -> rounds.of(here.project())).getFirst();
        var next = world.editionAfter(world.find(before.edition()), ReviewExamples.nextContent(fresh));
        var last = world.open(here.lead(), here.project(), RoundKind.FINAL, next.id(), ColleaguesSee.NOTHING);
        var audit = world.audit(last, here.project(), "A");
        world.write(here.senco(), audit.sheet(), NAMED, 0, Map.of("judgement", "4"));

        var leadership = area(here.senco(), audit.sheet(), "L");
        var families = area(here.senco(), audit.sheet(), "F");

        assertThat(leadership.statements().getFirst().last()).hasValueSatisfying(then -> {
            assertThat(then.roundName()).isEqualTo("baseline self-review");
            assertThat(then.judgement()).contains(Judgement.at(2));
            assertThat(then.labelThen()).contains("Developing");
            assertThat(then.textThen()).isEmpty();
        });
        assertThat(leadership.statements().get(1).last())
                .hasValueSatisfying(then -> assertThat(then.isNew()).isTrue());
        assertThat(families.statements().getFirst().last())
                .hasValueSatisfying(then -> assertThat(then.textThen()).contains("Pupils are asked what helps."));
        assertThat(families.head().marks())
                .extracting(StatementMark::code, StatementMark::changed, StatementMark::isNew, StatementMark::reworded)
                .containsExactly(
                        tuple("L1", true, false, false),
                        tuple("L3", false, true, false),
                        tuple("F1", false, false, true));
        assertThat(families.head().rescaled()).isFalse();
    }

    @Test
    void homeShowsWhatWaitsForWhom() {
        var here = baseline("due");
        assertThat(as(here.senco()).call(due::dueNow)).singleElement().satisfies(item -> {
            assertThat(item.what())
                    .isEqualTo("baseline self-review for Anchor Primary (invented): 0 of 3 statements answered.");
            assertThat(item.minutes()).isEqualTo(6);
            assertThat(item.address()).isEqualTo("projects/due/reviews/" + here.sheet());
        });
        assertThat(as(here.head()).call(due::dueNow)).isEmpty();
        world.answer(here.senco(), here.sheet(), "2", List.of(NAMED, POLICY, HEARD));
        assertThat(as(here.senco()).call(due::dueNow))
                .extracting(DueItem::linkText)
                .containsExactly("Look and send");
        as(here.senco()).run(() -> school.send(here.audit()));
        assertThat(as(here.senco()).call(due::dueNow)).isEmpty();
        assertThat(as(here.head()).call(due::dueNow))
                .extracting(DueItem::linkText)
                .containsExactly("Read and sign");
    }
}
