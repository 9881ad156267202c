package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.Accounts;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.TrailLine;
import uk.alongside.trail.TrailReading;

/** A role changes hands in one act, and what waited with the leaver goes along. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class HandingOverTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final ProjectTeam team;
    private final ProjectAccess access;
    private final TrailReading trail;
    private final Accounts accounts;
    private final ProjectExamples examples;
    private final Notes notes;
    private final JdbcClient client;
    private final LocalDate today;

    HandingOverTests(
            ProjectPacks packs,
            ProjectTeam team,
            ProjectAccess access,
            TrailReading trail,
            Accounts accounts,
            Notes notes,
            JdbcClient client,
            Clock clock) {
        this.team = team;
        this.access = access;
        this.trail = trail;
        this.accounts = accounts;
        this.examples = new ProjectExamples(packs, team, client);
        this.notes = notes;
        this.client = client;
        this.today = SchoolTime.today(clock);
    }

    /** A module with something that a person can leave behind. */
    static final class Notes implements Handover {

        private final Map<PersonId, List<String>> of = new HashMap<>();

        @Override
        public List<String> waitingWith(Participation leaver) {
            var waiting = of.getOrDefault(leaver.person(), List.of());
            return waiting.isEmpty() ? List.of() : List.of(waiting.size() + " notes are drafts");
        }

        @Override
        public void handOver(Participation leaver, PersonId successor) {
            var left = of.remove(leaver.person());
            if (left != null) {
                of.computeIfAbsent(successor, key -> new ArrayList<>()).addAll(left);
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WithNotes {

        @Bean
        Notes notes() {
            return new Notes();
        }
    }

    private record Here(ProjectId project, SchoolId school, PersonId lead, Participation senco, PersonId successor) {}

    private Here here(String key) {
        var project = examples.project(key);
        var school = client.sql("select school_id from project_school where project_id = :project and letter = 'A'")
                .param("project", project.value())
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .single();
        var senco = new Participation(
                PersonId.next(), project, Role.SENCO, Optional.of(school), LONG_AGO, Optional.empty());
        var successor = ActingAs.system("test").call(() -> {
            team.addParticipation(senco);
            return ProjectExamples.somebodyElse(accounts);
        });
        return new Here(project, school, examples.somebody(Role.PROJECT_LEAD, project), senco, successor);
    }

    private static ActingAs as(PersonId person) {
        return ActingAs.person(person.value());
    }

    private boolean isSenco(PersonId person, Here here) {
        return as(person)
                .call(() -> access.in(here.project()).schoolsAs(Role.SENCO))
                .contains(here.school());
    }

    @Test
    void roleAndWhatWaitsChangeHandsInOneAct() {
        var here = here("handing-over");
        notes.of.put(here.senco().person(), new ArrayList<>(List.of("one", "two")));
        assertThat(as(here.lead()).call(() -> team.waitingWith(here.senco()))).containsExactly("2 notes are drafts");

        as(here.lead()).run(() -> team.handOver(here.senco(), here.successor(), today));

        assertThat(isSenco(here.senco().person(), here)).isFalse();
        assertThat(isSenco(here.successor(), here)).isTrue();
        assertThat(notes.of).doesNotContainKey(here.senco().person());
        assertThat(notes.of.get(here.successor())).containsExactly("one", "two");
        assertThat(as(here.lead()).call(() -> team.of(here.project())))
                .filteredOn(held -> held.role() == Role.SENCO)
                .extracting(Participation::from, Participation::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LONG_AGO, Optional.of(today.minusDays(1))),
                        org.assertj.core.groups.Tuple.tuple(today, Optional.empty()));
    }

    @Test
    void bothAreToldByMail() {
        var here = here("handing-mail");
        var leaver = ActingAs.system("test").call(() -> {
            var person = ProjectExamples.somebodyElse(accounts);
            team.addParticipation(new Participation(
                    person, here.project(), Role.SENCO, Optional.of(here.school()), LONG_AGO, Optional.empty()));
            return new Participation(
                    person, here.project(), Role.SENCO, Optional.of(here.school()), LONG_AGO, Optional.empty());
        });

        as(here.lead()).run(() -> team.handOver(leaver, here.successor(), today));

        assertThat(mailsTo(leaver.person()))
                .singleElement()
                .asString()
                .contains("Your role as SENCO for Anchor Primary", "has ended");
        assertThat(mailsTo(here.successor()))
                .singleElement()
                .asString()
                .contains("You are SENCO for Anchor Primary", "was handed over to you");

        var held = as(here.lead()).call(() -> team.of(here.project())).stream()
                .filter(role -> role.person().equals(here.successor()))
                .findFirst()
                .orElseThrow();
        as(here.lead()).run(() -> team.end(held, today.plusDays(7)));
        assertThat(mailsTo(here.successor())).hasSize(2).anyMatch(words -> words.contains("ends when"));
    }

    private List<String> mailsTo(PersonId person) {
        return client.sql("select sentences from mail_fact where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> row.getString("sentences"))
                .list();
    }

    @Test
    void itStandsOnTheTrailInSentences() {
        var here = here("handing-trail");
        as(here.lead()).run(() -> team.handOver(here.senco(), here.successor(), today));

        assertThat(as(here.lead()).call(() -> trail.entries(here.project().asSubject(), Pageable.ofSize(10))))
                .extracting(TrailLine::what)
                .contains("handed over a role")
                .anyMatch(what -> what.startsWith("gave Sam Sandling the role SENCO for Anchor Primary"))
                .anyMatch(what -> what.startsWith("ended the role SENCO for Anchor Primary"));
        assertThat(as(here.lead()).call(() -> trail.entries(here.project().asSubject(), Pageable.ofSize(10))))
                .filteredOn(line -> line.what().startsWith("handed over"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.detail()).startsWith("SENCO, from ").contains(" to Sam Sandling, first day "));
    }

    @Test
    void successorWhoCameByAnInvitationSimplyGoesOn() {
        var here = here("handing-invited");
        ActingAs.system("test")
                .run(() -> team.addParticipation(new Participation(
                        here.successor(),
                        here.project(),
                        Role.SENCO,
                        Optional.of(here.school()),
                        today,
                        Optional.empty())));

        as(here.lead()).run(() -> team.handOver(here.senco(), here.successor(), today));

        assertThat(as(here.lead()).call(() -> team.of(here.project())))
                .filteredOn(held -> held.role() == Role.SENCO)
                .hasSize(2);
        assertThat(isSenco(here.senco().person(), here)).isFalse();
    }

    @Test
    void nothingChangesWhereItCannotBe() {
        var here = here("handing-refused");
        notes.of.put(here.senco().person(), new ArrayList<>(List.of("one")));

        refused(here, here.senco().person(), today, "somebody else");
        refused(here, PersonId.next(), today, "account");
        refused(here, here.successor(), today.plusDays(1), "today or an earlier day");
        refused(here, here.successor(), LONG_AGO.minusDays(1), "before the role itself began");

        assertThat(isSenco(here.senco().person(), here)).isTrue();
        assertThat(notes.of.get(here.senco().person())).containsExactly("one");
    }

    private void refused(Here here, PersonId successor, LocalDate day, String words) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.lead()).run(() -> team.handOver(here.senco(), successor, day)))
                .withMessageContaining(words);
    }

    @Test
    void roleThatHasEndedIsNotHandedOver() {
        var here = here("handing-ended");
        as(here.lead()).run(() -> team.end(here.senco(), today.minusDays(5)));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.lead()).run(() -> team.handOver(here.senco(), here.successor(), today)))
                .withMessageContaining("ended already");
    }
}
