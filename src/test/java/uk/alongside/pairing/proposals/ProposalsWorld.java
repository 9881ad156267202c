package uk.alongside.pairing.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.jobs.JobsByHand;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.pairing.MadeUpQuestion;
import uk.alongside.pairing.PairingExamples;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.SchoolToPair;
import uk.alongside.people.Accounts;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/** Projects of which a question is known, their leads, and pairs that are looked for at once. A bean. */
class ProposalsWorld {

    private static final ActingAs PORTAL = ActingAs.system("test");
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final ApplicationContext portal;
    private final Proposals proposals;
    private final ProjectTeam team;
    private final Accounts accounts;
    private final ProjectExamples projects;
    private final AskedQuestions questions;
    private final JdbcClient jdbc;

    ProposalsWorld(
            ApplicationContext portal,
            Proposals proposals,
            ProjectPacks packs,
            ProjectTeam team,
            Accounts accounts,
            AskedQuestions questions,
            JdbcClient jdbc) {
        this.portal = portal;
        this.proposals = proposals;
        this.team = team;
        this.accounts = accounts;
        this.projects = new ProjectExamples(packs, team, jdbc);
        this.questions = questions;
        this.jdbc = jdbc;
    }

    /** A project with its lead. */
    record Led(String key, ProjectId project, PersonId lead) {

        ActingAs asLead() {
            return ActingAs.person(lead.value());
        }
    }

    Led led(String key, Question question) {
        var project = projects.project(key);
        questions.know(project, question);
        return new Led(key, project, somebody("Lena Lead", Role.PROJECT_LEAD, project));
    }

    void know(ProjectId project, Question question) {
        questions.know(project, question);
    }

    PersonId somebody(String name, Role role, ProjectId project) {
        return PORTAL.call(() -> {
            var person = accounts.openWithoutPassword(
                    name, new EmailAddress("test." + UUID.randomUUID() + "@alongside.example"));
            team.addParticipation(new Participation(person, project, role, Optional.empty(), SINCE, Optional.empty()));
            return person;
        });
    }

    /** Asks for pairs and waits until they are found. */
    ProposalId look(Led here) {
        var begun = (Looking.Begun) here.asLead().call(() -> proposals.look(here.key()));
        here.asLead().run(() -> JobsByHand.run(portal, begun.job()));
        return begun.id();
    }

    /** Schools that really take part, in the order of their letters, in the places of the first made-up ones. */
    Question withRealSchools(ProjectId project, Question question) {
        var real = jdbc.sql("select school_id from project_school where project_id = ? order by letter")
                .param(project.value())
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
        var schools = IntStream.range(0, question.schools().size())
                .mapToObj(number -> {
                    var like = question.schools().get(number);
                    return number >= real.size()
                            ? like
                            : new SchoolToPair(
                                    real.get(number),
                                    like.name(),
                                    like.mark(),
                                    like.phase(),
                                    like.pupils(),
                                    like.place(),
                                    like.trust(),
                                    like.authority(),
                                    like.percents(),
                                    like.marked(),
                                    like.asksFor(),
                                    like.workedBefore(),
                                    like.wishes());
                })
                .toList();
        return new Question(
                question.themes(),
                schools,
                question.coaches(),
                question.musts(),
                question.weights(),
                question.standing());
    }

    /** A pair of schools that really take part, with a coach. */
    Question ofRealSchools(ProjectId project) {
        var like = PairingExamples.question(
                List.of(PairingExamples.ashwood(), PairingExamples.brookfield()), List.of(PairingExamples.amina()));
        return withRealSchools(project, like);
    }

    /** What the lead decides of two schools. */
    void lock(ProjectId project, KeptLock.Kind kind, SchoolId one, SchoolId other) {
        jdbc.sql("""
                        insert into pairing_lock (id, project_id, kind, school_id, other_school_id, reason, made_at)
                        values (?, ?, ?, ?, ?, 'They know each other.', utc_timestamp(6))""")
                .params(List.of(UUID.randomUUID(), project.value(), kind.name(), one.value(), other.value()))
                .update();
    }

    static Question ofEight() {
        return MadeUpQuestion.of(8, 0, 3);
    }
}
