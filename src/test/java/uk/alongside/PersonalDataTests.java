package uk.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.HoldsPersonalData;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.mail.Mail;
import uk.alongside.mail.MailFact;
import uk.alongside.mail.MailKind;
import uk.alongside.people.Accounts;
import uk.alongside.people.Credentials;
import uk.alongside.people.Erasures;
import uk.alongside.people.MyData;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;

/** What all modules together hold about a person: they can take it away, and have it erased, whole or not at all. */
@SpringBootTest(properties = {"alongside.demo=true", "alongside.data=target/personal-data"})
class PersonalDataTests {

    private static final ActingAs PORTAL = ActingAs.system("test");
    private static final String PASSWORD = "seven lamps by the harbour";
    private static final LocalDate SINCE = LocalDate.of(2025, 9, 1);

    /** Columns whose names sound like a person, and are none. */
    private static final Set<String> NOBODY = Set.of(
            // words of a project's own: "SENCOs, coaches"
            "project_activity.who",
            // a node of the portal
            "scheduled_tasks.picked_by",
            // a mailbox or street of a school, as published
            "register_entry.address3",
            "staged_register_entry.address3");

    private final List<HoldsPersonalData> holders;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Credentials credentials;
    private final PersonDirectory directory;
    private final Erasures erasures;
    private final MyData data;
    private final ProjectTeam team;
    private final Mail mail;
    private final TransactionTemplate transaction;

