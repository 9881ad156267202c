package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.alongside.jobs.JobId;
import uk.alongside.jobs.JobsByHand;

/** SEND on one page, as people meet it: a real school with published figures, and invented ones with all there can be. */
@Walk
class SchoolWalk {

    private static final String BRAMBLE = "116182";
    private static final String QUILLHAVEN = "900002";
    private static final List<String> ALL = List.of(BRAMBLE, QUILLHAVEN, "900005", "900007", "900008");

    private final ApplicationContext portal;
    private final JdbcTemplate jdbc;

    SchoolWalk(ApplicationContext portal, JdbcTemplate jdbc) {
        this.portal = portal;
        this.jdbc = jdbc;
    }

    /** The sample comes in by background work, which stands still in tests until somebody does it. */
    @BeforeEach
    void bringTheSampleIn() {
        jdbc.queryForList("select job_id from register_import where state <> 'DONE' order by asked_at", UUID.class)
                .forEach(job -> JobsByHand.run(portal, new JobId(job)));
        assertThat(jdbc.queryForList("select distinct state from register_import", String.class))
                .containsExactly("DONE");
    }

    private String pathOf(String urn) {
        return "schools/" + jdbc.queryForObject("select school_id from school_urn where urn = ?", String.class, urn);
    }

    @ParameterizedTest
    @EnumSource
    void pagesAreForEverybody(EveryScreenWalk.Look look, Portal portal) {
        var visitor = look.visitor(portal).signIn(DemoPerson.SENCO);
        var softly = new SoftAssertions();
        for (var urn : ALL) {
            softly.check(() -> {
                visitor.open(pathOf(urn));
                assertThat(visitor.page().locator("h1")).containsText("SEND on one page");
                visitor.takePicture(Path.of("target/pictures/schools", look.name() + "-" + urn + ".png"));
                Accessibility.holdsOn(visitor.page(), look.screen);
            });
        }
        softly.assertAll();
    }

    @Test
    void nothingScrollsSidewaysAtFourTimesTheSize(Portal portal) {
        var visitor = portal.signedIn(DemoPerson.SENCO, Screen.ZOOMED).open(pathOf(QUILLHAVEN));

        Accessibility.nothingScrollsSideways(visitor.page());
    }

    @Test
    void everyPageFitsOneSheetOfPaper(Portal portal) throws IOException {
        var visitor = portal.signedIn(DemoPerson.HEAD);
        for (var urn : ALL) {
            visitor.open(pathOf(urn));
            visitor.page()
                    .evaluate(
                            "() => Promise.all([...document.querySelectorAll('alongside-chart')].map(c => c.ready()))");
            var paper = visitor.page()
                    .pdf(new Page.PdfOptions()
                            .setPreferCSSPageSize(true)
                            .setPath(Path.of("target/pictures/schools", urn + ".pdf")));
            try (var document = Loader.loadPDF(paper)) {
                assertThat(document.getNumberOfPages()).as(urn).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                        .contains("Open Government Licence v3.0", "as of ")
                        .doesNotContain("How is this worked out?");
            }
        }
    }

    @Test
    void keysReachTheWorkingAndASchoolLikeThisOne(Portal portal) {
        var visitor = portal.signedIn(DemoPerson.SENCO).open(pathOf(BRAMBLE));
        var page = visitor.page();

        page.locator("details > summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("12 of 167 pupils").first()).isVisible();

        page.locator(".like a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/schools/*");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .not()
                .containsText("Bramble");
    }

    @Test
    void schoolThatNobodyKnowsIsNotFound(Portal portal) {
        var visitor = portal.signedIn(DemoPerson.SENCO);

        visitor.open("schools/not-an-id");
        assertThat(visitor.page().locator("h1")).containsText("We cannot find this page");
        visitor.open("schools/01a202b3-0000-7000-8000-000000000000");
        assertThat(visitor.page().locator("h1")).containsText("We cannot find this page");
        visitor.hasReadThatItWasRefused();
    }
}
