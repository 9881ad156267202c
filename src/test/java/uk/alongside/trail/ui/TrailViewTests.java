package uk.alongside.trail.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import uk.alongside.OpenPages;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.trail.Trail;
import uk.alongside.trail.TrailExamples;

@ApplicationModuleTest
@ContextConfiguration(classes = TrailExamples.class)
@TestPropertySource(properties = TrailExamples.TABLES)
@WithMockUser(username = TrailExamples.AMINA_LOGIN)
class TrailViewTests extends OpenPages {

    private final Trail trail;

    TrailViewTests(Trail trail) {
        super("uk.alongside.trail");
        this.trail = trail;
    }

    @Test
    void whoMayReadSeesWhoDidWhatAndWhenByLondonsClock() {
        var project = TrailExamples.aProject();
        trail.record("imported a pack", project, project, "20 schools");

        open(project);

        assertThat(_get(H1.class).getText()).isEqualTo("Who did what");
        Grid<?> lines = _get(Grid.class);
        assertThat(_size(lines)).isEqualTo(1);
        assertThat(String.join(" ", _getFormattedRow(lines, 0)))
                .contains("1 July 2026", "13:00", "Amina Khan", "imported a pack", "20 schools");
    }

    @Test
    void nothingOnRecordIsSaidInWords() {
        open(TrailExamples.aProject());

        assertThat(_get(Grid.class).getEmptyStateText()).isEqualTo("Nothing is on record here yet.");
    }

    @Test
    void aTrailThatNobodyVouchesForIsNotFound() {
        open(new SubjectRef("school", UUID.randomUUID()));

        assertThat(_find(NothingHere.class)).hasSize(1);
        assertThat(_find(Grid.class)).isEmpty();
    }

    @Test
    void anAddressThatNamesNothingIsNotFound() {
        UI.getCurrent().navigate("trail/project/everything");
        assertThat(_find(NothingHere.class)).hasSize(1);

        UI.getCurrent().navigate("trail/PROJECT/" + UUID.randomUUID());
        assertThat(_find(NothingHere.class)).hasSize(1);
        assertThat(_find(Grid.class)).isEmpty();
    }

    @Test
    void whoReadsThePortalsTrailSeesWhetherItIsWhole() {
        open(Trail.PORTAL);

        _click(_get(Button.class, spec -> spec.withText("Look now")));

        assertThat(_get(
                                Paragraph.class,
                                spec -> spec.withPredicate(
                                        line -> line.getText().contains("Looked at")))
                        .getText())
                .isEqualTo("Looked at on 1 July 2026, 13:00: the record is whole. Nothing has been sealed yet.");
    }

    @Test
    void theTrailOfAccountsHasAPlaceOfItsOwn() {
        UI.getCurrent().navigate("trail/accounts");

        assertThat(_get(H1.class).getText()).isEqualTo("Who did what with accounts");
        assertThat(_find(Button.class)).extracting(Button::getText).contains("Look now");
    }

    @Test
    void otherScreensLeadHere() {
        var project = TrailExamples.aProject();

        var link = new TrailLink("Who did what", project).getContent();

        assertThat(link).isInstanceOf(RouterLink.class);
        assertThat(link.getHref()).isEqualTo("trail/project/" + project.id());
    }

    private static void open(SubjectRef scope) {
        UI.getCurrent().navigate("trail/" + scope.kind() + "/" + scope.id());
    }
}
