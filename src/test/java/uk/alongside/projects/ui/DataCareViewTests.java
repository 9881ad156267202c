package uk.alongside.projects.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.PageTests;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;

/** How a lead removes what should not be here, and says how long data is kept. */
class DataCareViewTests extends PageTests {

    private final ProjectExamples examples;
    private final JdbcClient jdbc;

    DataCareViewTests(ApplicationContext portal, ProjectPacks packs, ProjectTeam team, JdbcClient jdbc) {
        super(portal);
        this.jdbc = jdbc;
        this.examples = new ProjectExamples(packs, team, jdbc);
    }

    @Test
    void leadRemovesANameAndFindsItsRecord() {
        var project = examples.project("remove-a-name");
        meet(project, "Meet Ottoline Pike at the pier");
        open(examples.somebody(Role.PROJECT_LEAD, project).value(), "projects/remove-a-name/remove");
        assertThat(_get(H1.class).getText()).isEqualTo("Remove something that should not be here");

        look("ottoline  PIKE");
        assertThat(_find(H2.class)).extracting(H2::getText).contains("They stand in one place");
        _click(button("Remove them"));
        _click(button("Remove for good"));

        _assertNone(CheckboxGroup.class);
        assertThat(jdbc.sql("select activity from project_activity where project_id = ? order by position limit 1")
                        .param(project.value())
                        .query((row, number) -> row.getString("activity"))
                        .single())
                .isEqualTo("Meet [removed] at the pier");
        assertThat(_get(PlainTable.class).getElement().getProperty("innerHTML"))
                .contains("one place: Project and work plan 1", "None")
                .doesNotContainIgnoringCase("ottoline");
        assertThat(_get(TextField.class).getValue()).isEmpty();
    }

    @Test
    void tooLittleAndNothingFoundAreSaidAndWhatWasTypedStays() {
        var project = examples.project("remove-nothing");
        open(examples.somebody(Role.PROJECT_LEAD, project).value(), "projects/remove-nothing/remove");

        look("a");
        assertThat(_get(TextField.class).getErrorMessage()).contains("two letters or more");
        assertThat(_get(TextField.class).getValue()).isEqualTo("a");

        look("Nobody Of That Name");
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("These words stand nowhere in this project."));
    }

    @Test
    void whatWasFoundGoesWhenOtherWordsAreTyped() {
        var project = examples.project("remove-another");
        meet(project, "Meet Ottoline Pike at the pier");
        open(examples.somebody(Role.PROJECT_LEAD, project).value(), "projects/remove-another/remove");

        look("Ottoline");
        _get(TextField.class).setValue("Somebody else");
        _assertNone(CheckboxGroup.class);

        look("Ottoline");
        _get(Checkbox.class, box -> box.withLabel("Find them inside longer words too"))
                .setValue(true);
        _assertNone(CheckboxGroup.class);

        look("Ottoline");
        look("%");
        _assertNone(CheckboxGroup.class);
    }

    @Test
    @SuppressWarnings("unchecked") // the locator knows the component, and not what it chooses among
    void removingFromNoPlaceIsRefused() {
        var project = examples.project("remove-none");
        meet(project, "Meet Ottoline Pike at the pier");
        open(examples.somebody(Role.PROJECT_LEAD, project).value(), "projects/remove-none/remove");
        look("Pike");

        _get(CheckboxGroup.class).setValue(Set.of());
        _click(button("Remove them"));

        _assertNone(Dialog.class);
    }

    @Test
    void leadSeesWhatWillGoAndSetsTheDay() {
        var project = examples.project("keep-data");
        open(examples.somebody(Role.PROJECT_LEAD, project).value(), "projects/keep-data/data-kept");
        assertThat(_find(H3.class))
                .extracting(H3::getText)
                .containsExactly(
                        "People who take part in no other project: 0",
                        "Roles of people who take part elsewhere: 0",
                        "Invitations: 0");

        _get(DatePicker.class).setValue(LocalDate.of(2001, 1, 1));
        _click(button("Set this day"));
        assertThat(_get(DatePicker.class).getErrorMessage()).startsWith("The project runs until");
        _get(DatePicker.class).clear();
        _click(button("Set this day"));
        assertThat(_get(DatePicker.class).getErrorMessage()).startsWith("Choose a day, such as");

        var day = LocalDate.now(Clock.systemUTC()).plusYears(1);
        _get(DatePicker.class).setValue(day);
        _click(button("Set this day"));
        assertThat(_get(DatePicker.class).getValue()).isEqualTo(day);
        assertThat(_get(DatePicker.class).isInvalid()).isFalse();
    }

    @Test
    void bothPagesAreHiddenFromWhoDoesNotLead() {
        var project = examples.project("not-for-coaches");
        var evaluator = examples.somebody(Role.EVALUATOR, project).value();

        open(evaluator, "projects/not-for-coaches/remove");
        _assertNone(TextField.class);
        UI.getCurrent().navigate("projects/not-for-coaches/data-kept");
        _assertNone(DatePicker.class);
    }

    private void meet(ProjectId project, String words) {
        var position = jdbc.sql("select min(position) from project_activity where project_id = ?")
                .param(project.value())
                .query(Integer.class)
                .single();
        jdbc.sql("update project_activity set activity = ? where project_id = ? and position = ?")
                .params(words, project.value(), position)
                .update();
    }

    private static void look(String words) {
        _get(TextField.class).setValue(words);
        _click(button("Look where they stand"));
    }

    private static Button button(String text) {
        return _get(Button.class, button -> button.withText(text));
    }
}
