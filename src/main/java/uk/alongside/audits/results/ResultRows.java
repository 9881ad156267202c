package uk.alongside.audits.results;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.audits.RoundId;
import uk.alongside.audits.RoundKind;
import uk.alongside.audits.rules.Agreement;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkId;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/**
 * Adds the answers up where they lie. Asks nobody whether they may know: the service does.
 *
 * <p>Only what was sent counts, with the answers that stood at the end of the day. An area is counted by its place in the
 * edition; nought stands for all areas together.
 */
@Component
class ResultRows {

    /** All areas together. */
    static final int IN_ALL = 0;

    private static final String STOOD = " and %1$s.recorded_at < :end and %1$s.superseded_at >= :end ";

    private static final String SHEET = """
            join audit_round round on round.id = audit.round_id
            join audit_answer answer on answer.respondent_id = audit.id %s
            join v_frameworks_statement place
                on place.edition_id = round.edition_id and place.statement_id = answer.statement_id
            left join v_frameworks_level step
                on step.edition_id = round.edition_id and step.position = answer.level
            """.formatted(STOOD.formatted("answer"));

    private static final String SCORES = """
            select round.position as round_number, audit.school_id, place.area_position as area,
                max(audit.sent_at) as sent_at, coalesce(sum(step.points), 0) as points,
                sum(answer.judgement = 'LEVEL') as answered,
                sum(answer.judgement = 'NOT_APPLICABLE') as not_applicable,
                sum(answer.judgement = 'DONT_KNOW') as dont_know
            from audit %s
            where audit.project_id = :project and audit.sent_at < :end
            """.formatted(SHEET);

    private static final String MEANS = """
            with sum_of as (
                select round.position as round_number, audit.school_id, place.area_position as area,
                    round.edition_id, sum(step.points) as points, count(step.points) as answered
                from audit %s
                where audit.project_id = :project and audit.sent_at < :end and audit.round_id in (:rounds)
                    and (:except is null or audit.school_id <> :except)
                group by round.position, audit.school_id, place.area_position, round.edition_id),
            scale_of as (
                select edition_id, min(points) as least, max(points) as most from v_frameworks_level
                where edition_id in (select edition_id from audit_round where id in (:rounds)) group by edition_id),
            in_all as (
                select round_number, school_id, area, edition_id, points, answered from sum_of
                union all
                select round_number, school_id, 0, edition_id, sum(points), sum(answered) from sum_of
                group by round_number, school_id, edition_id)
            select round_number, area, count(*) as schools,
                avg(cast(100 * (points - answered * least) as decimal(50, 30)) / (answered * (most - least))) as mean
            from in_all join scale_of on scale_of.edition_id = in_all.edition_id
            where answered > 0 and most > least
            group by round_number, area
            """.formatted(SHEET);

    /** Both rounds of each school, statement by statement; only what has a level in both. */
    private static final String BOTH = """
            from audit earlier
            join audit later on later.round_id = :after and later.school_id = earlier.school_id and later.sent_at < :end
            join audit_answer was on was.respondent_id = earlier.id and was.judgement = 'LEVEL' %s
            join audit_answer became on became.respondent_id = later.id and became.statement_id = was.statement_id
                and became.judgement = 'LEVEL' %s
            join v_frameworks_level low on low.edition_id = :beforeEdition and low.position = was.level
            join v_frameworks_level high on high.edition_id = :afterEdition and high.position = became.level
            join v_frameworks_statement place
                on place.edition_id = :afterEdition and place.statement_id = became.statement_id
            where earlier.round_id = :before and earlier.sent_at < :end
            """.formatted(STOOD.formatted("was"), STOOD.formatted("became"));

    /** Where on its own scale the later answer stands, set off against the earlier one: above nought it is higher. */
    private static final String MOVED =
            "sign((high.points - :afterLeast) * :beforeRange - (low.points - :beforeLeast) * :afterRange)";

    private static final String CHANGE = """
            select %%s, count(*) as compared, sum(%1$s > 0) as higher, sum(%1$s < 0) as lower,
                sum(low.points) as points_before, sum(high.points) as points_after
            %2$s
            """.formatted(MOVED, BOTH);

    private final JdbcClient jdbc;

    ResultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A round without the title of its edition. */
    record RoundRow(
            RoundId id,
            int number,
            RoundKind kind,
            String name,
            FrameworkId framework,
            EditionId edition,
            LocalDate opensOn,
            Optional<LocalDate> closesOn,
            int schools,
            int sent) {}

