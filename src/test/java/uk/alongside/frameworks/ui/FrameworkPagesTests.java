package uk.alongside.frameworks.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.PageTests;
import uk.alongside.frameworks.DraftChange;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FileFormat;
import uk.alongside.frameworks.FrameworkEditing;
import uk.alongside.frameworks.FrameworkExamples;
import uk.alongside.frameworks.FrameworkFiles;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.NewFramework;
import uk.alongside.frameworks.Reader;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;

/** What a lead does with frameworks, and what everybody else of a project reads. */
class FrameworkPagesTests extends PageTests {

    private final ProjectExamples examples;
    private final FrameworkEditing editing;
    private final FrameworkFiles files;
    private final FrameworkReading reading;

    FrameworkPagesTests(
            ApplicationContext portal,
            ProjectPacks packs,
            ProjectTeam team,
            JdbcClient jdbc,
            FrameworkEditing editing,
            FrameworkFiles files,
            FrameworkReading reading) {
        super(portal);
        this.examples = new ProjectExamples(packs, team, jdbc);
        this.editing = editing;
        this.files = files;
        this.reading = reading;
    }

    @Test
    void everybodyOfTheProjectReadsWhatIsShippedInTheirOwnWords() {
        var project = examples.project("read-frameworks");
        open(examples.somebody(Role.FUNDER, project).value(), "projects/read-frameworks/frameworks");
        assertThat(_get(H1.class).getText()).isEqualTo("Review frameworks");
        assertThat(_find(H2.class)).extracting(H2::getText).containsExactly("Of this project", "Come with the portal");
        _assertNone(Button.class);
        _get(RouterLink.class, spec -> spec.withText("SEND review, 2026"));

        var review = _get(RouterLink.class, spec -> spec.withText("SEND review, 2026"))
                .getHref();
        UI.getCurrent().navigate(review);
        assertThat(_get(H1.class).getText()).isEqualTo("SEND review, 2026");
        assertThat(markup(FrameworkText.class)).contains("learner").doesNotContain("{learner}", "pupils.");
        _assertNone(Anchor.class, spec -> spec.withText("Workbook (XLSX)"));
        assertThat(everyWord()).doesNotContainIgnoringCase("validated");

        UI.getCurrent().navigate(review, QueryParameters.of("setting", "early-years"));
        assertThat(markup(FrameworkText.class))
                .contains("each child with SEND")
                .doesNotContain("each learner with SEND");
        assertThat(markup(FrameworkText.class)).contains("not asked of this kind of setting");

        UI.getCurrent().navigate(review + "/form", QueryParameters.of("setting", "primary"));
        assertThat(markup(PaperForm.class))
                .contains("What shows it?", "we do not know", "pupil")
                .doesNotContain("{");
    }

    @Test
    void leadBeginsAFrameworkAndPublishesItWhenItIsWhole() {
        var project = examples.project("begin-framework");
        open(lead(project), "projects/begin-framework/frameworks");
        _click(button("Begin a framework"));
        _click(button("Begin"));
        assertThat(field("Name").getErrorMessage()).startsWith("This is empty.");
        field("Name").setValue("Our lights");
        _click(button("Begin"));
        assertThat(_get(H1.class).getText()).isEqualTo("Edit Our lights, edition 1");

        _click(button("Publish"));
        _click(button("Publish it"));
        assertThat(_find(H2.class)).extracting(H2::getText).contains("Not published yet");
        assertThat(markup(PlainTable.class)).contains("A scale has at least two levels");

        _click(button("Make a scale"));
        _click(button("Keep it"));
        _click(button("Add an area"));
        field("Code").setValue("L");
        field("Title").setValue("The lamp");
        _click(button("Add it"));
        assertThat(_find(H3.class)).extracting(H3::getText).containsExactly("L  The lamp");
        _click(button("Add a statement"));
        assertThat(field("Code").getValue()).isEqualTo("L1");
        area("Statement").setValue("{Learners} see the lamp.");
        _click(button("Add it"));
        assertThat(markup(StatementLinks.class)).contains("L1", "{Learners} see the lamp.");

        _click(button("Publish"));
        _click(button("Publish it"));
        assertThat(_get(H1.class).getText()).isEqualTo("Our lights, edition 1");
        assertThat(markup(FrameworkText.class)).contains("Learners see the lamp.");
        _assertOne(Anchor.class, spec -> spec.withText("Workbook (XLSX)"));
        _assertNone(RouterLink.class, spec -> spec.withText("Edit"));
    }

