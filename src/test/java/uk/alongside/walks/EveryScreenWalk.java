package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen, on a phone and a laptop, in light and dark, as large as it gets: what all of them owe to everybody. */
@Walk
class EveryScreenWalk {

    /** An address, and the heading of the page that is there. */
    record Place(String path, String heading) {}

    private static final List<Place> OF_A_LEAD = List.of(
            new Place("", "Good "),
            new Place("projects", "Projects"),
            new Place("projects/import", "Import a project"),
            new Place(Demo.PORTSMOUTH + "/board", "Progress board"),
            new Place(Demo.PORTSMOUTH + "/board?asOf=2018-06-14", "Progress board"),
            new Place(Demo.PORTSMOUTH + "/board?view=aloud", "Progress board"),
            new Place(Demo.PORTSMOUTH + "/schools/J", "School J"),
            new Place(Demo.PORTSMOUTH + "/work-plan", "Work plan"),
            new Place(Demo.PORTSMOUTH + "/pack", "Project pack"),
            new Place(Demo.PORTSMOUTH + "/people", "People"),
            new Place(Demo.PORTSMOUTH + "/trail", "Who did what"),
            new Place(Demo.HARBOUR + "/trail?who=alongside&from=2026-01-01", "Who did what"),
            new Place(Demo.HARBOUR + "/remove", "Remove something that should not be here"),
            new Place(Demo.HARBOUR + "/data-kept", "How long data is kept"),
            new Place(Demo.HARBOUR + "/frameworks", "Review frameworks"),
            new Place(Demo.HARBOUR + "/frameworks/import", "Bring in a framework"),
            new Place("account/my-data", "My data"),
            new Place(Demo.HARBOUR + "/board", "Progress board"),
            new Place(Demo.HARBOUR + "/schools/A", "Anchorlight"),
            new Place(Demo.HARBOUR + "/self-review-results", "Self-review results"),
            new Place(Demo.HARBOUR + "/self-review-results/A", "Anchorlight"),
            new Place(Demo.PORTSMOUTH + "/self-review-results", "Self-review results"),
            new Place(Demo.HARBOUR + "/pairing", "Pairing"),
            new Place(Demo.HARBOUR + "/pairing/known", "What is known"),
            new Place(Demo.HARBOUR + "/pairing/map", "Map of the pairs"),
            new Place(Demo.HARBOUR + "/pairing/quality", "Dates in order"),
            new Place(Demo.PORTSMOUTH + "/pairing", "Pairing"),
            new Place("schools?find=mary", "Schools"),
            new Place("nowhere", "We cannot find this page"));

    private static final List<Place> OF_AN_ADMIN = List.of(
            new Place("", "Good "),
            new Place("projects", "Projects"),
            new Place("jobs", "Background work"),
            new Place("register", "Register import"),
            new Place("outbox", "Outbox"),
            new Place("accounts", "Accounts"),
            new Place("accounts?find=nobody-by-that-name&show=open", "Accounts"),
            new Place("trail/accounts", "Who did what with accounts"),
            new Place("account/mails", "E-mails I get"));

    private static final List<Place> OF_A_HEAD = List.of(
            new Place("", "Good "),
            new Place("account/password", "Change your password"),
            new Place(Demo.HARBOUR + "/evidence", "Evidence"),
            new Place(Demo.HARBOUR + "/pairing", "Pairing"),
            new Place(Demo.HARBOUR + "/pairing/wishes", "Your school’s wishes"),
            new Place(Demo.PORTSMOUTH + "/board", "Progress board"));

    /** How a person may look at it. */
    enum Look {
        LAPTOP(Screen.LAPTOP, false),
        LAPTOP_IN_THE_DARK(Screen.LAPTOP, true),
        PHONE(Screen.PHONE, false),
        PHONE_IN_THE_DARK(Screen.PHONE, true);

        final Screen screen;
        final boolean dark;

        Look(Screen screen, boolean dark) {
            this.screen = screen;
            this.dark = dark;
        }

        Visitor visitor(Portal portal) {
            return dark ? portal.strangerInTheDark(screen) : portal.stranger(screen);
        }
    }

    @ParameterizedTest
    @EnumSource
    void screensOfAProjectLeadAreForEverybody(Look look, Portal portal) {
        areForEverybody(OF_A_LEAD, look, look.visitor(portal).signIn(DemoPerson.PROJECT_LEAD));
    }

    @ParameterizedTest
    @EnumSource
    void screensOfAPlatformAdminAreForEverybody(Look look, Portal portal) {
        areForEverybody(OF_AN_ADMIN, look, look.visitor(portal).signIn(DemoPerson.PLATFORM_ADMIN));
    }

    @ParameterizedTest
    @EnumSource
    void screensOfAHeadAreForEverybody(Look look, Portal portal) {
        areForEverybody(OF_A_HEAD, look, look.visitor(portal).signIn(DemoPerson.HEAD));
    }

    @ParameterizedTest
    @EnumSource
    void whatStrangersMeetIsForEverybody(Look look, Portal portal) {
        areForEverybody(
                List.of(
                        new Place("login", "Sign in"),
                        new Place("answer/" + "A".repeat(43), "This link opens nothing now")),
                look,
                look.visitor(portal));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROJECT_LEAD", "PLATFORM_ADMIN"})
    void nothingScrollsSidewaysAtFourTimesTheSize(DemoPerson person, Portal portal) {
        var visitor = portal.signedIn(person, Screen.ZOOMED);
        var softly = new SoftAssertions();
        (person == DemoPerson.PROJECT_LEAD ? OF_A_LEAD : OF_AN_ADMIN)
                .forEach(place -> softly.check(() -> {
                    visitor.open(place.path());
                    Accessibility.nothingScrollsSideways(visitor.page());
                }));
        visitor.hasReadThatItWasRefused();
        softly.assertAll();
    }

    /** All screens side by side, for whoever wants to look at them; the path is the name. */
    private static void takePicture(String path, Look look, Visitor visitor) {
        var name = (visitor.name() + "-" + path).replaceAll("[^A-Za-z0-9]+", "-");
        visitor.takePicture(Path.of("target/pictures/screens", look.name().toLowerCase(Locale.ROOT), name + ".png"));
    }

    static void areForEverybody(List<Place> places, Look look, Visitor visitor) {
        var softly = new SoftAssertions();
        for (var place : places) {
            softly.check(() -> {
                visitor.open(place.path());
                assertThat(visitor.page().locator("h1")).containsText(place.heading());
                takePicture(place.path(), look, visitor);
                Accessibility.holdsOn(visitor.page(), look.screen);
            });
        }
        visitor.hasReadThatItWasRefused();
        softly.assertAll();
    }
}
