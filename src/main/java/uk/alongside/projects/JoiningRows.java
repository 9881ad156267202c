package uk.alongside.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** What the tables say about agreements and sharing. Asks nobody whether they may know: the services above do. */
@Component
class JoiningRows {

    private static final int DECISIONS_SHOWN = 50;

    private static final String SHARING = """
            select school.school_id, school.may_be_named, school.joining_revision, choice.*
            from project_school school
            left join sharing_choice choice on choice.project_id = school.project_id
                and choice.school_id = school.school_id and choice.recorded_at < :end and choice.superseded_at >= :end
            where school.project_id = :project
            """;

    private final JdbcClient jdbc;

    JoiningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param chosen false where the school has not decided itself yet */
    record SharingRow(Sharing sharing, boolean chosen, int revision) {}

    /** @param end see {@link Moments#STANDS} */
    Map<SchoolId, SharingRow> sharingIn(ProjectId project, LocalDateTime end) {
        return sharing(jdbc.sql(SHARING).param("project", project.value()).param("end", end));
    }

    Map<SchoolId, SharingRow> sharingOf(ProjectId project, Collection<SchoolId> schools, LocalDateTime end) {
        return schools.isEmpty()
                ? Map.of()
                : sharing(jdbc.sql(SHARING + "and school.school_id in (:schools)")
                        .param("project", project.value())
                        .param("schools", schools.stream().map(SchoolId::value).toList())
                        .param("end", end));
    }

    private static Map<SchoolId, SharingRow> sharing(JdbcClient.StatementSpec statement) {
        var found = new HashMap<SchoolId, SharingRow>();
        statement.query(row -> {
            var chosen = row.getObject("chosen_by") != null;
            found.put(
                    new SchoolId(row.getObject("school_id", UUID.class)),
                    new SharingRow(
                            chosen ? asChosen(row) : asBroughtAlong(row.getBoolean("may_be_named")),
                            chosen,
                            row.getInt("joining_revision")));
        });
        return Map.copyOf(found);
    }

    private static Sharing asChosen(ResultSet row) throws SQLException {
        return new Sharing(kinds("partner_", row), kinds("group_", row));
    }

