package uk.alongside.pairing.known;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Moments;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Musts;
import uk.alongside.pairing.rules.Place;
import uk.alongside.pairing.rules.Weights;
import uk.alongside.pairing.rules.Wish;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * What was said about schools and coaches before pairs are looked for, read by the project: one statement a table, however many
 * schools there are. Asks nobody whether they may know: the services do.
 */
@Component
class KnownRows {

    private final JdbcClient jdbc;

    KnownRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the lead has said about a school. */
    record SchoolRow(Optional<Mark> mark, Optional<Place> place, String note, int revision) {

        static final SchoolRow NOTHING = new SchoolRow(Optional.empty(), Optional.empty(), "", 0);
    }

    Map<SchoolId, SchoolRow> schools(ProjectId project) {
        var found = new HashMap<SchoolId, SchoolRow>();
        of(
                project,
                "select school_id, mark, easting, northing, note, revision from pairing_school",
                row -> found.put(
                        school(row, "school_id"),
                        new SchoolRow(
                                words(row, "mark").map(Mark::valueOf),
                                place(row),
                                row.getString("note"),
                                row.getInt("revision"))));
        return found;
    }

    /** What was said about a school and a theme. */
    record ThemeRow(boolean asksFor, Optional<ThemeMark> marked) {}

    Map<SchoolId, Map<String, ThemeRow>> themes(ProjectId project) {
        var found = new HashMap<SchoolId, Map<String, ThemeRow>>();
        of(
                project,
                "select school_id, theme_code, asks_for, marked from pairing_school_theme",
                row -> found.computeIfAbsent(school(row, "school_id"), _ -> new HashMap<>())
                        .put(
                                row.getString("theme_code"),
                                new ThemeRow(
                                        row.getBoolean("asks_for"),
                                        words(row, "marked").map(ThemeMark::valueOf))));
        return found;
    }

    /** Which schools each would like to work with. */
    Map<SchoolId, Set<SchoolId>> wishes(ProjectId project) {
        var found = new HashMap<SchoolId, Set<SchoolId>>();
        of(project, "select school_id, wished_id from pairing_wish", row -> found.computeIfAbsent(
                        school(row, "school_id"), _ -> new HashSet<>())
                .add(school(row, "wished_id")));
        return found;
    }

    /** What a coach has said about themselves, or the lead for them. */
    record CoachRow(
            int capacity,
            Set<String> themes,
            Set<Phase> phases,
            Optional<Place> home,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            int revision,
            Optional<PersonId> saidBy,
            Instant saidAt) {}

    Map<PersonId, CoachRow> coaches(ProjectId project) {
        var themes = new HashMap<PersonId, Set<String>>();
        of(project, "select person_id, theme_code from pairing_coach_theme", row -> themes.computeIfAbsent(
                        person(row, "person_id"), _ -> new HashSet<>())
                .add(row.getString("theme_code")));
        var phases = new HashMap<PersonId, Set<Phase>>();
        of(project, "select person_id, phase from pairing_coach_phase", row -> phases.computeIfAbsent(
                        person(row, "person_id"), _ -> new HashSet<>())
                .add(Phase.valueOf(row.getString("phase"))));
        var found = new HashMap<PersonId, CoachRow>();
        of(project, "select * from pairing_coach", row -> {
            var id = person(row, "person_id");
            found.put(
                    id,
                    new CoachRow(
                            row.getInt("capacity"),
                            themes.getOrDefault(id, Set.of()),
                            phases.getOrDefault(id, Set.of()),
                            place(row),
                            day(row, "from_day"),
                            day(row, "until_day"),
                            row.getInt("revision"),
                            ifPerson(row, "said_by"),
                            Moments.moment(row, "said_at")));
        });
        return found;
    }

