package uk.alongside.pairing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.audits.results.ResultsWorld;
import uk.alongside.jobs.JobsByHand;
import uk.alongside.kernel.ActingAs;
import uk.alongside.pairing.known.CoachProfile;
import uk.alongside.pairing.known.KnownWorld;
import uk.alongside.pairing.known.PairingDesk;
import uk.alongside.pairing.proposals.Looking;
import uk.alongside.pairing.proposals.ProposalId;
import uk.alongside.pairing.proposals.Proposals;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/**
 * Projects whose schools are marked and whose coaches have said that they have no conflict, with a head at each school; and the
 * way to their pairs. A bean, for the tests that import it with {@link KnownWorld} and {@link ResultsWorld}.
 */
public class PairsWorld {

    static final LocalDate BEGINS = LocalDate.of(2025, 10, 1);

    private static final LocalDateTime RECORDED = LocalDateTime.of(2024, 1, 9, 12, 0);

    private final ApplicationContext portal;
    private final KnownWorld known;
    private final CoachProfile profile;
    private final PairingDesk desk;
    private final Proposals proposals;
    private final Confirming confirming;
    private final PairAnswers answers;
    private final StandingPairs standing;
    private final JdbcClient jdbc;

    PairsWorld(
            ApplicationContext portal,
            KnownWorld known,
            CoachProfile profile,
            PairingDesk desk,
            Proposals proposals,
            Confirming confirming,
            PairAnswers answers,
            StandingPairs standing,
            JdbcClient jdbc) {
        this.portal = portal;
        this.known = known;
        this.profile = profile;
        this.desk = desk;
        this.proposals = proposals;
        this.confirming = confirming;
        this.answers = answers;
        this.standing = standing;
        this.jdbc = jdbc;
    }

    /** A project with its lead, the heads of its schools, and two coaches with room for everything. */
    record Here(
            String key,
            ProjectId project,
            PersonId lead,
            PersonId amina,
            PersonId boris,
            List<SchoolId> schools,
            Map<SchoolId, PersonId> heads) {

        PersonId head(SchoolId school) {
            return Optional.ofNullable(heads.get(school)).orElseThrow();
        }
    }

    static ActingAs as(PersonId person) {
        return ActingAs.person(person.value());
    }

    /** Half of the schools are marked as needing and half as stronger. */
    Here here(String key, int number) {
        var project = known.project(key, number);
        var schools = known.schools(project).subList(0, number);
        var lead = known.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var heads = new HashMap<SchoolId, PersonId>();
        for (int place = 0; place < number; place++) {
            var school = schools.get(place);
            var letter = String.valueOf((char) ('A' + place));
            heads.put(school, known.somebody("Head of " + letter, Role.HEAD, project, Optional.of(school)));
            mark(project, school, place % 2 == 0 ? Mark.NEEDING : Mark.STRONGER);
        }
        var here = new Here(
                key, project, lead, coach(project, "Amina Coach"), coach(project, "Boris Coach"), schools, heads);
        return here;
    }

    void mark(ProjectId project, SchoolId school, Mark mark) {
        jdbc.sql("""
                        insert into pairing_school (project_id, school_id, mark, changed_at) values (?, ?, ?, ?)
                        on duplicate key update mark = values(mark)""")
                .params(project.value(), school.value(), mark.name(), RECORDED)
                .update();
    }

    /** A coach with room for ten pairs who says that there is no conflict. */
    PersonId coach(ProjectId project, String name) {
        var coach = undeclared(project, name);
        as(coach).run(() -> profile.declareNone(project));
        return coach;
    }

    PersonId undeclared(ProjectId project, String name) {
        var coach = known.somebody(name, Role.COACH, project);
        jdbc.sql("insert into pairing_coach (project_id, person_id, capacity, said_at) values (?, ?, 10, ?)")
                .params(project.value(), coach.value(), RECORDED)
                .update();
        return coach;
    }

    /** The coach works with none of these schools. */
    void says(Here here, PersonId coach, boolean may, List<SchoolId> schools) {
        schools.forEach(
                school -> as(here.lead()).run(() -> desk.writeAnswer(here.project(), coach, school, may, "Said so.")));
    }

    ProposalId look(Here here) {
        var begun = (Looking.Begun) as(here.lead()).call(() -> proposals.look(here.key()));
        as(here.lead()).run(() -> JobsByHand.run(portal, begun.job()));
        return begun.id();
    }

    Confirmed confirm(Here here, ProposalId proposal) {
        return as(here.lead()).call(() -> confirming.confirm(proposal, 0, Map.of(), BEGINS));
    }

    /** Looks for pairs and confirms what was found. */
    List<PairingId> offered(Here here) {
        var confirmed = confirm(here, look(here));
        if (!(confirmed instanceof Confirmed.Done)) {
            throw new AssertionError(confirmed);
        }
        return open(here);
    }

    List<PairingId> open(Here here) {
        return List.copyOf(standing.openById(here.project()).keySet());
    }

    /** The first pair of the project, agreed. */
    PairingId agreed(Here here) {
        var pair = offered(here).getFirst();
        agree(here, pair);
        return pair;
    }

    void agree(Here here, PairingId id) {
        schoolsOf(id).forEach(school -> as(here.head(school))
                .run(() -> answers.accept(id, answers.offer(id).offered())));
        as(coachOf(id)).run(() -> answers.accept(id, answers.offer(id).offered()));
    }

    List<SchoolId> schoolsOf(PairingId pair) {
        return jdbc.sql("select school_id from pair_member where group_id = ? and until_day is null order by school_id")
                .param(pair.value())
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
    }

    PersonId coachOf(PairingId pair) {
        return jdbc.sql("select person_id from pair_coach where group_id = ? and until_day is null")
                .param(pair.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .single();
    }

    /** The others of a school's pair. */
    SchoolId partnerIn(PairingId pair, SchoolId school) {
        return schoolsOf(pair).stream()
                .filter(other -> !other.equals(school))
                .findFirst()
                .orElseThrow();
    }

    int revision(PairingId pair) {
        return jdbc.sql("select revision from pair_group where id = ?")
                .param(pair.value())
                .query(Integer.class)
                .single();
    }

    /** What was told about pairs by mail to this person: the fact, the subject, the words, the kind. */
    record MailTold(String fact, String subject, String words, String path, String kind) {}

    List<MailTold> toldTo(PersonId person) {
        return jdbc.sql("select fact.*, message.kind from mail_fact fact join mail_message message"
                        + " on message.id = fact.message_id where person_id = ? and fact.fact like 'pair-%'"
                        + " order by fact.id")
                .param(person.value())
                .query((row, number) -> new MailTold(
                        row.getString("fact").replaceAll("[:.].*", ""),
                        row.getString("subject"),
                        row.getString("sentences"),
                        row.getString("link_path"),
                        row.getString("kind")))
                .list();
    }
}
