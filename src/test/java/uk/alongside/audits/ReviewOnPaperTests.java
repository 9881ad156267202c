package uk.alongside.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.audits.ReviewExamples.HEARD;
import static uk.alongside.audits.ReviewExamples.NAMED;
import static uk.alongside.audits.ReviewExamples.POLICY;
import static uk.alongside.audits.ReviewWorld.as;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.alongside.SqlCount;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.frameworks.Content;
import uk.alongside.kernel.NotFound;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.Sharing;

/** Tests of a self-review on paper, by who reads it. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(ReviewWorld.class)
class ReviewOnPaperTests {

    private final ReviewWorld world;
    private final ReviewOnPaper paper;
    private final SchoolSheet school;
    private final Moderation moderation;
    private final EvidenceBox evidence;

    ReviewOnPaperTests(
            ReviewWorld world, ReviewOnPaper paper, SchoolSheet school, Moderation moderation, EvidenceBox evidence) {
        this.world = world;
        this.paper = paper;
        this.school = school;
        this.moderation = moderation;
        this.evidence = evidence;
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private record Here(ProjectId project, PersonId lead, PersonId senco, PersonId head, AuditId audit) {}

    private Here here(String key, Content content, Sharing sharing) {
        var project = world.project(key);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var senco = world.somebody("Sami Senco", Role.SENCO, project, "A");
        var head = world.somebody("Hana Head", Role.HEAD, project, "A");
        world.accept(head, project, "A", sharing);
        var edition = world.edition("review-" + key, content);
        var round = world.open(lead, project, RoundKind.BASELINE, edition.id(), ColleaguesSee.ANSWERS);
        return new Here(project, lead, senco, head, world.audit(round, project, "A"));
    }

    private PaperCopy read(PersonId person, AuditId audit) {
        return as(person).call(() -> paper.of(audit));
    }

    @Test
    void paperHasEveryStatementAndWhatShowsIt() {
        var here = here("on-paper", ReviewExamples.content(), Sharing.NOTHING);
        world.write(
                here.senco(),
                here.audit().sheet(),
                POLICY,
                0,
                Map.of("judgement", "3", "musts", "1", "text", "Online."));
        world.write(here.senco(), here.audit().sheet(), NAMED, 0, Map.of("text", "Ask Tom in Y4."));
        as(here.senco())
                .run(() -> evidence.link(
                        new AuditStatement(here.audit(), 1).asSubject(), "https://school.example/send", "Our policy"));

        var copy = read(here.head(), here.audit());

        assertThat(copy.forWhom()).startsWith("Not sent yet");
        assertThat(copy.leftOut())
                .as("words that may name a pupil stay off the paper")
                .isEqualTo(1);
        assertThat(copy.areas()).flatExtracting(PaperCopy.Area::lines).hasSize(3);
        assertThat(copy.areas().getFirst().lines().getFirst().words()).isEmpty();
        assertThat(copy.areas().getFirst().lines().get(1)).satisfies(line -> {
            assertThat(line.judgement()).contains(Judgement.at(3));
            assertThat(line.inPlace()).containsExactly(1);
            assertThat(line.words()).containsExactly("Online.");
            assertThat(line.evidence()).containsExactly("Our policy");
            assertThat(line.moderated()).isEmpty();
        });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(here.lead(), here.audit()));
    }

    @Test
    void othersReadItOnceItIsSentEachAsFarAsTheyMay() {
        var here = here("on-paper-sent", ReviewExamples.content(), new Sharing(Set.of(), Set.of(SharedKind.ANSWERS)));
        var qa = world.somebody("Quentin Quality", Role.QA_LEAD, here.project());
        var steering = world.somebody("Stella Steering", Role.STEERING_GROUP, here.project());
        world.write(here.senco(), here.audit().sheet(), NAMED, 0, Map.of("judgement", "1", "text", "One person."));
        world.answer(here.senco(), here.audit().sheet(), "1", List.of(POLICY, HEARD));
        as(here.senco()).run(() -> school.send(here.audit()));
        as(qa).run(() -> moderation.judge(here.audit(), NAMED, Judgement.at(2), "Seen on the website."));

        var lead = read(here.lead(), here.audit());
        assertThat(lead.forWhom()).contains("lead, QA lead and evaluator", "the steering group");
        assertThat(lead.areas().getFirst().lines().getFirst()).satisfies(line -> {
            assertThat(line.words()).containsExactly("One person.");
            assertThat(line.moderated().orElseThrow().name()).isEqualTo("Quentin Quality");
        });
        assertThat(read(steering, here.audit()).areas().getFirst().lines().getFirst())
                .satisfies(line -> {
                    assertThat(line.judgement()).contains(Judgement.at(1));
                    assertThat(line.words()).as("evidence is not shared").isEmpty();
                    assertThat(line.moderated())
                            .as("what others judge is not the school’s to share")
                            .isEmpty();
                });
    }

    @Test
    void paperTakesAsManyStatementsForALongReviewAsForAShortOne() {
        var small = here("on-paper-few", ReviewExamples.wide(1), Sharing.NOTHING);
        var large = here("on-paper-many", ReviewExamples.wide(8), Sharing.NOTHING);

        assertThat(counted(large.senco(), () -> paper.of(large.audit())).statements())
                .hasSameSizeAs(
                        counted(small.senco(), () -> paper.of(small.audit())).statements())
                .hasSizeLessThanOrEqualTo(15);
    }

    private static <T> SqlCount.Counted<T> counted(PersonId person, Supplier<T> work) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        return SqlCount.of(() -> as(person).call(work));
    }
}
