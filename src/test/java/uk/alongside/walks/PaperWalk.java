package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The board on paper, as it lies on the table of a steering group. */
@Walk
class PaperWalk {

    private static final String BOARD = Demo.PORTSMOUTH + "/board?asOf=2019-01-31";

    @Test
    void firstPageHoldsTheMatrixAndItsTwoNotes(Portal portal) throws IOException {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(BOARD);

        var pages = print(member);

        assertThat(pages[0])
                .contains("Progress board", "31 January 2019", "Schools by theme", "half or more", "47, 6th")
                .contains("Themes 1 and 4")
                .contains("J, N and O")
                .doesNotContain("Show as table", "Read aloud view");
        for (var letter : "ABCDEFGHJKLMNOPQRSTU".split("")) {
            assertThat(pages[0]).containsPattern("(?m)^" + letter + " .*all");
        }
        assertThat(pages[0]).containsPattern("1 of " + pages.length);
    }

    @Test
    void laterPagesHoldWhatIsOneClickAwayOnTheScreen(Portal portal) throws IOException {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(BOARD);

        var later = String.join("\n", Arrays.copyOfRange(print(member), 1, print(member).length));

        assertThat(later)
                .as("tables and workings stand open on paper")
                .contains("Community of learning", "Value for money")
                .containsPattern("187,909");
    }

    @Test
    void boardTakesFiveSheetsAndASchoolOne(Portal portal) throws IOException {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD);

        assertThat(print(lead.open(BOARD))).hasSizeLessThanOrEqualTo(5);
        assertThat(print(lead.open(Demo.PORTSMOUTH + "/schools/J?asOf=2019-01-31")))
                .hasSize(1);
        assertThat(print(lead.open(Demo.HARBOUR + "/schools/F?asOf=2026-01-31")))
                .hasSize(1);
    }

    @Test
    void whatIsOnlyForTheScreenStaysOffThePaper(Portal portal) {
        var member = portal.signedIn(DemoPerson.STEERING_GROUP).open(BOARD);

        member.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(member.page().getByText("Read aloud view")).isHidden();
        assertThat(member.page().getByLabel("Filter by phase")).isHidden();
        assertThat(member.page().locator("vaadin-drawer-toggle")).isHidden();
        assertThat(member.page().locator("alongside-matrix")).isVisible();
    }

    static String[] print(Visitor visitor) throws IOException {
        visitor.page()
                .evaluate("() => Promise.all([...document.querySelectorAll('alongside-chart')].map(c => c.ready()))");
        var paper = visitor.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        try (var document = Loader.loadPDF(paper)) {
            var pages = new String[document.getNumberOfPages()];
            for (var page = 0; page < pages.length; page++) {
                var reader = new PDFTextStripper();
                reader.setSortByPosition(true);
                reader.setStartPage(page + 1);
                reader.setEndPage(page + 1);
                pages[page] = reader.getText(document);
            }
            return pages;
        }
    }
}
