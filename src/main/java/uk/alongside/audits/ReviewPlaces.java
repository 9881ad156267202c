package uk.alongside.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkId;
import uk.alongside.kernel.Moments;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/** Finds where somebody answers, each time in one statement. */
@Component
class ReviewPlaces {

    private static final String COLUMNS = """
            select respondent.id as respondent_id, respondent.kind as respondent_kind, respondent.person_id,
                respondent.label, respondent.language, respondent.told, respondent.asked_all, respondent.link_until,
                respondent.opened_at, respondent.finished_at, respondent.withdrawn_at, ended.ended_at,
                audit.id as audit_id, audit.started_at, audit.sent_at, audit.sent_by, audit.co_sent_at, audit.co_sent_by,
                audit.pupils_read_by, audit.revision,
                round.id as round_id, round.kind as round_kind, round.name as round_name, round.framework_id,
                round.edition_id, round.opens_on, round.closes_on, round.closed_at, round.colleagues_see,
                school.project_id, school.project_key, school.project_name, school.school_id, school.letter,
                school.name as school_name, school.phase
            """;

    private static final String EARLIER_COLUMNS = """
            , earlier.id as earlier_id, earlier.sent_at as earlier_sent_at, earlier_round.id as before_id,
                earlier_round.name as before_name, earlier_round.edition_id as before_edition_id
            """;

    private static final String ANSWERED = """
            , (select count(*) from audit_answer answer where answer.respondent_id = respondent.id
                and answer.superseded_at = '9999-12-31 23:59:59.999999') as answered,
            (select count(*) from audit_share share where share.respondent_id = respondent.id) as shared
            """;

    private static final String FROM = """
            from audit_respondent respondent
            join audit on audit.id = respondent.audit_id
            left join audit_families_ended ended
                on ended.audit_id = respondent.audit_id and ended.kind = respondent.kind
            join audit_round round on round.id = audit.round_id
            join v_projects_school school
                on school.project_id = audit.project_id and school.school_id = audit.school_id
            """;

    private static final String EARLIER = """
            left join audit earlier on earlier.id = (
                select past.id from audit past join audit_round past_round on past_round.id = past.round_id
                where past.project_id = audit.project_id and past.school_id = audit.school_id
                    and past_round.framework_id = round.framework_id and past_round.position < round.position
                    and past.sent_at is not null
                order by past_round.position desc limit 1)
            left join audit_round earlier_round on earlier_round.id = earlier.round_id
            """;

    private static final String SELECT = COLUMNS + EARLIER_COLUMNS + FROM + EARLIER;

    private final JdbcClient jdbc;

    ReviewPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Place> of(RespondentId id) {
        return jdbc.sql(SELECT + "where respondent.id = ?")
                .param(id.value())
                .query((row, number) -> place(row))
                .optional();
    }

    /**
     * The same without the round before, which stays as it is until this transaction ends: nobody sends what somebody is
     * writing in.
     */
    Optional<Place> ofToWrite(RespondentId id) {
        return jdbc.sql(COLUMNS + ", null as earlier_id " + FROM + "where respondent.id = ? lock in share mode")
                .param(id.value())
                .query((row, number) -> place(row))
                .optional();
    }

    Optional<Place> ofLink(String digest) {
        return jdbc.sql(SELECT + "where respondent.link_digest = ?")
                .param(digest)
                .query((row, number) -> place(row))
                .optional();
    }

    /** The sheets of these self-reviews. */
    List<Place> sheetsOf(Collection<AuditId> audits) {
        return audits.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where respondent.id = audit.id and audit.id in (:audits)")
                        .param("audits", audits.stream().map(AuditId::value).toList())
                        .query((row, number) -> place(row))
                        .list();
    }

    /**
     * A place, and how much is answered there.
     *
     * @param shared how many statements were given to somebody who is not asked all
     */
    record Progress(Place place, int answered, int shared) {}

