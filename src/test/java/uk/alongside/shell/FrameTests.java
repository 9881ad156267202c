package uk.alongside.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.test.context.support.WithMockUser;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.Place;
import uk.alongside.kernel.ui.Seen;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;

/** The frame around the pages, the home page, and what is said when something goes wrong. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"jobs", "mail", "projects", "schools", "terms", "trail"})
@WithMockUser(username = "01900000-0000-7000-8000-000000000001")
class FrameTests {

    private static final Routes PAGES = new Routes(
            Set.of(HomeView.class, MadeUpView.class), Set.of(NotFoundView.class, UnexpectedView.class), true);

    private final Accounts accounts;

    FrameTests(Accounts accounts) {
        this.accounts = accounts;
    }

    @BeforeEach
    void openABrowser(@Autowired ApplicationContext portal) {
        MockVaadin.setup(UI::new, new MockSpringServlet(PAGES, portal, UI::new));
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    @Test
    void theFirstStopOfTheTabKeyIsTheWayPastTheMenu() {
        UI.getCurrent().navigate("made-up/fine");

        assertThat(_get(MainLayout.class).getChildren().findFirst()).containsInstanceOf(SkipLink.class);
        assertThat(Seen.wordsOf(_get(SkipLink.class))).isEqualTo("Skip to the page");
    }

    @Test
    void theBarSaysWhereOneIs() {
        UI.getCurrent().navigate("made-up/fine");

        assertThat(Seen.wordsOf(_get(MainLayout.class))).contains("Alongside Saltmarsh project");
    }

    @Test
    void theMenuStepsBackOnAPageThatHasAPlaceOfItsOwn() {
        UI.getCurrent().navigate("made-up/fine");

        assertThat(menuOpened()).containsExactly(false);
    }

    /** What the browser was told of the menu since it was last asked. */
    private static List<Object> menuOpened() {
        var page = UI.getCurrent().getInternals();
        page.getStateTree().runExecutionsBeforeClientResponse();
        return page.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(told -> told.getExpression().contains("drawerOpened"))
                .map(told -> told.getParameters().getFirst())
                .toList();
    }

    @Test
    void whatDoesNotExistAndWhatOneMayNotSeeAreAnsweredAlike() {
        UI.getCurrent().navigate("made-up/missing");
        var missing = Seen.wordsOf(_get(NotFoundView.class));

        UI.getCurrent().navigate("made-up/hidden");

        assertThat(Seen.wordsOf(_get(NotFoundView.class))).isEqualTo(missing).contains("We cannot find this page");
    }

    @Test
    void aPageThatCannotBeOpenedSaysSoWithAReference() {
        UI.getCurrent().navigate("made-up/broken");

        assertThat(_get(H1.class).getText()).isEqualTo("Something went wrong");
        assertThat(Seen.wordsOf(_get(UnexpectedView.class)))
                .contains("please quote")
                .doesNotContain("engine room");
    }

    @Test
    void aFailedPressIsTurnedIntoWordsThatStay() {
        UI.getCurrent().navigate("made-up/fine");

        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new com.vaadin.flow.server.ErrorEvent(new RuleBroken("Choose a day in term.")));

        assertThat(Seen.wordsOf(_get(Notification.class))).contains("Choose a day in term.");
        assertThat(_get(Notification.class).getDuration()).isZero();
    }

    @Test
    void everybodyIsAnsweredInTheEnglishOfThisCountry() {
        assertThat(VaadinSession.getCurrent().getLocale()).isEqualTo(Locale.UK);
    }

    @Test
    void homeGreetsByNameAndSaysWhenNothingIsWaiting(@Autowired ApplicationContext portal) {
        var sam = ActingAs.system("test")
                .call(() -> accounts.open(new NewAccount(
                        "Sam Green",
                        new EmailAddress("sam.green@alongside.example"),
                        "seven lamps by the harbour",
                        false)));

        closeIt();
        ActingAs.person(sam.value()).run(() -> openABrowser(portal));

        assertThat(Seen.wordsOf(_get(HomeView.class)))
                .containsPattern("Good (morning|afternoon|evening), Sam\\b(?! Green)")
                .contains("Nothing is waiting for you.", "You are not part of a project yet.");
    }

    @Test
    void homeOfWhoRunsThePortalSaysThatProjectsAreForThePeopleInThem(@Autowired ApplicationContext portal) {
        var admin = ActingAs.system("test")
                .call(() -> accounts.open(new NewAccount(
                        "Pat Brown", new EmailAddress("pat@alongside.example"), "nine boats on the river", true)));

        closeIt();
        ActingAs.person(admin.value()).run(() -> openABrowser(portal));

        assertThat(Seen.wordsOf(_get(HomeView.class)))
                .contains("You run this portal. Projects are seen only by the people in them.");
    }

    /** A page as any module may have one: it opens, or it does not. */
    @Route(value = "made-up/:fate", layout = MainLayout.class)
    @PageTitle("Made up")
    @AnonymousAllowed
    static class MadeUpView extends Composite<Div> implements com.vaadin.flow.router.BeforeEnterObserver, Place {

        @Override
        public void beforeEnter(com.vaadin.flow.router.BeforeEnterEvent event) {
            switch (event.getRouteParameters().get("fate").orElse("")) {
                case "missing" -> event.rerouteToError(NotFoundException.class);
                case "hidden" -> throw new NotFound();
                case "broken" -> throw new IllegalStateException("engine room");
                default -> getContent().add(new H1("Made up"));
            }
        }

        @Override
        public String place() {
            return "Saltmarsh project";
        }
    }
}
