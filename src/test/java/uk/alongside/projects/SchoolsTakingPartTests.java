package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import uk.alongside.SqlCount;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.PersonId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.TrailLine;
import uk.alongside.trail.TrailReading;

/** Schools that join late and withdraw, and the list on which the lead sees who has accepted the agreement. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(SqlCount.class)
class SchoolsTakingPartTests {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 2);

    private final SchoolsTakingPart schools;
    private final JoiningAgreement agreement;
    private final ProjectDirectory directory;
    private final ProjectPacks packs;
    private final ProjectTeam team;
    private final TrailReading trail;
    private final ProjectExamples examples;
    private final JdbcClient client;
    private final LocalDate today;

    SchoolsTakingPartTests(
            SchoolsTakingPart schools,
            JoiningAgreement agreement,
            ProjectDirectory directory,
            ProjectPacks packs,
            ProjectTeam team,
            TrailReading trail,
            JdbcClient client,
            Clock clock) {
        this.schools = schools;
        this.agreement = agreement;
        this.directory = directory;
        this.packs = packs;
        this.team = team;
        this.trail = trail;
        this.examples = new ProjectExamples(packs, team, client);
        this.client = client;
        this.today = SchoolTime.today(clock);
    }

    private record Here(ProjectId project, PersonId lead) {}

    private Here here(String key) {
        var project = examples.project(key);
        return new Here(project, examples.somebody(Role.PROJECT_LEAD, project));
    }

    private static ActingAs as(PersonId person) {
        return ActingAs.person(person.value());
    }

    private List<SchoolLine> lines(Here here, SchoolsShown shown) {
        return as(here.lead()).call(() -> schools.lines(here.project(), shown, Pageable.ofSize(50)));
    }

    private SchoolId school(Here here, String letter) {
        return lines(here, SchoolsShown.ALL).stream()
                .filter(line -> line.letter().equals(letter))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static LateSchool late(String name) {
        return new LateSchool(
                Optional.empty(), name, Optional.of(Phase.PRIMARY), LocalDate.of(2026, 1, 12), "It was asked later.");
    }

    @Test
    void schoolWithdrawsAndItsFiguresKeepTheirBase(AssertablePublishedEvents events) {
        var here = here("withdrawing");
        var cove = school(here, "C");

        as(here.lead()).run(() -> schools.withdraw(here.project(), cove, FEBRUARY, "Its head has left."));

        assertThat(events).contains(SchoolWithdrew.class).matchingValue(SchoolWithdrew::school, cove);
        assertThat(as(here.lead()).call(() -> schools.summary(here.project())))
                .isEqualTo(new SchoolsSummary(3, 2, 0, true));
        assertThat(lines(here, SchoolsShown.WITHDREW)).singleElement().satisfies(line -> {
            assertThat(line.letter()).isEqualTo("C");
            assertThat(line.lastDay()).contains(FEBRUARY);
            assertThat(line.reason()).isEqualTo("Its head has left.");
            assertThat(line.undo()).contains(SchoolLine.Undo.WITHDRAWAL);
        });
        assertThat(lines(here, SchoolsShown.AGREEMENT_WAITS))
                .extracting(SchoolLine::letter)
                .containsExactly("A", "B");
        var takingPart = takingPart(here, "C");
        assertThat(takingPart.on(today)).isFalse();
        assertThat(takingPart.on(today.minusDays(1)))
                .as("a board of yesterday says what was known yesterday")
                .isTrue();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() ->
                        as(here.lead()).run(() -> schools.withdraw(here.project(), cove, FEBRUARY, "A second click.")))
                .withMessageContaining("already");
    }

    private TakingPart takingPart(Here here, String letter) {
        return as(here.lead()).call(() -> directory.schoolsOf(here.project())).stream()
                .filter(school -> school.letter().equals(letter))
                .findFirst()
                .orElseThrow()
                .takingPart();
    }

    @Test
    void withdrawalIsUndoneOnTheSameDayAndNotLater(AssertablePublishedEvents events) {
        var here = here("undoing");
        var cove = school(here, "C");
        as(here.lead()).run(() -> schools.withdraw(here.project(), cove, FEBRUARY, "A mistake."));

        as(here.lead()).run(() -> schools.undo(here.project(), cove));

        assertThat(events).contains(SchoolStays.class).matchingValue(SchoolStays::school, cove);
        assertThat(takingPart(here, "C").on(today)).isTrue();
        assertThat(lines(here, SchoolsShown.WITHDREW)).isEmpty();

        as(here.lead()).run(() -> schools.withdraw(here.project(), cove, FEBRUARY, "No mistake."));
        client.sql("update school_dates set recorded_at = '2026-02-03 09:00:00' where project_id = :project"
                        + " and superseded_at > now()")
                .param("project", here.project().value())
                .update();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.lead()).run(() -> schools.undo(here.project(), cove)))
                .withMessageContaining("only on the day");
    }

    @Test
    void schoolJoinsLateUnderTheNextLetterAndMayLeaveAgain(AssertablePublishedEvents events) {
        var here = here("late");

        var late = as(here.lead()).call(() -> schools.join(here.project(), late("Dinghy Primary (invented)")));

        assertThat(events).contains(SchoolJoined.class).matchingValue(SchoolJoined::school, late);
        assertThat(lines(here, SchoolsShown.ALL).getLast()).satisfies(line -> {
            assertThat(line.letter()).isEqualTo("D");
            assertThat(line.name()).isEqualTo("Dinghy Primary (invented)");
            assertThat(line.firstDay()).contains(LocalDate.of(2026, 1, 12));
            assertThat(line.undo()).contains(SchoolLine.Undo.JOINING);
        });
        assertThat(takingPart(here, "D").on(today)).isTrue();
        assertThat(takingPart(here, "D").hadJoinedBy(today.minusDays(1)))
                .as("yesterday nobody knew it")
                .isFalse();

        as(here.lead()).run(() -> schools.withdraw(here.project(), late, FEBRUARY, "Too much at once."));
        as(here.lead()).run(() -> schools.undo(here.project(), late));
        assertThat(lines(here, SchoolsShown.ALL).getLast().lastDay()).isEmpty();
        assertThat(lines(here, SchoolsShown.ALL).getLast().firstDay()).contains(LocalDate.of(2026, 1, 12));
    }

    @Test
    void joiningIsUndoneUnlessSomethingIsOnRecordAboutTheSchool() {
        var here = here("late-undone");
        var mistaken = as(here.lead()).call(() -> schools.join(here.project(), late("Mistaken (invented)")));
        as(here.lead()).run(() -> schools.undo(here.project(), mistaken));
        assertThat(lines(here, SchoolsShown.ALL)).extracting(SchoolLine::letter).containsExactly("A", "B", "C");

        var peopled = as(here.lead()).call(() -> schools.join(here.project(), late("Dinghy Primary (invented)")));
        as(here.lead())
                .run(() -> team.addParticipation(new Participation(
                        PersonId.next(), here.project(), Role.SENCO, Optional.of(peopled), today, Optional.empty())));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.lead()).run(() -> schools.undo(here.project(), peopled)))
                .withMessageContaining("on record already");
        assertThat(lines(here, SchoolsShown.ALL)).hasSize(4);
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        var here = here("refused");
        var cove = school(here, "C");

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.lead()).run(() -> schools.withdraw(here.project(), cove, FEBRUARY, "  ")))
                .withMessageContaining("why");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.lead())
                        .run(() -> schools.withdraw(here.project(), cove, LocalDate.of(2025, 8, 31), "Too early.")))
                .withMessageContaining("before the first");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.lead()).run(() -> schools.undo(here.project(), cove)))
                .withMessageContaining("only on the day");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(here.lead())
                .run(() -> schools.withdraw(here.project(), SchoolId.next(), FEBRUARY, "Nobody.")));
    }

    @Test
    void bothStandOnTheTrailInSentences() {
        var here = here("dates-trail");
        var late = as(here.lead()).call(() -> schools.join(here.project(), late("Dinghy Primary (invented)")));
        as(here.lead()).run(() -> schools.withdraw(here.project(), late, FEBRUARY, "Too much at once."));

        assertThat(as(here.lead()).call(() -> trail.entries(here.project().asSubject(), Pageable.ofSize(2))))
                .extracting(TrailLine::what)
                .containsExactly(
                        "recorded that Dinghy Primary (invented) withdraws; its last day is 2 February 2026",
                        "let Dinghy Primary (invented) join, from 12 January 2026 on");
    }

    @Test
    void packTakesTheDatesAlongAndComesBackByteForByte() {
        var here = here("dates-pack");
        assertThat(as(here.lead()).call(() -> packs.export("dates-pack")))
                .isEqualTo(ProjectExamples.pack("dates-pack"));
        as(here.lead()).run(() -> schools.join(here.project(), late("Dinghy Primary (invented)")));
        as(here.lead()).run(() -> schools.withdraw(here.project(), school(here, "D"), FEBRUARY, "Too much, =at once"));
        as(here.lead()).run(() -> schools.withdraw(here.project(), school(here, "B"), FEBRUARY, "Its head left."));

        var pack = as(here.lead()).call(() -> packs.export("dates-pack"));
        client.sql("update project set project_key = 'dates-pack-of-before' where project_key = 'dates-pack'")
                .update();
        assertThat(ActingAs.system("test").call(() -> packs.importPack(pack))).isInstanceOf(PackImport.Made.class);

        assertThat(ActingAs.system("test").call(() -> packs.export("dates-pack")))
                .isEqualTo(pack);
        var again = client.sql("select id from project where project_key = 'dates-pack'")
                .query((row, number) -> new ProjectId(row.getObject(1, UUID.class)))
                .single();
        var lead = examples.somebody(Role.PROJECT_LEAD, again);
        assertThat(as(lead).call(() -> schools.summary(again))).isEqualTo(new SchoolsSummary(4, 2, 0, true));
    }

    @Test
    void leadSeesWhoHasAcceptedInAsManyStatementsFor2000SchoolsAsFor20() {
        ActingAs.system("test").run(() -> {
            packs.importPack(PackExamples.withSchools("list-20", 20));
            packs.importPack(PackExamples.withSchools("list-2000", 2_000));
        });
        var small = statements("list-20");
        var large = statements("list-2000");

        assertThat(large).isEqualTo(small).hasSizeLessThanOrEqualTo(6);
    }

    private List<String> statements(String key) {
        var project = client.sql("select id from project where project_key = :key")
                .param("key", key)
                .query((row, number) -> new ProjectId(row.getObject(1, UUID.class)))
                .single();
        var lead = examples.somebody(Role.PROJECT_LEAD, project);
        var first = as(lead).call(() -> schools.lines(project, SchoolsShown.ALL, Pageable.ofSize(1)))
                .getFirst()
                .id();
        var head = PersonId.next();
        ActingAs.system("test")
                .run(() -> team.addParticipation(new Participation(
                        head, project, Role.HEAD, Optional.of(first), LocalDate.of(2020, 1, 1), Optional.empty())));
        as(head).run(() -> agreement.accept(project, first, 1, new Sharing(Set.of(), Set.of()), 0));

        var counted = SqlCount.of(() -> as(lead).call(() -> {
            var summary = schools.summary(project);
            var lines = schools.lines(project, SchoolsShown.ALL, PageRequest.of(0, 50));
            assertThat(summary.accepted()).isEqualTo(1);
            return lines;
        }));
        assertThat(counted.result().getFirst().acceptedCurrent()).isTrue();
        assertThat(as(lead).call(() -> schools.lines(project, SchoolsShown.ACCEPTED, PageRequest.of(0, 50))))
                .hasSize(1);
        return counted.statements();
    }
}
