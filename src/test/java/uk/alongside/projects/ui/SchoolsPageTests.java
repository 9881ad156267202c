package uk.alongside.projects.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.PageTests;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.projects.SchoolsShown;
import uk.alongside.projects.SchoolsTakingPart;

/** The list of a project's schools: for its lead to change, for a few others to read. */
class SchoolsPageTests extends PageTests {

    private final ProjectExamples examples;
    private final SchoolsTakingPart schools;
    private final LocalDate today;

    SchoolsPageTests(
            ApplicationContext portal,
            ProjectPacks packs,
            ProjectTeam team,
            SchoolsTakingPart schools,
            JdbcClient client,
            Clock clock) {
        super(portal);
        this.examples = new ProjectExamples(packs, team, client);
        this.schools = schools;
        this.today = SchoolTime.today(clock);
    }

    @Test
    void leadReadsHowManyTakePartAndNarrowsTheListByItsAddress() {
        var project = examples.project("schools-page");
        var lead = examples.somebody(Role.PROJECT_LEAD, project);
        ActingAs.person(lead.value()).run(() -> {
            var first =
                    schools.lines(project, SchoolsShown.ALL, Pageable.ofSize(1)).getFirst();
            schools.withdraw(project, first.id(), today.minusDays(1), "Its head has left.");
        });

        open(lead.value(), "projects/schools-page/schools");
        _get(
                Paragraph.class,
                spec -> spec.withText("2 of 3 schools take part. None has accepted the joining agreement yet."));
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(3);

        UI.getCurrent().navigate("projects/schools-page/schools", QueryParameters.of("show", "withdrew"));
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void leadLetsASchoolJoinAndIsAskedForWhatIsMissing() {
        var project = examples.project("schools-join");
        var lead = examples.somebody(Role.PROJECT_LEAD, project);
        open(lead.value(), "projects/schools-join/schools");

        _click(_get(Button.class, spec -> spec.withText("Let a school join")));
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("Dinghy Primary (invented)");
        _click(_get(Button.class, spec -> spec.withText("Let it join")));

        assertThat(_get(TextArea.class, spec -> spec.withLabel("Why it joins now"))
                        .isInvalid())
                .isTrue();
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getValue())
                .isEqualTo("Dinghy Primary (invented)");
    }

    @Test
    void evaluatorReadsAndChangesNothingAndAFunderFindsNoPage() {
        var project = examples.project("schools-read");
        open(examples.somebody(Role.EVALUATOR, project).value(), "projects/schools-read/schools");
        assertThat(_get(H1.class).getText()).isEqualTo("Schools");
        _assertNone(Button.class, spec -> spec.withText("Let a school join"));

        open(examples.somebody(Role.FUNDER, project).value(), "projects/schools-read/schools");
        assertThat(_get(H1.class).getText()).isEqualTo("We cannot find this page");
    }
}
