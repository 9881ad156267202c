package uk.alongside.pairing.known;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.pairing.known.KnownWorld.as;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import uk.alongside.kernel.DueItem;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.pairing.rules.Wish;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;

/** What is known before pairing, as lead, coach and school meet it. */
class KnownPagesTests extends KnownPages {

    private final KnownWorld world;
    private final PairingDesk desk;
    private final CoachProfile coaches;
    private final SchoolWishes wishes;
    private final List<DueItem.Source> sources;

    KnownPagesTests(
            ApplicationContext portal,
            KnownWorld world,
            PairingDesk desk,
            CoachProfile coaches,
            SchoolWishes wishes,
            List<DueItem.Source> sources) {
        super(portal, world, desk);
        this.world = world;
        this.desk = desk;
        this.coaches = coaches;
        this.wishes = wishes;
        this.sources = sources;
    }

    @Test
    void leadTakesUpWhatTheBaselineSuggests() {
        var here = here("known-page");
        world.baseline(here.project(), List.of("1 2 2", "4 4 4", "2 3 3"));
        open(here.lead().value(), here.page("known"));

        assertThat(_get(H1.class).getText()).isEqualTo("What is known");
        assertThat(words())
                .contains("No school is marked yet; of its one coach something is still missing.")
                .contains("The middle of the schools’ self-reviews is 56\u00a0% of the scale.");
        _click(button("Use all 3 suggestions"));

        assertThat(known(here).marked()).isEqualTo(3);
        assertThat(words()).contains("3 of 4 schools are marked");
        _assertNone(Button.class, spec -> spec.withText("Use all 3 suggestions"));
    }

    @Test
    void leadChangesRulesInPlainSentencesAndIsToldWhatCannotBe() {
        var here = here("known-rules");
        open(here.lead().value(), here.page("known"));
        assertThat(words())
                .contains("Nothing was decided yet; this is what usually holds.")
                .contains("A coach who says no to a school does not get it.");

        _click(button("Change the rules"));
        _get(Checkbox.class, spec -> spec.withLabel("The two schools belong to different trusts"))
                .setValue(true);
        var near = _get(IntegerField.class, spec -> spec.withLabel("Near each other"));
        near.setValue(null);
        _click(_find(Button.class, spec -> spec.withText("Change the rules")).getLast());
        assertThat(near.isInvalid()).isTrue();
        assertThat(_find(Dialog.class)).hasSize(1);
        near.setValue(40);
        _click(_find(Button.class, spec -> spec.withText("Change the rules")).getLast());

        assertThat(words()).contains("The two schools belong to different trusts.");
        assertThat(known(here).rules().musts().differentTrusts()).isTrue();
        assertThat(known(here).rules().weights().of(Wish.NEAR)).isEqualTo(40);
    }

    @Test
    void leadDecidesAboutASchoolWithAReasonAndLiftsIt() {
        var here = here("known-locks");
        open(here.lead().value(), here.page("known"));

        _click(button("Decide something"));
        choose("School", "Anchor Primary (invented)");
        choose("Other school", "Buoy Primary (invented)");
        _click(button("Decide it"));
        assertThat(words()).contains("Say in a sentence why.");
        _get(TextArea.class, spec -> spec.withLabel("Why")).setValue("They share a hall.");
        _click(button("Decide it"));

        assertThat(words())
                .contains("Anchor Primary (invented) and Buoy Primary (invented) are a pair.")
                .contains("“They share a hall.” Lena Lead");
        _click(button("Lift"));
        assertThat(words()).contains("Nothing is decided beforehand.");
        assertThat(known(here).locks()).isEmpty();
    }

    @Test
    void whatIsTypedBelowStaysWhileACoachAnswers() {
        var here = here("mine-typed");
        as(here.lead()).run(() -> desk.askCoaches(here.key()));
        open(here.coach().value(), here.page("mine"));
        _get(IntegerField.class, spec -> spec.withLabel("How many pairs at most"))
                .setValue(4);

        _click(button("Yes to all 4 that are left"));
        _click(button("I have none"));

        assertThat(_get(IntegerField.class, spec -> spec.withLabel("How many pairs at most"))
                        .getValue())
                .isEqualTo(4);
        assertThat(words()).contains("Say what you bring, and how many pairs you can take.");
    }

    @Test
    void aFilterStaysWhileTheLeadTakesUpSuggestions() {
        var here = here("known-filter");
        world.baseline(here.project(), List.of("1 2 2", "4 4 4", "2 3 3"));
        open(here.lead().value(), here.page("known"));
        _get(TextField.class, spec -> spec.withLabel("Find a school")).setValue("buoy");
        assertThat(words()).contains("Buoy Primary").doesNotContain("Anchor Primary");

        _click(button("Use all 3 suggestions"));

        assertThat(words()).contains("Buoy Primary").doesNotContain("Anchor Primary");
        assertThat(words()).contains("3 of 4 schools are marked").doesNotContain("Missing: no mark");
    }

    @Test
    void evaluatorReadsAndFindsNothingToPress() {
        var here = here("known-evaluator");
        var evaluator = world.somebody("Eve Evaluator", Role.EVALUATOR, here.project());
        open(evaluator.value(), here.page("known"));

        assertThat(_get(H1.class).getText()).isEqualTo("What is known");
        for (var words : List.of("Ask the coaches", "Change the rules", "Decide something")) {
            _assertNone(Button.class, spec -> spec.withText(words));
        }
    }

