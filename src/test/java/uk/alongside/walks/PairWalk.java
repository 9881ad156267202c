package uk.alongside.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page of a pair, as its people meet it: the lead, the head of one of its schools. */
@Walk
class PairWalk {

    private static final String PAIRS = Demo.HARBOUR + "/pairing";

    private final JdbcTemplate jdbc;

    PairWalk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The pair of the school of the demonstration's head. */
    private String pairOfA() {
        return PAIRS + "/pairs/"
                + jdbc.queryForObject(
                        "select member.group_id from pair_member member"
                                + " join v_projects_school school on school.project_id = member.project_id"
                                + " and school.school_id = member.school_id"
                                + " where school.project_key = 'harbour-2026' and school.letter = 'A'"
                                + " and member.until_day is null",
                        String.class);
    }

    @ParameterizedTest
    @EnumSource
    void pageOfAPairIsForEverybody(EveryScreenWalk.Look look, Portal portal) {
        var softly = new SoftAssertions();
        for (var person : List.of(DemoPerson.PROJECT_LEAD, DemoPerson.HEAD)) {
            var visitor = look.visitor(portal).signIn(person);
            for (var path : List.of(PAIRS, pairOfA())) {
                softly.check(() -> {
                    visitor.open(path);
                    assertThat(visitor.page().locator("h1")).isVisible();
                    visitor.takePicture(Path.of(
                            "target/pictures/pairs",
                            "%s-%s-%s.png".formatted(look.name(), person, path.equals(PAIRS) ? "list" : "pair")));
                    Accessibility.holdsOn(visitor.page(), look.screen);
                });
            }
        }
        softly.assertAll();
    }

    @Test
    void leadOpensTheDialogsOfADecisionAndTurnsBack(Portal portal) {
        var visitor = portal.signedIn(DemoPerson.PROJECT_LEAD).open(pairOfA());
        var page = visitor.page();
        for (var decision : List.of("Pause", "Change the coach", "End the pair")) {
            button(page, decision).click();
            assertThat(page.getByLabel("Why")).isVisible();
            Accessibility.holdsOn(page, Screen.LAPTOP);
            button(page, "Cancel").click();
            assertThat(page.getByLabel("Why")).isHidden();
        }
        assertThat(page.content()).doesNotContain("NEEDING");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
