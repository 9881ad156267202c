package uk.alongside.audits;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.audits.Page.area;
import static uk.alongside.audits.Page.button;
import static uk.alongside.audits.Page.words;
import static uk.alongside.audits.ReviewExamples.HEARD;
import static uk.alongside.audits.ReviewExamples.NAMED;
import static uk.alongside.audits.ReviewExamples.POLICY;
import static uk.alongside.audits.ReviewWorld.as;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.JsonNodeFactory;
import uk.alongside.PageTests;
import uk.alongside.audits.ReviewWorld.Opened;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Role;

/** The pages on which a school answers, settles, sends and corrects, as each of its people meets them. */
@Import(ReviewWorld.class)
class SheetPagesTests extends PageTests {

    private static final String SETTLE = "People see this differently. How did you settle it?";

    private final ReviewWorld world;
    private final Rounds rounds;
    private final SelfReview review;
    private final SchoolSheet school;
    private final Respondents respondents;

    SheetPagesTests(
            ApplicationContext portal,
            ReviewWorld world,
            Rounds rounds,
            SelfReview review,
            SchoolSheet school,
            Respondents respondents) {
        super(portal);
        this.world = world;
        this.rounds = rounds;
        this.review = review;
        this.school = school;
        this.respondents = respondents;
    }

    private record Colleague(PersonId person, RespondentId sheet) {}

    private Colleague colleague(Opened here, String name) {
        var person = world.somebody(name, Role.SCHOOL_STAFF, here.project(), "A");
        var sheet = as(here.senco())
                .call(() -> respondents.ask(here.audit(), person, new NewRespondent(RespondentKind.TEACHER, "", "en")));
        return new Colleague(person, sheet);
    }

    private void answerAll(Opened here, String judgement) {
        world.answer(here.senco(), here.sheet(), judgement, List.of(NAMED, POLICY, HEARD));
    }

    /** What the browser draws by itself. */
    private static Component element() {
        return _find(Component.class).stream()
                .filter(component -> component.getElement().getTag().equals("alongside-review"))
                .findFirst()
                .orElseThrow();
    }

    private static void says(String event, Map<String, String> detail) {
        var data = JsonNodeFactory.instance.objectNode();
        detail.forEach((name, value) -> data.put("event.detail." + name, value));
        _fireDomEvent(element(), event, data);
    }

    // --- Answering
    // -----------------------------------------------------------------------------------------------------

    @Test
    void sheetOpensForItsSchoolAndReadsNotFoundForEverybodyElse() {
        var here = world.opened("sheet-open", ColleaguesSee.ANSWERS);
        var amina = colleague(here, "Amina Adler");
        var boris = colleague(here, "Boris Brook");
        open(here.senco().value(), here.page("?mode=whole&show=open"));
        assertThat(element().getElement().getAttribute("respondent"))
                .isEqualTo(here.audit().toString());
        assertThat(element().getElement().getAttribute("mode")).isEqualTo("whole");
        assertThat(Page.linkTo("Check and send")).isEqualTo(here.page("/send"));

        for (var outside : List.of(here.lead(), amina.person(), boris.person())) {
            for (var path : List.of("", "/all", "/send", "/colleagues", "/words")) {
                open(outside.value(), here.page(path));
                assertThat(Page.name()).as(path).isEqualTo(Page.NOT_FOUND);
            }
        }
        open(
                boris.person().value(),
                here.page("").replace(here.audit().toString(), amina.sheet().toString()));
        assertThat(Page.name()).isEqualTo(Page.NOT_FOUND);
        for (var id : List.of(UUID.randomUUID().toString(), "sheet-7")) {
            open(here.senco().value(), "projects/sheet-open/reviews/" + id);
            assertThat(Page.name()).as(id).isEqualTo(Page.NOT_FOUND);
        }
    }

    @Test
    void whereOneIsStandsInTheAddress() {
        var here = world.opened("sheet-address", ColleaguesSee.ANSWERS);
        open(here.senco().value(), here.page("?mode=moon&show=stars"));
        assertThat(element().getElement().getAttribute("mode")).isEqualTo("one");

        says("moved", Map.of("area", "F", "statement", HEARD.value().toString(), "mode", "one", "show", "open"));
        says("finished", Map.of());

        assertThat(Page.name()).isEqualTo("Check and send");
    }