    /** The sheets of these schools in their projects, and where this person answers beside one; the newest round first. */
    List<Progress> progressOf(PersonId person, Collection<SchoolInProject> schools) {
        var ofSchools = schools.isEmpty()
                ? ""
                : "or respondent.id = audit.id and (audit.project_id, audit.school_id) in (:schools)";
        var statement = jdbc.sql(COLUMNS + EARLIER_COLUMNS + ANSWERED + FROM + EARLIER
                        + "where respondent.person_id = :person and respondent.withdrawn_at is null " + ofSchools
                        + " order by round.opens_on desc, round.recorded_at desc, round.id, school.letter")
                .param("person", person.value());
        if (!schools.isEmpty()) {
            statement = statement.param(
                    "schools",
                    schools.stream()
                            .map(one -> new Object[] {
                                one.project().value(), one.school().value()
                            })
                            .toList());
        }
        return statement
                .query((row, number) -> new Progress(place(row), row.getInt("answered"), row.getInt("shared")))
                .list();
    }

    /** A school as it takes part in a project. */
    record SchoolInProject(ProjectId project, SchoolId school) {}

    /** The sheets of all schools in a round, in the order of their letters. */
    List<Progress> progressIn(RoundId round) {
        return jdbc.sql(COLUMNS + EARLIER_COLUMNS + ANSWERED + FROM + EARLIER + """
                        where respondent.id = audit.id and audit.round_id = :round
                        order by length(school.letter), school.letter""")
                .param("round", round.value())
                .query((row, number) -> new Progress(place(row), row.getInt("answered"), row.getInt("shared")))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(respondent(row), audit(row), round(row), school(row), earlier(row));
    }

    static Place.Respondent respondent(ResultSet row) throws SQLException {
        return new Place.Respondent(
                new RespondentId(row.getObject("respondent_id", UUID.class)),
                RespondentKind.valueOf(row.getString("respondent_kind")),
                ifPerson(row, "person_id"),
                row.getString("label"),
                row.getString("language"),
                ColleaguesSee.valueOf(row.getString("told")),
                row.getBoolean("asked_all"),
                Moments.ifMoment(row, "link_until"),
                Moments.ifMoment(row, "opened_at"),
                Moments.ifMoment(row, "finished_at"),
                Moments.ifMoment(row, "withdrawn_at"),
                Moments.ifMoment(row, "ended_at"));
    }

    private static Place.Audit audit(ResultSet row) throws SQLException {
        return new Place.Audit(
                new AuditId(row.getObject("audit_id", UUID.class)),
                Moments.ifMoment(row, "started_at"),
                sent(row, "sent"),
                sent(row, "co_sent"),
                ifPerson(row, "pupils_read_by"),
                row.getInt("revision"));
    }

    private static Optional<Place.Sent> sent(ResultSet row, String which) throws SQLException {
        var by = ifPerson(row, which + "_by");
        return Moments.ifMoment(row, which + "_at").map(at -> new Place.Sent(at, by));
    }

    private static Place.Round round(ResultSet row) throws SQLException {
        return new Place.Round(
                new RoundId(row.getObject("round_id", UUID.class)),
                RoundKind.valueOf(row.getString("round_kind")),
                row.getString("round_name"),
                new FrameworkId(row.getObject("framework_id", UUID.class)),
                new EditionId(row.getObject("edition_id", UUID.class)),
                row.getObject("opens_on", LocalDate.class),
                RoundRows.ifDay(row, "closes_on"),
                Moments.ifMoment(row, "closed_at"),
                ColleaguesSee.valueOf(row.getString("colleagues_see")));
    }

    private static Place.School school(ResultSet row) throws SQLException {
        var letter = row.getString("letter");
        var name = row.getString("school_name");
        return new Place.School(
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("project_key"),
                row.getString("project_name"),
                new SchoolId(row.getObject("school_id", UUID.class)),
                letter,
                name.isEmpty() ? "School " + letter : name,
                Phase.valueOf(row.getString("phase")));
    }

    private static Optional<Place.Earlier> earlier(ResultSet row) throws SQLException {
        @Nullable UUID audit = row.getObject("earlier_id", UUID.class);
        return audit == null
                ? Optional.empty()
                : Optional.of(new Place.Earlier(
                        new AuditId(audit),
                        new RoundId(row.getObject("before_id", UUID.class)),
                        row.getString("before_name"),
                        new EditionId(row.getObject("before_edition_id", UUID.class)),
                        Moments.moment(row, "earlier_sent_at")));
    }

    static Optional<PersonId> ifPerson(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return Optional.ofNullable(id).map(PersonId::new);
    }
}
