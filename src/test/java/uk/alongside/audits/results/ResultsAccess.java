package uk.alongside.audits.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Target;
import uk.alongside.audits.RoundKind;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;

/** Ten schools that have sent two rounds and share their answers with nobody. Schools A and B are the coach's. */
class ResultsAccess implements AccessExamples {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private static final int HIGH = 100;

    private final AuditResults results;
    private final ResultsWorld world;
    private final JdbcClient jdbc;

    ResultsAccess(AuditResults results, ProjectPacks packs, ProjectTeam team, JdbcClient jdbc, JdbcTemplate batches) {
        this.results = results;
        this.world = new ResultsWorld(packs, team, jdbc, batches);
        this.jdbc = jdbc;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(project(), school(), rounds(), roundsOf());
    }

    private AccessExample<ProjectComparison> project() {
        return AccessExample.ofAProject("AuditResults.project", target -> {
                    sent(target);
                    return results.project(target.key(), Comparing.NEWEST);
                })
                .shows("each school", seen -> {
                    assertThat(seen.schools()).hasSize(10);
                    assertThat(seen.shown().orElseThrow().paired().pairs()).isEqualTo(10);
                })
                .shows("totals", seen -> {
                    assertThat(seen.schools()).isEmpty();
                    assertThat(seen.shown().orElseThrow().paired().pairs()).isEqualTo(10);
                })
                .shows("own two", seen -> {
                    assertThat(seen.shown()).isEmpty();
                    assertThat(seen.schools())
                            .extracting(ProjectComparison.SchoolLine::letter)
                            .containsExactly("A", "B");
                })
                .shows("own", seen -> {
                    assertThat(seen.shown()).isEmpty();
                    assertThat(seen.schools())
                            .extracting(ProjectComparison.SchoolLine::letter)
                            .containsExactly("A");
                });
    }

    private AccessExample<SchoolComparison> school() {
        return AccessExample.ofASchool("AuditResults.school", target -> {
                    sent(target);
                    return results.school(target.key(), target.letter(), Comparing.NEWEST);
                })
                .shows("with what was moderated", seen -> assertThat(seen.agreement())
                        .isNotEmpty())
                .shows("own and average", seen -> {
                    assertThat(seen.agreement()).isNotEmpty();
                    assertThat(seen.inAll().others().orElseThrow().schools()).isEqualTo(9);
                    assertThat(seen.gaps().notForThisReader()).isPresent();
                })
                .shows("own, average and who differs", seen -> {
                    assertThat(seen.agreement()).isNotEmpty();
                    assertThat(seen.inAll().others().orElseThrow().schools()).isEqualTo(9);
                    assertThat(seen.gaps().notForThisReader()).isEmpty();
                });
    }

    private AccessExample<RoundsOverview> rounds() {
        return AccessExample.ofAProject("AuditResults.rounds", target -> {
                    sent(target);
                    return results.rounds(target.project(), DAY);
                })
                .shows("with the average", seen -> assertThat(ours(seen))
                        .isNotEmpty()
                        .allMatch(line -> line.mean().isPresent()))
                .shows("which there are", seen -> assertThat(ours(seen))
                        .isNotEmpty()
                        .allMatch(line -> line.mean().isEmpty()));
    }

    private AccessExample<RoundsOverview> roundsOf() {
        return AccessExample.ofASchool("AuditResults.roundsOf", target -> {
                    sent(target);
                    return results.roundsOf(target.project(), target.letter(), DAY);
                })
                .shows("with its score", seen -> assertThat(ours(seen))
                        .isNotEmpty()
                        .allMatch(line -> line.percent().isPresent()))
                .shows("which there are", seen -> assertThat(ours(seen))
                        .isNotEmpty()
                        .allMatch(line ->
                                line.percent().isEmpty() && line.sentAt().isEmpty()));
    }

    private static List<RoundsOverview.Line> ours(RoundsOverview seen) {
        return seen.lines().stream()
                .filter(line -> line.round().number() > HIGH)
                .toList();
    }

    private void sent(Target target) {
        var there = jdbc.sql("select count(*) from project where id = ?")
                .param(target.project().value())
                .query(Integer.class)
                .single();
        if (there == 0) {
            return;
        }
        var framework = world.framework(3, 2);
        var schools = world.schools(target.project());
        for (int number = HIGH + 1; number <= HIGH + 2; number++) {
            var sheets = world.sheets(
                    world.round(target.project(), number, RoundKind.INTERIM, framework),
                    target.project(),
                    schools,
                    framework,
                    Collections.nCopies(schools.size(), "1 2 3 4 na"),
                    Optional.of(ResultsWorld.SENT));
            sheets.forEach(sheet -> world.moderate(sheet, framework.statements().getFirst(), 2));
        }
    }
}
