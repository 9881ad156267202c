package uk.alongside.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.audits.ReviewExamples.HEARD;
import static uk.alongside.audits.ReviewExamples.NAMED;
import static uk.alongside.audits.ReviewWorld.as;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;

/** The page behind a link, as browsers meet it: those that run no script, those of whole classes, and those that try. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.production-mode=true")
@Import(ReviewWorld.class)
class AnswerPageTests {

    private static final String NOTHING = "This link opens nothing now";

    private final ReviewWorld world;
    private final Respondents respondents;
    private final AnswerByLink byLink;
    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final int port;

    AnswerPageTests(
            ReviewWorld world,
            Respondents respondents,
            AnswerByLink byLink,
            Rounds rounds,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.world = world;
        this.respondents = respondents;
        this.byLink = byLink;
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.port = port;
    }

    private record Here(
            ProjectId project, PersonId lead, PersonId senco, PersonId head, RoundId round, AuditId audit) {}

    private Here here(String key) {
        var project = world.project(key);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var senco = world.somebody("Sami Senco", Role.SENCO, project, "A");
        var head = world.somebody("Hana Head", Role.HEAD, project, "A");
        world.accept(head, project, "A", Sharing.NOTHING);
        var edition = world.edition("review-" + key, ReviewExamples.content());
        var round = world.open(lead, project, RoundKind.BASELINE, edition.id(), ColleaguesSee.ANSWERS);
        return new Here(project, lead, senco, head, round, world.audit(round, project, "A"));
    }

    private NewLink link(Here here, RespondentKind kind, String language) {
        return as(here.senco())
                .call(() -> respondents.links(here.audit(), new NewLinks(kind, "", 1, language, 14)))
                .getFirst();
    }

    private static String place(NewLink link) {
        return "/answer/" + link.token();
    }

    private static String field(String kind) {
        return kind + "." + HEARD.value();
    }

    private LinkSheet.LinkStatement kept(NewLink link) {
        return byLink.open(link.token()).statements().getFirst();
    }

    @Test
    void parentAnswersWithoutScriptFinishesAndComesBack() {
        var here = here("page-parent");
        var link = link(here, RespondentKind.PARENT, "en");
        var parent = new LinkVisitor(port);

        var page = parent.open(place(link));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<html lang=\"en-GB\" dir=\"ltr\">",
                        "Anchor Primary (invented) wants to know",
                        "School asks us what helps our child.",
                        "Not yet",
                        "A little",
                        "Mostly",
                        "Yes, always",
                        "I don’t know",
                        "only from five families on",
                        "Tell the school now")
                .doesNotContain("Beginning", "An adult helped me", "Does not apply", "Childline");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self';").doesNotContain("unsafe"));
        assertThat(page.headers().allValues("Set-Cookie"))
                .as("a class of pages holds no memory of the server")
                .noneMatch(cookie -> cookie.startsWith("alongside="));

        var later = parent.sends(place(link), Map.of(field("a"), "3", field("w"), "They\r\ncall us.", "do", "later"));
        assertThat(later.body()).contains("value=\"3\" data-field=\"judgement\" checked", "They\ncall us.");
        assertThat(kept(link).judgement()).contains(Judgement.at(3));

        var done = parent.sends(place(link), Map.of(field("a"), "dk", field("w"), "They\r\ncall us.", "do", "finish"));
        assertThat(done.body()).contains("Thank you", "This link is used up now");
        assertThat(kept(link).judgement()).contains(Judgement.DONT_KNOW);
        assertThat(parent.open(place(link)).body()).contains("Thank you");
        assertThat(parent.sends(place(link), Map.of(field("a"), "1", "do", "later"))
                        .body())
                .as("nobody reads or changes what was answered by a link that somebody has done with")
                .contains("Thank you")
                .doesNotContain("call us");
        assertThat(kept(link).judgement()).contains(Judgement.DONT_KNOW);
    }

    @Test
    void whatLooksLikeANameIsAskedAboutBeforeAnybodyReadsIt() {
        var here = here("page-name");
        var link = link(here, RespondentKind.PARENT, "en");
        var parent = new LinkVisitor(port);
        parent.open(place(link));

        var asked = parent.sends(place(link), Map.of(field("w"), "My son Tom Baker was left out.", "do", "finish"));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("This looks as if it names a pupil", "No child is named here", "My son Tom Baker");
        assertThat(parent.asks("/answer/question/" + HEARD.value(), link.token())
                        .body())
                .contains("This looks as if it names a pupil");
        assertThat(parent.asks("/answer/question/" + NAMED.value(), link.token())
                        .statusCode())
                .as("a question that is not theirs")
                .isEqualTo(404);

        var sure = parent.sends(
                place(link), Map.of(field("w"), "My son Tom Baker was left out.", field("n"), "true", "do", "finish"));
        assertThat(sure.body()).contains("Thank you");
        assertThat(parent.asks("/answer/question/" + HEARD.value(), link.token())
                        .statusCode())
                .as("a link that somebody has done with")
                .isEqualTo(404);
    }

    @Test
    void formThatIsRefusedComesBackWithAllThatWasTyped() {
        var here = here("page-long");
        var link = link(here, RespondentKind.PARENT, "en");
        var parent = new LinkVisitor(port);
        parent.open(place(link));
        var tooLong = "They call us. ".repeat(400);

        var refused = parent.sends(place(link), Map.of(field("a"), "3", field("w"), tooLong, "do", "finish"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("there is room for 4,000", tooLong.strip(), "value=\"3\" data-field=\"judgement\" checked");
        assertThat(byLink.open(link.token()).finishedAt()).isEmpty();

        parent.sends(place(link), Map.of(field("a"), "3", "do", "later"));
        assertThat(parent.sends(place(link), Map.of(field("a"), "77", "do", "later"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(kept(link).judgement()).contains(Judgement.at(3));
    }

    @Test
    void pupilIsToldWhomToTurnToAndWritesOnlyWhereSomebodyReads() {
        var here = here("page-pupil");
        var link = link(here, RespondentKind.PUPIL, "en");
        var pupil = new LinkVisitor(port);

        assertThat(pupil.open(place(link)).body())
                .contains(
                        "Adults ask me what helps me.",
                        "symbols.svg#p-talk",
                        "An adult helped me",
                        "Tell an adult you trust now, or call Childline: 0800 1111",
                        "data-memory=\"true\"")
                .doesNotContain("textarea", "safeguarding lead");
        assertThat(pupil.sends(place(link), Map.of(field("w"), "Sam hits me.")).statusCode())
                .isEqualTo(422);

        as(here.senco()).run(() -> respondents.readerOfPupils(here.audit(), Optional.of(here.head())));
        assertThat(pupil.open(place(link)).body())
                .contains("textarea", "read every day by an adult at your school")
                .doesNotContain("No child is named");
        var done = pupil.sends(
                place(link), Map.of(field("a"), "1", field("h"), "true", field("w"), "Sam hits me.", "do", "finish"));
        assertThat(done.body()).contains("Thank you", "Childline: 0800 1111");
        assertThat(kept(link).helped()).isTrue();
        assertThat(as(here.head()).call(() -> respondents.pupilsWords(here.audit())))
                .extracting(PupilsWords::text)
                .containsExactly("Sam hits me.");
    }

    @Test
    void pageIsInTheLanguageOfTheFamilyAndAStatementInTheOneItHas() {
        var here = here("page-language");
        var polish = link(here, RespondentKind.PARENT, "pl");
        var urdu = link(here, RespondentKind.PARENT, "ur");
        var parent = new LinkVisitor(port);

        assertThat(parent.open(place(polish)).body())
                .contains("<html lang=\"pl\" dir=\"ltr\">", "Szkoła pyta nas", "Jeszcze nie", "Polski", "English");
        assertThat(parent.open(place(polish) + "?in=en").body())
                .contains("<html lang=\"en-GB\"", "School asks us what helps our child.");
        assertThat(parent.open(place(polish) + "?in=%22%3E%3Cscript%3E").body())
                .contains("<html lang=\"pl\"")
                .doesNotContain("<script>");
        assertThat(parent.open(place(urdu)).body())
                .contains("<html lang=\"ur\" dir=\"rtl\">", "ابھی نہیں")
                .containsPattern("<fieldset class=\"answer-card\"[^>]* lang=\"en-GB\" dir=\"ltr\">");
    }

    @Test
    void governorIsAskedWhatStaffAreAskedAndToldWhatTheyAreTold() {
        var here = here("page-governor");
        var link = link(here, RespondentKind.GOVERNOR, "en");
        var governor = new LinkVisitor(port);

        assertThat(governor.open(place(link)).body())
                .contains(
                        "There is one named person for SEND.",
                        "Could show others",
                        "Does not apply to us",
                        "Colleagues who have answered see how often each answer was given",
                        "designated safeguarding lead")
                .doesNotContain("Yes, always");
        governor.sends(place(link), Map.of("a." + NAMED.value(), "na"));
        assertThat(kept(link).judgement()).contains(Judgement.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "%3Cscript%3Ealert(1)%3Cscript%3E",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%27%20or%20%271%27=%271",
                "%F0%9F%94%91"
            })
    void hostileLinkOpensNothing(String token) {
        var page = new LinkVisitor(port).open("/answer/" + token);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains(NOTHING).doesNotContain("alert(1)");
    }

    @Test
    void linkThatOpensNothingSaysTheSameWhateverTheReason() {
        var here = here("page-same");
        var visitor = new LinkVisitor(port);
        var unknown = visitor.open("/answer/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        var withdrawn = link(here, RespondentKind.PARENT, "en");
        visitor.open(place(withdrawn));
        as(here.senco()).run(() -> respondents.withdraw(withdrawn.respondent()));
        var over = link(here, RespondentKind.PARENT, "pl");
        jdbc.sql("update audit_respondent set link_until = '2020-01-01' where id = ?")
                .param(over.respondent().value())
                .update();
        var replaced = link(here, RespondentKind.PUPIL, "en");
        as(here.senco()).run(() -> respondents.renew(replaced.respondent()));
        var shut = link(here, RespondentKind.PARENT, "en");
        new LinkVisitor(port).open(place(shut));
        as(here.lead()).run(() -> rounds.close(here.round()));

        assertThat(Stream.of(withdrawn, over, replaced, shut).map(link -> visitor.open(place(link))))
                .allSatisfy(page -> {
                    assertThat(page.statusCode()).isEqualTo(404);
                    assertThat(page.body()).isEqualTo(unknown.body());
                    assertThat(page.headers().map().keySet())
                            .isEqualTo(unknown.headers().map().keySet());
                });
        assertThat(visitor.sends(place(shut), Map.of(field("a"), "1", "do", "finish"))
                        .statusCode())
                .as("nor is anything taken")
                .isIn(403, 404);
        assertThat(visitor.asks("/answer/question/" + HEARD.value(), withdrawn.token())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        var here = here("page-else");
        var link = link(here, RespondentKind.PARENT, "en");
        var parent = new LinkVisitor(port);
        parent.open(place(link));

        assertThat(parent.sends(place(link), Map.of("a." + NAMED.value(), "1", field("a"), "1"))
                        .statusCode())
                .as("a question that parents are not asked")
                .isEqualTo(404);
        assertThat(kept(link).judgement())
                .as("and nothing of that form is kept")
                .isEmpty();
        assertThat(new LinkVisitor(port)
                        .sends(place(link), Map.of(field("a"), "1"))
                        .statusCode())
                .as("a form from somewhere else")
                .isNotEqualTo(200);
        assertThat(parent.sends(place(link), Map.of(field("a"), "9")).statusCode())
                .as("a level that the scale does not have")
                .isEqualTo(422);
        assertThat(kept(link).judgement()).isEmpty();
    }

    @Test
    void classBehindOneAddressIsNotShutOutByGuessing() throws Exception {
        var here = here("page-class");
        var links = as(here.senco())
                .call(() ->
                        respondents.links(here.audit(), new NewLinks(RespondentKind.PUPIL, "Year 4", 30, "en", 14)));
        var guesser = new LinkVisitor(port);
        IntStream.range(0, 150).forEach(number -> assertThat(
                        guesser.open("/answer/" + AnswerLinks.next()).statusCode())
                .isEqualTo(404));

        try (var eight = Executors.newFixedThreadPool(8)) {
            var all = eight.invokeAll(links.stream()
                    .<Callable<String>>map(link -> () -> {
                        var pupil = new LinkVisitor(port);
                        pupil.open(place(link));
                        return pupil.sends(place(link), Map.of(field("a"), "2", "do", "finish"))
                                .body();
                    })
                    .toList());
            for (var one : all) {
                assertThat(one.get()).contains("Thank you");
            }
        }
    }
}