    /** What coaches have declared and not withdrawn; "none" among it. */
    Map<PersonId, List<Declaration>> declarations(ProjectId project) {
        var found = new HashMap<PersonId, List<Declaration>>();
        jdbc.sql("""
                        select * from conflict_declaration
                        where project_id = ? and withdrawn_at is null order by recorded_at, id""").param(project.value()).query(row -> {
            var coach = person(row, "person_id");
            found.computeIfAbsent(coach, _ -> new ArrayList<>())
                    .add(new Declaration(
                            new DeclarationId(row.getObject("id", UUID.class)),
                            coach,
                            row.getString("kind").equals(Declaration.NONE)
                                    ? Optional.empty()
                                    : Optional.of(new Conflict(
                                            Conflict.Kind.valueOf(row.getString("kind")),
                                            ifSchool(row, "school_id"),
                                            words(row, "trust"))),
                            row.getObject("declared_on", LocalDate.class),
                            ifPerson(row, "recorded_by")));
        });
        return found;
    }

    /** "May I work with this school?", as it was answered; a school without an answer is not in it. */
    Map<PersonId, Map<SchoolId, Boolean>> answers(ProjectId project) {
        var found = new HashMap<PersonId, Map<SchoolId, Boolean>>();
        jdbc.sql("select person_id, school_id, may from coach_answer where project_id = ? and answered_at is not null")
                .param(project.value())
                .query(row -> {
                    found.computeIfAbsent(person(row, "person_id"), _ -> new HashMap<>())
                            .put(school(row, "school_id"), row.getBoolean("may"));
                });
        return found;
    }

    /** How a coach's answers stand. */
    record AnswerCounts(int may, int mayNot, int waiting) {

        static final AnswerCounts NONE = new AnswerCounts(0, 0, 0);
    }

    Map<PersonId, AnswerCounts> answerCounts(ProjectId project, Collection<SchoolId> schools) {
        var found = new HashMap<PersonId, AnswerCounts>();
        if (!schools.isEmpty()) {
            jdbc.sql("""
                            select person_id, coalesce(sum(may), 0) as may, coalesce(sum(not may), 0) as may_not,
                                sum(may is null) as waiting
                            from coach_answer where project_id = :project and school_id in (:schools)
                            group by person_id""")
                    .param("project", project.value())
                    .param("schools", schools.stream().map(SchoolId::value).toList())
                    .query(row -> {
                        found.put(
                                person(row, "person_id"),
                                new AnswerCounts(row.getInt("may"), row.getInt("may_not"), row.getInt("waiting")));
                    });
        }
        return found;
    }

    /** A school that a coach may not work with. */
    record Refusal(SchoolId school, String reason) {}

    Map<PersonId, List<Refusal>> refusals(ProjectId project) {
        var found = new HashMap<PersonId, List<Refusal>>();
        jdbc.sql("select person_id, school_id, reason from coach_answer where project_id = ? and may = false")
                .param(project.value())
                .query(row -> {
                    found.computeIfAbsent(person(row, "person_id"), _ -> new ArrayList<>())
                            .add(new Refusal(school(row, "school_id"), row.getString("reason")));
                });
        return found;
    }

    /** What a coach was asked about a school, and what they said. */
    record AnswerRow(Optional<Instant> askedAt, Optional<Instant> answeredAt, Optional<Boolean> may, String reason) {}

    Map<SchoolId, AnswerRow> answersOf(ProjectId project, PersonId coach) {
        var found = new HashMap<SchoolId, AnswerRow>();
        jdbc.sql("""
                        select school_id, asked_at, answered_at, may, reason from coach_answer
                        where project_id = ? and person_id = ?""").params(project.value(), coach.value()).query(row -> {
            var answered = Moments.ifMoment(row, "answered_at");
            found.put(
                    school(row, "school_id"),
                    new AnswerRow(
                            Moments.ifMoment(row, "asked_at"),
                            answered,
                            answered.isPresent() ? Optional.of(row.getBoolean("may")) : Optional.empty(),
                            row.getString("reason")));
        });
        return found;
    }

