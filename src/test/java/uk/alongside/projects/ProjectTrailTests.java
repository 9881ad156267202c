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
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** A project's trail, among its pages for its lead and nowhere for anybody else. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class ProjectTrailTests extends OpenPages {

    private static final String LEAD = "00000000-0000-0000-0000-0000000000c1";
    private static final String FUNDER = "00000000-0000-0000-0000-0000000000c2";

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private final ProjectPacks packs;
    private final ProjectTeam team;
    private final JdbcClient client;
    private final Accounts accounts;

    ProjectTrailTests(ProjectPacks packs, ProjectTeam team, JdbcClient client, Accounts accounts) {
        super("uk.alongside.projects", "uk.alongside.trail");
        this.packs = packs;
        this.team = team;
        this.client = client;
        this.accounts = accounts;
    }

    @BeforeEach
    void aProjectWithALeadAndAFunder() {
        if (client.sql("select id from project where project_key = 'trodden'")
                .query()
                .listOfRows()
                .isEmpty()) {
            ActingAs.system("test").run(() -> {
                packs.importPack(zipOf(aPack("trodden")));
                join(LEAD, "trodden", Role.PROJECT_LEAD, Optional.empty());
                join(FUNDER, "trodden", Role.FUNDER, Optional.empty());
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
        assertThat(String.join(" ", _getFormattedRow(lines, 1)))
                .contains("Alongside (test) gave somebody the role project lead, from 1 January 2020");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("Work plan", "Who did what");
    }

    @Test
    @WithMockUser(username = LEAD)
    void rolesAreToldInSentencesWithTheirSchoolAndTheirDays() {
        ActingAs.system("test").run(() -> {
            packs.importPack(zipOf(aPack("told")));
            join(LEAD, "told", Role.PROJECT_LEAD, Optional.empty());
            var person = accounts.open(new NewAccount(
                    "Rosa Ternhill", new EmailAddress("rosa@alongside.example"), "five herons in the reeds", false));
            var school = client.sql(
                            "select school_id from project_school where project_id = :project order by letter limit 1")
                    .param("project", idOf("told").value())
                    .query((row, number) -> new SchoolId(row.getObject("school_id", UUID.class)))
                    .single();
            join(person.value().toString(), "told", Role.SENCO, Optional.of(school));
            team.end(
                    new Participation(
                            person, idOf("told"), Role.SENCO, Optional.of(school), FIRST_DAY, Optional.empty()),
                    LocalDate.of(2021, 7, 31));
        });

        UI.getCurrent().navigate("projects/told/trail");

        Grid<?> lines = _get(Grid.class);
        assertThat(String.join(" ", _getFormattedRow(lines, 1)))
                .contains("gave Rosa Ternhill the role SENCO for Anchor Primary (invented), from 1 January 2020");
        assertThat(String.join(" ", _getFormattedRow(lines, 0)))
                .contains("ended the role SENCO for Anchor Primary (invented) of Rosa Ternhill after 31 July 2021");
    }

    @Test
    @WithMockUser(username = FUNDER)
    void toAnybodyElseItIsNotThere() {
        UI.getCurrent().navigate("projects/trodden/trail");
        assertThat(_find(NothingHere.class)).hasSize(1);

        UI.getCurrent().navigate("projects/trodden/work-plan");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).doesNotContain("Who did what");
    }

    private void join(String person, String project, Role role, Optional<SchoolId> school) {
        team.addParticipation(new Participation(
                new PersonId(UUID.fromString(person)), idOf(project), role, school, FIRST_DAY, Optional.empty()));
    }

    private ProjectId idOf(String key) {
        return client.sql("select id from project where project_key = :key")
                .param("key", key)
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .single();
    }
}
