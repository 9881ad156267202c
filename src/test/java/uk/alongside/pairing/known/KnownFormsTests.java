package uk.alongside.pairing.known;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.pairing.known.KnownWorld.as;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Place;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.projects.Role;

/** The forms of what is known before pairing: what can be said in them, and what they say to a mistake. */
class KnownFormsTests extends KnownPages {

    private static final String ANCHOR = "Anchor Primary (invented)";

    private final KnownWorld world;
    private final PairingDesk desk;
    private final CoachProfile coaches;

    KnownFormsTests(ApplicationContext portal, KnownWorld world, PairingDesk desk, CoachProfile coaches) {
        super(portal, world, desk);
        this.world = world;
        this.desk = desk;
        this.coaches = coaches;
    }

    private SchoolKnown anchor(Here here) {
        return known(here).schools().stream()
                .filter(school -> school.name().equals(ANCHOR))
                .findFirst()
                .orElseThrow();
    }

    private CoachKnown coach(Here here) {
        return known(here).coaches().getFirst();
    }

    private static void press(String words) {
        _click(_find(Button.class, spec -> spec.withText(words)).getLast());
    }

    private static void pressNamed(String label) {
        _click(_find(Component.class).stream()
                .flatMap(KnownPages::withRows)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow());
    }

    private static TextField place() {
        return _get(TextField.class, spec -> spec.withLabel("Where it is"));
    }

    @SuppressWarnings("unchecked") // the items of this list are ways that a theme stands
    private static void pickLast(String label) {
        var list = (Select<Object>) labelled(Select.class, label);
        list.setValue(
                list.getListDataView().getItems().reduce((_, last) -> last).orElseThrow());
    }

    @Test
    void leadSaysWhereASchoolIsAndHowItsThemesStand() {
        var here = here("form-school");
        world.baseline(here.project(), List.of("1 2 2", "4 4 4"));
        as(here.lead()).run(() -> desk.mark(here.project(), anchor(here).id(), Optional.of(Mark.NEEDING), 0));
        open(here.lead().value(), here.page("known"));

        pressNamed("Themes, place of " + ANCHOR);
        place().setValue("nowhere at all");
        press("Save");
        assertThat(place().isInvalid()).isTrue();
        assertThat(place().getErrorMessage()).isNotBlank();
        assertThat(anchor(here).placeTyped()).isFalse();

        place().setValue("464000 100000");
        pickLast("Area 1");
        press("Save");

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(anchor(here).place()).contains(new Place(464_000, 100_000));
        assertThat(anchor(here).marked()).containsExactly(Map.entry(new Theme("A1", "Area 1"), ThemeMark.STRENGTH));
    }

    @Test
    void whatWasTypedStaysWhereAnotherLeadWasFirst() {
        var here = here("form-clash");
        open(here.lead().value(), here.page("known"));
        pressNamed("Themes, place of " + ANCHOR);
        place().setValue("464000 100000");
        as(here.lead()).run(() -> desk.place(here.project(), anchor(here).id(), "451000 99000", 0));

        press("Save");

        assertThat(place().getValue()).isEqualTo("464000 100000");
        assertThat(place().getErrorMessage())
                .isEqualTo("Somebody else has changed this school meanwhile. Close this and open it again.");
        assertThat(anchor(here).place()).contains(new Place(451_000, 99_000));
    }

