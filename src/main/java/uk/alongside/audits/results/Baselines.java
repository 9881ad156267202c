package uk.alongside.audits.results;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.audits.rules.AreaScore;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/**
 * Where the schools of a project stood at its beginning, for the services of other modules that have settled already who may
 * know it. Asks nobody whether they may.
 *
 * <p>The beginning is the project's first baseline round. Only what was sent counts.
 */
@Component
public class Baselines {

    private final JdbcClient jdbc;
    private final FrameworkReading frameworks;
    private final Clock clock;

    Baselines(JdbcClient jdbc, FrameworkReading frameworks, Clock clock) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /**
     * @param areas of the edition that the round uses
     * @param schools those that have sent
     */
    public record Baseline(List<Area> areas, Map<SchoolId, Stood> schools) {

        public Baseline {
            areas = List.copyOf(areas);
            schools = Map.copyOf(schools);
        }
    }

    /**
     * Percent of the scale, unrounded. An area without any answered statement is not in it: missing is not nought.
     *
     * @param byArea by the codes of the areas
     * @param inAll empty where nothing at all was answered
     */
    public record Stood(Map<String, BigDecimal> byArea, Optional<BigDecimal> inAll) {}

    /** Empty where the project has no baseline round. One statement, beside the edition, which is kept in memory. */
    public Optional<Baseline> of(ProjectId project) {
        var sums = new LinkedHashMap<SchoolId, Map<Integer, AreaScore>>();
        var editions = jdbc.sql("""
                        with first_round as (
                            select id, edition_id from audit_round
                            where project_id = :project and kind = 'BASELINE' order by position limit 1),
                        sum_of as (
                            select audit.school_id, place.area_position as area,
                                coalesce(sum(step.points), 0) as points,
                                sum(answer.judgement = 'LEVEL') as answered,
                                sum(answer.judgement = 'NOT_APPLICABLE') as not_applicable,
                                sum(answer.judgement = 'DONT_KNOW') as dont_know
                            from audit
                            join first_round on first_round.id = audit.round_id
                            join audit_answer answer on answer.respondent_id = audit.id %s
                            join v_frameworks_statement place on place.edition_id = first_round.edition_id
                                and place.statement_id = answer.statement_id
                            left join v_frameworks_level step on step.edition_id = first_round.edition_id
                                and step.position = answer.level
                            where audit.project_id = :project and audit.sent_at < :end
                            group by audit.school_id, place.area_position)
                        select first_round.edition_id,
                            (select min(points) from v_frameworks_level scale
                                where scale.edition_id = first_round.edition_id) as least,
                            (select max(points) from v_frameworks_level scale
                                where scale.edition_id = first_round.edition_id) as most,
                            sum_of.*
                        from first_round left join sum_of on true
                        """.formatted(ResultRows.STOOD.formatted("answer")))
                .param("project", project.value())
                .param("end", ResultRows.endOf(SchoolTime.today(clock)))
                .query((row, number) -> {
                    @Nullable UUID school = row.getObject("school_id", UUID.class);
                    if (school != null) {
                        sums.computeIfAbsent(new SchoolId(school), _ -> new HashMap<>())
                                .put(
                                        row.getInt("area"),
                                        AreaScore.of(
                                                row.getBigDecimal("points"),
                                                row.getBigDecimal("least"),
                                                row.getBigDecimal("most"),
                                                row.getInt("answered"),
                                                row.getInt("not_applicable"),
                                                row.getInt("dont_know"),
                                                0));
                    }
                    return new EditionId(row.getObject("edition_id", UUID.class));
                })
                .list();
        return editions.stream().findFirst().map(edition -> {
            var areas = frameworks.edition(edition).content().areas();
            var schools = new HashMap<SchoolId, Stood>();
            sums.forEach((school, scores) -> schools.put(school, stood(areas, scores)));
            return new Baseline(areas, schools);
        });
    }

    private static Stood stood(List<Area> areas, Map<Integer, AreaScore> scores) {
        var percents = new HashMap<String, BigDecimal>();
        scores.forEach((position, score) -> score.unrounded()
                .ifPresent(percent -> percents.put(areas.get(position - 1).code(), percent)));
        return new Stood(
                Map.copyOf(percents),
                scores.values().stream().reduce(AreaScore::plus).flatMap(AreaScore::unrounded));
    }
}