    PersonalDataTests(
            List<HoldsPersonalData> holders,
            JdbcClient jdbc,
            Accounts accounts,
            Credentials credentials,
            PersonDirectory directory,
            Erasures erasures,
            MyData data,
            ProjectTeam team,
            Mail mail,
            PlatformTransactionManager transactions) {
        this.holders = holders;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.credentials = credentials;
        this.directory = directory;
        this.erasures = erasures;
        this.data = data;
        this.team = team;
        this.mail = mail;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void everyColumnThatPointsToAPersonHasAHolder() {
        var found = jdbc.sql("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and table_name not like 'v\\_%'
                        and column_name regexp '(^|_)(person|actor|email|recipient|by|who|whom|user|member|coach|address[0-9]?)(_id)?$'
                        """).query(String.class).list();
        var held = holders.stream().flatMap(holder -> holder.columns().stream()).collect(Collectors.toSet());

        assertThat(found).contains("account.person_id", "trail_entry.actor", "job.started_by");
        assertThat(found.stream().filter(column -> !NOBODY.contains(column)))
                .as("columns that point to a person, and that a bean of HoldsPersonalData names")
                .isSubsetOf(held);
        assertThat(held).as("columns that there are").isSubsetOf(found);
    }

    @Test
    void everyFileHasANameOfItsOwnAndACellForEveryHeading() {
        var person = open("data.tidy");
        assertThat(holders)
                .extracting(HoldsPersonalData::file)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+"));
        assertThat(holders).allSatisfy(holder -> assertThat(holder.about(about(person, "data.tidy")))
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(holder.headings())));
    }

    @Test
    void personTakesAwayEverythingHeldAboutThemAndNothingAboutOthers() {
        var amina = open("data.amina");
        var boris = open("data.boris");
        join(amina, Role.EVALUATOR);
        tell(amina, "data.amina", "amina:1", "=1+1 is no formula");
        tell(boris, "data.boris", "boris:1", "For Boris alone");

        var files = unzip(ActingAs.person(amina.value()).call(data::download));

        assertThat(files.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        holders.stream().map(holder -> holder.file() + ".csv").toList());
        assertThat(files.get("account.csv")).contains("Robin of data.amina", "data.amina@alongside.example");
        assertThat(files.get("roles.csv")).contains("evaluator", "2025-09-01");
        assertThat(files.get("mails.csv")).contains("'=1+1 is no formula");
        assertThat(files.get("who-did-what.csv")).contains("account");
        assertThat(String.join("", files.values())).doesNotContain("boris", "Boris", PASSWORD, "argon2");
    }

    @Test
    void erasedPersonLeavesFiguresAndRolesUnderAnIdThatLeadsToNobody() {
        var carla = open("data.carla");
        join(carla, Role.EVALUATOR);
        tell(carla, "data.carla", "carla:1", "Come and see");
        var session =
                credentials.check("data.carla@alongside.example", PASSWORD).orElseThrow();

        PORTAL.run(() -> erasures.erase(carla));

        assertThat(PORTAL.call(() -> directory.namesOf(List.of(carla)))).containsEntry(carla, "Erased person");
        assertThat(credentials.stillStands(session)).isFalse();
        assertThat(credentials.check("data.carla@alongside.example", PASSWORD)).isEmpty();
        assertThat(everywhere("data.carla")).isEmpty();
        assertThat(PORTAL.call(() -> team.of(project())))
                .filteredOn(role -> role.person().equals(carla))
                .singleElement()
                .satisfies(role -> assertThat(role.until()).isPresent());
        assertThat(jdbc.sql("select count(*) from trail_entry where action = 'erased a person' and subject_id = ?")
                        .param(carla.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(open("data.carla")).as("comes back as a new person").isNotEqualTo(carla);
    }

    @Test
    void onlyLeadOfAProjectIsNotErasedBeforeThereIsAnother() {
        var others = PORTAL.call(() -> team.of(project())).stream()
                .filter(role -> role.role() == Role.PROJECT_LEAD && role.until().isEmpty())
                .toList();
        var diana = open("data.diana");
        join(diana, Role.PROJECT_LEAD);
        PORTAL.run(() -> others.forEach(role -> team.end(role, SINCE.isBefore(role.from()) ? role.from() : SINCE)));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> PORTAL.run(() -> erasures.erase(diana)))
                .withMessageContaining("the only lead of");
        assertThat(PORTAL.call(() -> directory.namesOf(List.of(diana)))).containsEntry(diana, "Robin of data.diana");

        var eli = open("data.eli");
        join(eli, Role.PROJECT_LEAD);
        assertThat(atOnce(() -> erase(diana), () -> erase(eli)))
                .as("of two leads at once one stays")
                .containsOnlyOnce("erased")
                .anySatisfy(answer -> assertThat(answer).contains("the only lead of"));
    }

    @Test
    void twoWhoEraseOnePersonAtOnceEraseThemOnce() {
        var fay = open("data.fay");
        join(fay, Role.FUNDER);

        assertThat(atOnce(() -> erase(fay), () -> erase(fay)))
                .containsExactlyInAnyOrder("erased", "This person has been erased already.");
    }

    @Test
    void erasureThatFailsHalfWayErasesNothing() {
        var gita = open("data.gita");
        tell(gita, "data.gita", "gita:1", "Still here");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    PORTAL.run(() -> erasures.erase(gita));
                    throw new IllegalStateException("the lights go out");
                }));

        assertThat(everywhere("data.gita")).isNotEmpty();
        assertThat(credentials.check("data.gita@alongside.example", PASSWORD)).isPresent();
        assertThat(unzip(ActingAs.person(gita.value()).call(data::download)).get("mails.csv"))
                .contains("Still here");
    }

    private String erase(PersonId person) {
        try {
            PORTAL.run(() -> erasures.erase(person));
            return "erased";
        } catch (RuleBroken refused) {
            return refused.reason();
        }
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Future<String>>();
            for (var work : List.of(one, other)) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return work.call();
                }));
            }
            return List.of(answers.getFirst().get(), answers.getLast().get());
        } catch (InterruptedException | ExecutionException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The tables in which this text stands in any column. */
    private List<String> everywhere(String text) {
        var columns = jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = database() and data_type in ('varchar', 'text', 'mediumtext', 'longtext')
                        and table_name not like 'staged%' and table_name not like 'register%' and table_name not like 'v\\_%'
                        """)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list();
        return columns.stream()
                .filter(column -> jdbc.sql("select exists (select 1 from %s where %s like :text)"
                                .formatted(column.getFirst(), column.getLast()))
                        .param("text", "%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .map(List::getFirst)
                .toList();
    }

    private PersonId open(String name) {
        return PORTAL.call(() -> accounts.open(
                new NewAccount("Robin of " + name, new EmailAddress(name + "@alongside.example"), PASSWORD, false)));
    }

    private static AboutPerson about(PersonId person, String name) {
        return new AboutPerson(person.value(), new EmailAddress(name + "@alongside.example"));
    }

    private void join(PersonId person, Role role) {
        PORTAL.run(() -> team.addParticipation(
                new Participation(person, project(), role, Optional.empty(), SINCE, Optional.empty())));
    }

    private void tell(PersonId person, String name, String fact, String words) {
        transaction.executeWithoutResult(status -> mail.tell(new MailFact(
                new EmailAddress(name + "@alongside.example"),
                Optional.of(person),
                fact,
                MailKind.CHANGE,
                "News",
                List.of(words),
                "/projects",
                "Look")));
    }

    private ProjectId project() {
        return jdbc.sql("select id from project where project_key = 'harbour-2026'")
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .single();
    }

    private static Map<String, String> unzip(byte[] zip) {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }
}
