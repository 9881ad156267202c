package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** A project from its beginning to its end, and who sees what of it meanwhile. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class ProjectLifeTests {

    private static final ActingAs LOADER = ActingAs.system("test");

    private final ProjectPacks packs;
    private final ProjectTeam team;
    private final ProjectDirectory directory;
    private final ProjectAccess access;
    private final ProjectTrailGuard guard;
    private final RolesAtSchool roles;
    private final ProjectExamples examples;
    private final LocalDate today;

    ProjectLifeTests(
            ProjectPacks packs,
            ProjectTeam team,
            ProjectDirectory directory,
            ProjectAccess access,
            ProjectTrailGuard guard,
            RolesAtSchool roles,
            JdbcClient client,
            Clock clock) {
        this.packs = packs;
        this.team = team;
        this.directory = directory;
        this.access = access;
        this.guard = guard;
        this.roles = roles;
        this.examples = new ProjectExamples(packs, team, client);
        this.today = SchoolTime.today(clock);
    }

    @BeforeEach
    void aNewRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    /** Imported, led, joined, left, taken along. */
    @Test
    void projectIsImportedLedJoinedLeftAndExported() {
        var lead = examples.somebody(Role.PROJECT_LEAD, examples.project("earlier"));
        as(lead).call(() -> packs.importPack(ProjectExamples.pack("life")));
        var project = as(lead).call(() -> directory.byKey("life"));
        var coach = PersonId.next();
        var schools = as(lead).call(() -> directory.schoolsOf(project.id()));
        assertThat(schools).extracting(ProjectSchool::letter).containsExactly("A", "B", "C");
        assertThat(schools).extracting(ProjectSchool::name).allMatch(name -> name.contains("(invented)"));

        as(lead).run(() -> team.addParticipation(
                coaching(coach, project, schools.getFirst().id(), today)));
        assertThat(as(coach).call(() -> directory.mine(Pageable.ofSize(10)))).containsExactly(project);
        assertThat(as(coach).call(() -> access.in(project.id()).schoolsAs(Role.COACH)))
                .containsExactly(schools.getFirst().id());
        assertThat(as(coach).call(() -> directory.schoolsOf(project.id())))
                .extracting(ProjectSchool::name)
                .containsExactly("Anchor Primary (invented)", "School B", "School C");

        as(lead).run(() -> team.end(coaching(coach, project, schools.getFirst().id(), today), today));
        assertThat(as(lead).call(() -> team.of(project.id()))).hasSize(2);
        assertThat(as(lead).call(() -> packs.export("life"))).isEqualTo(ProjectExamples.pack("life"));
        assertThat(as(lead).call(() -> guard.mayRead(project.id().asSubject()))).isTrue();
        assertThat(as(coach).call(() -> guard.mayRead(project.id().asSubject())))
                .isFalse();
    }

    @Test
    void roleThatEndedYesterdayOpensNothing() {
        var project = examples.project("ended");
        var former = PersonId.next();
        LOADER.run(() -> team.addParticipation(new Participation(
                former,
                project,
                Role.EVALUATOR,
                Optional.empty(),
                today.minusDays(9),
                Optional.of(today.minusDays(1)))));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(former).call(() -> directory.byKey("ended")));
        assertThat(as(former).call(() -> directory.mine(Pageable.ofSize(10)))).isEmpty();
    }

    @Test
    void roleThatBeginsTomorrowOpensNothingYet() {
        var project = examples.project("tomorrow");
        var next = PersonId.next();
        LOADER.run(() -> team.addParticipation(new Participation(
                next, project, Role.EVALUATOR, Optional.empty(), today.plusDays(1), Optional.empty())));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(next).call(() -> directory.byKey("tomorrow")));
    }

    @Test
    void leavingARoleEndsAccessInTheSameRequest() {
        var project = examples.project("leaving");
        var funder = examples.somebody(Role.FUNDER, project);
        assertThat(as(funder).call(() -> access.in(project).has(Role.FUNDER))).isTrue();

        LOADER.run(() -> team.end(
                new Participation(
                        funder, project, Role.FUNDER, Optional.empty(), LocalDate.of(2020, 1, 1), Optional.empty()),
                today.minusDays(1)));

        assertThat(as(funder).call(() -> access.in(project).isEmpty())).isTrue();
    }

    @Test
    void namesOfSchoolsAreForThoseWhoMayKnowThem() {
        var project = examples.project("names");
        for (var role : List.of(Role.PROJECT_LEAD, Role.PROJECT_ADMINISTRATOR, Role.QA_LEAD, Role.EVALUATOR)) {
            assertThat(namesSeenBy(examples.somebody(role, project), project))
                    .containsExactly("Anchor Primary (invented)", "Buoy Primary (invented)", "Cove School (invented)");
        }
        assertThat(namesSeenBy(examples.somebody(Role.STEERING_GROUP, project), project))
                .containsExactly("Anchor Primary (invented)", "School B", "School C");
        assertThat(namesSeenBy(examples.somebody(Role.FUNDER, project), project))
                .containsExactly("School A", "School B", "School C");
    }

    private List<String> namesSeenBy(PersonId person, ProjectId project) {
        return as(person).call(() -> directory.schoolsOf(project)).stream()
                .map(ProjectSchool::name)
                .toList();
    }

    @Test
    void strangerFindsNothingByKeyOrId() {
        var project = examples.project("hidden");
        var stranger = examples.somebody(Role.PROJECT_LEAD, examples.project("elsewhere"));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(stranger).call(() -> directory.byKey("hidden")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(stranger).call(() -> directory.themesOf(project)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(stranger).call(() -> directory.schoolsOf(project)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(stranger).call(() -> directory.workPlanOf(project)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(stranger).call(() -> team.of(project)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(stranger)
                .run(() -> team.addParticipation(
                        new Participation(stranger, project, Role.FUNDER, Optional.empty(), today, Optional.empty()))));
    }

    @Test
    void schoolRolesNeedASchoolOfTheProject() {
        var project = examples.project("school-roles");
        var person = PersonId.next();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () -> new Participation(person, project, Role.SENCO, Optional.empty(), today, Optional.empty()))
                .withMessageContaining("Choose the school");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> LOADER.run(() -> team.addParticipation(new Participation(
                        person, project, Role.SENCO, Optional.of(SchoolId.next()), today, Optional.empty()))))
                .withMessageContaining("does not take part");
    }

    @Test
    void coachBelongsToTheProjectBeforePairsAreMade() {
        var project = examples.project("coach-unpaired");
        var coach = examples.somebody(Role.COACH, project);

        assertThat(as(coach).call(() -> access.in(project).has(Role.COACH))).isTrue();
        assertThat(as(coach).call(() -> access.in(project).schoolsAs(Role.COACH)))
                .isEmpty();
        assertThat(as(coach).call(() -> directory.schoolsOf(project)))
                .extracting(ProjectSchool::name)
                .allMatch(name -> name.startsWith("School "));
        assertThat(roles.coachesToday(project)).containsExactly(coach);
    }

    @Test
    void roleIsHeldOnceAtATime() {
        var project = examples.project("once");
        var funder = examples.somebody(Role.FUNDER, project);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> LOADER.run(() -> team.addParticipation(
                        new Participation(funder, project, Role.FUNDER, Optional.empty(), today, Optional.empty()))))
                .withMessageContaining("already");
    }

    private static Participation coaching(PersonId coach, Project project, SchoolId school, LocalDate from) {
        return new Participation(coach, project.id(), Role.COACH, Optional.of(school), from, Optional.empty());
    }

    private static ActingAs as(PersonId person) {
        return ActingAs.person(person.value());
    }
}
