package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Target;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.Accounts;
import uk.alongside.people.PersonId;

/** Schools A and B are the coach's, A is the school roles'; A agreed to be named, B did not. */
class ProjectsAccess implements AccessExamples {

    private static final String A = "Anchorlight Primary (invented)";
    private static final String B = "Barnacle Bay Primary (invented)";
    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

    private final ProjectDirectory directory;
    private final ProjectPacks packs;
    private final ProjectTeam team;
    private final ProjectSettings settings;
    private final Accounts accounts;

    ProjectsAccess(
            ProjectDirectory directory,
            ProjectPacks packs,
            ProjectTeam team,
            ProjectSettings settings,
            Accounts accounts) {
        this.directory = directory;
        this.packs = packs;
        this.team = team;
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofThePortal("ProjectDirectory.mine", target -> directory.mine(Pageable.ofSize(100)))
                        .showsFor("own", (target, mine) -> assertThat(mine)
                                .extracting(Project::key)
                                .containsExactly(target.key()))
                        .shows("another", mine -> assertThat(mine)
                                .extracting(Project::key)
                                .containsExactly("portsmouth-2018"))
                        .shows("none", mine -> assertThat(mine).isEmpty()),
                AccessExample.ofAProject("ProjectDirectory.byKey", target -> directory.byKey(target.key())),
                AccessExample.ofAProject("ProjectDirectory.themesOf", target -> directory.themesOf(target.project())),
                AccessExample.ofAProject(
                                "ProjectDirectory.schoolsOf", target -> directory.schoolsOf(target.project()).stream()
                                        .map(ProjectSchool::name)
                                        .toList())
                        .shows(
                                "names",
                                names -> assertThat(names).startsWith(A, B).noneMatch(this::isLetter))
                        .shows("letters unless named", names -> assertThat(names)
                                .startsWith(A, "School B")
                                .doesNotContain(B))
                        .shows("letters", names -> assertThat(names).allMatch(this::isLetter))
                        .shows("own names", names -> assertThat(names)
                                .startsWith(A)
                                .filteredOn(name -> !name.equals(A) && !name.equals(B))
                                .allMatch(this::isLetter)),
                AccessExample.ofAProject(
                        "ProjectDirectory.workPlanOf", target -> directory.workPlanOf(target.project())),
                AccessExample.ofThePortal(
                                "ProjectDirectory.nextIn", target -> directory.nextIn(List.of(target.project()), SINCE))
                        .shows("none", next -> assertThat(next).isEmpty())
                        .showsFor("own", (target, next) -> assertThat(next).containsOnlyKeys(target.project())),
                AccessExample.ofThePortal("ProjectPacks.mayImport", target -> packs.mayImport())
                        .shows("yes", may -> assertThat(may).isTrue())
                        .shows("no", may -> assertThat(may).isFalse()),
                AccessExample.ofThePortal("ProjectPacks.mayExport", target -> packs.mayExport(target.project()))
                        .shows("yes", may -> assertThat(may).isTrue())
                        .shows("no", may -> assertThat(may).isFalse()),
                AccessExample.ofThePortal("ProjectPacks.importPack", target -> packs.importPack(new byte[] {1, 2, 3})),
                AccessExample.ofAProject("ProjectPacks.export", target -> packs.export(target.key())),
                AccessExample.doingToAProject(
                        "ProjectTeam.addParticipation", target -> team.addParticipation(newcomer(target.project()))),
                AccessExample.doingToAProject("ProjectTeam.end", target -> {
                    team.end(sencoOf(target), LocalDate.of(2019, 7, 1));
                }),
                AccessExample.ofAProject(
                                "ProjectSettings.secondFactorRule",
                                target -> settings.secondFactorRule(target.project()))
                        .shows("own project", rule -> assertThat(rule.members()).hasSizeGreaterThan(5)),
                AccessExample.doingToAProject(
                        "ProjectSettings.requireSecondFactor",
                        target -> settings.requireSecondFactor(target.project(), false)),
                AccessExample.ofAProject("ProjectTeam.waitingWith", target -> team.waitingWith(sencoOf(target))),
                AccessExample.doingToAProject("ProjectTeam.handOver", target -> {
                    var somebodyElse = ActingAs.system("test").call(() -> ProjectExamples.somebodyElse(accounts));
                    team.handOver(sencoOf(target), somebodyElse, LocalDate.of(2019, 7, 1));
                }),
                AccessExample.ofAProject("ProjectTeam.of", target -> team.of(target.project()))
                        .shows("own project", roles -> assertThat(roles)
                                .extracting(Participation::project)
                                .hasSizeGreaterThan(5)
                                .containsOnly(roles.getFirst().project()))
                        .showsFor("own school", (target, roles) -> assertThat(roles)
                                .extracting(Participation::school)
                                .hasSizeGreaterThan(3)
                                .containsOnly(Optional.of(target.school()))));
    }

    private static Participation sencoOf(Target target) {
        return new Participation(
                target.person(), target.project(), Role.SENCO, Optional.of(target.school()), SINCE, Optional.empty());
    }

    private static Participation newcomer(ProjectId project) {
        return new Participation(PersonId.next(), project, Role.EVALUATOR, Optional.empty(), SINCE, Optional.empty());
    }

    private boolean isLetter(String name) {
        return name.matches("School [A-Z]{1,2}");
    }
}
