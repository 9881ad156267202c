package uk.alongside.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever guesses at addresses learns nothing from the answers. */
@Walk
class AddressWalk {

    @Test
    void addressesThatAreNotTheirsAnswerAsThoseThatDoNotExist(Portal portal) {
        var admin = portal.signedIn(DemoPerson.PLATFORM_ADMIN);
        var nothing = reading(admin, "projects/no-such-project/board");

        for (var path : List.of(
                Demo.PORTSMOUTH,
                Demo.PORTSMOUTH + "/board",
                Demo.PORTSMOUTH + "/schools/A",
                Demo.PORTSMOUTH + "/work-plan",
                Demo.PORTSMOUTH + "/pack",
                "nowhere/at/all")) {
            assertThat(reading(admin, path)).as(path).isEqualTo(nothing);
        }
        assertThat(nothing).contains("We cannot find this page");
        admin.hasReadThatItWasRefused();
    }

    @Test
    void strangerIsAskedToSignInWhateverTheAddress(Portal portal) {
        var stranger = portal.stranger();
        for (var path : List.of("", Demo.PORTSMOUTH + "/board", "projects/no-such-project/board", "nowhere")) {
            var answer = stranger.browser().request().get("/" + path);

            assertThat(answer.url()).as(path).endsWith("/login");
            assertThat(answer.text()).as(path).contains("Sign in").doesNotContain("Portsmouth");
        }
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayDo(Portal portal) {
        var lead = portal.signedIn(DemoPerson.PROJECT_LEAD);

        var headers = lead.answerTo(Demo.PORTSMOUTH + "/board").headers();

        assertThat(headers)
                .containsKey("content-security-policy")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY");
        assertThat(headers.get("content-security-policy")).contains("default-src 'none'", "frame-ancestors 'none'");
    }

    private static String reading(Visitor visitor, String path) {
        return visitor.open(path).page().locator("main").innerText();
    }
}
