package uk.alongside.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person may not see answers over HTTP as what does not exist. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.production-mode=true", "alongside.demo=true", "alongside.data=target/hidden-pages"})
class HiddenPagesTests {

    private static final String NOT_FOUND = "We cannot find this page";

    private final int port;

    HiddenPagesTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({
        "Platform admin,       projects/harbour-2026/board,        projects/no-such-key/board",
        "Platform admin,       projects/harbour-2026/schools/A,    projects/no-such-key/schools/A",
        "SENCO,                projects/harbour-2026/schools/K,    projects/harbour-2026/schools/ZZ",
        "Head,                 projects/portsmouth-2018/schools/U, projects/portsmouth-2018/schools/ZZ",
        "School staff,         projects/harbour-2026/schools/B,    projects/no-such-key/schools/B",
        "Coach,                projects/harbour-2026/schools/K,    projects/harbour-2026/schools/ZZ",
        "Project administrator, projects/harbour-2026/schools/A,   projects/harbour-2026/schools/ZZ",
        "Funder,               trail/portal/00000000-0000-0000-0000-000000000000,"
                + " trail/portal/00000000-0000-0000-0000-000000000001"
    })
    void pageThatIsNotTheirsReadsAsOneThatDoesNotExist(String role, String theirs, String missing) throws IOException {
        var hidden = signedIn(role).openView(theirs);
        var absent = signedIn(role).openView(missing);

        assertThat(hidden).contains(NOT_FOUND);
        assertThat(sameFor(hidden)).isEqualTo(sameFor(absent));
    }

    @Test
    void pageThatIsTheirsOpens() throws IOException {
        assertThat(signedIn("Funder").openView("projects/harbour-2026/board"))
                .doesNotContain(NOT_FOUND)
                .contains("School A")
                .doesNotContain("Anchorlight", "Barnacle");
        assertThat(signedIn("SENCO").openView("projects/harbour-2026/schools/A"))
                .doesNotContain(NOT_FOUND)
                .contains("Anchorlight")
                .doesNotContain("Barnacle");
        assertThat(signedIn("Project lead").openView("projects/harbour-2026/board"))
                .contains("Barnacle");
    }

    @Test
    void addressesThatAreNotThereAnswerAStrangerAsAllOthersDo() {
        for (var place :
                List.of("/projects/harbour-2026/board", "/projects/no-such-key/board", "/nothing-here", "/error")) {
            var answer = new Browser(port).get(place);
            assertThat(answer.statusCode()).as(place).isEqualTo(302);
            assertThat(Browser.whereTo(answer)).isEqualTo("/login");
        }
    }

    @Test
    void strangerWhoSpeaksTheEnginesLanguageIsShownNothing() {
        assertThat(new Browser(port).openView("projects/harbour-2026/board"))
                .doesNotContain("School A", "Anchorlight", "Harbour SEND");
    }

    /** It would hold memory for half an hour, and a stranger can ask very often. */
    @Test
    void strangerIsGivenNoView() {
        assertThat(new Browser(port).get("/?v-r=init&location=&query=").statusCode())
                .isEqualTo(401);
        assertThat(new Browser(port).get("/?v-r=init&location=&query=%25").statusCode())
                .isEqualTo(401);
    }

    private Browser signedIn(String role) throws IOException {
        var account = Files.readAllLines(Path.of("target", "hidden-pages", "demo-accounts.txt")).stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells[0].equals(role))
                .findFirst()
                .orElseThrow();
        var browser = new Browser(port);
        assertThat(browser.signIn(account[1], account[2]).statusCode()).isEqualTo(302);
        return browser;
    }

    /** What is drawn, without what differs each time whatever the page: ids, and how long it took. */
    private static String sameFor(String answer) {
        assertThat(answer).contains("\"changes\":");
        return answer.substring(answer.indexOf("\"changes\":"))
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("\"timings\":\\[[^\\]]*\\]", "");
    }
}