    /** The rounds that had been opened by the end of the day, in their order. */
    List<RoundRow> rounds(ProjectId project, LocalDate day) {
        return jdbc.sql("""
                        select round.id, round.position, round.kind, round.name, round.framework_id, round.edition_id,
                            round.opens_on, round.closes_on, count(audit.id) as schools,
                            coalesce(sum(audit.sent_at < :end), 0) as sent
                        from audit_round round left join audit on audit.round_id = round.id
                        where round.project_id = :project and round.recorded_at < :end
                        group by round.id, round.position, round.kind, round.name, round.framework_id,
                            round.edition_id, round.opens_on, round.closes_on
                        order by round.position""")
                .param("project", project.value())
                .param("end", endOf(day))
                .query((row, number) -> new RoundRow(
                        new RoundId(uuid(row, "id")),
                        row.getInt("position"),
                        RoundKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        new FrameworkId(uuid(row, "framework_id")),
                        new EditionId(uuid(row, "edition_id")),
                        row.getObject("opens_on", LocalDate.class),
                        ifDay(row),
                        row.getInt("schools"),
                        row.getInt("sent")))
                .list();
    }

    private static Optional<LocalDate> ifDay(ResultSet row) throws SQLException {
        @Nullable LocalDate day = row.getObject("closes_on", LocalDate.class);
        return Optional.ofNullable(day);
    }

