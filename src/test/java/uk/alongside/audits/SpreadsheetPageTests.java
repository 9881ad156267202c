package uk.alongside.audits;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.audits.ReviewExamples.NAMED;
import static uk.alongside.audits.ReviewExamples.POLICY;
import static uk.alongside.audits.ReviewWorld.as;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.alongside.PageTests;
import uk.alongside.audits.spreadsheet.FilledInElsewhere;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;

/** The pages on which a sheet leaves, comes back, is printed and is waited for. */
@Import(ReviewWorld.class)
class SpreadsheetPageTests extends PageTests {

    private final ReviewWorld world;
    private final SheetInSpreadsheet files;
    private final SelfReview review;

    SpreadsheetPageTests(ApplicationContext portal, ReviewWorld world, SheetInSpreadsheet files, SelfReview review) {
        super(portal);
        this.world = world;
        this.files = files;
        this.review = review;
    }

    private record Here(ProjectId project, PersonId lead, PersonId senco, PersonId head, AuditId audit) {}

    private Here here(String key) {
        var project = world.project(key);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var senco = world.somebody("Sami Senco", Role.SENCO, project, "A");
        var head = world.somebody("Hana Head", Role.HEAD, project, "A");
        world.accept(head, project, "A", Sharing.NOTHING);
        var edition = world.edition("review-" + key, ReviewExamples.content());
        var round = world.open(lead, project, RoundKind.BASELINE, edition.id(), ColleaguesSee.NOTHING);
        return new Here(project, lead, senco, head, world.audit(round, project, "A"));
    }

    private FilledInElsewhere workbook(Here here) {
        return new FilledInElsewhere(
                as(here.senco()).call(() -> files.download(here.audit(), SheetFile.WORKBOOK, true)));
    }

    private static void bring(byte[] file) {
        UploadKt._upload(_get(Upload.class), "../../etc/passwd.xlsx", file);
        MockVaadin.clientRoundtrip(true);
    }

    private static List<String> headings() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    private Judgement answer(Here here) {
        return as(here.senco())
                .call(() -> review.area(here.audit().sheet(), "L"))
                .statements()
                .getFirst()
                .judgement()
                .orElseThrow();
    }

    @Test
    void sencoSeesWhatAFileWouldChangeAndTakesItOver() {
        var here = here("sheet-page");
        var file = workbook(here).write("L1", "answer", "Secure").write("L2", "answer", "Superb");
        open(here.senco().value(), "projects/sheet-page/reviews/%s/spreadsheet".formatted(here.audit()));
        assertThat(_find(Anchor.class).stream().map(Anchor::getText))
                .contains("Filled in: Workbook (XLSX)", "Empty: Workbook (XLSX)", "Filled in: CSV", "Empty: CSV");

        bring(file.saved());

        assertThat(headings()).contains("What the file brings");
        assertThat(_find(PlainTable.class).stream()
                        .map(table -> table.getElement().getProperty("innerHTML")))
                .anyMatch(table -> table.contains("There is one named person for SEND.") && table.contains("Secure"))
                .anyMatch(table -> table.contains("Superb") && table.contains("This is none of the answers."));
        _click(_get(Button.class, spec -> spec.withText("Take over one statement")));
        assertThat(answer(here)).isEqualTo(Judgement.at(3));
        assertThat(headings()).doesNotContain("What the file brings");

        bring(file.saved());
        assertThat(headings()).contains("The file brings nothing new");
    }

    @Test
    void sencoChoosesWhereBothWereChanged() {
        var here = here("sheet-choose");
        var file = workbook(here).write("L1", "answer", "4").saved();
        world.write(here.senco(), here.audit().sheet(), NAMED, 0, Map.of("judgement", "2"));
        open(here.senco().value(), "projects/sheet-choose/reviews/%s/spreadsheet".formatted(here.audit()));

        bring(file);

        var choice = choice();
        assertThat(choice.getValue()).isEqualTo("Keep what stands here: Developing");
        assertThat(_get(Button.class, spec -> spec.withText("Nothing is chosen yet"))
                        .isEnabled())
                .isFalse();
        choice.setValue("Take what the file has: Could show others");
        _click(_get(Button.class, spec -> spec.withText("Take over one statement")));
        assertThat(answer(here)).isEqualTo(Judgement.at(4));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<String> choice() {
        return _get(RadioButtonGroup.class);
    }

    @Test
    void fileThatIsNoneIsRefusedAndTheHeadOnlyTakesItAlong() {
        var here = here("sheet-none");
        open(here.senco().value(), "projects/sheet-none/reviews/%s/spreadsheet".formatted(here.audit()));
        bring(new byte[] {'%', 'P', 'D', 'F', '-'});
        assertThat(headings()).contains("The file was not taken");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).anyMatch(text -> text.contains("PDF"));

        open(here.head().value(), "projects/sheet-none/reviews/%s/spreadsheet".formatted(here.audit()));
        assertThat(_find(Upload.class)).isEmpty();
        assertThat(_find(Anchor.class)).isNotEmpty();
        open(here.lead().value(), "projects/sheet-none/reviews/%s/spreadsheet".formatted(here.audit()));
        assertThat(_get(H1.class).getText()).doesNotContain("spreadsheet");
    }

    @Test
    void paperShowsTheAnswersInWords() {
        var here = here("sheet-paper");
        world.write(
                here.senco(), here.audit().sheet(), NAMED, 0, Map.of("judgement", "2", "text", "<b>One</b> person."));

        world.write(here.senco(), here.audit().sheet(), POLICY, 0, Map.of("judgement", "1"));

        open(here.head().value(), "projects/sheet-paper/reviews/%s/paper".formatted(here.audit()));

        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("Not sent yet") && text.contains("never a grade of a school"));
        assertThat(_get(Component.class, spec -> spec.withClasses("filled-in"))
                        .getElement()
                        .getProperty("innerHTML"))
                .contains("There is one named person for SEND.", "Developing", "&lt;b&gt;One&lt;/b&gt; person.")
                .contains("Not said to be in place: The SEN information report is published for pupils and families.")
                .doesNotContain("The pool is warm.");
    }

    @Test
    void leadRemindsFromTheRound() {
        var here = here("sheet-remind");
        open(here.lead().value(), "projects/sheet-remind/reviews");
        var details = _find(NativeDetails.class).stream()
                .filter(one -> one.getSummaryText().equals("3 schools have not sent yet"))
                .findFirst()
                .orElseThrow();

        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(open(details), true));

        assertThat(_find(details, Span.class))
                .extracting(Span::getText)
                .anyMatch(text -> text.contains("not begun yet"));
        _click(_get(Button.class, spec -> spec.withText("Remind one school kindly")));
        assertThat(_find(details, Span.class)).extracting(Span::getText).anyMatch(text -> text.contains("Reminded on"));
        assertThat(_find(Button.class, spec -> spec.withText("Remind again all the same")))
                .hasSize(1);
    }

    private static NativeDetails open(NativeDetails details) {
        details.setOpen(true);
        return details;
    }
}
