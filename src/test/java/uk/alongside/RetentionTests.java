package uk.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Retention;
import uk.alongside.projects.Role;
import uk.alongside.projects.WouldGo;

/** Personal data of a project, from the day that its lead sets to the night in which it goes. */
@SpringBootTest(properties = {"alongside.demo=true", "alongside.data=target/personal-data"})
class RetentionTests {

    private static final ActingAs PORTAL = ActingAs.system("test");
    private static final String KEY = "portsmouth-2018";
    private static final LocalDate SINCE = LocalDate.of(2020, 9, 1);

    private final Retention retention;
    private final ProjectTeam team;
    private final ProjectPacks packs;
    private final PersonDirectory directory;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionTests(
            Retention retention,
            ProjectTeam team,
            ProjectPacks packs,
            PersonDirectory directory,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.retention = retention;
        this.team = team;
        this.packs = packs;
        this.directory = directory;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void whatTheDryRunListsGoesOnceTheDayHasPassedAndNothingElse() {
        var lead = join("keep.lead", Role.PROJECT_LEAD, KEY, SINCE);
        var gone = join("keep.gone", Role.EVALUATOR, KEY, SINCE);
        var elsewhere = join("keep.elsewhere", Role.FUNDER, KEY, SINCE);
        also(elsewhere, Role.EVALUATOR, "harbour-2026", SINCE);
        var late = join("keep.late", Role.STEERING_GROUP, KEY, today());
        invite("Somebody Invited", "keep.invited@alongside.example", lead);
        keepUntil(today().minusDays(1), lead);
        var figures = PORTAL.call(() -> packs.export(KEY));

        var plan = ActingAs.person(lead.value()).call(() -> retention.plan(KEY)).wouldGo();
        assertThat(rows(plan, 0))
                .anyMatch(row -> row.startsWith("Robin of keep.gone: evaluator from 1 September 2020"));
        assertThat(rows(plan, 0)).noneMatch(row -> row.contains("keep.lead") || row.contains("keep.late"));
        assertThat(rows(plan, 1)).contains("Robin of keep.elsewhere: funder from 1 September 2020");
        assertThat(rows(plan, 2)).contains("Somebody Invited, keep.invited@alongside.example: evaluator");
        assertThat(name(gone)).as("a dry run changes nothing").isEqualTo("Robin of keep.gone");

        PORTAL.run(() -> retention.past().forEach(retention::letGo));

        assertThat(name(gone)).isEqualTo("Erased person");
        assertThat(name(elsewhere)).isEqualTo("Robin of keep.elsewhere");
        assertThat(name(lead)).isEqualTo("Robin of keep.lead");
        assertThat(name(late)).isEqualTo("Robin of keep.late");
        assertThat(PORTAL.call(() -> team.of(project(KEY))))
                .as("the roles stay; who held them is no longer known")
                .anyMatch(role -> role.role() == Role.FUNDER)
                .noneMatch(role -> role.person().equals(elsewhere));
        assertThat(ActingAs.person(lead.value()).call(() -> retention.plan(KEY)).wouldGo())
                .allSatisfy(kind -> assertThat(kind.rows()).isEmpty());
        assertThat(PORTAL.call(() -> packs.export(KEY))).as("figures stay").isEqualTo(figures);
        assertThat(trailOf("let go of personal data")).hasSize(1);

        PORTAL.run(() -> retention.past().forEach(retention::letGo));
        assertThat(trailOf("let go of personal data"))
                .as("a second night finds nothing")
                .hasSize(1);
    }

    @Test
    void nothingGoesBeforeTheDayHasPassed() {
        var lead = join("wait.lead", Role.PROJECT_LEAD, "harbour-2026", SINCE);
        var coach = join("wait.evaluator", Role.EVALUATOR, "harbour-2026", SINCE);
        var project = project("harbour-2026");
        ActingAs.person(lead.value()).run(() -> retention.keepUntil("harbour-2026", today().plusYears(3)));

        PORTAL.run(() -> retention.letGo(project));

        assertThat(PORTAL.call(retention::past)).doesNotContain(project);
        assertThat(name(coach)).isEqualTo("Robin of wait.evaluator");
    }

    @Test
    void dayThatMakesNoSenseIsRefusedWithASentence() {
        var lead = ActingAs.person(
                join("days.lead", Role.PROJECT_LEAD, "harbour-2026", SINCE).value());

        refused(
                lead,
                LocalDate.of(2025, 1, 1),
                "The project runs until 27 March 2026. Choose that day or a later one.");
        refused(lead, today(), "Choose a day that is still to come.");
        refused(lead, LocalDate.of(2099, 1, 1), "ten years at most");
    }

    @Test
    void invitationsThatEndedLongAgoAreDeletedAndOthersStay() {
        var lead = join("old.lead", Role.PROJECT_LEAD, "harbour-2026", SINCE);
        invite("Long Ago", "old.longago@alongside.example", lead);
        invite("Just Now", "old.justnow@alongside.example", lead);
        jdbc.sql("update invitation set withdrawn_at = '2020-01-01' where email = 'old.longago@alongside.example'")
                .update();

        assertThat(PORTAL.call(retention::forgetEndedInvitations)).isEqualTo(1);
        assertThat(jdbc.sql("select email from invitation where email like 'old.%'")
                        .query((row, number) -> row.getString("email"))
                        .list())
                .containsExactly("old.justnow@alongside.example");
    }

    private void refused(ActingAs lead, LocalDate day, String sentence) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> lead.run(() -> retention.keepUntil("harbour-2026", day)))
                .withMessageContaining(sentence)
                .satisfies(broken -> assertThat(broken.field()).contains("day"));
    }

    private static List<String> rows(List<WouldGo> plan, int kind) {
        return plan.get(kind).rows();
    }

    private String name(PersonId person) {
        return PORTAL.call(() -> directory.namesOf(List.of(person))).getOrDefault(person, "nobody");
    }

    private PersonId join(String name, Role role, String key, LocalDate from) {
        var person = PORTAL.call(() -> accounts.open(new NewAccount(
                "Robin of " + name,
                new EmailAddress(name + "@alongside.example"),
                "seven lamps by the harbour",
                false)));
        also(person, role, key, from);
        return person;
    }

    private void also(PersonId person, Role role, String key, LocalDate from) {
        PORTAL.run(() -> team.addParticipation(
                new Participation(person, project(key), role, Optional.empty(), from, Optional.empty())));
    }

    private void invite(String name, String email, PersonId by) {
        jdbc.sql("insert into invitation (id, project_id, role, name, email, invited_by, sent_at, expires_at, times,"
                        + " version) values (?, ?, 'EVALUATOR', ?, ?, ?, utc_timestamp(6),"
                        + " utc_timestamp(6) + interval 14 day, 1, 0)")
                .params(UUID.randomUUID(), project(KEY).value(), name, email, by.value())
                .update();
    }

    private void keepUntil(LocalDate day, PersonId by) {
        jdbc.sql("replace into project_retention (project_id, keep_until, set_by, set_at)"
                        + " values (?, ?, ?, utc_timestamp(6))")
                .params(project(KEY).value(), day, by.value())
                .update();
    }

    private List<String> trailOf(String action) {
        return jdbc.sql("select payload from trail_entry where action = ? and scope_id = ?")
                .params(action, project(KEY).value())
                .query((row, number) -> row.getString("payload"))
                .list();
    }

    private LocalDate today() {
        return SchoolTime.today(clock);
    }

    private ProjectId project(String key) {
        return jdbc.sql("select id from project where project_key = :key")
                .param("key", key)
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .single();
    }
}
