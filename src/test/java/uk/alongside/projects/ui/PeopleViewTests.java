package uk.alongside.projects.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.PageTests;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/** How a lead, and a school, bring people in and let them go. */
class PeopleViewTests extends PageTests {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final ProjectExamples examples;
    private final ProjectTeam team;
    private final JdbcClient jdbc;

    PeopleViewTests(ApplicationContext portal, ProjectPacks packs, ProjectTeam team, JdbcClient jdbc) {
        super(portal);
        this.examples = new ProjectExamples(packs, team, jdbc);
        this.team = team;
        this.jdbc = jdbc;
    }

    @Test
    void coachIsInvitedBeforeAnySchoolIsTheirs() {
        openAsLead("people-coach-first");
        _click(button("Invite somebody"));
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("Rowan Ashby");
        _get(EmailField.class).setValue("rowan@people-coach-first.example");
        roles().setValue(Role.COACH);
        assertThat(_get(ComboBox.class).getHelperText()).contains("until pairs are made");
        _click(button("Send the invitation"));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(row(invitations(), 0)).contains("Rowan Ashby", "coach");
    }

    @Test
    void leadInvitesOneSendsAgainAndWithdraws() {
        openAsLead("people-one");
        _click(button("Invite somebody"));
        _click(button("Send the invitation"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getErrorMessage())
                .isEqualTo("Enter the name as colleagues know it.");

        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("Nadia Fernhill");
        _get(EmailField.class).setValue("nadia.fernhill@");
        roles().setValue(Role.SENCO);
        _click(button("Send the invitation"));
        assertThat(_get(EmailField.class).getErrorMessage()).startsWith("Enter an e-mail address");
        assertThat(_get(ComboBox.class).getErrorMessage()).startsWith("Choose the school");

        _get(EmailField.class).setValue("nadia@people-one.example");
        chooseSchool("B");
        _click(button("Send the invitation"));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(row(invitations(), 0))
                .contains("Nadia Fernhill", "SENCO, Buoy Primary (invented)", "nadia@people-one.example")
                .contains("Waiting. Sent on");

        _click(action(invitations(), 0, "Send again"));
        assertThat(row(invitations(), 0)).contains("for the second time");

        _click(action(invitations(), 0, "Withdraw"));
        _click(_get(Button.class, spec -> spec.withText("Withdraw")
                .withPredicate(any -> any.getAriaLabel().isEmpty())));
        assertThat(row(invitations(), 0)).contains("Withdrawn.");
        assertThat(_getCellComponent(invitations(), 0, "actions").getChildren()).isEmpty();
    }

    @Test
    void personWhoIsInvitedAlreadyIsSaidSoAndTheFormStays() {
        openAsLead("people-twice");
        inviteVera();
        _click(button("Send the invitation"));
        inviteVera();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> _click(button("Send the invitation")))
                .withMessageStartingWith("Vera Quillon was invited to this already.");

        assertThat(_find(Dialog.class)).hasSize(1);
        assertThat(_get(EmailField.class).getValue()).isEqualTo("vera@people-twice.example");
    }

    private static void inviteVera() {
        _click(button("Invite somebody"));
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("Vera Quillon");
        _get(EmailField.class).setValue("vera@people-twice.example");
        roles().setValue(Role.EVALUATOR);
    }

    @Test
    void listIsCheckedSentInPartAndMended() {
        openAsLead("people-list");
        _click(button("Invite a list"));
        _click(button("Check the list"));
        _get(Paragraph.class, spec -> spec.withText("There is nobody in the list yet. Write one person on each line."));

        _get(TextArea.class).setValue("""
                Olga Marsh, olga@people-list.example, SENCO, B
                Piet Marsh, piet, head, B
                Rik Marsh, rik@people-list.example, evaluator
                """);
        _click(button("Check the list"));
        assertThat(_find(ListItem.class).stream()
                        .map(item -> item.getElement().getTextRecursively())
                        .filter(text -> text.startsWith("Line")))
                .singleElement()
                .asString()
                .startsWith("Line 2: Enter an e-mail address")
                .endsWith("Piet Marsh, piet, head, B");
        assertThat(_size(invitations())).isZero();

        _click(button("Send 2, keep the rest"));
        assertThat(_size(invitations())).isEqualTo(2);
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Piet Marsh, piet, head, B");
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("One line is left, and the others are invited."))
                .noneMatch(text -> text.contains("Nothing has been sent"));