    @Test
    void noteThatSettlesIsAskedForBesideItsBox() {
        var here = world.opened("sheet-note", ColleaguesSee.ANSWERS);
        var amina = colleague(here, "Amina Adler");
        world.answer(amina.person(), amina.sheet(), "1", List.of(NAMED));
        world.answer(here.senco(), here.sheet(), "3", List.of(NAMED));
        open(here.senco().value(), here.page(""));

        says("settle", Map.of("statement", NAMED.value().toString(), "note", "  "));
        assertThat(words()).as("nothing is said over the page").doesNotContain("Write down why");
        assertThat(as(here.senco())
                        .call(() -> review.area(here.sheet(), "L"))
                        .statements()
                        .getFirst()
                        .disagreement()
                        .isOpen())
                .isTrue();

        says("settle", Map.of("statement", NAMED.value().toString(), "note", "We talked."));
        assertThat(as(here.senco())
                        .call(() -> review.area(here.sheet(), "L"))
                        .statements()
                        .getFirst()
                        .disagreement()
                        .isOpen())
                .isFalse();
    }

    @Test
    void writerSaysThatNoPupilIsNamed() {
        var here = world.opened("sheet-names", ColleaguesSee.ANSWERS);
        world.write(here.senco(), here.sheet(), NAMED, 0, Map.of("text", "Jayden Miller now reads to his class."));
        assertThat(as(here.senco())
                        .call(() -> review.area(here.sheet(), "L"))
                        .statements()
                        .getFirst()
                        .question())
                .isPresent();
        open(here.senco().value(), here.page(""));

        says("no-name", Map.of("statement", NAMED.value().toString()));

        assertThat(as(here.senco())
                        .call(() -> review.area(here.sheet(), "L"))
                        .statements()
                        .getFirst()
                        .question())
                .isEmpty();
    }