    private static Set<SharedKind> kinds(String prefix, ResultSet row) throws SQLException {
        var kinds = EnumSet.noneOf(SharedKind.class);
        for (var kind : SharedKind.values()) {
            if (row.getBoolean(prefix + kind.name().toLowerCase(Locale.ROOT))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** What a pack says until the school has spoken: whether the steering group knows it by name. */
    private static Sharing asBroughtAlong(boolean mayBeNamed) {
        return mayBeNamed ? new Sharing(Set.of(), Set.of(SharedKind.BOARD)) : Sharing.NOTHING;
    }

    record AcceptanceRow(
            int version, PersonId by, Instant at, Optional<PersonId> takenBackBy, Optional<Instant> until) {}

    /** Every acceptance of a school, newest first; at most the first of them still stands. */
    List<AcceptanceRow> acceptancesOf(ProjectId project, SchoolId school) {
        return jdbc.sql("""
                        select text_version, accepted_by, taken_back_by, recorded_at, superseded_at
                        from joining_acceptance
                        where project_id = :project and school_id = :school
                        order by recorded_at desc limit :most""")
                .param("project", project.value())
                .param("school", school.value())
                .param("most", DECISIONS_SHOWN)
                .query((row, number) -> new AcceptanceRow(
                        row.getInt("text_version"),
                        new PersonId(row.getObject("accepted_by", UUID.class)),
                        moment(row, "recorded_at"),
                        Optional.ofNullable(row.getObject("taken_back_by", UUID.class))
                                .map(PersonId::new),
                        Moments.until(row.getObject("superseded_at", LocalDateTime.class))))
                .list();
    }

    record ChoiceRow(Sharing sharing, PersonId by, Instant at) {}

    /** Every choice of a school, newest first. */
    List<ChoiceRow> choicesOf(ProjectId project, SchoolId school) {
        return jdbc.sql("""
                        select * from sharing_choice where project_id = :project and school_id = :school
                        order by recorded_at desc limit :most""")
                .param("project", project.value())
                .param("school", school.value())
                .param("most", DECISIONS_SHOWN)
                .query((row, number) -> new ChoiceRow(
                        asChosen(row),
                        new PersonId(row.getObject("chosen_by", UUID.class)),
                        moment(row, "recorded_at")))
                .list();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Moments.moment(row.getObject(column, LocalDateTime.class));
    }

    /** Whether the school has accepted a text and not taken that back. */
    boolean hasAccepted(ProjectId project, SchoolId school, int version) {
        return jdbc.sql("""
                        select count(*) from joining_acceptance
                        where project_id = :project and school_id = :school and superseded_at = :end
                            and text_version = :version""")
                        .param("project", project.value())
                        .param("school", school.value())
                        .param("end", Moments.FOREVER)
                        .param("version", version)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The schools of each of these projects whose head has accepted this text, in one statement. */
    Map<ProjectId, Set<SchoolId>> accepted(Collection<ProjectId> projects, int version) {
        return projects.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select project_id, school_id from joining_acceptance
                        where project_id in (:projects) and superseded_at = :end and text_version = :version""")
                        .param(
                                "projects",
                                projects.stream().map(ProjectId::value).toList())
                        .param("end", Moments.FOREVER)
                        .param("version", version)
                        .query((row, number) -> Map.entry(
                                new ProjectId(row.getObject("project_id", UUID.class)),
                                new SchoolId(row.getObject("school_id", UUID.class))))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Lets one decision through for each state of things: false where another has been taken since. */
    boolean goOnFrom(ProjectId project, SchoolId school, int revision) {
        return jdbc.sql("""
                        update project_school set joining_revision = joining_revision + 1
                        where project_id = :project and school_id = :school and joining_revision = :revision""")
                        .param("project", project.value())
                        .param("school", school.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Makes every decision that is based on the state of before an old one. */
    void goOn(ProjectId project, SchoolId school) {
        jdbc.sql("""
                        update project_school set joining_revision = joining_revision + 1
                        where project_id = :project and school_id = :school""")
                .param("project", project.value())
                .param("school", school.value())
                .update();
    }

    void accept(ProjectId project, SchoolId school, int version, PersonId by, Instant at) {
        jdbc.sql("""
                        update joining_acceptance set superseded_at = :at
                        where project_id = :project and school_id = :school and superseded_at = :end""")
                .param("at", Moments.kept(at))
                .param("project", project.value())
                .param("school", school.value())
                .param("end", Moments.FOREVER)
                .update();
        jdbc.sql("""
                        insert into joining_acceptance (project_id, school_id, text_version, accepted_by, recorded_at)
                        values (:project, :school, :version, :by, :at)""")
                .param("project", project.value())
                .param("school", school.value())
                .param("version", version)
                .param("by", by.value())
                .param("at", Moments.kept(at))
                .update();
    }

    /** False where nothing stood that could be taken back. */
    boolean takeBack(ProjectId project, SchoolId school, PersonId by, Instant at) {
        return jdbc.sql("""
                        update joining_acceptance set superseded_at = :at, taken_back_by = :by
                        where project_id = :project and school_id = :school and superseded_at = :end""")
                        .param("at", Moments.kept(at))
                        .param("by", by.value())
                        .param("project", project.value())
                        .param("school", school.value())
                        .param("end", Moments.FOREVER)
                        .update()
                > 0;
    }

    void choose(ProjectId project, SchoolId school, Sharing sharing, PersonId by, Instant at) {
        jdbc.sql("""
                        update sharing_choice set superseded_at = :at
                        where project_id = :project and school_id = :school and superseded_at = :end""")
                .param("at", Moments.kept(at))
                .param("project", project.value())
                .param("school", school.value())
                .param("end", Moments.FOREVER)
                .update();
        var insert = jdbc.sql("""
                        insert into sharing_choice (project_id, school_id, partner_answers, partner_evidence,
                            partner_logs, partner_actions, partner_board, group_answers, group_evidence, group_logs,
                            group_actions, group_board, chosen_by, recorded_at)
                        values (:project, :school, :partner_answers, :partner_evidence, :partner_logs,
                            :partner_actions, :partner_board, :group_answers, :group_evidence, :group_logs,
                            :group_actions, :group_board, :by, :at)""")
                .param("project", project.value())
                .param("school", school.value())
                .param("by", by.value())
                .param("at", Moments.kept(at));
        for (var kind : SharedKind.values()) {
            var word = kind.name().toLowerCase(Locale.ROOT);
            insert.param("partner_" + word, sharing.lets(Audience.PARTNER_SCHOOL, kind))
                    .param("group_" + word, sharing.lets(Audience.STEERING_GROUP, kind));
        }
        insert.update();
    }

    /** A school whose head has not decided yet about the text of today. */
    record Undecided(
            String projectKey, String projectName, String letter, String schoolName, boolean acceptedEarlier) {}

    /** Of the schools of these heads, in one statement; anonymous ones have nobody who could decide. */
    List<Undecided> undecided(Collection<Participation> heads, int version) {
        if (heads.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select project.project_key, project.name project_name, school.letter, school.name,
                            exists (select 1 from joining_acceptance earlier
                                where earlier.project_id = school.project_id and earlier.school_id = school.school_id
                                    and earlier.superseded_at = :end) as accepted_earlier
                        from project_school school
                        join project on project.id = school.project_id
                        where (school.project_id, school.school_id) in (:schools)
                            and project.schools_are <> 'ANONYMOUS'
                            and not exists (select 1 from joining_acceptance accepted
                                where accepted.project_id = school.project_id
                                    and accepted.school_id = school.school_id and accepted.text_version >= :version)
                        order by project.starts_on desc, project.name, length(school.letter), school.letter""")
                .param("end", Moments.FOREVER)
                .param(
                        "schools",
                        heads.stream()
                                .flatMap(head -> head.school().stream().map(school ->
                                        new Object[] {head.project().value(), school.value()}))
                                .toList())
                .param("version", version)
                .query((row, number) -> new Undecided(
                        row.getString("project_key"),
                        row.getString("project_name"),
                        row.getString("letter"),
                        row.getString("name"),
                        row.getBoolean("accepted_earlier")))
                .list();
    }
}