        _get(TextArea.class).setValue("Piet Marsh, piet@people-list.example, head, B");
        _click(button("Check the list"));
        _click(button("Send one invitation"));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_size(invitations())).isEqualTo(3);
    }

    @Test
    void fileOfASpreadsheetIsPutIntoTheListBelowWhatIsThere() {
        openAsLead("people-file");
        _click(button("Invite a list"));
        _get(TextArea.class).setValue("Olga Marsh, olga@people-file.example, evaluator\n");

        UploadKt._upload(
                _get(Upload.class),
                "people.csv",
                "Zoë Marsh, zoe@people-file.example, evaluator".getBytes(Charset.forName("windows-1252")));
        MockVaadin.clientRoundtrip(true);

        assertThat(_get(TextArea.class).getValue())
                .isEqualTo("Olga Marsh, olga@people-file.example, evaluator\n"
                        + "Zoë Marsh, zoe@people-file.example, evaluator");
        _click(button("Send 2 invitations"));
        assertThat(_size(invitations())).isEqualTo(2);
    }

    @Test
    void roleIsEndedWithADay() {
        var project = examples.project("people-end");
        examples.somebody(Role.EVALUATOR, project);
        open(examples.somebody(Role.PROJECT_LEAD, project).value(), "projects/people-end/people");
        _get(TextField.class).setValue("evaluator");
        assertThat(_size(roleList())).isEqualTo(1);

        _click(action(roleList(), 0, "End role"));
        _get(DatePicker.class).setValue(null);
        _click(button("End the role"));
        assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo("Choose the last day.");
        _get(DatePicker.class).setValue(SINCE.minusDays(1));
        _click(button("End the role"));
        assertThat(_get(DatePicker.class).getErrorMessage()).startsWith("The role began on 1 January 2020.");
        _get(DatePicker.class).setValue(LocalDate.of(2021, 7, 20));
        _click(button("End the role"));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(row(roleList(), 0)).contains("From 1 January 2020 to 20 July 2021.");
        assertThat(_getCellComponent(roleList(), 0, "end").getChildren()).isEmpty();
    }

    @Test
    void roleIsEndedAtOnce() {
        var project = examples.project("people-at-once");
        examples.somebody(Role.EVALUATOR, project);
        open(examples.somebody(Role.PROJECT_LEAD, project).value(), "projects/people-at-once/people");
        _get(TextField.class).setValue("evaluator");

        _click(action(roleList(), 0, "End role"));
        _get(Checkbox.class).setValue(true);
        assertThat(_get(DatePicker.class).isEnabled()).isFalse();
        _click(button("End the role"));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_getCellComponent(roleList(), 0, "end").getChildren()).isEmpty();
    }

    @Test
    void headSeesTheirOwnSchoolAndInvitesToIt() {
        var project = examples.project("people-school");
        join(project, Role.SENCO, "B");
        open(join(project, Role.HEAD, "A").value(), "projects/people-school/people");

        assertThat(_size(roleList())).isEqualTo(1);
        assertThat(row(roleList(), 0)).contains("head, Anchor Primary (invented)");
        _click(button("Invite somebody"));
        assertThat(roles().getListDataView().getItems()).containsExactly(Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF);
        roles().setValue(Role.SCHOOL_STAFF);
        assertThat(((ProjectSchool) _get(ComboBox.class).getValue()).letter()).isEqualTo("A");
    }

    @Test
    void pageIsNotThereForACoach() {
        var project = examples.project("people-coach");

        open(join(project, Role.COACH, "A").value(), "projects/people-coach/people");

        assertThat(_get(H1.class).getText()).isEqualTo("We cannot find this page");
        _assertNone(Grid.class);
    }

    private void openAsLead(String key) {
        open(examples.somebody(Role.PROJECT_LEAD, examples.project(key)).value(), "projects/" + key + "/people");
    }

    private PersonId join(ProjectId project, Role role, String letter) {
        var person = PersonId.next();
        ActingAs.system("test")
                .run(() -> team.addParticipation(new Participation(
                        person, project, role, Optional.of(school(project, letter)), SINCE, Optional.empty())));
        return person;
    }

    private SchoolId school(ProjectId project, String letter) {
        return jdbc.sql("select school_id from project_school where project_id = ? and letter = ?")
                .params(project.value(), letter)
                .query((row, number) -> new SchoolId(row.getObject("school_id", UUID.class)))
                .single();
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the only one on the page
    private static Select<Role> roles() {
        return _get(Select.class, spec -> spec.withLabel("Role"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the only one on the page
    private static void chooseSchool(String letter) {
        ComboBox<ProjectSchool> schools = _get(ComboBox.class);
        schools.setValue(schools.getListDataView()
                .getItems()
                .filter(school -> school.letter().equals(letter))
                .findFirst()
                .orElseThrow());
    }

    private static Grid<?> invitations() {
        return grid("Invitations, those that wait first");
    }

    private static Grid<?> roleList() {
        return grid("Roles, those of today first");
    }

    private static Grid<?> grid(String label) {
        return _find(Grid.class).stream()
                .filter(grid -> label.equals(grid.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private static String row(Grid<?> grid, int number) {
        return _getFormattedRow(grid, number).getFirst();
    }

    private static Button action(Grid<?> grid, int row, String words) {
        var column = grid.getColumnByKey("actions") == null ? "end" : "actions";
        var cell = _getCellComponent(grid, row, column);
        return cell.getChildren()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
