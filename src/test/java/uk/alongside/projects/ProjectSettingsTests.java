package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static uk.alongside.people.PeopleExamples.PASSWORD;
import static uk.alongside.people.PeopleExamples.platformAdmin;
import static uk.alongside.people.PeopleExamples.somebody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.request.RequestContextHolder;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.Accounts;
import uk.alongside.people.Authenticator;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PersonId;
import uk.alongside.people.SecondFactors;

/** A project that opens only for people who have a second factor. */
@SpringBootTest(properties = "alongside.data=target/project-settings")
class ProjectSettingsTests {

    private static final ActingAs LOADER = ActingAs.system("test");
    private static int projects;

    private final ProjectSettings settings;
    private final ProjectDirectory directory;
    private final ProjectAccess access;
    private final ProjectTeam team;
    private final SecondFactors secondFactors;
    private final Accounts accounts;
    private final ProjectExamples examples;

    private String key = "";
    private ProjectId project = ProjectId.next();
    private PersonId lead = PersonId.next();
    private PersonId funder = PersonId.next();

    ProjectSettingsTests(
            ProjectSettings settings,
            ProjectDirectory directory,
            ProjectAccess access,
            ProjectTeam team,
            ProjectPacks packs,
            SecondFactors secondFactors,
            Accounts accounts,
            JdbcClient jdbc) {
        this.settings = settings;
        this.directory = directory;
        this.access = access;
        this.team = team;
        this.secondFactors = secondFactors;
        this.accounts = accounts;
        this.examples = new ProjectExamples(packs, team, jdbc);
    }

    @BeforeEach
    void projectWithALeadAndAFunder() {
        key = "two-factors-" + ++projects;
        project = examples.project(key);
        lead = member(somebody("lead.of." + key), Role.PROJECT_LEAD);
        funder = member(somebody("funder.of." + key), Role.FUNDER);
    }

    @Test
    void whoHasNoneIsLedToSetItUpAndEveryServiceStaysShut() {
        switchOn(lead);
        as(lead).run(() -> settings.requireSecondFactor(project, true));

        assertThatExceptionOfType(SecondFactorNeeded.class)
                .isThrownBy(() -> as(funder).call(() -> directory.byKey(key)))
                .withMessageContaining("Set yours up in your account");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(funder).call(() -> directory.themesOf(project)));
        assertThat(as(funder).call(() -> access.mine())).isEmpty();
        assertThat(as(funder).call(() -> directory.mine(Pageable.ofSize(5))))
                .extracting(Project::key)
                .containsExactly(key);
        assertThatNoException().isThrownBy(() -> as(lead).call(() -> directory.byKey(key)));

        switchOn(funder);

        assertThat(as(funder).call(() -> directory.byKey(key)).id()).isEqualTo(project);
        as(funder).run(() -> secondFactors.switchOff(PASSWORD));
        assertThatExceptionOfType(SecondFactorNeeded.class)
                .isThrownBy(() -> as(funder).call(() -> directory.byKey(key)));
        as(lead).run(() -> settings.requireSecondFactor(project, false));
        assertThat(as(funder).call(() -> directory.byKey(key)).id()).isEqualTo(project);
    }

    @Test
    void strangerIsToldNothingOfIt() {
        switchOn(lead);
        as(lead).run(() -> settings.requireSecondFactor(project, true));
        var stranger = LOADER.call(() -> accounts.open(somebody("stranger.to." + key)));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(stranger).call(() -> directory.byKey(key)));
    }

    @Test
    void leadGoesFirst() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(lead).run(() -> settings.requireSecondFactor(project, true)))
                .withMessageContaining("of your own first");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(funder).run(() -> settings.requireSecondFactor(project, true)));
    }

    @Test
    void leadSeesWhoHasOneAndHelpsWhoLostTheirs() {
        switchOn(lead);
        switchOn(funder);
        var admin = member(platformAdmin("admin.in." + key), Role.EVALUATOR);
        switchOn(admin);

        var rule = as(lead).call(() -> settings.secondFactorRule(project));
        assertThat(rule.required()).isFalse();
        assertThat(rule.without()).isZero();
        assertThat(rule.members())
                .filteredOn(SecondFactorRule.Member::canBeReset)
                .extracting(SecondFactorRule.Member::id)
                .containsExactly(funder);

        as(lead).run(() -> secondFactors.reset(funder));
        assertThat(as(lead).call(() -> settings.secondFactorRule(project)).without())
                .isEqualTo(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(lead).run(() -> secondFactors.reset(admin)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(funder).run(() -> secondFactors.reset(lead)));
    }

    private PersonId member(NewAccount account, Role role) {
        var person = LOADER.call(() -> accounts.open(account));
        LOADER.run(() -> team.addParticipation(new Participation(
                person, project, role, Optional.empty(), LocalDate.of(2020, 1, 1), Optional.empty())));
        return person;
    }

    private void switchOn(PersonId person) {
        as(person).run(() -> {
            var app = new Authenticator(secondFactors.begin(PASSWORD).letters());
            secondFactors.confirm(app.shows(Instant.now()));
        });
    }

    /** In a request of their own: what a person may do is asked once a request. */
    private static ActingAs as(PersonId person) {
        RequestContextHolder.resetRequestAttributes();
        return ActingAs.person(person.value());
    }
}
