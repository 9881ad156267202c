package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A lead makes the project's own framework of one that is shipped, with the keyboard, a file, and on paper. */
@Walk
class FrameworkWalk {

    private static final Path PICTURES = Path.of("target/pictures/frameworks");
    private static final String LIST = Demo.HARBOUR + "/frameworks";

    @Test
    void shippedReviewIsReadOnALaptopAPhoneAndInTheDark(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open(LIST);
        assertThat(lead.heading("Review frameworks")).isVisible();
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        lead.takePicture(PICTURES.resolve("list-1280.png"));
        lead.follow("SEND review, 2026");
        assertThat(lead.heading("Leadership")).isVisible();
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        lead.takePicture(PICTURES.resolve("read-1280.png"));

        var head = portal.signedIn(DemoPerson.HEAD, Screen.PHONE).open(LIST);
        Accessibility.holdsOn(head.page(), Screen.PHONE);
        head.takePicture(PICTURES.resolve("list-360.png"));
        head.follow("SEND review, 2026");
        assertThat(head.heading("Leadership")).isVisible();
        Accessibility.holdsOn(head.page(), Screen.PHONE);
        head.takePicture(PICTURES.resolve("read-360.png"));

        var dark =
                portal.signedInInTheDark(DemoPerson.PROJECT_LEAD, Screen.LAPTOP).open(LIST);
        Accessibility.holdsOn(dark.page(), Screen.LAPTOP);
        dark.takePicture(PICTURES.resolve("list-1280-dark.png"));
    }