    @Test
    void leadTakesAMarkBack() {
        var here = here("form-back");
        as(here.lead()).run(() -> desk.mark(here.project(), anchor(here).id(), Optional.of(Mark.EITHER), 0));
        open(here.lead().value(), here.page("known"));

        pressNamed("Themes, place of " + ANCHOR);
        press("Take the mark back");

        assertThat(anchor(here).mark()).isEmpty();
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void evaluatorReadsTheSameFormWithoutAWayToChangeIt() {
        var here = here("form-evaluator");
        var evaluator = world.somebody("Eve Evaluator", Role.EVALUATOR, here.project());
        open(evaluator.value(), here.page("known"));

        pressNamed("More of " + ANCHOR);

        assertThat(place().isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Save"));
        press("Close");
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void leadWritesDownWhatACoachSaid() {
        var here = here("form-coach");
        open(here.lead().value(), here.page("known"));

        pressNamed("Write down what Cora Coach said");
        var capacity = _get(IntegerField.class, spec -> spec.withLabel("How many pairs at most"));
        capacity.setValue(null);
        press("Write it down");
        assertThat(capacity.getErrorMessage()).isEqualTo("Write how many pairs, from 0 to 50.");
        capacity.setValue(3);
        press("Write it down");

        assertThat(coach(here).said().capacity()).isEqualTo(3);
        assertThat(coach(here).saidByLead()).isTrue();
        assertThat(words()).contains("3 pairs.").contains("Written down by a lead on");
    }

    @Test
    void whatALeadWritesStaysWhereTheCoachWasFirst() {
        var here = here("form-coach-clash");
        open(here.lead().value(), here.page("known"));
        pressNamed("Write down what Cora Coach said");
        var capacity = _get(IntegerField.class, spec -> spec.withLabel("How many pairs at most"));
        capacity.setValue(3);
        as(here.coach()).run(() -> coaches.save(here.project(), coach(here).said(), 0));

        press("Write it down");

        assertThat(_find(Dialog.class)).hasSize(1);
        assertThat(capacity.getValue()).isEqualTo(3);
        assertThat(coach(here).saidByLead()).isFalse();
    }

    @Test
    void leadAnswersForACoach() {
        var here = here("form-answer");
        open(here.lead().value(), here.page("known"));

        pressNamed("Answer for Cora Coach");
        press("Write it down");
        assertThat(words()).contains("Choose the school.");
        choose("School", ANCHOR);
        may().setValue(false);
        _get(TextArea.class, spec -> spec.withLabel("Why not, if they said so")).setValue("Taught there.");
        press("Write it down");

        assertThat(coach(here).mayNot()).isEqualTo(1);
        assertThat(words()).contains("not with 1").contains("Taught there.");
    }

    @SuppressWarnings("unchecked") // its items are yes and no
    private static RadioButtonGroup<Boolean> may() {
        return (RadioButtonGroup<Boolean>) labelled(RadioButtonGroup.class, "May they work with it?");
    }

    @Test
    void coachDeclaresWhatLiesBetweenThemAndASchoolAndWithdrawsIt() {
        var here = here("form-declare");
        open(here.coach().value(), here.page("mine"));

        press("Declare one");
        press("Declare it");
        assertThat(words()).contains("Choose the school.");
        choose("School", ANCHOR);
        press("Declare it");

        assertThat(words()).contains("Own school: " + ANCHOR);
        assertThat(coach(here).declared()).hasSize(1);
        press("Withdraw");
        assertThat(coach(here).declared()).isEmpty();
    }

    @Test
    void coachDeclaresAWholeTrust() {
        var here = here("form-trust");
        world.onRegister(world.school(here.project(), "A"), "990001", 464_000, 100_000, "PO1 1AA");
        open(here.coach().value(), here.page("mine"));

        press("Declare one");
        chooseKind(Conflict.Kind.OWN_TRUST);
        press("Declare it");
        assertThat(words()).contains("Choose the trust.");
        trust().setValue("North Trust");
        press("Declare it");

        assertThat(coach(here).declared()).singleElement().asString().contains("North Trust");
    }

    @SuppressWarnings("unchecked") // its items are kinds of conflict
    private static void chooseKind(Conflict.Kind kind) {
        ((Select<Conflict.Kind>) labelled(Select.class, "What it is")).setValue(kind);
    }

    @SuppressWarnings("unchecked") // its items are names of trusts
    private static ComboBox<String> trust() {
        return (ComboBox<String>) labelled(ComboBox.class, "Trust");
    }
}
