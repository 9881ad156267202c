package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Import;
import uk.alongside.audits.AuditId;
import uk.alongside.walks.EveryScreenWalk.Look;
import uk.alongside.walks.EveryScreenWalk.Place;

/** The screens of self-reviews, for each of those who open them: what {@link EveryScreenWalk} asks of all others. */
@Walk
@Import(OpenReview.class)
class ReviewScreensWalk {

    private static final Path PICTURES = Path.of("target/pictures/review");
    private static final String ALL = Demo.HARBOUR + "/reviews";

    private final OpenReview reviews;

    ReviewScreensWalk(OpenReview reviews) {
        this.reviews = reviews;
    }

    private static String of(AuditId audit, String page) {
        return "%s/%s%s".formatted(ALL, audit.value(), page);
    }

    private Map<DemoPerson, List<Place>> places() {
        var open = reviews.toAnswerIn("A year later");
        var sent = reviews.ofSchoolAIn("Last self-review");
        var first = reviews.ofSchoolAIn("First self-review");
        return Map.of(
                DemoPerson.SENCO,
                List.of(
                        new Place(ALL, "Self-reviews"),
                        new Place(of(open, ""), "Outcomes"),
                        new Place(of(open, "?mode=whole"), "Outcomes"),
                        new Place(of(open, "/colleagues"), "Who answers"),
                        new Place(of(open, "/all"), "All answers side by side"),
                        new Place(of(open, "/send"), "Check and send"),
                        new Place(of(sent, ""), "Outcomes"),
                        new Place(of(sent, "?mode=whole"), "Outcomes"),
                        new Place(of(sent, "/all"), "All answers side by side"),
                        new Place(of(sent, "/send"), "What was sent"),
                        new Place(of(first, "/read"), "First self-review")),
                DemoPerson.HEAD,
                List.of(
                        new Place(ALL, "Self-reviews"),
                        new Place(of(open, ""), "Outcomes"),
                        new Place(of(open, "/send"), "Check and send")),
                DemoPerson.PROJECT_LEAD,
                List.of(new Place(ALL, "Self-reviews"), new Place(of(sent, "/read"), "Last self-review")),
                DemoPerson.COACH,
                List.of(new Place(ALL, "Self-reviews"), new Place(of(first, "/read"), "First self-review")),
                DemoPerson.STEERING_GROUP,
                List.of(new Place(ALL, "Self-reviews")));
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void screensOfASelfReviewAreForEverybody(Look look, Portal portal) {
        places().forEach((person, places) -> EveryScreenWalk.areForEverybody(
                places, look, look.visitor(portal).signIn(person)));
    }

    @Test
    void nothingScrollsSidewaysAtFourTimesTheSize(Portal portal) {
        var softly = new SoftAssertions();
        places().forEach((person, places) -> {
            var visitor = portal.signedIn(person, Screen.ZOOMED);
            places.forEach(place -> softly.check(() -> {
                visitor.open(place.path());
                Accessibility.nothingScrollsSideways(visitor.page());
            }));
        });
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void whatAsksForSomethingIsForEverybodyToo(Screen screen, Portal portal) {
        var first = reviews.ofSchoolAIn("First self-review");
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD, screen).open(ALL);
        lead.press("Open a round").settles();
        isForEverybody(lead, screen, "open-round");
        var coach = portal.signedIn(DemoPerson.COACH, screen).open(of(first, "/read"));
        coach.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Judge")))
                .first()
                .click();
        isForEverybody(coach.settles(), screen, "judge");
        var senco = portal.signedIn(DemoPerson.SENCO, screen).open(of(first, "/all"));
        senco.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Correct statement 1"))
                .first()
                .click();
        isForEverybody(senco.settles(), screen, "correct");
    }

    private static void isForEverybody(Visitor visitor, Screen screen, String name) {
        assertThat(visitor.page().locator("vaadin-dialog[opened]")).hasCount(1);
        visitor.takePictureOfTheScreen(PICTURES.resolve("%s-%d.png".formatted(name, screen.width)));
        Accessibility.axeFindsNothing(visitor.page());
        Accessibility.nothingScrollsSideways(visitor.page());
    }

    @Test
    void sheetOnPaperHoldsTheWholeAreaInWords(Portal portal) throws IOException {
        var sent = reviews.ofSchoolAIn("Last self-review");
        var senco = portal.signedIn(DemoPerson.SENCO).open(of(sent, ""));
        assertThat(senco.heading("Outcomes")).isVisible();

        var paper = String.join("\n", PaperWalk.print(senco.settles()));

        assertThat(paper)
                .contains("1. Staff can say", "9. Younger pupils", "In October 2024: Developing", "Secure")
                .doesNotContain("One at a time", "Next area", "Check and send");
    }

    @Test
    void answersSideBySideStandOnPaper(Portal portal) throws IOException {
        var sent = reviews.ofSchoolAIn("Last self-review");
        var senco = portal.signedIn(DemoPerson.SENCO).open(of(sent, "/all"));

        var paper = String.join("\n", PaperWalk.print(senco));

        assertThat(paper)
                .contains("All answers side by side", "Parents and carers", "The school")
                .doesNotContain("Correct", "Back to the answers", "Use of resources");
    }
}