    @Test
    void whatIsWrittenOnAStatementIsKeptAsOnePauses() {
        var project = examples.project("write-statement");
        var lead = lead(project);
        var draft = draft(project, lead);
        open(lead, "projects/write-statement/frameworks/%s/edit/%s".formatted(draft, FrameworkExamples.LAMP));
        assertThat(_get(H1.class).getText()).isEqualTo("Statement 1.1");

        area("Statement").setValue("All {learners} see it.");
        assertThat(state()).startsWith("Kept at ");
        assertThat(statement(draft).text()).isEqualTo("All {learners} see it.");

        area("Statement").setValue("All {pupils} see it.");
        assertThat(state()).startsWith("Not kept yet: \"{pupils}\" means nothing here.");
        assertThat(area("Statement").isInvalid()).isTrue();
        assertThat(statement(draft).text()).isEqualTo("All {learners} see it.");
        area("Statement").setValue("All see it.");
        assertThat(area("Statement").isInvalid()).isFalse();

        area("To think about").setValue("Who?\n\nWhen?");
        field("Descriptors of the project").setValue("2.4 3.1");
        _click(button("Add what the law asks"));
        assertThat(statement(draft).musts()).as("nothing written yet").hasSize(1);
        var musts = _find(TextArea.class, spec -> spec.withLabel("What the law asks"));
        musts.getLast().setValue("A light by law.");
        assertThat(statement(draft).musts())
                .extracting(Must::text)
                .containsExactly("The lamp is lit by the law of the sea.", "A light by law.");
        assertThat(statement(draft).prompts()).containsExactly("Who?", "When?");
        assertThat(statement(draft).descriptors()).containsExactly("2.4", "3.1");
        assertThat(statement(draft).worded())
                .hasSize(3)
                .extracting(one -> one.reader())
                .startsWith(Reader.PARENT);
    }

    @Test
    void twoVersionsOfAStatementStandSideBySide() {
        var project = examples.project("clash-statement");
        var lead = lead(project);
        var draft = draft(project, lead);
        open(lead, "projects/clash-statement/frameworks/%s/edit/%s".formatted(draft, FrameworkExamples.LAMP));
        change(lead, draft, "Theirs.");

        area("Statement").setValue("Mine.");
        assertThat(state()).isEqualTo("Not kept yet: somebody else changed this statement too.");
        assertThat(markup(PlainTable.class)).contains("Mine.", "Theirs.");
        assertThat(statement(draft).text()).isEqualTo("Theirs.");
        _click(button("Take theirs"));
        assertThat(area("Statement").getValue()).isEqualTo("Theirs.");

        change(lead, draft, "Theirs again.");
        area("Statement").setValue("Mine again.");
        _click(button("Keep mine"));
        assertThat(statement(draft).text()).isEqualTo("Mine again.");
        assertThat(state()).startsWith("Kept at ");
    }

    @Test
    void statementIsMovedRemovedAndPutBack() {
        var project = examples.project("move-statement");
        var lead = lead(project);
        var draft = draft(project, lead);
        open(lead, "projects/move-statement/frameworks/%s/edit/%s".formatted(draft, FrameworkExamples.LAMP));

        _click(button("Move down"));
        assertThat(codes(draft)).containsExactly("1.2", "1.1", "2.1");
        _click(button("Move up"));
        var before = reading.edition(draft).content();
        _click(_find(Button.class, spec -> spec.withText("Remove")).getFirst());
        assertThat(codes(draft)).containsExactly("1.2", "2.1");
        _click(button("Put it back"));
        assertThat(reading.edition(draft).content()).isEqualTo(before);
        assertThat(_get(H1.class).getText()).isEqualTo("Statement 1.1");
    }

