package uk.alongside.schools.profile;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.schools.register.AfterFigures;

/**
 * Adds up what schools of one kind have together, by authority and for England, once for every file that came in.
 *
 * <p>England is only spoken of where a file reaches over the whole of it: {@value #WHOLE_OF_ENGLAND} authorities at least. A
 * file of a few authorities gives sums for these alone.
 */
@Component
class ComparatorSums implements AfterFigures {

    /** There are about 150; some have changed, and a file may lack a few. */
    static final int WHOLE_OF_ENGLAND = 100;

    /** Invented schools of a demonstration have this authority and never count for England. */
    static final String INVENTED_AUTHORITY = "999";

    static final String WORKED_OUT = "worked out from the rows of schools";

    private static final String INSERT = """
            insert into school_comparator (school_year, source, la_code, school_group, measure,
                part, whole, schools, left_out, origin, recorded_at)
            """;

    private final JdbcClient sql;
    private final Clock clock;

    ComparatorSums(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void changed(Set<Integer> years) {
        years.forEach(this::workOut);
    }

    private void workOut(int year) {
        sql.sql("delete from school_comparator where school_year = ? and la_code <> ''")
                .param(year)
                .update();
        for (var measure : Measure.values()) {
            measure.part()
                    .ifPresentOrElse(
                            part -> addUp(year, measure.name(), part, "c.pupils", sources(measure)),
                            () -> weigh(year, measure));
        }
        for (var need : Need.values()) {
            addUp(
                    year,
                    need.measure(),
                    "(c.%s + c.%s)".formatted(need.ofPlans(), need.ofSupport()),
                    "(c.ehc + c.sen_support)",
                    "'" + FigureSource.SEN_CENSUS + "'");
        }
        ofEngland(year);
        for (var measure : Measure.values()) {
            besidePublished(year, measure);
        }
    }

    /** What the file itself states for all of them stands beside the sum. */
    private void besidePublished(int year, Measure measure) {
        sql.sql("""
                        update school_comparator known
                        join school_total total on total.school_year = known.school_year
                            and total.source = known.source and total.la_code = known.la_code
                            and total.figure = :rate and %s = known.school_group
                        set known.published = total.share
                        where known.school_year = :year and known.measure = :measure
                        """.formatted(SchoolGroup.sqlOf("total.school_type", "null")))
                .param("year", year)
                .param("rate", measure.rate())
                .param("measure", measure.name())
                .update();
    }

    /** Counts over counts, in the order: the sum of a part over the sum of its whole. */
    private void addUp(int year, String measure, String part, String whole, String sources) {
        var known = "(%s is not null and %s > 0)".formatted(part, whole);
        sql.sql(INSERT
                        + """
                        select c.school_year, c.source, coalesce(c.la_code, '-'), %s, '%s',
                            sum(if(%3$s, %4$s, 0)), sum(if(%3$s, %5$s, 0)), sum(%3$s), sum(not %3$s), :origin, :now
                        from school_census c
                        left join school_urn u on u.urn = c.urn
                        left join school s on s.id = u.school_id
                        where c.school_year = :year and c.source in (%6$s)
                        group by c.source, 3, 4
                        having sum(%3$s) > 0
                        """.formatted(
                                SchoolGroup.sqlOf("c.school_type", "s.phase"), measure, known, part, whole, sources))
                .param("year", year)
                .param("origin", WORKED_OUT)
                .param("now", now())
                .update();
    }

    /** Rates, each weighted by those on roll in the census of the same year. */
    private void weigh(int year, Measure measure) {
        var rate = "c." + measure.rate();
        var roll = "coalesce(a.pupils, b.pupils)";
        var known = "(%s is not null and %s > 0)".formatted(rate, roll);
        sql.sql(INSERT
                        + """
                        select c.school_year, c.source, coalesce(c.la_code, '-'), %s, '%s',
                            sum(if(%3$s, %4$s * %5$s / 100, 0)), sum(if(%3$s, %5$s, 0)), sum(%3$s), sum(not %3$s),
                            :origin, :now
                        from school_census c
                        left join school_census a
                            on a.urn = c.urn and a.school_year = c.school_year and a.source = 'CENSUS'
                        left join school_census b
                            on b.urn = c.urn and b.school_year = c.school_year and b.source = 'SEN_CENSUS'
                        left join school_urn u on u.urn = c.urn
                        left join school s on s.id = u.school_id
                        where c.school_year = :year and c.source in (%6$s)
                        group by c.source, 3, 4
                        having sum(%3$s) > 0
                        """.formatted(
                                SchoolGroup.sqlOf("coalesce(c.school_type, a.school_type, b.school_type)", "s.phase"),
                                measure.name(),
                                known,
                                rate,
                                roll,
                                sources(measure)))
                .param("year", year)
                .param("origin", WORKED_OUT)
                .param("now", now())
                .update();
    }

    private void ofEngland(int year) {
        var wide = sql.sql("""
                        select source from school_census where school_year = ? and la_code <> ?
                        group by source having count(distinct la_code) >= ?
                        """)
                .params(year, INVENTED_AUTHORITY, WHOLE_OF_ENGLAND)
                .query(String.class)
                .list();
        if (wide.isEmpty()) {
            return;
        }
        sql.sql("delete from school_comparator where school_year = :year and la_code = '' and source in (:wide)")
                .param("year", year)
                .param("wide", wide)
                .update();
        sql.sql(INSERT + """
                        select school_year, source, '', school_group, measure,
                            sum(part), sum(whole), sum(schools), sum(left_out), :origin, :now
                        from school_comparator
                        where school_year = :year and source in (:wide) and la_code not in ('', :invented)
                        group by source, school_group, measure
                        """)
                .param("year", year)
                .param("wide", wide)
                .param("invented", INVENTED_AUTHORITY)
                .param("origin", WORKED_OUT)
                .param("now", now())
                .update();
    }

    private static String sources(Measure measure) {
        return measure.sources().stream()
                .map(source -> "'" + source.name() + "'")
                .collect(Collectors.joining(", "));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
