package uk.alongside.projects.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.PageTests;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;

/** What people see of their projects, and what they can do there. */
class ProjectPagesTests extends PageTests {

    private final ProjectExamples examples;
    private final JdbcClient client;

    ProjectPagesTests(ApplicationContext portal, ProjectPacks packs, ProjectTeam team, JdbcClient client) {
        super(portal);
        this.client = client;
        this.examples = new ProjectExamples(packs, team, client);
    }

    @Test
    void personSeesTheProjectsTheyTakePartInAndNoOther() {
        examples.project("not-mine");
        open(examples.somebody(Role.FUNDER, examples.project("mine")).value(), "projects");

        GridKt.expectRows(_get(Grid.class), 1);
        _assertNone(RouterLink.class, spec -> spec.withText("Import a project"));
        assertThat(_get(Grid.class).isAllRowsVisible()).isTrue();
    }

    @Test
    void strangerIsToldWhereProjectsComeFrom() {
        open(PersonId.next().value(), "projects");

        assertThat(_get(Grid.class).getEmptyStateText()).contains("when a project lead gives you a role");
    }

    @Test
    void leadImportsAPackAndComesToTheNewProject() {
        open(examples.somebody(Role.PROJECT_LEAD, examples.project("lead-of")).value(), "projects/import");

        UploadKt._upload(_get(Upload.class), "../../etc/passwd.zip", ProjectExamples.pack("brought-in"));
        MockVaadin.clientRoundtrip(true);

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith("projects/brought-in/");
        _get(Span.class, spec -> spec.withText("Lighthouse is here, and you lead it."));
    }

    @Test
    void leadIsToldEachFaultOfABadPack() {
        open(
                examples.somebody(Role.PROJECT_LEAD, examples.project("lead-of-bad"))
                        .value(),
                "projects/import");

        UploadKt._upload(_get(Upload.class), "pack.zip", ProjectExamples.faultyPack("bad"));

        _get(H2.class, spec -> spec.withText("The pack was not imported"));
        _get(Paragraph.class, spec -> spec.withPredicate(text -> text.getText().startsWith("2 faults were found.")));
        assertThat(_find(NativeTableRow.class)).hasSize(3);
        assertThat(words(_find(NativeTableRow.class).get(1))).startsWith("themes.csv", "4", "theme");
        assertThat(words(_find(NativeTableRow.class).get(2))).startsWith("schools.csv", "4", "phase");
        assertThat(new String(DownloadKt._download(_get(Anchor.class)), StandardCharsets.UTF_8))
                .contains("file,line,column,sentence\r\nthemes.csv,4,theme,");
    }

    private static List<String> words(NativeTableRow row) {
        return row.getChildren().map(cell -> cell.getElement().getText()).toList();
    }

    @Test
    void importIsNotThereForWhoeverMayNot() {
        var evaluator = examples.somebody(Role.EVALUATOR, examples.project("evaluated"));

        open(evaluator.value(), "projects/import");

        assertThat(_get(H1.class).getText()).isEqualTo("We cannot find this page");
    }