    /** When the school had sent which round. */
    Map<Integer, Instant> sentBy(ProjectId project, SchoolId school, LocalDate day) {
        var sent = new HashMap<Integer, Instant>();
        jdbc.sql("""
                        select round.position, audit.sent_at
                        from audit join audit_round round on round.id = audit.round_id
                        where audit.project_id = :project and audit.school_id = :school and audit.sent_at < :end""")
                .param("project", project.value())
                .param("school", school.value())
                .param("end", endOf(day))
                .query(row -> {
                    sent.put(
                            row.getInt("position"),
                            row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
                });
        return sent;
    }

    /** What a school's answers in an area of a round add up to. */
    record Sum(
            int round,
            SchoolId school,
            int area,
            Instant sentAt,
            BigDecimal points,
            int answered,
            int notApplicable,
            int dontKnow) {}

    /** Each area of each round that this school has sent. */
    List<Sum> ofSchool(ProjectId project, SchoolId school, LocalDate day) {
        return jdbc.sql(SCORES + """
                        and audit.school_id = :school
                        group by round.position, audit.school_id, place.area_position""")
                .param("project", project.value())
                .param("school", school.value())
                .param("end", endOf(day))
                .query((row, number) -> sum(row, row.getInt("area")))
                .list();
    }

    /** One sum for each of these schools in each of these rounds, all areas together. */
    List<Sum> ofSchools(ProjectId project, List<RoundId> rounds, List<SchoolId> schools, LocalDate day) {
        if (rounds.isEmpty() || schools.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SCORES + """
                        and audit.round_id in (:rounds) and audit.school_id in (:schools)
                        group by round.position, audit.school_id""")
                .param("project", project.value())
                .param("rounds", rounds.stream().map(RoundId::value).toList())
                .param("schools", schools.stream().map(SchoolId::value).toList())
                .param("end", endOf(day))
                .query((row, number) -> sum(row, IN_ALL))
                .list();
    }

    private static Sum sum(ResultSet row, int area) throws SQLException {
        return new Sum(
                row.getInt("round_number"),
                new SchoolId(uuid(row, "school_id")),
                area,
                row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBigDecimal("points"),
                row.getInt("answered"),
                row.getInt("not_applicable"),
                row.getInt("dont_know"));
    }

    /** A round and an area of it. */
    record Place(int round, int area) {}

    /** The mean over the schools that have sent, for each area of each of these rounds and in all. */
    Map<Place, SchoolsMean> means(ProjectId project, List<RoundId> rounds, Optional<SchoolId> except, LocalDate day) {
        var means = new HashMap<Place, SchoolsMean>();
        if (!rounds.isEmpty()) {
            jdbc.sql(MEANS)
                    .param("project", project.value())
                    .param("rounds", rounds.stream().map(RoundId::value).toList())
                    .param("except", except.map(SchoolId::value).orElse(null))
                    .param("end", endOf(day))
                    .query(row -> {
                        means.put(
                                new Place(row.getInt("round_number"), row.getInt("area")),
                                SchoolsMean.of(row.getBigDecimal("mean"), row.getInt("schools")));
                    });
        }
        return means;
    }

    /** What became of the statements of a school or an area between two rounds. */
    record Moved(int compared, int higher, int lower, BigDecimal before, BigDecimal after) {

        static final Moved NOTHING = new Moved(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

        Moved plus(Moved other) {
            return new Moved(
                    compared + other.compared,
                    higher + other.higher,
                    lower + other.lower,
                    before.add(other.before),
                    after.add(other.after));
        }
    }

    /** By area, over all schools or over one. */
    Map<Integer, Moved> movedByArea(Pairing rounds, Optional<SchoolId> school, LocalDate day) {
        var moved = new HashMap<Integer, Moved>();
        var ofOne = school.isPresent() ? " and earlier.school_id = :school" : "";
        both(CHANGE.formatted("place.area_position as area") + ofOne + " group by place.area_position", rounds, day)
                .param("school", school.map(SchoolId::value).orElse(null))
                .query(row -> {
                    moved.put(row.getInt("area"), moved(row));
                });
        return moved;
    }

    /** One for each school that has sent both rounds and has something to compare. */
    Map<SchoolId, Moved> movedBySchool(Pairing rounds, LocalDate day) {
        var moved = new HashMap<SchoolId, Moved>();
        both(CHANGE.formatted("earlier.school_id") + " group by earlier.school_id", rounds, day)
                .query(row -> {
                    moved.put(new SchoolId(uuid(row, "school_id")), moved(row));
                });
        return moved;
    }

    /** Which schools had sent which round, by its number. */
    Map<Integer, Set<SchoolId>> sentIn(ProjectId project, LocalDate day) {
        var sent = new HashMap<Integer, Set<SchoolId>>();
        jdbc.sql("""
                        select round.position, audit.school_id
                        from audit join audit_round round on round.id = audit.round_id
                        where audit.project_id = :project and audit.sent_at < :end""").param("project", project.value()).param("end", endOf(day)).query(row -> {
            sent.computeIfAbsent(row.getInt("position"), _ -> new HashSet<>())
                    .add(new SchoolId(uuid(row, "school_id")));
        });
        return sent;
    }

    private static Moved moved(ResultSet row) throws SQLException {
        return new Moved(
                row.getInt("compared"),
                row.getInt("higher"),
                row.getInt("lower"),
                row.getBigDecimal("points_before"),
                row.getBigDecimal("points_after"));
    }

    private JdbcClient.StatementSpec both(String sql, Pairing rounds, LocalDate day) {
        return jdbc.sql(sql)
                .param("before", rounds.before().id().value())
                .param("after", rounds.after().id().value())
                .param("beforeEdition", rounds.before().edition().value())
                .param("afterEdition", rounds.after().edition().value())
                .param("beforeLeast", rounds.scaleBefore().min())
                .param("afterLeast", rounds.scaleAfter().min())
                .param(
                        "beforeRange",
                        rounds.scaleBefore().max().subtract(rounds.scaleBefore().min()))
                .param(
                        "afterRange",
                        rounds.scaleAfter().max().subtract(rounds.scaleAfter().min()))
                .param("end", endOf(day));
    }

    /** So many statements of an area were given one level by the school and another by whoever moderated. */
    record Moderated(int area, Optional<Agreement.Judged> both, long oneOnly) {}

    /** How the schools' own and the moderated levels of a round go together, by area; over all schools or over one. */
    List<Moderated> moderated(RoundShown round, Optional<SchoolId> school, LocalDate day) {
        var ofOne = school.isPresent() ? " and audit.school_id = :school" : "";
        return jdbc.sql("""
                        select place.area_position as area, answer.level as own, moderation.level as moderated,
                            count(*) as times
                        from audit
                        join audit_answer answer on answer.respondent_id = audit.id %s
                        join v_frameworks_statement place
                            on place.edition_id = :edition and place.statement_id = answer.statement_id
                        left join audit_moderation moderation on moderation.audit_id = audit.id
                            and moderation.statement_id = answer.statement_id %s
                        where audit.round_id = :round and audit.sent_at < :end %s
                            and (answer.level is not null or moderation.level is not null)
                        group by place.area_position, answer.level, moderation.level
                        """.formatted(STOOD.formatted("answer"), STOOD.formatted("moderation"), ofOne))
                .param("round", round.id().value())
                .param("edition", round.edition().value())
                .param("school", school.map(SchoolId::value).orElse(null))
                .param("end", endOf(day))
                .query((row, number) -> {
                    @Nullable Integer own = row.getObject("own", Integer.class);
                    @Nullable Integer other = row.getObject("moderated", Integer.class);
                    var times = row.getLong("times");
                    return own != null && other != null
                            ? new Moderated(row.getInt("area"), Optional.of(new Agreement.Judged(own, other, times)), 0)
                            : new Moderated(row.getInt("area"), Optional.empty(), times);
                })
                .list();
    }

    /** What one school said to a statement, and what others said to it. */
    record OfStatement(
            StatementId statement, Optional<Integer> level, Optional<Integer> earlier, Optional<Integer> moderated) {}

    /** Every statement that the school gave a level in the round, with its level in an earlier round and the moderated one. */
    List<OfStatement> statementsOf(SchoolId school, RoundShown round, Optional<RoundShown> before, LocalDate day) {
        return jdbc.sql("""
                        select answer.statement_id, answer.level, was.level as earlier, moderation.level as moderated
                        from audit
                        join audit_answer answer on answer.respondent_id = audit.id %s
                        left join audit past on past.round_id = :before and past.school_id = audit.school_id
                            and past.sent_at < :end
                        left join audit_answer was on was.respondent_id = past.id
                            and was.statement_id = answer.statement_id %s
                        left join audit_moderation moderation on moderation.audit_id = audit.id
                            and moderation.statement_id = answer.statement_id %s
                        where audit.round_id = :round and audit.school_id = :school and audit.sent_at < :end
                            and answer.level is not null
                        """.formatted(STOOD.formatted("answer"), STOOD.formatted("was"), STOOD.formatted("moderation")))
                .param("round", round.id().value())
                .param("before", before.map(earlier -> earlier.id().value()).orElse(null))
                .param("school", school.value())
                .param("end", endOf(day))
                .query((row, number) -> new OfStatement(
                        new StatementId(uuid(row, "statement_id")),
                        ifLevel(row, "level"),
                        ifLevel(row, "earlier"),
                        ifLevel(row, "moderated")))
                .list();
    }

    private static Optional<Integer> ifLevel(ResultSet row, String column) throws SQLException {
        @Nullable Integer level = row.getObject(column, Integer.class);
        return Optional.ofNullable(level);
    }

    /** What a group of respondents said beside the school's sheet. */
    record BesideSheet(StatementId statement, Group group, int lowest, int highest, BigDecimal mean, int replies) {}

    /** Who answers beside the sheet. */
    enum Group {
        COLLEAGUES("colleagues"),
        PARENTS("parents"),
        PUPILS("pupils");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** By statement and group; families only from five replies. */
    List<BesideSheet> beside(SchoolId school, RoundShown round, LocalDate day) {
        var found = new ArrayList<BesideSheet>();
        jdbc.sql("""
                        select answer.statement_id,
                            case respondent.kind when 'PARENT' then 'PARENTS' when 'PUPIL' then 'PUPILS'
                                else 'COLLEAGUES' end as from_whom,
                            min(answer.level) as lowest, max(answer.level) as highest, avg(answer.level) as mean,
                            count(*) as replies
                        from audit
                        join audit_respondent respondent on respondent.audit_id = audit.id
                            and respondent.kind <> 'SHEET'
                            and (respondent.withdrawn_at is null or respondent.withdrawn_at >= :end)
                        join audit_answer answer on answer.respondent_id = respondent.id
                            and answer.level is not null %s
                        where audit.round_id = :round and audit.school_id = :school and audit.sent_at < :end
                        group by answer.statement_id, from_whom
                        having from_whom = 'COLLEAGUES' or count(*) >= 5
                        """.formatted(STOOD.formatted("answer")))
                .param("round", round.id().value())
                .param("school", school.value())
                .param("end", endOf(day))
                .query(row -> {
                    found.add(new BesideSheet(
                            new StatementId(uuid(row, "statement_id")),
                            Group.valueOf(row.getString("from_whom")),
                            row.getInt("lowest"),
                            row.getInt("highest"),
                            row.getBigDecimal("mean"),
                            row.getInt("replies")));
                });
        return found;
    }

    /** What a project's schools said to a statement in a round. */
    record OverSchools(StatementId statement, int schools, BigDecimal points, int atLowest) {}

    List<OverSchools> overSchools(RoundShown round, LocalDate day) {
        return jdbc.sql("""
                        select answer.statement_id, count(*) as schools, sum(step.points) as points,
                            sum(answer.level = 1) as at_lowest
                        from audit
                        join audit_answer answer on answer.respondent_id = audit.id and answer.judgement = 'LEVEL' %s
                        join v_frameworks_level step on step.edition_id = :edition and step.position = answer.level
                        where audit.round_id = :round and audit.sent_at < :end
                        group by answer.statement_id
                        """.formatted(STOOD.formatted("answer")))
                .param("round", round.id().value())
                .param("edition", round.edition().value())
                .param("end", endOf(day))
                .query((row, number) -> new OverSchools(
                        new StatementId(uuid(row, "statement_id")),
                        row.getInt("schools"),
                        row.getBigDecimal("points"),
                        row.getInt("at_lowest")))
                .list();
    }

    /** How many schools judged a statement lower or higher than before. */
    Map<StatementId, Moved> movedByStatement(Pairing rounds, LocalDate day) {
        var moved = new HashMap<StatementId, Moved>();
        both(CHANGE.formatted("became.statement_id") + " group by became.statement_id", rounds, day)
                .query(row -> {
                    moved.put(new StatementId(uuid(row, "statement_id")), moved(row));
                });
        return moved;
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDateTime endOf(LocalDate day) {
        return LocalDateTime.ofInstant(SchoolTime.endOf(day), ZoneOffset.UTC);
    }
}