    @Test
    void fileIsBroughtInOrItsFaultsAreListed() {
        var project = examples.project("import-framework");
        var lead = lead(project);
        open(lead, "projects/import-framework/frameworks/import");
        _assertOne(Upload.class);
        var view = _get(FrameworkImportView.class);
        view.show(ActingAs.person(lead)
                .call(() -> files.bringNew(
                        project,
                        new NewFramework("", "", "", ""),
                        "area,code,text\n1,1.1,\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(_find(H2.class)).extracting(H2::getText).containsExactly("The file was not taken");
        assertThat(markup(PlainTable.class)).contains("does not say what the framework is called");

        var draft = draft(project, lead);
        var file = ActingAs.person(lead).call(() -> files.export(project, draft, FileFormat.CSV));
        view.show(ActingAs.person(lead)
                .call(() -> files.replace(draft, reading.edition(draft).revision(), file)));
        assertThat(_find(H2.class)).extracting(H2::getText).containsExactly("Lights, edition 1 is here as a draft");
        assertThat(_get(RouterLink.class, spec -> spec.withText("Open the draft"))
                        .getHref())
                .endsWith(draft + "/edit");
    }

    @Test
    void changesSinceTheEditionBeforeAreShown() {
        var project = examples.project("compare-framework");
        var lead = lead(project);
        var first = draft(project, lead);
        ActingAs.person(lead).run(() -> {
            editing.publish(first, reading.edition(first).revision());
        });
        var next = ActingAs.person(lead).call(() -> editing.next(first));
        change(lead, next, "The lamp is brighter.");
        open(lead, "projects/compare-framework/frameworks/%s/changes".formatted(next));
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("1 reworded; 3 shared.");
        assertThat(markup(ChangesText.class)).contains("Reworded (1)", "The lamp is brighter.", "know who lights");
    }

    @Test
    void draftsArePagesOnlyForThoseWhoMayReadOrWriteThem() {
        var project = examples.project("hidden-draft");
        var lead = lead(project);
        var draft = draft(project, lead);
        for (var page : List.of("", "/form", "/edit", "/edit/" + FrameworkExamples.LAMP, "/changes")) {
            open(examples.somebody(Role.FUNDER, project).value(), "projects/hidden-draft/frameworks/" + draft + page);
            assertThat(_get(H1.class).getText()).as(page).isEqualTo("We cannot find this page");
        }
        open(examples.somebody(Role.EVALUATOR, project).value(), "projects/hidden-draft/frameworks/" + draft + "/edit");
        assertThat(_get(H1.class).getText()).isEqualTo("We cannot find this page");
        open(examples.somebody(Role.EVALUATOR, project).value(), "projects/hidden-draft/frameworks/" + draft);
        assertThat(_get(H1.class).getText()).isEqualTo("Lights, edition 1");
        open(lead, "projects/hidden-draft/frameworks/no-id-at-all");
        assertThat(_get(H1.class).getText()).isEqualTo("We cannot find this page");
    }

    private UUID lead(ProjectId project) {
        return examples.somebody(Role.PROJECT_LEAD, project).value();
    }

    /** The lighthouse as a draft of the project. */
    private EditionId draft(ProjectId project, UUID lead) {
        return ActingAs.person(lead).call(() -> {
            var id = editing.make(project, new NewFramework("Lights", "The keepers", "", ""));
            editing.change(
                    id, new DraftChange.Scaled(reading.edition(id).content().scale(), FrameworkExamples.threeSteps()));
            for (var area : FrameworkExamples.content().areas()) {
                editing.change(id, new DraftChange.AreaAdded(DraftChange.Heading.of(area)));
                area.statements()
                        .forEach(statement ->
                                editing.change(id, new DraftChange.StatementAdded(area.code(), statement)));
            }
            return id;
        });
    }

    private void change(UUID lead, EditionId draft, String text) {
        var like = statement(draft);
        ActingAs.person(lead)
                .run(() -> editing.change(
                        draft,
                        new DraftChange.StatementChanged(
                                like,
                                new Statement(
                                        like.id(),
                                        like.code(),
                                        text,
                                        "",
                                        List.of(),
                                        List.of(),
                                        Set.of(),
                                        List.of(),
                                        List.of(),
                                        List.of()))));
    }

    private Statement statement(EditionId draft) {
        return reading.edition(draft)
                .content()
                .statement(new StatementId(FrameworkExamples.LAMP.value()))
                .orElseThrow();
    }

    private List<String> codes(EditionId draft) {
        return reading.edition(draft).content().statements().stream()
                .map(Statement::code)
                .toList();
    }

    private static String state() {
        return _get(Paragraph.class, spec -> spec.withClasses("kept-state")).getText();
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static String markup(Class<? extends Component> component) {
        return _get(component).getElement().getProperty("innerHTML", "");
    }

    private static String everyWord() {
        return UI.getCurrent().getElement().getOuterHTML();
    }
}