    /** What the lead has decided for everybody, with its revision; none where nothing was decided. */
    Optional<Rules> rules(ProjectId project) {
        var points = new EnumMap<Wish, Integer>(Wish.class);
        return jdbc
                .sql("""
                        select rules.*, weight.wish, weight.points
                        from pairing_rules rules
                        left join pairing_weight weight on weight.project_id = rules.project_id
                        where rules.project_id = ?""")
                .param(project.value())
                .query((row, number) -> {
                    var wish = words(row, "wish");
                    if (wish.isPresent()) {
                        points.put(Wish.valueOf(wish.get()), row.getInt("points"));
                    }
                    return new Rules(
                            musts(row), new Weights(Map.of(), row.getInt("far_miles")), row.getInt("revision"));
                })
                .list()
                .stream()
                .findFirst()
                .map(rules -> {
                    var worth = new EnumMap<Wish, Integer>(Weights.usual().points());
                    worth.putAll(points);
                    return new Rules(
                            rules.musts(), new Weights(worth, rules.weights().farMiles()), rules.revision());
                });
    }

    private static Musts musts(ResultSet row) throws SQLException {
        int miles = row.getInt("most_miles");
        var mostMiles = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(miles);
        var until = day(row, "lasts_until");
        return new Musts(
                row.getBoolean("different_trusts"),
                row.getBoolean("same_phase"),
                row.getBoolean("same_authority"),
                mostMiles,
                row.getBoolean("answers_kept"),
                row.getBoolean("coach_knows_phase"),
                day(row, "lasts_from").flatMap(from -> until.map(to -> new Musts.Days(from, to))),
                row.getInt("most_trios"),
                List.of());
    }

    /** What the lead has decided about single schools and not lifted, in the order in which it was decided. */
    List<LockRow> locks(ProjectId project) {
        return jdbc.sql("""
                        select * from pairing_lock
                        where project_id = ? and lifted_at is null order by made_at, id""")
                .param(project.value())
                .query((row, number) -> lock(row))
                .list();
    }

    /** One that was not lifted. */
    Optional<LockRow> lock(LockId id) {
        return jdbc.sql("select * from pairing_lock where id = ? and lifted_at is null")
                .param(id.value())
                .query((row, number) -> lock(row))
                .optional();
    }

    private static LockRow lock(ResultSet row) throws SQLException {
        return new LockRow(
                new LockId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                LockKind.valueOf(row.getString("kind")),
                school(row, "school_id"),
                ifSchool(row, "other_school_id"),
                ifPerson(row, "coach_id"),
                row.getString("reason"),
                ifPerson(row, "made_by"),
                Moments.moment(row, "made_at"));
    }

    /** A lock as its table has it. */
    record LockRow(
            LockId id,
            ProjectId project,
            LockKind kind,
            SchoolId school,
            Optional<SchoolId> other,
            Optional<PersonId> coach,
            String reason,
            Optional<PersonId> by,
            Instant at) {

        Lock asLock() {
            return kind.between(school, other, coach);
        }

        /** Whether it says the same; of two schools that are together or apart it does not matter which comes first. */
        boolean decides(NewLock asked) {
            var same = school.equals(asked.school()) && other.equals(asked.other());
            var turned = kind != LockKind.THIRD
                    && other.filter(asked.school()::equals).isPresent()
                    && asked.other().filter(school::equals).isPresent();
            return kind == asked.kind() && coach.equals(asked.coach()) && (same || turned);
        }
    }

    /** Reads a row, and may fail as rows do. */
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void of(ProjectId project, String select, RowReader reader) {
        jdbc.sql(select + " where project_id = ?").param(project.value()).query(row -> {
            reader.read(row);
        });
    }

    static SchoolId school(ResultSet row, String column) throws SQLException {
        return new SchoolId(row.getObject(column, UUID.class));
    }

    static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    static Optional<SchoolId> ifSchool(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return Optional.ofNullable(id).map(SchoolId::new);
    }

    static Optional<PersonId> ifPerson(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return Optional.ofNullable(id).map(PersonId::new);
    }

    static Optional<String> words(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return Optional.ofNullable(text);
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        return Optional.ofNullable(day);
    }

    static Optional<Place> place(ResultSet row) throws SQLException {
        int easting = row.getInt("easting");
        boolean unknown = row.wasNull();
        return unknown ? Optional.empty() : Optional.of(new Place(easting, row.getInt("northing")));
    }
}
