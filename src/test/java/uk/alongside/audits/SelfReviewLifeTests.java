package uk.alongside.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.alongside.audits.ReviewExamples.HEARD;
import static uk.alongside.audits.ReviewExamples.NAMED;
import static uk.alongside.audits.ReviewExamples.POLICY;
import static uk.alongside.audits.ReviewWorld.as;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;
import uk.alongside.trail.TrailLine;
import uk.alongside.trail.TrailReading;

/** The life of a school's self-reviews, from the opening of the first round to the moderated last. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(ReviewWorld.class)
class SelfReviewLifeTests {

    private final ReviewWorld world;
    private final Rounds rounds;
    private final SelfReview review;
    private final SchoolSheet school;
    private final Respondents respondents;
    private final AnswerByLink byLink;
    private final SelfReviewReading reading;
    private final Moderation moderation;
    private final KeptInReviews kept;
    private final EvidenceBox evidence;
    private final TrailReading trail;

    SelfReviewLifeTests(
            ReviewWorld world,
            Rounds rounds,
            SelfReview review,
            SchoolSheet school,
            Respondents respondents,
            AnswerByLink byLink,
            SelfReviewReading reading,
            Moderation moderation,
            KeptInReviews kept,
            EvidenceBox evidence,
            TrailReading trail) {
        this.world = world;
        this.rounds = rounds;
        this.review = review;
        this.school = school;
        this.respondents = respondents;
        this.byLink = byLink;
        this.reading = reading;
        this.moderation = moderation;
        this.kept = kept;
        this.evidence = evidence;
        this.trail = trail;
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static SubjectRef subject(AuditId audit, int number) {
        return new AuditStatement(audit, number).asSubject();
    }

    @Test
    void schoolReviewsItselfTwiceAndIsModerated() {
        // The project opens its first round, and the school joins it.
        var project = world.project("review-life");
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var qa = world.somebody("Quentin Quality", Role.QA_LEAD, project);
        var coach = world.somebody("Cora Coach", Role.COACH, project, "A");
        var head = world.somebody("Hana Head", Role.HEAD, project, "A");
        var senco = world.somebody("Sami Senco", Role.SENCO, project, "A");
        var teacher = world.somebody("Tara Teacher", Role.SCHOOL_STAFF, project, "A");
        world.accept(head, project, "A", Sharing.NOTHING);
        var edition = world.edition("review-life", ReviewExamples.content());
        var first = world.open(lead, project, RoundKind.BASELINE, edition.id(), ColleaguesSee.ANSWERS);
        var baseline = world.audit(first, project, "A");

        // A teacher and a parent answer beside the sheet.
        var own = as(senco)
                .call(() -> respondents.ask(
                        baseline, teacher, new NewRespondent(RespondentKind.TEACHER, "Year 4 teacher", "en")));
        world.answer(teacher, own, "1", List.of(NAMED, POLICY, HEARD));
        as(teacher).run(() -> review.finish(own));
        var link = as(senco)
                .call(() -> respondents.links(baseline, new NewLinks(RespondentKind.PARENT, "", 1, "en", 14)))
                .getFirst();
        world.writeByLink(link.token(), link.respondent(), HEARD, Map.of("judgement", "2"));
        byLink.finish(link.token());

        // The SENCO answers, settles, sends; the head adds their name; the coach judges beside.
        world.answer(senco, baseline.sheet(), "1", List.of(NAMED, HEARD));
        world.write(
                senco,
                baseline.sheet(),
                POLICY,
                0,
                Map.of("judgement", "3", "musts", "1", "text", "Online since May, with a page for families."));
        world.write(senco, baseline.sheet(), HEARD, 1, Map.of("text", "We ask at every review."));
        as(senco).run(() -> school.settle(baseline, POLICY, "The report went online last week."));
        assertThat(as(senco).call(() -> school.send(baseline))).isInstanceOf(Sending.Sent.class);
        as(head).run(() -> school.coSend(baseline));
        as(coach).run(() -> moderation.judge(baseline, POLICY, Judgement.at(2), "It is there and hard to find."));
        as(senco)
                .run(() -> school.correct(
                        baseline, NAMED, Judgement.at(2), Set.of(), "We had read it for the year before."));

        // A year later the same again, with one statement in other words.
        var fresh = StatementId.next();
        var later = world.editionAfter(edition, ReviewExamples.nextContent(fresh));
        var last = world.open(lead, project, RoundKind.FINAL, later.id(), ColleaguesSee.ANSWERS);
        var finals = world.audit(last, project, "A");
        assertThat(as(senco)
                        .call(() -> review.area(finals.sheet(), "L"))
                        .statements()
                        .getFirst()
                        .last())
                .map(then -> then.judgement().orElseThrow())
                .as("as it was corrected")
                .contains(Judgement.at(2));
        assertThat(as(senco)
                        .call(() -> review.area(finals.sheet(), "F"))
                        .statements()
                        .getFirst())
                .satisfies(heard -> {
                    assertThat(heard.last().orElseThrow().words()).containsExactly("We ask at every review.");
                    assertThat(heard.evidence()).isZero();
                });
        assertThat(as(senco).call(() -> school.carryEvidence(finals, HEARD))).isEqualTo(1);
        assertThat(as(senco)
                        .call(() -> review.area(finals.sheet(), "F"))
                        .statements()
                        .getFirst()
                        .evidence())
                .as("what showed it then shows it now")
                .isEqualTo(1);
        world.answer(senco, finals.sheet(), "3", List.of(NAMED, fresh, HEARD));
        assertThat(as(senco).call(() -> school.send(finals))).isInstanceOf(Sending.Sent.class);
        as(qa).run(() -> moderation.judge(finals, NAMED, Judgement.at(3), "Seen on the visit."));

        assertThat(as(lead).call(() -> reading.area(finals, "L")).statements().getFirst())
                .satisfies(named -> {
                    assertThat(named.judgement()).contains(Judgement.at(3));
                    assertThat(named.last()).contains(Judgement.at(2));
                    assertThat(named.moderated().orElseThrow().name()).isEqualTo("Quentin Quality");
                });
        assertThat(as(lead).call(() -> evidence.of(subject(baseline, 1))).pieces())
                .as("what was written is evidence that others read once it is sent")
                .singleElement()
                .satisfies(piece -> assertThat(piece.text()).isEqualTo("Online since May, with a page for families."));
        assertThat(as(lead).call(() -> rounds.of(project)))
                .extracting(RoundLine::kind, RoundLine::sent)
                .containsExactly(tuple(RoundKind.BASELINE, 1), tuple(RoundKind.FINAL, 1));
        assertThat(as(lead).call(() -> trail.entries(project.asSubject(), Pageable.ofSize(200))))
                .extracting(TrailLine::what)
                .contains(
                        "opened a round of self-reviews",
                        "gave an answer",
                        "settled a disagreement",
                        "sent a self-review",
                        "put the head to a self-review",
                        "moderated a judgement",
                        "corrected an answer");

        // Long after the project has ended, who it was is let go of.
        assertThat(kept.wouldGo(project).rows())
                .containsExactly("2 people who were asked to answer", "10 answers with who gave them");
        kept.letGo(project);
        assertThat(kept.wouldGo(project).rows()).isEmpty();
        assertThat(as(lead).call(() -> reading.area(finals, "L")).statements().getFirst())
                .satisfies(named -> {
                    assertThat(named.judgement()).contains(Judgement.at(3));
                    assertThat(named.moderated()).map(Moderated::name).contains("");
                });
        assertThat(as(senco)
                        .call(() -> review.area(baseline.sheet(), "L"))
                        .head()
                        .sent())
                .map(ReviewHead.Named::name)
                .contains("");
    }
}
