package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.spreadsheet.FilledInElsewhere;

/** A SENCO takes the self-review along in a spreadsheet, brings it back, and prints it. */
@Walk
@Import(OpenReview.class)
class ReviewOnPaperWalk {

    private static final Path PICTURES = Path.of("target/pictures/review");
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OpenReview reviews;

    ReviewOnPaperWalk(OpenReview reviews) {
        this.reviews = reviews;
    }

    @Test
    void sheetGoesOutAsASpreadsheetAndComesBack(Portal portal) throws IOException {
        var audit = reviews.ofSchoolA("Spreadsheet round");
        var senco = portal.signedIn(DemoPerson.SENCO).open(address(audit));
        senco.page().getByText("Statement 1 of").waitFor();
        senco.follow("In a spreadsheet");
        var file = downloads(senco, "Filled in: Workbook (XLSX)")
                .write("O1", "answer", "3")
                .write("O1", "what shows it", "Every plan names one thing to learn next.\nGovernors read them in May.")
                .write("O2", "answer", "Superb")
                .write("O3", "answer", "don't know");
        reviews.answers(audit, 2, "2");
        file.write("O3", "what shows it", "Nobody has asked yet.");
        Accessibility.holdsOn(senco.page(), Screen.LAPTOP);

        brings(senco, file);
        assertThat(senco.heading("What the file brings")).isVisible();
        assertThat(senco.page().getByText("This is none of the answers.")).isVisible();
        assertThat(senco.page().getByText("Keep what stands here")).isVisible();
        Accessibility.holdsOn(senco.page(), Screen.LAPTOP);
        senco.takePicture(PICTURES.resolve("spreadsheet-1280.png"));
        senco.press("Take over one statement");
        assertThat(senco.page().getByText("One statement is on the sheet now.")).isVisible();
        assertThat(reviews.textsOf(audit).getFirst()).contains("Governors read them in May.");

        brings(senco, file);
        senco.page().getByLabel("Take what the file has").check();
        senco.press("Take over one statement");
        assertThat(senco.page().getByText("One statement is on the sheet now.").last())
                .isVisible();
        brings(senco, file);
        assertThat(senco.heading("The file brings nothing new")).isVisible();
    }

    @Test
    void previewFitsAPhoneAndTheDark(Portal portal) throws IOException {
        var audit = reviews.ofSchoolA("Spreadsheet on a phone");
        var senco = portal.signedIn(DemoPerson.SENCO, Screen.PHONE).open(address(audit) + "/spreadsheet");
        var file = downloads(senco, "Empty: Workbook (XLSX)")
                .write("O1", "answer", "Superb")
                .write("O2", "answer", "2");
        reviews.answers(audit, 1, "3");
        brings(senco, file);
        assertThat(senco.heading("What the file brings")).isVisible();
        senco.takePicture(PICTURES.resolve("spreadsheet-360.png"));
        Accessibility.holdsOn(senco.page(), Screen.PHONE);
        var dark = portal.signedInInTheDark(DemoPerson.SENCO, Screen.LAPTOP).open(address(audit) + "/spreadsheet");
        brings(dark, file);
        assertThat(dark.heading("What the file brings")).isVisible();
        dark.takePicture(PICTURES.resolve("spreadsheet-1280-dark.png"));
        Accessibility.holdsOn(dark.page(), Screen.LAPTOP);
    }

    @Test
    void printHasEveryStatement(Portal portal) throws IOException {
        var audit = reviews.ofSchoolA("Paper round");
        reviews.answers(audit, 0, "3");
        reviews.answers(audit, 1, "na");
        var senco = portal.signedIn(DemoPerson.SENCO).open(address(audit));
        senco.page().getByText("Statement 1 of").waitFor();
        senco.follow("On paper");
        assertThat(senco.heading("Paper round")).isVisible();
        senco.takePictureOfTheScreen(PICTURES.resolve("paper-1280.png"));
        Accessibility.holdsOn(senco.page(), Screen.LAPTOP);

        var paper = senco.page()
                .pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve("paper.pdf")));
        try (var document = Loader.loadPDF(paper)) {
            var text = new PDFTextStripper().getText(document);
            for (var code : reviews.codesOf(audit)) {
                assertThat(text).containsPattern("(?m)^\\s*" + code.replace(".", "\\.") + "\\b");
            }
            assertThat(text)
                    .contains("Not sent yet", "never a grade of a school", "Does not apply", "No answer yet")
                    .doesNotContain("Back to the answers");
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(12);
        }
        var phone = portal.signedIn(DemoPerson.HEAD, Screen.PHONE).open(address(audit) + "/paper");
        phone.takePictureOfTheScreen(PICTURES.resolve("paper-360.png"));
        Accessibility.holdsOn(phone.page(), Screen.PHONE);
    }

    @Test
    void leadSeesWhomARoundWaitsForAndRemindsKindly(Portal portal) {
        reviews.ofSchoolA("Waited for");
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD).open(Demo.HARBOUR + "/reviews");
        lead.page().getByText("schools have not sent yet").first().click();
        lead.page().getByText("A reminder goes by e-mail").waitFor();
        lead.takePicture(PICTURES.resolve("waited-for-1280.png"));
        Accessibility.holdsOn(lead.page(), Screen.LAPTOP);
        lead.page().getByText(Pattern.compile("Remind .* kindly")).first().click();
        assertThat(lead.page().getByText("Reminded on").first()).isVisible();

        var phone = portal.signedIn(DemoPerson.PROJECT_LEAD, Screen.PHONE).open(Demo.HARBOUR + "/reviews");
        phone.page().getByText("schools have not sent yet").first().click();
        phone.page().getByText("Reminded on").first().waitFor();
        phone.takePicture(PICTURES.resolve("waited-for-360.png"));
        Accessibility.holdsOn(phone.page(), Screen.PHONE);
    }

    private static FilledInElsewhere downloads(Visitor visitor, String link) throws IOException {
        var download = visitor.page().waitForDownload(() -> visitor.link(link).click());
        return new FilledInElsewhere(Files.readAllBytes(download.path()));
    }

    private static void brings(Visitor visitor, FilledInElsewhere file) {
        visitor.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("filled in.xlsx", WORKBOOK, file.saved()));
        visitor.page().locator("#brought-back").waitFor();
        visitor.settles();
    }

    private static String address(AuditId audit) {
        return Demo.HARBOUR + "/reviews/" + audit.value();
    }
}