    @Test
    void documentsOfAStatementOpenOverTheSheet() {
        var here = world.opened("sheet-documents", ColleaguesSee.ANSWERS);
        open(here.senco().value(), here.page(""));

        says("documents", Map.of("statement", POLICY.value().toString()));

        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("What shows it?");
        assertThat(words()).contains("The policy is on the website.", "No evidence yet.");
        _click(button("Back to the statement"));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void colleagueIsDoneAndGoesOn() {
        var here = world.opened("sheet-done", ColleaguesSee.ANSWERS);
        var amina = colleague(here, "Amina Adler");
        world.write(amina.person(), amina.sheet(), NAMED, 0, Map.of("judgement", "2", "text", "Jayden Miller can."));
        open(
                amina.person().value(),
                here.page("").replace(here.audit().toString(), amina.sheet().toString()));
        assertThat(words()).doesNotContain("Who answers", "Check and send");

        _click(button("I am done"));
        assertThat(words()).contains("looks as if it named a pupil");
        says("no-name", Map.of("statement", NAMED.value().toString()));
        _click(button("I am done"));
        assertThat(words()).contains("that you are done. The SENCO and the head read");
        world.answer(here.senco(), here.sheet(), "2", List.of(NAMED));
        assertThat(as(here.senco())
                        .call(() -> school.merged(here.audit(), "L"))
                        .statements()
                        .getFirst()
                        .remarks())
                .hasSize(1);

        _click(button("Go on answering"));
        button("I am done");
    }

    @Test
    void whoIsAskedNoLongerFindsNothing() {
        var here = world.opened("sheet-withdrawn", ColleaguesSee.ANSWERS);
        var amina = colleague(here, "Amina Adler");
        var page = here.page("").replace(here.audit().toString(), amina.sheet().toString());
        open(amina.person().value(), page);

        as(here.senco()).run(() -> respondents.withdraw(amina.sheet()));
        UI.getCurrent().navigate(page);

        assertThat(Page.name()).isEqualTo(Page.NOT_FOUND);
        UI.getCurrent().navigate("projects/sheet-withdrawn/reviews");
        assertThat(words()).doesNotContain(amina.sheet().toString());
    }

    // --- All answers side by side
    // --------------------------------------------------------------------------------------

    @Test
    void disagreementIsSettledWithoutLosingWhatStandsInAnotherBox() {
        var here = world.opened("merged-settle", ColleaguesSee.ANSWERS_WITH_NAMES);
        var amina = colleague(here, "Amina Adler");
        world.answer(amina.person(), amina.sheet(), "1", List.of(NAMED, POLICY));
        open(here.senco().value(), here.page("/all"));
        assertThat(words())
                .contains("One colleague has answered.", "is shown once the school has an answer of its own")
                .doesNotContain("Amina Adler");

        world.answer(here.senco(), here.sheet(), "3", List.of(NAMED, POLICY));
        UI.getCurrent().navigate(here.page("/all"));
        assertThat(words()).contains("1 Beginning (Amina Adler)", "Leadership (2 to settle)");
        var notes = _find(TextArea.class, spec -> spec.withLabel(SETTLE));
        notes.getLast().setValue("Half a sentence");
        _click(Page.of("Statement 1 is settled"));
        assertThat(Page.fault(notes.getFirst())).isEqualTo("Write down why the school sees it this way.");
        notes.getFirst().setValue("We had different years in mind.");
        _click(Page.of("Statement 1 is settled"));

        assertThat(words()).contains("We had different years in mind.", "Leadership (1 to settle)");
        assertThat(area(SETTLE).getValue()).isEqualTo("Half a sentence");
    }

    @Test
    void headReadsTheDisagreementAndDoesNotSettleIt() {
        var here = world.opened("merged-head", ColleaguesSee.ANSWERS);
        var amina = colleague(here, "Amina Adler");
        world.answer(amina.person(), amina.sheet(), "1", List.of(NAMED));
        world.answer(here.senco(), here.sheet(), "3", List.of(NAMED));

        open(here.head().value(), here.page("/all?area=L"));

        assertThat(words()).contains("it has not been settled").doesNotContain("Amina");
        assertThat(_find(TextArea.class)).isEmpty();
        open(here.head().value(), here.page("/all?area=nowhere"));
        assertThat(Page.name()).isEqualTo(Page.NOT_FOUND);
    }

    @Test
    void whatAllColleaguesAgreeOnIsTakenOver() {
        var here = world.opened("merged-take", ColleaguesSee.ANSWERS);
        var amina = colleague(here, "Amina Adler");
        var boris = colleague(here, "Boris Brook");
        world.answer(amina.person(), amina.sheet(), "3", List.of(NAMED));
        world.answer(boris.person(), boris.sheet(), "3", List.of(NAMED));
        open(here.senco().value(), here.page("/all"));

        _click(button("Take what all colleagues agree on"));

        assertThat(words()).contains("One answer is taken over.");
        assertThat(Page.has("Take what all colleagues agree on")).isFalse();
        assertThat(as(here.senco()).call(() -> review.head(here.sheet())).answered())
                .isEqualTo(1);
    }

    @Test
    void correctionAsksForAReasonAndKeepsWhatIsTyped() {
        var here = world.opened("merged-correct", ColleaguesSee.ANSWERS);
        answerAll(here, "2");
        as(here.senco()).run(() -> school.send(here.audit()));
        open(here.senco().value(), here.page("/all"));

        _click(Page.of("Correct statement 1"));
        area("Why it is corrected").setValue("Miscounted.");
        _click(button("Correct it"));
        assertThat(words()).contains("This is the answer that stands already.");
        assertThat(area("Why it is corrected").getValue()).isEqualTo("Miscounted.");
        Page.choose("The answer from now on", Judgement.at(3));
        area("Why it is corrected").setValue(" ");
        _click(button("Correct it"));
        assertThat(Page.fault(area("Why it is corrected"))).isEqualTo("Say why the answer is corrected.");
        area("Why it is corrected").setValue("Miscounted.");
        _click(button("Correct it"));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(words()).contains("Corrected. What stood before is on record.");
        open(here.head().value(), here.page("/all"));
        assertThat(Page.has("Correct")).as("the head corrects nothing").isFalse();
    }

    // --- Sending
    // -------------------------------------------------------------------------------------------------------

    @Test
    void sencoSendsOnceNothingIsMissingAndTheHeadPutsTheirNameToIt() {
        var here = world.opened("send", ColleaguesSee.ANSWERS);
        open(here.head().value(), here.page("/send"));
        assertThat(words()).contains("The SENCO sends it");
        open(here.senco().value(), here.page("/send"));
        assertThat(words()).contains("3 things are left to do before this can be sent.", "Not answered yet (3)");
        assertThat(button("Send the self-review").isEnabled()).isFalse();
        assertThat(Page.linkTo("Families, statement 1"))
                .contains("area=F", HEARD.value().toString());

        answerAll(here, "2");
        UI.getCurrent().navigate(here.page(""));
        UI.getCurrent().navigate(here.page("/send"));
        assertThat(words()).contains("Nothing is missing.");
        var send = button("Send the self-review");
        _click(send);
        assertThat(Page.name()).isEqualTo("What was sent");
        assertThat(words()).contains("by Sami Senco.");
        assertThat(Page.has("Send the self-review")).isFalse();

        open(here.head().value(), here.page("/send"));
        _click(button("Put my name to it"));
        assertThat(words()).contains("Signed as head on", "by Hana Head.");
        assertThat(Page.has("Put my name to it")).isFalse();
    }

    @Test
    void whatComesUpMeanwhileStopsTheSendingAndSaysSo() {
        var here = world.opened("send-meanwhile", ColleaguesSee.ANSWERS);
        answerAll(here, "2");
        open(here.senco().value(), here.page("/send"));
        world.write(here.senco(), here.sheet(), POLICY, 99, Map.of("judgement", "4"));

        _click(button("Send the self-review"));

        assertThat(words()).contains("It is not sent: meanwhile something new is missing, 1 in all.");
        assertThat(_find(H2.class)).extracting(H2::getText).contains("The law asks for something first (1)");
    }

    @Test
    void whoeverSendsIsToldWhoHasNotFinished() {
        var here = world.opened("send-unfinished", ColleaguesSee.ANSWERS);
        answerAll(here, "2");
        as(here.senco())
                .run(() -> respondents.links(here.audit(), new NewLinks(RespondentKind.PARENT, "", 2, "en", 14)));
        open(here.senco().value(), here.page("/send"));

        _click(button("Send the self-review"));
        assertThat(words()).contains("Not all who were asked have finished: parent or carer (2).");
        assertThat(Page.name()).isEqualTo("Check and send");

        _click(button("Send it now"));
        assertThat(Page.name()).isEqualTo("What was sent");
    }

    @Test
    void secondTabLearnsThatItHasBeenSent() {
        var here = world.opened("send-twice", ColleaguesSee.ANSWERS);
        answerAll(here, "2");
        open(here.senco().value(), here.page("/send"));
        as(here.senco()).run(() -> school.send(here.audit()));

        _click(button("Send the self-review"));

        assertThat(words()).contains("Somebody else has just sent it.");
        assertThat(Page.name()).isEqualTo("What was sent");
    }

    @Test
    void longListOfWhatIsMissingLeadsThroughTheAreas() {
        var here = world.opened("send-long", ColleaguesSee.ANSWERS, ReviewExamples.wide(3));

        open(here.senco().value(), here.page("/send"));

        assertThat(Page.linkTo("Area 2")).contains("area=2", "show=open");
        assertThat(words()).contains(": 10 of 10").doesNotContain("Statement 11");
    }

    @Test
    void everyPageOfAClosedRoundSaysThatItIs() {
        var here = world.opened("send-closed", ColleaguesSee.ANSWERS);
        as(here.lead()).run(() -> rounds.close(here.round()));

        for (var path : List.of("/send", "/all")) {
            open(here.senco().value(), here.page(path));
            assertThat(words()).contains("This round is closed. Ask the project’s lead");
        }
        assertThat(Page.has("Send the self-review")).isFalse();
        open(here.senco().value(), here.page("/colleagues"));
        assertThat(Page.has("Ask a colleague")).isFalse();
    }
}
