package uk.alongside.pairing;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.pairing.PairsWorld.as;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;
import uk.alongside.PageTests;
import uk.alongside.audits.results.ResultsWorld;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.pairing.PairsWorld.Here;
import uk.alongside.pairing.known.KnownWorld;
import uk.alongside.pairing.ui.ConfirmPairs;
import uk.alongside.pairing.ui.PairList;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Role;

/** The pages of pairs: confirming a proposal, the list, and the page that the people of a pair share. */
@Import({PairsWorld.class, KnownWorld.class, ResultsWorld.class})
class PairPagesTests extends PageTests {

    private static final String NOT_FOUND = "We cannot find this page";

    private final PairsWorld world;
    private final KnownWorld known;
    private final Confirming confirming;
    private final Pairs pairs;
    private final JdbcClient jdbc;
    private final LocalDate today;

    PairPagesTests(
            ApplicationContext portal,
            PairsWorld world,
            KnownWorld known,
            Confirming confirming,
            Pairs pairs,
            JdbcClient jdbc,
            Clock clock) {
        super(portal);
        this.world = world;
        this.known = known;
        this.confirming = confirming;
        this.pairs = pairs;
        this.jdbc = jdbc;
        this.today = SchoolTime.today(clock);
    }

    private static String words() {
        return _find(Component.class).stream()
                .flatMap(part -> Stream.of(
                        part.getElement().getText(),
                        part.getElement().getProperty("label", ""),
                        part.getElement().getProperty("summary", ""),
                        part.getElement().getProperty("errorMessage", "")))
                .collect(Collectors.joining("\n"));
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    private static boolean has(String button) {
        return !_find(Button.class, spec -> spec.withText(button)).isEmpty();
    }

    private static TextArea why() {
        return _get(TextArea.class, spec -> spec.withLabel("Why"));
    }

    private void openPair(Here here, PersonId reader, PairingId pair) {
        open(reader.value(), "projects/%s/pairing/pairs/%s".formatted(here.key(), pair));
    }

    private String state(PairingId pair) {
        return jdbc.sql("select state from pair_group where id = ?")
                .param(pair.value())
                .query(String.class)
                .single();
    }

    @Test
    void headAcceptsAndTheCoachDeclinesWithAReason() {
        var here = world.here("page-answers", 4);
        var pair = world.offered(here).getFirst();
        var school = world.schoolsOf(pair).getFirst();
        openPair(here, here.head(school), pair);

        assertThat(words()).contains("Your answer is waited for", "What happened", "Why these");
        assertThat(has("End the pair")).isFalse();
        _click(button("Accept"));
        assertThat(words()).contains("Thank you, your answer is kept.").doesNotContain("Your answer is waited for");

        openPair(here, world.coachOf(pair), pair);
        assertThat(words()).contains("You are asked to coach");
        _click(button("Decline"));
        _click(_find(Button.class, spec -> spec.withText("Decline")).getLast());
        assertThat(why().isInvalid()).isTrue();
        assertThat(why().getErrorMessage()).startsWith("Say in a sentence why");
        why().setValue("I moved away.");
        _click(_find(Button.class, spec -> spec.withText("Decline")).getLast());
        assertThat(state(pair)).isEqualTo("DECLINED");

        openPair(here, here.lead(), pair);
        assertThat(words()).contains("I moved away.", "Look again.");
        openPair(here, here.head(school), pair);
        assertThat(words()).doesNotContain("I moved away.").contains("Not going ahead as it was offered");
    }

    @Test
    void leadPausesUnlessSomebodyElseJustHasAndNothingTypedIsLost() {
        var here = world.here("page-pause", 4);
        var pair = world.agreed(here);
        openPair(here, here.lead(), pair);

        _click(button("Pause"));
        _click(_find(Button.class, spec -> spec.withText("Pause")).getLast());
        assertThat(why().isInvalid()).isTrue();
        why().setValue("A hard term.");
        as(here.lead()).run(() -> pairs.changeReasons(pair, world.revision(pair), "Near each other."));
        _click(_find(Button.class, spec -> spec.withText("Pause")).getLast());
        assertThat(words()).contains("Somebody else has changed this pair meanwhile");
        assertThat(why().getValue()).isEqualTo("A hard term.");
        _click(_find(Button.class, spec -> spec.withText("Pause")).getLast());
        assertThat(state(pair)).isEqualTo("PAUSED");
        assertThat(words()).contains("While the pair is paused").doesNotContain("Change what your school shows");
        assertThat(has("Let it go on")).isTrue();
    }

    @Test
    void leadEndsAPairWithTheDayAndHowItWent() {
        var here = world.here("page-end", 4);
        var pair = world.agreed(here);
        openPair(here, here.lead(), pair);

        _click(button("End the pair"));
        why().setValue("The work is done.");
        _get(DatePicker.class, spec -> spec.withLabel("Last day")).setValue(PairsWorld.BEGINS.minusDays(3));
        _click(button("End it"));
        assertThat(words()).contains("or a later day");
        _get(DatePicker.class, spec -> spec.withLabel("Last day")).setValue(today);
        choose("How did it go?", "Well");
        _click(button("End it"));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(state(pair)).isEqualTo("ENDED");
        assertThat(words()).contains("How it went", "Last day").contains("The work is done.");
    }

    @SuppressWarnings("unchecked") // the items are words
    private static void choose(String group, String answer) {
        HasValue<?, ?> choices = _find(RadioButtonGroup.class).stream()
                .filter(asked -> group.equals(asked.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
        ((HasValue<?, String>) choices).setValue(answer);
    }

    @Test
    @SuppressWarnings("unchecked") // the items are coaches
    void leadChoosesAnotherCoachAndReadsWhatStandsInTheWayOfOne() {
        var here = world.here("page-coach", 4);
        var silent = world.undeclared(here.project(), "Silas Silent");
        var pair = world.agreed(here);
        openPair(here, here.lead(), pair);

        _click(button("Change the coach"));
        why().setValue("Moved away.");
        HasValue<?, ?> found = _find(ComboBox.class).stream()
                .filter(field -> "Coach from then on".equals(field.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
        var coaches = (HasValue<?, PairChoices.Coach>) found;
        var choices = as(here.lead()).call(() -> pairs.choices(pair)).coaches();
        coaches.setValue(choices.stream()
                .filter(coach -> coach.id().equals(silent))
                .findFirst()
                .orElseThrow());
        _click(_find(Button.class, spec -> spec.withText("Change the coach")).getLast());
        assertThat(words()).contains("Silas Silent has neither declared a conflict of interest");
        assertThat(_find(Dialog.class)).hasSize(1);
        coaches.setValue(choices.stream()
                .filter(coach -> coach.whyNot().isEmpty())
                .findFirst()
                .orElseThrow());
        _click(_find(Button.class, spec -> spec.withText("Change the coach")).getLast());
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(words()).contains("was asked to be its coach.").contains("Moved away.");
    }

    @Test
    void leadRecordsAnAnswerAndReminds() {
        var here = world.here("page-late", 4);
        var pair = world.offered(here).getFirst();
        openPair(here, here.lead(), pair);

        assertThat(words()).contains(": no answer yet.");
        _click(button("Remind kindly"));
        assertThat(words()).contains("3 people are reminded.");
        _click(_find(Button.class, spec -> spec.withText("Record the answer")).getFirst());
        why().setValue("By telephone.");
        _click(button("Record it"));
        assertThat(words()).contains("Recorded late: By telephone.");
    }

    @Test
    void proposalIsConfirmedWithTheLeadsOwnWords() {
        var here = world.here("page-confirm", 4);
        var proposal = world.look(here);
        open(here.lead().value(), "projects/%s/pairing".formatted(here.key()));
        var dialog = new ConfirmPairs(
                confirming, proposal, () -> UI.getCurrent().getElement().setAttribute("done", true));
        dialog.open();

        assertThat(words()).contains("2 pairs are offered", "conflict check", "No mail and no page says");
        var details = _find(NativeDetails.class).stream()
                .filter(one -> one.getSummaryText().contains(", with "))
                .findFirst()
                .orElseThrow();
        details.setOpen(true);
        _fireDomEvent(details, "toggle", JsonNodeFactory.instance.objectNode().put("event.target.open", true));
        var reasons = _find(TextArea.class).getFirst();
        reasons.setValue("Both have asked for it.");
        _get(DatePicker.class, spec -> spec.withLabel("The new pairs begin on")).setValue(LocalDate.of(2019, 1, 1));
        _click(button("Confirm and tell them"));
        assertThat(words()).contains("Choose a day on which the project runs.");
        assertThat(reasons.getValue()).isEqualTo("Both have asked for it.");
        _get(DatePicker.class, spec -> spec.withLabel("The new pairs begin on")).setValue(PairsWorld.BEGINS);
        _click(button("Confirm and tell them"));
        assertThat(UI.getCurrent().getElement().hasAttribute("done")).isTrue();
        assertThat(world.open(here)).hasSize(2);
        assertThat(jdbc.sql("select count(*) from pair_group where shared_reasons = 'Both have asked for it.'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatStandsInTheWayIsReadBeforeAnythingIsConfirmed() {
        var here = world.here("page-refused", 4);
        var proposal = world.look(here);
        jdbc.sql("delete from conflict_declaration where project_id = ?")
                .param(here.project().value())
                .update();
        open(here.lead().value(), "projects/%s/pairing".formatted(here.key()));
        new ConfirmPairs(confirming, proposal, () -> {}).open();

        assertThat(words()).contains("cannot be confirmed as things stand", "has neither declared");
        assertThat(has("Confirm and tell them")).isFalse();
    }

    @Test
    void listShowsEachTheirOwn() {
        var here = world.here("page-list", 4);
        var both = world.offered(here);
        world.agree(here, both.getFirst());
        open(here.lead().value(), "projects/%s/pairing".formatted(here.key()));
        as(here.lead())
                .run(() -> assertThat(new PairList(pairs, here.key()).isEmpty()).isFalse());

        var head = here.head(world.schoolsOf(both.getFirst()).getFirst());
        open(head.value(), "projects/%s/pairing".formatted(here.key()));
        assertThat(_find(Grid.class)).hasSize(1);
        assertThat(as(head).call(() -> pairs.of(here.key())))
                .extracting(PairLine::id)
                .containsExactly(both.getFirst());

        var staff = known.somebody(
                "Stefan Staff",
                Role.SCHOOL_STAFF,
                here.project(),
                Optional.of(here.schools().getFirst()));
        open(staff.value(), "projects/%s/pairing".formatted(here.key()));
        assertThat(words()).contains("There is no pair to see yet.");
    }

    @Test
    void strangersAndOtherSchoolsFindNoPage() {
        var here = world.here("page-stranger", 4);
        var both = world.offered(here);
        openPair(here, here.head(world.schoolsOf(both.getLast()).getFirst()), both.getFirst());
        assertThat(_get(H1.class).getText()).isEqualTo(NOT_FOUND);
        open(here.lead().value(), "projects/%s/pairing/pairs/nonsense".formatted(here.key()));
        assertThat(_get(H1.class).getText()).isEqualTo(NOT_FOUND);
        var elsewhere = world.here("page-elsewhere", 4);
        open(elsewhere.lead().value(), "projects/%s/pairing/pairs/%s".formatted(elsewhere.key(), both.getFirst()));
        assertThat(_get(H1.class).getText()).isEqualTo(NOT_FOUND);
    }
}