    @Test
    void whoIsNeitherFindsNoSuchPage() {
        var here = here("known-others");
        var anchor = world.school(here.project(), "A");
        var head = world.somebody("Hana Head", Role.HEAD, here.project(), Optional.of(anchor));
        var funder = world.somebody("Fay Funder", Role.FUNDER, here.project());
        notFound(head, here.page("known"));
        notFound(head, here.page("mine"));
        notFound(here.coach(), here.page("known"));
        notFound(here.coach(), here.page("wishes"));
        notFound(here.lead(), here.page("mine"));
        notFound(here.lead(), here.page("wishes"));
        notFound(funder, here.page("known"));
    }

    private void notFound(PersonId person, String address) {
        open(person.value(), address);
        assertThat(_get(H1.class).getText()).isEqualTo("We cannot find this page");
    }

    @Test
    void coachDeclaresThatThereIsNoneAndAnswersForTheRest() {
        var here = here("mine-page");
        open(here.coach().value(), here.page("mine"));
        assertThat(words())
                .contains("Declare your conflicts of interest, or that you have none.")
                .contains("You were not asked about any school yet.");
        as(here.lead()).run(() -> desk.askCoaches(here.key()));
        assertThat(due(here.coach())).contains("May you work with 4 schools? The project asks you.");
        assertThat(due(here.lead())).contains("One coach has not said yet with which schools they may work.");

        open(here.coach().value(), here.page("mine"));
        assertThat(words()).contains("4 schools wait for your word: may you work with them?");
        _click(button("Yes to all 4 that are left"));
        _click(button("I have none"));
        assertThat(words()).contains("I have no conflict of interest with any of the schools.");
        _get(IntegerField.class, spec -> spec.withLabel("How many pairs at most"))
                .setValue(3);
        var home = _get(TextField.class, spec -> spec.withLabel("Sets out from"));
        home.setValue("nowhere");
        _click(button("Save what you bring"));
        assertThat(home.getErrorMessage()).startsWith("The register has no school there.");
        home.setValue("");
        _click(button("Save what you bring"));

        assertThat(words()).contains("Nothing waits for you.");
        assertThat(known(here).coaches()).singleElement().satisfies(coach -> {
            assertThat(coach.said().capacity()).isEqualTo(3);
            assertThat(coach.may()).isEqualTo(4);
            assertThat(coach.declared()).containsExactly("no conflict of interest");
        });
        assertThat(due(here.coach())).doesNotContain("May you work");
        assertThat(due(here.lead())).doesNotContain("with which schools they may work");
    }

    private String due(PersonId person) {
        return as(person).call(() -> sources.stream()
                .flatMap(source -> source.dueNow().stream())
                .map(DueItem::what)
                .collect(Collectors.joining("\n")));
    }

    @Test
    void schoolSaysItsWishesAndReadsNoMark() {
        var here = here("wishes-page");
        world.baseline(here.project(), List.of("1 2 2", "4 4 4"));
        var anchor = world.school(here.project(), "A");
        as(here.lead()).run(() -> desk.mark(here.project(), anchor, Optional.of(Mark.NEEDING), 0));
        as(here.lead()).run(() -> desk.markTheme(here.project(), anchor, "A1", Optional.of(ThemeMark.NEED)));
        world.named(here.project(), "B");
        var senco = world.somebody("Sami Senco", Role.SENCO, here.project(), Optional.of(anchor));
        open(senco.value(), here.page("wishes"));

        assertThat(words())
                .contains("Anchor Primary (invented)")
                .doesNotContainIgnoringCase("need")
                .doesNotContain(" %")
                .doesNotContainIgnoringCase("stronger");
        themes().setValue(Set.of(new Theme("A2", "Area 2")));
        var schools = others();
        assertThat(schools.getListDataView().getItems())
                .extracting(ProjectSchool::name)
                .as("those that agreed to be named")
                .containsExactly("Buoy Primary (invented)");
        schools.setValue(Set.of(schools.getListDataView().getItems().findFirst().orElseThrow()));
        _click(button("Save the wishes"));

        var said = as(senco).call(() -> wishes.mine(here.key())).getFirst().wishes();
        assertThat(said.themes()).containsExactly("A2");
        assertThat(said.schools()).hasSize(1);
        assertThat(themes().getValue()).containsExactly(new Theme("A2", "Area 2"));
    }

    @SuppressWarnings("unchecked") // the items are themes
    private static HasValue<?, Set<Theme>> themes() {
        return (HasValue<?, Set<Theme>>) labelled(CheckboxGroup.class, "What your school wants to work on");
    }

    @SuppressWarnings("unchecked") // the items are schools
    private static MultiSelectComboBox<ProjectSchool> others() {
        return (MultiSelectComboBox<ProjectSchool>)
                labelled(MultiSelectComboBox.class, "Schools that it would like to work with");
    }

    @Test
    void coachesProfileIsTheirsAlone() {
        var here = here("mine-other");
        var other = world.somebody("Cyril Coach", Role.COACH, here.project());
        as(other).run(() -> coaches.declareNone(here.project()));

        open(here.coach().value(), here.page("mine"));

        assertThat(words()).doesNotContain("I have no conflict of interest with any");
    }
}