    @Test
    void formForPaperHoldsEveryStatementWithRoomToWrite(Portal portal) throws IOException {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open(LIST);
        lead.follow("SEND review, 2026").follow("A form for paper");
        assertThat(lead.heading("How to judge")).isVisible();
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        lead.takePictureOfTheScreen(PICTURES.resolve("form-1280.png"));
        var asked = lead.page().locator(".asked").count();

        var paper = lead.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

        Files.write(PICTURES.resolve("form.pdf"), paper);
        try (var document = Loader.loadPDF(paper)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text.split("What shows it\\?", -1)).hasSize(asked + 1);
            assertThat(text).contains("does not apply", "Filled in by").doesNotContain("Read it as", "{learner");
            var page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth() / page.getHeight()).isBetween(0.70f, 0.72f);
        }
    }

    @Test
    void copyIsMadeChangedWithTheKeyboardComparedAndPublished(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open(LIST);
        button(lead, "Make a copy of SEND review, 2026").click();
        lead.page()
                .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill("Walked review");
        lead.settles().takePictureOfTheScreen(PICTURES.resolve("copy-1280.png"));
        Accessibility.axeFindsNothing(lead.page());
        lead.press("Make the copy").settles();
        assertThat(lead.heading("Edit Walked review, 2026")).isVisible();
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        lead.takePicture(PICTURES.resolve("edit-1280.png"));

        var first = lead.page().locator(".statement-links a").first();
        first.focus();
        lead.page().keyboard().press("Enter");
        assertThat(lead.heading("Statement O1")).isVisible();
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        lead.takePicture(PICTURES.resolve("statement-1280.png"));
        lead.page()
                .getByLabel("Statement", new Page.GetByLabelOptions().setExact(true))
                .focus();
        lead.page().keyboard().press("End");
        lead.page().keyboard().type(" Every one of them.");
        assertThat(lead.page().locator(".kept-state")).containsText("Kept at");
        lead.page()
                .getByLabel("Statement", new Page.GetByLabelOptions().setExact(true))
                .fill("{pupils} do.");
        assertThat(lead.page().locator(".kept-state")).containsText("Not kept yet");
        Accessibility.axeFindsNothing(lead.page());
        lead.takePictureOfTheScreen(PICTURES.resolve("statement-fault-1280.png"));
        lead.page()
                .getByLabel("Statement", new Page.GetByLabelOptions().setExact(true))
                .fill("{Learners} do.");
        assertThat(lead.page().locator(".kept-state")).containsText("Kept at");

        lead.follow("All of Outcomes");
        lead.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("What changed since")))
                .click();
        assertThat(lead.page().getByText("1 reworded;")).isVisible();
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        lead.takePicture(PICTURES.resolve("changes-1280.png"));
        lead.page().goBack();
        button(lead, "Change the scale").click();
        assertThat(lead.heading("Level 1")).isVisible();
        lead.settles().takePictureOfTheScreen(PICTURES.resolve("scale-1280.png"));
        Accessibility.axeFindsNothing(lead.page());
        lead.press("Cancel");
        lead.press("Publish").press("Publish it").settles();
        assertThat(lead.page().locator("h1")).hasText("Walked review, 2026");
        assertThat(lead.link("Edit")).hasCount(0);
    }

    @Test
    void fileGoesOutAndComesInAgainOrItsFaultsAreNamed(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open(LIST + "/import");
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        var example = lead.page().waitForDownload(() -> lead.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Download an example")))
                .click());
        assertThat(example.suggestedFilename()).endsWith(".xlsx");
        send(lead, example);
        assertThat(lead.heading("is here as a draft")).isFocused();
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        lead.takePicture(PICTURES.resolve("imported-1280.png"));

        lead.open(LIST + "/import");
        lead.page().getByLabel("Its name, if the file does not say").fill("Mine");
        lead.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "mine.csv",
                        "text/csv",
                        "area,code,text,settings\n1,1.1,,moon\n1,1.1,A {boat}.,\n".getBytes(UTF_8)));
        assertThat(lead.heading("The file was not taken")).isFocused();
        assertThat(lead.page().locator(".fault-table")).containsText("\"moon\" is no kind of setting here.");
        assertThat(lead.page().locator(".fault-table")).not().containsText("does not say what the framework is called");
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        lead.takePicture(PICTURES.resolve("faults-1280.png"));
        lead.page().setViewportSize(Screen.PHONE.width, Screen.PHONE.height);
        Accessibility.nothingScrollsSideways(lead.page());
        lead.takePicture(PICTURES.resolve("faults-360.png"));
    }

    private static void send(Visitor visitor, Download file) {
        try {
            visitor.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "review.xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            Files.readAllBytes(file.path())));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void editorIsForAPhoneAndTheDarkToo(Portal portal) {
        var lead =
                portal.signedInInTheDark(DemoPerson.PROJECT_LEAD, Screen.PHONE).open(LIST);
        lead.press("Begin a framework");
        lead.page()
                .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill("Pocket review");
        lead.press("Begin").settles();
        assertThat(lead.heading("Edit Pocket review")).isVisible();
        Accessibility.holdsOn(lead.page(), Screen.PHONE);
        button(lead, "Make a scale").click();
        lead.press("Keep it").settles();
        lead.press("Add an area");
        lead.page()
                .getByLabel("Code", new Page.GetByLabelOptions().setExact(true))
                .fill("1");
        lead.page()
                .getByLabel("Title", new Page.GetByLabelOptions().setExact(true))
                .fill("The lamp");
        lead.press("Add it").settles();
        lead.press("Add a statement");
        lead.page()
                .getByLabel("Statement", new Page.GetByLabelOptions().setExact(true))
                .fill("{Learners} see it.");
        lead.press("Add it").settles();
        assertThat(lead.page().getByText("One thing that a school can say of itself."))
                .hasCount(0);
        Accessibility.holdsOn(lead.page(), Screen.PHONE);
        lead.takePicture(PICTURES.resolve("edit-360-dark.png"));
        lead.page().locator(".statement-links a").first().click();
        assertThat(lead.heading("Statement 1.1")).isVisible();
        lead.press("Add a wording").press("Add what the law asks");
        Accessibility.holdsOn(lead.page(), Screen.PHONE);
        lead.takePicture(PICTURES.resolve("statement-360-dark.png"));
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
