package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.mail.MailExamples;
import uk.alongside.mail.MailExamples.MovingClock;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PersonId;
import uk.alongside.people.PrivacyNotices;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.TrailLine;
import uk.alongside.trail.TrailReading;

/** From inviting somebody to their first day in the project. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(MailExamples.class)
class InvitationsTests {

    private static final ActingAs LOADER = ActingAs.system("test");
    private static final String PASSWORD = "seven lamps by the harbour";
    private static int projects;

    private final Invitations invitations;
    private final InvitationDesk desk;
    private final ProjectAccess access;
    private final ProjectTeam team;
    private final Accounts accounts;
    private final PrivacyNotices notices;
    private final TrailReading reading;
    private final JdbcClient jdbc;
    private final MovingClock clock;
    private final ProjectExamples examples;

    private ProjectId project = ProjectId.next();
    private ActingAs lead = LOADER;
    private String key = "";

    InvitationsTests(
            Invitations invitations,
            InvitationDesk desk,
            ProjectAccess access,
            ProjectTeam team,
            ProjectPacks packs,
            Accounts accounts,
            PrivacyNotices notices,
            TrailReading reading,
            JdbcClient jdbc,
            Clock clock) {
        this.reading = reading;
        this.invitations = invitations;
        this.desk = desk;
        this.access = access;
        this.team = team;
        this.accounts = accounts;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = (MovingClock) clock;
        this.examples = new ProjectExamples(packs, team, jdbc);
    }

    @BeforeEach
    void projectWithALead() {
        key = "inviting-" + ++projects;
        project = examples.project(key);
        lead = ActingAs.person(examples.somebody(Role.PROJECT_LEAD, project).value());
    }

    @Test
    void newcomerIsInvitedAcceptsAndIsInTheProject() {
        var amina = email("amina");
        lead.run(() -> invitations.invite(senco(amina, "A")));
        var token = lastTokenTo(amina);

        var offer = desk.open(token);
        assertThat(offer.projectKey()).isEqualTo(key);
        assertThat(offer.role()).isEqualTo("SENCO for Anchor Primary (invented)");
        assertThat(offer.known()).isFalse();
        assertThat(only().state()).isEqualTo(InvitationState.WAITING);

        desk.acceptAsNewcomer(
                token, "Amina Tealbrook", PASSWORD, notices.current().version());

        var person = personWith(amina);
        ActingAs.person(person.value())
                .run(() -> assertThat(access.in(project).schoolsAs(Role.SENCO)).containsExactly(school("A")));
        assertThat(only().state()).isEqualTo(InvitationState.ACCEPTED);
        assertThat(jdbc.sql("select notice_version from notice_acceptance where person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.open(token));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> lead.run(() -> invitations.sendAgain(only().id())))
                .withMessageContaining("has accepted already");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> lead.run(() -> invitations.invite(senco(amina, "A"))))
                .withMessageContaining("has this role already");
    }

    @Test
    void trailTellsInSentencesWhatBecameOfAnInvitation() {
        var amina = email("amina");
        lead.run(() -> {
            invitations.invite(senco(amina, "A"));
            invitations.sendAgain(only().id());
        });
        desk.acceptAsNewcomer(
                lastTokenTo(amina),
                "Amina Tealbrook",
                PASSWORD,
                notices.current().version());
        lead.run(() -> {
            invitations.invite(evaluator(email("boris")));
            invitations.withdraw(invitations.of(project).stream()
                    .filter(line -> line.state() == InvitationState.WAITING)
                    .findFirst()
                    .orElseThrow()
                    .id());
        });

        var told = lead.call(() -> reading.entries(project.asSubject(), Pageable.ofSize(20))).stream()
                .map(TrailLine::toString)
                .toList();

        assertThat(told)
                .anySatisfy(line ->
                        assertThat(line).contains("invited Amina Tealbrook as SENCO for Anchor Primary (invented)"))
                .anySatisfy(line -> assertThat(line).contains("sent the invitation to Amina Tealbrook as SENCO"))
                .anySatisfy(line -> assertThat(line).contains("accepted the invitation as SENCO for Anchor"))
                .anySatisfy(line -> assertThat(line).contains("gave Amina Tealbrook the role SENCO for Anchor"))
                .anySatisfy(line -> assertThat(line).contains("withdrew the invitation to Vera Quillon as evaluator"));
    }

    @Test
    void roleThatBeganTodayCanBeEndedAtOnce() {
        var amina = email("amina");
        lead.run(() -> invitations.invite(senco(amina, "A")));
        desk.acceptAsNewcomer(
                lastTokenTo(amina),
                "Amina Tealbrook",
                PASSWORD,
                notices.current().version());
        var person = personWith(amina);
        var today = SchoolTime.today(clock);

        lead.run(() -> team.end(
                new Participation(person, project, Role.SENCO, Optional.of(school("A")), today, Optional.empty()),
                today.minusDays(1)));

        ActingAs.person(person.value())
                .run(() -> assertThat(access.in(project).isEmpty()).isTrue());
        lead.run(() -> assertThat(team.of(project))
                .anySatisfy(held -> assertThat(held.until()).contains(today.minusDays(1))));
    }

    @Test
    void projectKeepsALead() {
        var only = lead.call(() -> team.of(project)).stream()
                .filter(held -> held.role() == Role.PROJECT_LEAD)
                .findFirst()
                .orElseThrow();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> lead.run(() -> team.end(only, SchoolTime.today(clock))))
                .withMessageContaining("A project keeps a lead.");

        examples.somebody(Role.PROJECT_LEAD, project);
        lead.run(() -> {
            team.end(only, SchoolTime.today(clock).minusDays(1));
            assertThat(access.in(project).isEmpty()).isTrue();
        });
    }

    @Test
    void tokensAreKeptAsHashesAndEndAfterAFortnightOrWhenSentAgain() {
        var amina = email("amina");
        lead.run(() -> invitations.invite(senco(amina, "A")));
        var first = lastTokenTo(amina);
        assertThat(first).hasSize(43);
        assertThat(jdbc.sql("select token_hash from invitation where email = ?")
                        .param(amina.value())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(first);

        assertThat(jdbc.sql("select sentences from mail_fact where recipient = ?")
                        .param(amina.value())
                        .query((row, number) -> row.getString("sentences"))
                        .single())
                .contains("invites you to take part in Lighthouse as SENCO for Anchor Primary (invented).")
                .contains("works once, until 13:00 on 15 July 2026.");
        clock.pass(Duration.ofDays(14));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.open(first));
        assertThat(only().state()).isEqualTo(InvitationState.EXPIRED);

        lead.run(() -> invitations.sendAgain(only().id()));
        var second = lastTokenTo(amina);
        lead.run(() -> invitations.sendAgain(only().id()));
        var third = lastTokenTo(amina);

        assertThat(only().times()).isEqualTo(3);
        assertThat(List.of(first, second))
                .allSatisfy(old -> assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.open(old)));
        assertThat(desk.open(third).email()).isEqualTo(amina);
    }

    @Test
    void withdrawnInvitationCannotBeAcceptedAndMakesRoomForAnother() {
        var amina = email("amina");
        lead.run(() -> invitations.invite(senco(amina, "A")));
        var token = lastTokenTo(amina);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> lead.run(() -> invitations.invite(senco(amina, "A"))))
                .withMessageContaining("was invited to this already");

        lead.run(() -> invitations.withdraw(only().id()));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.acceptAsNewcomer(token, "Amina", PASSWORD, 1));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> lead.run(() -> invitations.sendAgain(only().id())))
                .withMessageContaining("was withdrawn");
        lead.run(() -> invitations.invite(senco(amina, "A")));
        assertThat(lead.call(() -> invitations.of(project)))
                .extracting(InvitationLine::state)
                .containsExactlyInAnyOrder(InvitationState.WAITING, InvitationState.WITHDRAWN);
    }

    @Test
    void personWithAnAccountAcceptsAfterSigningInAndNobodyElseCan() {
        var boris = email("boris");
        var borisHimself = open(boris);
        var clara = open(email("clara"));
        lead.run(() -> invitations.invite(evaluator(boris)));
        var token = lastTokenTo(boris);

        assertThat(desk.open(token).known()).isTrue();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> ActingAs.person(clara.value()).run(() -> desk.accept(token, 1)))
                .withMessageContaining("you are signed in as");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> desk.acceptAsNewcomer(token, "Boris", PASSWORD, 1))
                .withMessageContaining("here already");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> ActingAs.person(borisHimself.value()).run(() -> desk.accept(token, 99)))
                .withMessageContaining("has changed");

        ActingAs.person(borisHimself.value()).run(() -> {
            desk.accept(token, 1);
            assertThat(access.in(project).has(Role.EVALUATOR)).isTrue();
        });
    }

    @Test
    void refusedPasswordLeavesTheLinkAsItWas() {
        var amina = email("amina");
        lead.run(() -> invitations.invite(evaluator(amina)));
        var token = lastTokenTo(amina);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> desk.acceptAsNewcomer(token, "Amina", "short", 1))
                .satisfies(refusal -> assertThat(refusal.field()).contains("password"));

        assertThat(desk.open(token).known()).isFalse();
    }

    @Test
    void headInvitesToTheirOwnSchoolAndToNoOtherRoleOrSchool() {
        var head = person(Role.HEAD, "A");
        var amina = email("amina");

        head.run(() -> {
            assertThat(invitations.choices(project).roles()).containsExactly(Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF);
            assertThat(invitations.choices(project).schools())
                    .extracting(ProjectSchool::letter)
                    .containsExactly("A");
            invitations.invite(senco(amina, "A"));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.invite(senco(amina, "B")));
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> invitations.invite(evaluator(amina)))
                    .withMessageContaining("You can invite to these roles: head, SENCO, school staff.");
        });
        lead.run(() -> invitations.invite(senco(amina, "B")));
        head.run(() -> {
            assertThat(invitations.of(project)).hasSize(1);
            var others = lead.call(() -> invitations.of(project)).stream()
                    .filter(line -> line.school().equals(Optional.of(school("B"))))
                    .findFirst()
                    .orElseThrow();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.withdraw(others.id()));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.sendAgain(others.id()));
        });
    }

    @Test
    void administratorInvitesAndSendsAgainButNeitherLeadsNorBack() {
        var administrator = ActingAs.person(
                examples.somebody(Role.PROJECT_ADMINISTRATOR, project).value());
        var amina = email("amina");

        administrator.run(() -> {
            invitations.invite(evaluator(amina));
            invitations.sendAgain(only().id());
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.withdraw(only().id()));
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> invitations.invite(
                            new NewInvitation(project, "Amina", amina, Role.PROJECT_LEAD, Optional.empty())));
        });
    }

    @Test
    void pastedListIsReadAgainstWhatIsThereAlready() {
        var amina = email("amina");
        lead.run(() -> invitations.invite(evaluator(amina)));

        var list = lead.call(() ->
                invitations.read(project, "Amina,%s,evaluator\nBoris,%s,coach,B\n".formatted(amina, email("boris"))));

        assertThat(list.good()).hasSize(1);
        assertThat(list.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.sentence()).contains("was invited to this already");
        });
        assertThat(lead.call(() -> invitations.of(project))).hasSize(1);
        lead.run(() -> invitations.inviteAll(
                list.good().stream().map(InvitationList.Good::invitation).toList()));
        assertThat(lead.call(() -> invitations.of(project))).hasSize(2);
    }

    @Test
    void listWithOneThatCannotBeInvitedSendsNothing() {
        var amina = email("amina");

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> lead.run(() -> invitations.inviteAll(List.of(evaluator(amina), evaluator(amina)))));

        assertThat(lead.call(() -> invitations.of(project))).isEmpty();
        assertThat(tokensTo(amina)).isEmpty();
    }

    @Test
    void twoWhoAcceptAtOnceAreOne() throws Exception {
        var amina = email("amina");
        lead.run(() -> invitations.invite(evaluator(amina)));
        var token = lastTokenTo(amina);
        var together = new CyclicBarrier(2);
        Callable<Boolean> accepting = () -> {
            together.await();
            desk.acceptAsNewcomer(token, "Amina Tealbrook", PASSWORD, 1);
            return true;
        };

        var accepted = 0;
        try (var two = Executors.newFixedThreadPool(2)) {
            for (var attempt : List.of(two.submit(accepting), two.submit(accepting))) {
                try {
                    attempt.get();
                    accepted++;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(RuntimeException.class);
                }
            }
        }

        assertThat(accepted).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from participation where project_id = ? and role = 'EVALUATOR'")
                        .param(project.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void strangerFindsNothing() {
        var stranger = ActingAs.person(UUID.randomUUID());

        stranger.run(() -> {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.of(project));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.read(project, ""));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.invite(evaluator(email("amina"))));
        });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.open("x".repeat(43)));
    }

    private InvitationLine only() {
        var all = lead.call(() -> invitations.of(project));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private NewInvitation senco(EmailAddress email, String letter) {
        return new NewInvitation(project, "Amina Tealbrook", email, Role.SENCO, Optional.of(school(letter)));
    }

    private NewInvitation evaluator(EmailAddress email) {
        return new NewInvitation(project, "Vera Quillon", email, Role.EVALUATOR, Optional.empty());
    }

    private EmailAddress email(String name) {
        return new EmailAddress(name + "@" + key + ".example");
    }

    private PersonId open(EmailAddress email) {
        return LOADER.call(() -> accounts.open(new NewAccount("Somebody Known", email, PASSWORD, false)));
    }

    private ActingAs person(Role role, String letter) {
        var person = PersonId.next();
        LOADER.run(() -> team.addParticipation(new Participation(
                person, project, role, Optional.of(school(letter)), LocalDate.of(2020, 1, 1), Optional.empty())));
        return ActingAs.person(person.value());
    }

    private SchoolId school(String letter) {
        return jdbc.sql("select school_id from project_school where project_id = ? and letter = ?")
                .params(project.value(), letter)
                .query((row, number) -> new SchoolId(row.getObject("school_id", UUID.class)))
                .single();
    }

    private PersonId personWith(EmailAddress email) {
        return jdbc.sql("select id from person where email = ?")
                .param(email.value())
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .single();
    }

    private String lastTokenTo(EmailAddress email) {
        return tokensTo(email).getLast();
    }

    private List<String> tokensTo(EmailAddress email) {
        return jdbc.sql("select link_path from mail_fact where recipient = ? order by id")
                .param(email.value())
                .query((row, number) -> row.getString("link_path").substring("/invitation/".length()))
                .list();
    }
}
