package uk.alongside.pairing.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Moments;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Place;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/** Writes down what was said and decided before pairs are looked for. Asks nobody whether they may: the services do. */
@Component
class KnownSaving {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    KnownSaving(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Who said it, and when. */
    record By(Optional<PersonId> person, Instant at) {

        private @Nullable Object id() {
            return person.map(PersonId::value).orElse(null);
        }
    }

    /** False where somebody else has changed it meanwhile. */
    boolean mark(ProjectId project, SchoolId school, Optional<Mark> mark, int revision, By by) {
        return ofSchool(project, school, "mark = :mark", Map.of("mark", mark.map(Mark::name)), revision, by);
    }

    boolean place(ProjectId project, SchoolId school, Optional<Place> place, int revision, By by) {
        return ofSchool(
                project,
                school,
                "easting = :easting, northing = :northing",
                Map.of("easting", place.map(Place::easting), "northing", place.map(Place::northing)),
                revision,
                by);
    }

    private boolean ofSchool(
            ProjectId project, SchoolId school, String what, Map<String, Optional<?>> values, int revision, By by) {
        if (revision == 0) {
            jdbc.sql("""
                            insert ignore into pairing_school (project_id, school_id, changed_by, changed_at)
                            values (:project, :school, :by, :at)""")
                    .param("project", project.value())
                    .param("school", school.value())
                    .param("by", by.id())
                    .param("at", Moments.kept(by.at()))
                    .update();
        }
        var statement = jdbc.sql("update pairing_school set " + what + """
                        , revision = revision + 1, changed_by = :by, changed_at = :at
                        where project_id = :project and school_id = :school and revision = :revision""")
                .param("project", project.value())
                .param("school", school.value())
                .param("revision", revision)
                .param("by", by.id())
                .param("at", Moments.kept(by.at()));
        for (var value : values.entrySet()) {
            statement = statement.param(value.getKey(), value.getValue().orElse(null));
        }
        return statement.update() == 1;
    }

    /** Marks these schools, those only that nobody has marked meanwhile. */
    int markWhereUnsaid(ProjectId project, Map<SchoolId, Mark> marks, By by) {
        batches.batchUpdate(
                """
                insert into pairing_school (project_id, school_id, mark, revision, changed_by, changed_at)
                values (?, ?, ?, 1, ?, ?)
                on duplicate key update revision = if(mark is null, revision + 1, revision),
                    changed_by = if(mark is null, values(changed_by), changed_by),
                    changed_at = if(mark is null, values(changed_at), changed_at), mark = coalesce(mark, values(mark))""",
                marks.entrySet().stream()
                        .map(mark -> new @Nullable Object[] {
                            project.value(),
                            mark.getKey().value(),
                            mark.getValue().name(),
                            by.id(),
                            Moments.kept(by.at())
                        })
                        .toList());
        return marks.size();
    }

    void markTheme(ProjectId project, SchoolId school, String theme, Optional<ThemeMark> mark) {
        jdbc.sql("""
                        insert into pairing_school_theme (project_id, school_id, theme_code, asks_for, marked)
                        values (:project, :school, :theme, false, :mark)
                        on duplicate key update marked = values(marked)""")
                .param("project", project.value())
                .param("school", school.value())
                .param("theme", theme)
                .param("mark", mark.map(ThemeMark::name).orElse(null))
                .update();
    }

    /** What a school wants to work on, and with whom, in place of what stood there. */
    void wishes(ProjectId project, SchoolId school, Set<String> themes, Set<SchoolId> wished, By by) {
        jdbc.sql("update pairing_school_theme set asks_for = false where project_id = ? and school_id = ?")
                .params(project.value(), school.value())
                .update();
        batches.batchUpdate(
                """
                insert into pairing_school_theme (project_id, school_id, theme_code, asks_for) values (?, ?, ?, true)
                on duplicate key update asks_for = true""",
                themes.stream()
                        .map(theme -> new @Nullable Object[] {project.value(), school.value(), theme})
                        .toList());
        jdbc.sql("delete from pairing_wish where project_id = ? and school_id = ?")
                .params(project.value(), school.value())
                .update();
        batches.batchUpdate(
                "insert into pairing_wish (project_id, school_id, wished_id, said_by, said_at) values (?, ?, ?, ?, ?)",
                wished.stream()
                        .map(other -> new @Nullable Object[] {
                            project.value(), school.value(), other.value(), by.id(), Moments.kept(by.at())
                        })
                        .toList());
    }

    /** So that two people of a school write one after the other. */
    void lockWishesOf(ProjectId project, SchoolId school) {
        jdbc.sql("select school_id from project_school where project_id = ? and school_id = ? for update")
                .params(project.value(), school.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** False where somebody else has changed it meanwhile. */
    boolean coach(ProjectId project, PersonId coach, CoachSays says, Optional<Place> home, int revision, By by) {
        var written = revision == 0
                ? add("""
                        insert into pairing_coach (project_id, person_id, capacity, easting, northing, from_day, until_day,
                            revision, said_by, said_at)
                        values (:project, :coach, :capacity, :easting, :northing, :from, :until, 1, :by, :at)""", project, coach, says, home, revision, by)
                : add("""
                        update pairing_coach set capacity = :capacity, easting = :easting, northing = :northing,
                            from_day = :from, until_day = :until, revision = revision + 1, said_by = :by, said_at = :at
                        where project_id = :project and person_id = :coach and revision = :revision""", project, coach, says, home, revision, by);
        if (!written) {
            return false;
        }
        for (var table : List.of("pairing_coach_theme", "pairing_coach_phase")) {
            jdbc.sql("delete from " + table + " where project_id = ? and person_id = ?")
                    .params(project.value(), coach.value())
                    .update();
        }
        rows("pairing_coach_theme", project, coach, says.themes());
        rows(
                "pairing_coach_phase",
                project,
                coach,
                says.phases().stream().map(Phase::name).toList());
        return true;
    }

    private boolean add(
            String sql, ProjectId project, PersonId coach, CoachSays says, Optional<Place> home, int revision, By by) {
        try {
            var statement = jdbc.sql(sql)
                    .param("project", project.value())
                    .param("coach", coach.value())
                    .param("capacity", says.capacity())
                    .param("easting", home.map(Place::easting).orElse(null))
                    .param("northing", home.map(Place::northing).orElse(null))
                    .param("from", says.from().orElse(null))
                    .param("until", says.until().orElse(null))
                    .param("by", by.id())
                    .param("at", Moments.kept(by.at()));
            return (revision == 0 ? statement : statement.param("revision", revision)).update() == 1;
        } catch (DuplicateKeyException somebodyElseWasFirst) {
            return false;
        }
    }

    private void rows(String table, ProjectId project, PersonId coach, Collection<String> values) {
        batches.batchUpdate(
                "insert into " + table + " values (?, ?, ?)",
                values.stream()
                        .map(value -> new @Nullable Object[] {project.value(), coach.value(), value})
                        .toList());
    }

    /** A conflict, or that there is none. */
    DeclarationId declare(ProjectId project, PersonId coach, Optional<Conflict> conflict, LocalDate on, By by) {
        var id = DeclarationId.next();
        jdbc.sql("""
                        insert into conflict_declaration (id, project_id, person_id, kind, school_id, trust, declared_on,
                            recorded_at, recorded_by)
                        values (:id, :project, :coach, :kind, :school, :trust, :on, :at, :by)""")
                .param("id", id.value())
                .param("project", project.value())
                .param("coach", coach.value())
                .param("kind", conflict.map(of -> of.kind().name()).orElse(Declaration.NONE))
                .param(
                        "school",
                        conflict.flatMap(Conflict::school).map(SchoolId::value).orElse(null))
                .param("trust", conflict.flatMap(Conflict::trust).orElse(null))
                .param("on", on)
                .param("at", Moments.kept(by.at()))
                .param("by", by.id())
                .update();
        return id;
    }

    void withdraw(DeclarationId declaration, By by) {
        jdbc.sql("update conflict_declaration set withdrawn_at = :at, withdrawn_by = :by where id = :id")
                .param("id", declaration.value())
                .param("at", Moments.kept(by.at()))
                .param("by", by.id())
                .update();
    }

    /** Asks a coach about schools that they were not asked about before. */
    void ask(ProjectId project, PersonId coach, Collection<SchoolId> schools, By by) {
        batches.batchUpdate(
                "insert into coach_answer (project_id, person_id, school_id, asked_at, asked_by) values (?, ?, ?, ?, ?)",
                schools.stream()
                        .map(school -> new @Nullable Object[] {
                            project.value(), coach.value(), school.value(), Moments.kept(by.at()), by.id()
                        })
                        .toList());
    }

    void answer(ProjectId project, PersonId coach, SchoolId school, boolean may, String reason, By by) {
        jdbc.sql("""
                        insert into coach_answer (project_id, person_id, school_id, answered_at, may, answered_by, reason)
                        values (:project, :coach, :school, :at, :may, :by, :reason)
                        on duplicate key update answered_at = values(answered_at), may = values(may),
                            answered_by = values(answered_by), reason = values(reason)""")
                .param("project", project.value())
                .param("coach", coach.value())
                .param("school", school.value())
                .param("at", Moments.kept(by.at()))
                .param("may", may)
                .param("by", by.id())
                .param("reason", reason)
                .update();
    }

    int answerTheRest(ProjectId project, PersonId coach, By by) {
        return jdbc.sql("""
                        update coach_answer set answered_at = :at, may = true, answered_by = :by
                        where project_id = :project and person_id = :coach and answered_at is null""")
                .param("project", project.value())
                .param("coach", coach.value())
                .param("at", Moments.kept(by.at()))
                .param("by", by.id())
                .update();
    }

    /** False where somebody else has changed them meanwhile. */
    boolean rules(ProjectId project, Rules rules, By by) {
        var musts = rules.musts();
        var values = """
                different_trusts = :trusts, same_phase = :phase, same_authority = :authority, most_miles = :miles,
                answers_kept = :answers, coach_knows_phase = :knows, lasts_from = :from, lasts_until = :until,
                most_trios = :trios, far_miles = :far, changed_by = :by, changed_at = :at, revision = :revision + 1""";
        var sql = rules.revision() == 0
                ? "insert into pairing_rules set project_id = :project, " + values
                : "update pairing_rules set " + values + " where project_id = :project and revision = :revision";
        try {
            int written = jdbc.sql(sql)
                    .param("project", project.value())
                    .param("trusts", musts.differentTrusts())
                    .param("phase", musts.samePhase())
                    .param("authority", musts.sameAuthority())
                    .param(
                            "miles",
                            musts.mostMiles().isPresent() ? musts.mostMiles().getAsInt() : null)
                    .param("answers", musts.answersKept())
                    .param("knows", musts.coachKnowsPhase())
                    .param("from", musts.lasts().map(days -> days.from()).orElse(null))
                    .param("until", musts.lasts().map(days -> days.until()).orElse(null))
                    .param("trios", musts.mostTrios())
                    .param("far", rules.weights().farMiles())
                    .param("by", by.id())
                    .param("at", Moments.kept(by.at()))
                    .param("revision", rules.revision())
                    .update();
            if (written != 1) {
                return false;
            }
        } catch (DuplicateKeyException somebodyElseWasFirst) {
            return false;
        }
        batches.batchUpdate(
                """
                insert into pairing_weight (project_id, wish, points) values (?, ?, ?)
                on duplicate key update points = values(points)""",
                rules.weights().points().entrySet().stream()
                        .map(weight -> new @Nullable Object[] {
                            project.value(), weight.getKey().name(), weight.getValue()
                        })
                        .toList());
        return true;
    }

    LockId lock(ProjectId project, NewLock lock, By by) {
        var id = LockId.next();
        jdbc.sql("""
                        insert into pairing_lock (id, project_id, kind, school_id, other_school_id, coach_id, reason,
                            made_by, made_at)
                        values (:id, :project, :kind, :school, :other, :coach, :reason, :by, :at)""")
                .param("id", id.value())
                .param("project", project.value())
                .param("kind", lock.kind().name())
                .param("school", lock.school().value())
                .param("other", lock.other().map(SchoolId::value).orElse(null))
                .param("coach", lock.coach().map(PersonId::value).orElse(null))
                .param("reason", lock.reason())
                .param("by", by.id())
                .param("at", Moments.kept(by.at()))
                .update();
        return id;
    }

    void lift(LockId lock, By by) {
        jdbc.sql("update pairing_lock set lifted_at = :at, lifted_by = :by where id = :id and lifted_at is null")
                .param("id", lock.value())
                .param("at", Moments.kept(by.at()))
                .param("by", by.id())
                .update();
    }
}