    @Test
    void workPlanSaysWhichDatesAreOpen() {
        open(examples.somebody(Role.FUNDER, examples.project("planned")).value(), "projects/planned/work-plan");

        assertThat(_get(H1.class).getText()).isEqualTo("Work plan");
        assertThat(_find(H2.class)).extracting(H2::getText).containsExactly("Half-term 1", "Half-term 2");
        var lines = _find(ListItem.class).stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("Friday 12 September 2025, 09:00 to 12:30Training"))
                .anySatisfy(line -> assertThat(line).startsWith("Date open: second half of autumn termVisit one"));
    }

    @Test
    void homeSaysWhereEachProjectIsAndLeadsToItsPages() {
        open(examples.somebody(Role.FUNDER, examples.project("at-home")).value(), "");

        assertThat(_get(Nav.class, spec -> spec.withAttribute("aria-label", "Pages of Lighthouse"))
                        .getElement()
                        .getTextRecursively())
                .contains("Work plan");
        assertThat(_find(Span.class))
                .extracting(Span::getText)
                .anyMatch(text -> text.contains("Runs until") || text.contains("Ended on"));
    }

    @Test
    void uploadSpeaksOfThePack() {
        open(examples.somebody(Role.PROJECT_LEAD, examples.project("uploads")).value(), "projects/import");

        var words = _get(Upload.class).getI18n();
        assertThat(words.getUploading().getStatus().getProcessing()).isEqualTo("Reading the pack ...");
        assertThat(words.getError().getIncorrectFileType()).startsWith("This file cannot be a project pack.");
    }

    @Test
    void halfTermInWhichNothingIsPlannedStandsInThePlanToo() {
        open(examples.somebody(Role.FUNDER, examples.projectWithAGap("gap")).value(), "projects/gap/work-plan");

        assertThat(_find(H2.class))
                .extracting(H2::getText)
                .containsExactly("Half-term 1", "Half-term 2", "Half-term 3");
        _get(Paragraph.class, spec -> spec.withText("Nothing is planned."));
    }

    @Test
    void currentPageOfAProjectIsMarked() {
        open(examples.somebody(Role.FUNDER, examples.project("marked")).value(), "projects/marked/work-plan");

        assertThat(_find(RouterLink.class, spec -> spec.withAttribute("aria-current", "page")))
                .extracting(RouterLink::getText)
                .containsExactly("Work plan");
        _assertNone(RouterLink.class, spec -> spec.withText("Pack"));
    }

    @Test
    void leadTakesTheWholeProjectAlong() {
        open(examples.somebody(Role.PROJECT_LEAD, examples.project("exported")).value(), "projects/exported/pack");

        assertThat(DownloadKt._download(_get(Anchor.class, spec -> spec.withText("Export this project"))))
                .isEqualTo(ProjectExamples.pack("exported"));
    }

    @Test
    void projectOfOthersReadsLikeOneThatDoesNotExist() {
        examples.project("of-others");
        var funder = examples.somebody(Role.FUNDER, examples.project("of-mine"));

        for (var address :
                List.of("projects/of-others/work-plan", "projects/no-such/work-plan", "projects/of-mine/pack")) {
            open(funder.value(), address);

            assertThat(_get(H1.class).getText()).as(address).isEqualTo("We cannot find this page");
        }
    }

    @Test
    void shortAddressLeadsToTheFirstPageOneMayOpen() {
        ProjectId project = examples.project("short");
        open(examples.somebody(Role.PROJECT_LEAD, project).value(), "projects/short");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith("projects/short/");
    }

    @Test
    void leadSeesWhoHasASecondFactorAndIsToldToGoFirst() {
        var project = examples.project("with-settings");
        open(examples.somebody(Role.PROJECT_LEAD, project).value(), "projects/with-settings/settings");

        assertThat(_get(H1.class).getText()).isEqualTo("Settings");
        _get(Paragraph.class, spec -> spec.withPredicate(text -> text.getText().startsWith("A password alone opens")));
        _click(_get(Button.class, spec -> spec.withText("Require a second factor")));
        _get(
                Paragraph.class,
                spec -> spec.withPredicate(
                        text -> text.getText().startsWith("Set up a second factor of your own first")));
        assertThat(_get(Anchor.class, spec -> spec.withText("Set up your second factor"))
                        .getHref())
                .isEqualTo("account/second-factor");
    }

    @Test
    void settingsAreTheLeadsAlone() {
        open(examples.somebody(Role.FUNDER, examples.project("no-settings")).value(), "projects/no-settings/settings");

        assertThat(_get(H1.class).getText()).isEqualTo("We cannot find this page");
    }

    @Test
    void projectThatAsksForASecondFactorLeadsToSettingItUp() {
        var project = examples.project("closed");
        var funder = examples.somebody(Role.FUNDER, project);
        client.sql("update project set second_factor_required = true where id = :project")
                .param("project", project.value())
                .update();

        open(funder.value(), "projects/closed/work-plan");

        assertThat(_get(H1.class).getText()).isEqualTo("A second factor is needed");
        assertThat(_get(Anchor.class, spec -> spec.withText("Set up your second factor"))
                        .getHref())
                .isEqualTo("account/second-factor");
    }
}
