package uk.alongside.audits;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.audits.Page.button;
import static uk.alongside.audits.Page.words;
import static uk.alongside.audits.ReviewWorld.as;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.JsonNodeFactory;
import uk.alongside.PageTests;
import uk.alongside.audits.ReviewWorld.Opened;
import uk.alongside.projects.Role;

/** The page of a project's self-reviews: whose turn it is, and what its lead does with the rounds. */
@Import(ReviewWorld.class)
class RoundPagesTests extends PageTests {

    private final ReviewWorld world;
    private final Rounds rounds;
    private final SchoolSheet school;
    private final Respondents respondents;

    RoundPagesTests(
            ApplicationContext portal, ReviewWorld world, Rounds rounds, SchoolSheet school, Respondents respondents) {
        super(portal);
        this.world = world;
        this.rounds = rounds;
        this.school = school;
        this.respondents = respondents;
    }

    private static String list(String key) {
        return "projects/%s/reviews".formatted(key);
    }

    private static TextField name() {
        return _get(TextField.class, spec -> spec.withLabel("What the project calls it"));
    }

    @SuppressWarnings("unchecked") // the items of the list are kinds of rounds
    private static void chooseBaseline() {
        HasValue<?, ?> kinds = _find(Select.class).stream()
                .filter(list -> "Round".equals(list.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
        ((HasValue<?, RoundKind>) kinds).setValue(RoundKind.BASELINE);
    }

    private static List<NativeDetails> details(String summary) {
        return _find(NativeDetails.class).stream()
                .filter(details -> details.getSummaryText().equals(summary))
                .toList();
    }

    private void send(Opened here) {
        world.answer(
                here.senco(),
                here.sheet(),
                "2",
                List.of(ReviewExamples.NAMED, ReviewExamples.POLICY, ReviewExamples.HEARD));
        assertThat(as(here.senco()).call(() -> school.send(here.audit()))).isInstanceOf(Sending.Sent.class);
    }

    @Test
    void whoComesFirstReadsWhatHappensNext() {
        var project = world.project("rounds-none");
        open(world.somebody("Lena Lead", Role.PROJECT_LEAD, project).value(), list("rounds-none"));
        assertThat(Page.name()).isEqualTo("Self-reviews");
        assertThat(words()).contains("No round is open yet. Open the first one");
        button("Open a round");

        open(world.somebody("Sami Senco", Role.SENCO, project, "A").value(), list("rounds-none"));
        assertThat(words()).contains("No round is open yet. The project’s lead opens one");
        assertThat(Page.has("Open a round")).isFalse();

        open(
                world.somebody("Otto Other", Role.SENCO, world.project("rounds-other"), "A")
                        .value(),
                list("rounds-none"));
        assertThat(Page.name()).isEqualTo(Page.NOT_FOUND);
    }

    @Test
    void leadOpensARoundAndKeepsWhatWasTypedUntilItIsTaken() {
        var here = world.opened("rounds-open", ColleaguesSee.ANSWERS);
        open(here.lead().value(), list("rounds-open"));

        _click(button("Open a round"));
        assertThat(words()).contains("One round is open already.");
        assertThat(name().getValue()).isEqualTo("Interim self-review");
        chooseBaseline();
        assertThat(name().getValue()).isEqualTo("Baseline self-review");
        name().setValue("Another beginning");
        _click(button("Open it for all schools"));
        assertThat(words()).contains("There is a baseline round with this framework already.");
        assertThat(name().getValue()).isEqualTo("Another beginning");
        assertThat(_find(Dialog.class)).hasSize(1);

        name().setValue("  ");
        _click(button("Open it for all schools"));
        assertThat(name().isInvalid()).isTrue();
        assertThat(as(here.lead()).call(() -> rounds.of(here.project()))).hasSize(1);
    }

    @Test
    void leadChangesARoundUnlessSomebodyElseJustHas() {
        var here = world.opened("rounds-change", ColleaguesSee.ANSWERS);
        open(here.lead().value(), list("rounds-change"));

        _click(button("Change"));
        name().setValue("  ");
        _click(button("Change it"));
        assertThat(name().isInvalid()).isTrue();
        name().setValue("Our beginning");
        _get(DatePicker.class, spec -> spec.withLabel("Schools are asked to send by"))
                .setValue(LocalDate.of(2019, 1, 1));
        _click(button("Change it"));
        assertThat(_find(Dialog.class)).as("it would end before it begins").hasSize(1);
        _get(DatePicker.class, spec -> spec.withLabel("Schools are asked to send by"))
                .setValue(LocalDate.of(2030, 1, 1));
        _click(button("Change it"));
        assertThat(_get(H3.class).getText()).isEqualTo("Our beginning");

        _click(button("Change"));
        as(here.lead())
                .run(() -> rounds.change(
                        here.round(),
                        new ChangedRound("Theirs", LocalDate.of(2020, 1, 1), Optional.empty(), ColleaguesSee.ANSWERS),
                        1));
        name().setValue("Mine");
        _click(button("Change it"));
        assertThat(words()).contains("Somebody else has changed this round meanwhile.");
        assertThat(_get(H3.class).getText()).isEqualTo("Theirs");
    }

    @Test
    void roundIsClosedAndOpenedAgainAndItsSchoolsReadIt() {
        var here = world.opened("rounds-close", ColleaguesSee.ANSWERS);
        open(here.lead().value(), list("rounds-close"));

        _click(button("Close"));
        assertThat(words()).contains("\nclosed\n");
        open(here.senco().value(), list("rounds-close"));
        assertThat(words()).contains("This round is closed.");
        assertThat(Page.linkTo("Read the answers")).isEqualTo(here.page(""));
        assertThat(Page.has("Open again")).isFalse();

        open(here.lead().value(), list("rounds-close"));
        _click(button("Open again"));
        assertThat(words()).contains("\nopen\n");
    }

    @Test
    void whoIsLedHereFindsTheSchoolsThatAreWaitedFor() {
        var here = world.opened("rounds-waited", ColleaguesSee.ANSWERS);
        open(
                here.lead().value(),
                list("rounds-waited") + "?round=" + here.round().value());

        assertThat(details("3 schools have not sent yet").getFirst().isOpen()).isTrue();
        assertThat(words()).contains("not begun yet. Neither its SENCO nor its head has an account yet.");
        assertThat(_find(Anchor.class))
                .filteredOn(link -> link.getText().equals("Invite somebody there"))
                .hasSize(2)
                .extracting(Anchor::getHref)
                .containsOnly("projects/rounds-waited/people");
        open(here.lead().value(), list("rounds-waited"));
        assertThat(details("3 schools have not sent yet").getFirst().isOpen()).isFalse();
    }

    @Test
    void whoeverWaitsForTheJoiningAgreementReadsSo() {
        var here = world.opened("rounds-joining", ColleaguesSee.ANSWERS);
        var other = world.somebody("Bo Senco", Role.SENCO, here.project(), "B");
        open(other.value(), list("rounds-joining"));

        assertThat(words()).contains("The joining agreement comes first. The head of the school accepts it");
        assertThat(_get(Anchor.class, spec -> spec.withText("Read the agreement"))
                        .getHref())
                .isEqualTo("projects/rounds-joining/joining?school=B");
        assertThat(_find(RouterLink.class)).noneMatch(link -> link.getText().equals("Begin"));
    }

    @Test
    void eachFindsTheirOwnWayOn() {
        var here = world.opened("rounds-ways", ColleaguesSee.ANSWERS);
        open(here.senco().value(), list("rounds-ways"));
        assertThat(Page.linkTo("Begin")).isEqualTo(here.page(""));

        world.answer(here.senco(), here.sheet(), "2", List.of(ReviewExamples.NAMED));
        UI.getCurrent().navigate(list("rounds-ways"));
        Page.linkTo("Go on");

        world.answer(here.senco(), here.sheet(), "2", List.of(ReviewExamples.POLICY, ReviewExamples.HEARD));
        UI.getCurrent().navigate(list("rounds-ways"));
        assertThat(Page.linkTo("Check and send")).isEqualTo(here.page("/send"));

        as(here.senco()).run(() -> school.send(here.audit()));
        open(here.head().value(), list("rounds-ways"));
        assertThat(Page.linkTo("Put your name to it")).isEqualTo(here.page("/send"));
        as(here.head()).run(() -> school.coSend(here.audit()));
        UI.getCurrent().navigate(list("rounds-ways"));
        Page.linkTo("Read the answers");
    }

    @Test
    void colleagueFindsTheirOwnAnswersAndNotTheSchools() {
        var here = world.opened("rounds-colleague", ColleaguesSee.ANSWERS);
        var colleague = world.somebody("Amina Adler", Role.SCHOOL_STAFF, here.project(), "A");
        var sheet = as(here.senco())
                .call(() ->
                        respondents.ask(here.audit(), colleague, new NewRespondent(RespondentKind.TEACHER, "", "en")));

        open(colleague.value(), list("rounds-colleague"));

        assertThat(_find(H2.class)).extracting(H2::getText).anyMatch(name -> name.endsWith(": your own answers"));
        assertThat(Page.linkTo("Begin")).endsWith(sheet.value().toString());
        assertThat(details("Schools")).isEmpty();
    }

    @Test
    void schoolsOfARoundStandThereOnceTheyAreAskedFor() {
        var here = world.opened("rounds-schools", ColleaguesSee.ANSWERS);
        send(here);
        open(here.lead().value(), list("rounds-schools"));
        _assertNone(Grid.class);

        var schools = details("Schools").getFirst();
        schools.setOpen(true);
        _fireDomEvent(schools, "toggle", JsonNodeFactory.instance.objectNode().put("event.target.open", true));

        assertThat(_get(Grid.class).getListDataView().getItemCount()).isEqualTo(3);
        var member = world.somebody("Mona Member", Role.STEERING_GROUP, here.project());
        open(member.value(), list("rounds-schools"));
        assertThat(words()).contains("1 of 3 schools have sent theirs");
        assertThat(details("Schools")).isEmpty();
        assertThat(_find(RouterLink.class)).noneMatch(link -> link.getHref().endsWith("/read"));
    }
}
