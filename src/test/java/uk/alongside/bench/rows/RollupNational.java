package uk.alongside.bench.rows;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.bench.Figure;
import uk.alongside.bench.PortalHere;
import uk.alongside.bench.Rounds;
import uk.alongside.bench.Row;
import uk.alongside.bench.Workbench;
import uk.alongside.bench.volumes.Volume;
import uk.alongside.indicators.ProgrammeRollup;
import uk.alongside.kernel.SchoolTime;

/**
 * The theme scores of all projects, over the shortest way to them that somebody who knows the tables can write: one
 * statement that leaves nothing to compute. Both are compared first.
 */
public final class RollupNational implements Row {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;
    private static final double BOUND = 2;

    private static final String BY_HAND = """
            select project_key, theme, sum(points) as score
            from (
                select project.project_key, cell.theme,
                    case
                        when 100 * cell.judged < project.judged_from * (
                            select count(*) from project_descriptor descriptor
                            where descriptor.project_id = cell.project_id and descriptor.theme_number = cell.theme)
                            then null
                        when cell.progressed = cell.judged then 3
                        when 100 * cell.progressed >= project.amber_from * cell.judged then 2
                        when 100 * cell.progressed >= project.red_from * cell.judged then 1
                        else 0
                    end as points
                from (
                    select project_id, school_id, theme, sum(progressed) as progressed, count(*) as judged
                    from descriptor_progress
                    where recorded_at < :end and superseded_at >= :end
                    group by project_id, school_id, theme
                ) cell
                join project on project.id = cell.project_id
                left join theme_rating rating
                    on rating.project_id = cell.project_id and rating.school_id = cell.school_id
                    and rating.theme = cell.theme and rating.recorded_at < :end and rating.superseded_at >= :end
                where rating.project_id is null
                union all
                select project.project_key, rating.theme,
                    case rating.rating when 'GREEN' then 3 when 'AMBER' then 2 when 'RED' then 1 else 0 end
                from theme_rating rating
                join project on project.id = rating.project_id
                where rating.recorded_at < :end and rating.superseded_at >= :end
            ) scored
            where points is not null
            group by project_key, theme
            """;

    @Override
    public String name() {
        return "rollup-national";
    }

    @Override
    public Set<Volume> volumes() {
        return Set.of(Volume.L);
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        var portal = bench.portalOn(Volume.L);
        if (!byThePortal(portal).equals(byHand(portal))) {
            throw new IllegalStateException("The rollup and the statement written by hand differ");
        }
        var ratio = Rounds.ratio(WARM_UP, ROUNDS, () -> byThePortal(portal), () -> byHand(portal));
        return List.of(Figure.ratio(
                name(), Volume.L.words(), ratio, BOUND, "one statement written by hand, %d rounds".formatted(ROUNDS)));
    }

    /** The scores by project and theme. */
    private static TreeMap<String, Integer> byThePortal(PortalHere portal) {
        var scores = new TreeMap<String, Integer>();
        portal.asLead(() -> portal.service(ProgrammeRollup.class).themeScores(Optional.empty()))
                .forEach(project -> project.themes()
                        .forEach(theme -> scores.put(project.key() + " " + theme.theme(), theme.score())));
        return scores;
    }

    private static TreeMap<String, Integer> byHand(PortalHere portal) {
        var scores = new TreeMap<String, Integer>();
        var endOfToday = SchoolTime.endOf(SchoolTime.today(portal.service(Clock.class)));
        portal.service(JdbcClient.class)
                .sql(BY_HAND)
                .param("end", LocalDateTime.ofInstant(endOfToday, ZoneOffset.UTC))
                .query(row -> {
                    scores.put(row.getString("project_key") + " " + row.getInt("theme"), row.getInt("score"));
                });
        return scores;
    }
}
