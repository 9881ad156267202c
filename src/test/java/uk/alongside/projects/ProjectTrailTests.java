package uk.alongside.projects;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.projects.PackExamples.aPack;
import static uk.alongside.projects.PackExamples.zipOf;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.test.context.support.WithMockUser;
import uk.alongside.OpenPages;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.PersonId;

/** A project's trail, among its pages for its lead and nowhere for anybody else. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class ProjectTrailTests extends OpenPages {

    private static final String LEAD = "00000000-0000-0000-0000-0000000000c1";
    private static final String FUNDER = "00000000-0000-0000-0000-0000000000c2";

    private final ProjectPacks packs;
    private final ProjectTeam team;
    private final JdbcClient client;

    ProjectTrailTests(ProjectPacks packs, ProjectTeam team, JdbcClient client) {
        super("uk.alongside.projects", "uk.alongside.trail");
        this.packs = packs;
        this.team = team;
        this.client = client;
    }

    @BeforeEach
    void aProjectWithALeadAndAFunder() {
        if (client.sql("select id from project where project_key = 'trodden'")
                .query()
                .listOfRows()
                .isEmpty()) {
            ActingAs.system("test").run(() -> {
                packs.importPack(zipOf(aPack("trodden")));
                join(LEAD, Role.PROJECT_LEAD);
                join(FUNDER, Role.FUNDER);
            });
        }
    }

    @Test
    @WithMockUser(username = LEAD)
    void theLeadReadsWhoDidWhat() {
        UI.getCurrent().navigate("projects/trodden/trail");

        Grid<?> lines = _get(Grid.class);
        assertThat(_size(lines)).isEqualTo(3);
        assertThat(String.join(" ", _getFormattedRow(lines, 2)))
                .contains("Alongside (test)", "imported a pack", "3 schools");
        assertThat(String.join(" ", _getFormattedRow(lines, 1))).contains("made", "(role)", "role project lead", LEAD);
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("Work plan", "Who did what");
    }

    @Test
    @WithMockUser(username = FUNDER)
    void toAnybodyElseItIsNotThere() {
        UI.getCurrent().navigate("projects/trodden/trail");
        assertThat(_find(NothingHere.class)).hasSize(1);

        UI.getCurrent().navigate("projects/trodden/work-plan");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).doesNotContain("Who did what");
    }

    private void join(String person, Role role) {
        var project = client.sql("select id from project where project_key = 'trodden'")
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .single();
        team.addParticipation(new Participation(
                new PersonId(UUID.fromString(person)),
                project,
                role,
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                Optional.empty()));
    }
}
