package uk.alongside.pairing.known;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.audits.RoundKind;
import uk.alongside.audits.results.ResultsWorld;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.Accounts;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/**
 * Projects whose pairs are to be looked for: schools with what the register and their baseline say, a lead and coaches. A bean,
 * for the tests that import it together with {@link ResultsWorld}.
 */
public class KnownWorld {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDateTime RECORDED = LocalDateTime.of(2024, 1, 9, 12, 0);

    private final ResultsWorld results;
    private final ProjectTeam team;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    KnownWorld(ResultsWorld results, ProjectTeam team, Accounts accounts, JdbcClient jdbc, JdbcTemplate batches) {
        this.results = results;
        this.team = team;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A project of so many schools, A to C among them as {@code PackExamples} has them. */
    public ProjectId project(String key, int schools) {
        return results.project(key, schools);
    }

    public SchoolId school(ProjectId project, String letter) {
        return results.school(project, letter);
    }

    public List<SchoolId> schools(ProjectId project) {
        return results.schools(project);
    }

    /** Somebody with an account and a role in the whole project. */
    public PersonId somebody(String name, Role role, ProjectId project) {
        return somebody(name, role, project, Optional.empty());
    }

    public PersonId somebody(String name, Role role, ProjectId project, Optional<SchoolId> school) {
        return ActingAs.system("test").call(() -> {
            var person = accounts.openWithoutPassword(
                    name, new EmailAddress("test." + UUID.randomUUID() + "@alongside.example"));
            team.addParticipation(new Participation(person, project, role, school, SINCE, Optional.empty()));
            return person;
        });
    }

    public static ActingAs as(PersonId person) {
        return ActingAs.person(person.value());
    }

    /**
     * A baseline round with two areas, A1 of two statements and A2 of one, on a scale from 1 to 4, sent by the first schools.
     *
     * @param answers a line for each school, such as {@code "1 2 na"}
     */
    public void baseline(ProjectId project, List<String> answers) {
        var framework = results.framework(2, 1);
        results.sheets(
                results.round(project, 1, RoundKind.BASELINE, framework),
                project,
                schools(project).subList(0, answers.size()),
                framework,
                answers,
                Optional.of(ResultsWorld.SENT));
    }

    /** The same answers from every school. */
    public void baselineOfAll(ProjectId project, String answers) {
        baseline(project, Collections.nCopies(schools(project).size(), answers));
    }

    /** Puts a school on the register: 210 pupils, the North Trust, an authority of its own number. */
    public void onRegister(SchoolId school, String urn, int easting, int northing, String postcode) {
        jdbc.sql("update school set urn = ? where id = ?")
                .params(urn, school.value())
                .update();
        jdbc.sql("""
                        insert into register_entry (urn, name, pupils, trust_name, la_code, postcode, easting, northing,
                            import_id, recorded_at)
                        values (?, 'As the register has it', 210, 'North Trust', '990', ?, ?, ?, uuid(), ?)""").params(urn, postcode, easting, northing, RECORDED).update();
    }

    /** A mark for each school of a large project, and many coaches with many answers. */
    public void muchIsKnown(ProjectId project, List<PersonId> coaches) {
        var schools = schools(project);
        batches.batchUpdate(
                "insert into pairing_school (project_id, school_id, mark, changed_at) values (?, ?, 'EITHER', ?)",
                schools.stream()
                        .map(school -> new Object[] {project.value(), school.value(), RECORDED})
                        .toList());
        for (var coach : coaches) {
            batches.batchUpdate(
                    "insert into coach_answer (project_id, person_id, school_id, asked_at) values (?, ?, ?, ?)",
                    schools.stream()
                            .map(school -> new Object[] {project.value(), coach.value(), school.value(), RECORDED})
                            .toList());
        }
    }

    /** The school has agreed that others know its name. */
    void named(ProjectId project, String letter) {
        jdbc.sql("update project_school set may_be_named = true where project_id = ? and letter = ?")
                .params(project.value(), letter)
                .update();
    }
}
