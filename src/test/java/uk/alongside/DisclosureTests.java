package uk.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.HoldsWords;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SoughtWords;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.mail.Mail;
import uk.alongside.mail.MailFact;
import uk.alongside.mail.MailKind;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Disclosures;
import uk.alongside.projects.FoundWords;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.trail.Trail;
import uk.alongside.trail.TrailCheck;

/** A name that should not be here, from where it stands to its record. */
@SpringBootTest(properties = {"alongside.demo=true", "alongside.data=target/personal-data"})
class DisclosureTests {

    private static final ActingAs PORTAL = ActingAs.system("test");
    private static final String KEY = "harbour-2026";
    private static int leads;

    /** Columns whose words are our own. */
    private static final Set<String> NOBODY_TYPES = Set.of("participation.role", "invitation.role");

    private final List<HoldsWords> holders;
    private final Disclosures disclosures;
    private final ProjectPacks packs;
    private final ProjectTeam team;
    private final Accounts accounts;
    private final Trail trail;
    private final TrailCheck check;
    private final Mail mail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private ActingAs lead = PORTAL;
    private PersonId leadId = PersonId.next();

    DisclosureTests(
            List<HoldsWords> holders,
            Disclosures disclosures,
            ProjectPacks packs,
            ProjectTeam team,
            Accounts accounts,
            Trail trail,
            TrailCheck check,
            Mail mail,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.holders = holders;
        this.disclosures = disclosures;
        this.packs = packs;
        this.team = team;
        this.accounts = accounts;
        this.trail = trail;
        this.check = check;
        this.mail = mail;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void somebodyLeads() {
        var email = new EmailAddress("words.lead%d@alongside.example".formatted(++leads));
        leadId = PORTAL.call(
                () -> accounts.open(new NewAccount("Nadia Lead", email, "seven lamps by the harbour", false)));
        PORTAL.run(() -> team.addParticipation(new Participation(
                leadId, project(), Role.PROJECT_LEAD, Optional.empty(), LocalDate.of(2025, 9, 1), Optional.empty())));
        lead = ActingAs.person(leadId.value());
    }

    @Test
    void everyTableOfAProjectWithRoomForWordsIsSearched() {
        var found = jdbc.sql("""
                        select concat(columns.table_name, '.', columns.column_name) from information_schema.columns
                        join information_schema.tables on tables.table_schema = columns.table_schema
                            and tables.table_name = columns.table_name and tables.table_type = 'BASE TABLE'
                        where columns.table_schema = database() and columns.character_set_name = 'utf8mb4'
                        and (columns.table_name = 'project' or exists (select 1 from information_schema.columns project
                            where project.table_schema = database() and project.table_name = columns.table_name
                            and project.column_name = 'project_id'))
                        """).query(String.class).list();
        var searched =
                holders.stream().flatMap(holder -> holder.columns().stream()).collect(Collectors.toSet());

        assertThat(found).contains("project.name", "theme_rating.reason");
        assertThat(found.stream().filter(column -> !NOBODY_TYPES.contains(column)))
                .as("columns with words of a project, and that a bean of HoldsWords names")
                .isSubsetOf(searched);
    }

    @Test
    void nameIsRemovedFromEveryPlaceAndLeavesARecordWithoutIt() {
        write("Zebedee Trembath");
        lead.run(() -> packs.export(KEY));

        var found = lead.call(() -> disclosures.find(KEY, new SoughtWords("zebedee  trembath", false)));
        assertThat(found)
                .extracting(FoundWords::kind)
                .containsExactly("Figures", "Mails", "Project and work plan", "Who did what");
        assertThat(found.getFirst().places()).singleElement().satisfies(place -> {
            assertThat(place.what()).isEqualTo("The reason of a rating");
            assertThat(place.excerpt()).contains("Zebedee Trembath");
        });

        var record = lead.call(() -> disclosures.remove(KEY, new SoughtWords("zebedee  trembath", false), Set.of()));

        assertThat(record.allPlaces()).isEqualTo(4);
        assertThat(record.exports()).singleElement().satisfies(export -> assertThat(export.by())
                .contains(leadId));
        assertThat(lead.call(() -> disclosures.find(KEY, new SoughtWords("Zebedee Trembath", false))))
                .isEmpty();
        assertThat(everywhere("Zebedee")).isEmpty();
        assertThat(everywhere("Trembath")).isEmpty();
        assertThat(check.firstBreak()).isEmpty();
        assertThat(lead.call(() -> disclosures.records(KEY)).getFirst())
                .isEqualTo(record)
                .satisfies(kept -> assertThat(kept.places()).containsEntry("Mails", 1));
        assertThat(lead.call(() -> packs.export(KEY)))
                .as("the pack is still a pack")
                .isNotEmpty();
    }

    @Test
    void placeThatIsToBeLeftIsLeft() {
        write("Yolanda Reed");
        var words = new SoughtWords("Yolanda Reed", false);
        var plan = lead.call(() -> disclosures.find(KEY, words)).stream()
                .filter(found -> found.kind().equals("Project and work plan"))
                .flatMap(found -> found.places().stream())
                .map(HoldsWords.Place::id)
                .collect(Collectors.toSet());

        var record = lead.call(() -> disclosures.remove(KEY, words, plan));

        assertThat(record.places()).doesNotContainKey("Project and work plan");
        assertThat(record.left()).isEqualTo(1);
        assertThat(everywhere("Yolanda")).containsExactly("project_activity");
        lead.run(() -> disclosures.remove(KEY, words, Set.of()));
        assertThat(everywhere("Yolanda")).isEmpty();
    }

    @Test
    void twoRowsThatWouldBecomeOneStayTwo() {
        var school = jdbc.sql("select school_id from project_school where project_id = ? order by letter limit 1")
                .param(project().value())
                .query(UUID.class)
                .single();
        for (var source : List.of("Notes on Xavier", "Notes on XAVIER")) {
            jdbc.sql("insert into evidence_source (project_id, school_id, source, held, position, recorded_at)"
                            + " values (?, ?, ?, true, 99, utc_timestamp(6))")
                    .params(project().value(), school, source)
                    .update();
        }

        lead.run(() -> disclosures.remove(KEY, new SoughtWords("xavier", false), Set.of()));

        assertThat(jdbc.sql("select source from evidence_source where source like 'Notes on%' order by source")
                        .query(String.class)
                        .list())
                .containsExactly("Notes on [removed]", "Notes on [removed] 2");
    }

    @Test
    void wordsThatAreGoneMeanwhileAreRefusedAndLeaveNoRecord() {
        var before = lead.call(() -> disclosures.records(KEY)).size();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> lead.run(() -> disclosures.remove(KEY, new SoughtWords("Walburga", false), Set.of())))
                .withMessageContaining("Look again");
        assertThat(lead.call(() -> disclosures.records(KEY))).hasSize(before);
    }

    @Test
    void otherProjectIsNeitherSearchedNorTouched() {
        jdbc.sql("update project set source = concat(source, ' Vashti') where project_key = 'portsmouth-2018'")
                .update();

        assertThat(lead.call(() -> disclosures.find(KEY, new SoughtWords("Vashti", false))))
                .isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> lead.run(() -> disclosures.find("portsmouth-2018", new SoughtWords("Vashti", false))));
    }

    /** The words in a reason, in the work plan, in a mail and on the trail. */
    private void write(String words) {
        assertThat(jdbc.sql("update theme_rating set reason = ?, recorded_at = utc_timestamp(6)"
                                + " where project_id = ? order by school_id, theme, superseded_at limit 1")
                        .params("It went well with " + words + ".", project().value())
                        .update())
                .isEqualTo(1);
        jdbc.sql("update project_activity set activity = ? where project_id = ? order by position limit 1")
                .params("Meet " + words, project().value())
                .update();
        transaction.executeWithoutResult(status -> mail.tell(new MailFact(
                new EmailAddress("words.lead%d@alongside.example".formatted(leads)),
                Optional.of(leadId),
                "words:" + UUID.randomUUID(),
                MailKind.CHANGE,
                "News of the project",
                List.of("About " + words),
                "/projects/" + KEY + "/board",
                "Look")));
        var subject = new SubjectRef("project", project().value());
        lead.run(() -> trail.record("noted something", subject, subject, "by " + words));
    }

    private List<String> everywhere(String text) {
        return jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = database() and data_type in ('varchar', 'text', 'mediumtext', 'longtext')
                        and table_name not like 'staged%' and table_name not like 'register%' and table_name not like 'v\\_%'
                        """).query((row, number) -> List.of(row.getString(1), row.getString(2))).list().stream()
                .filter(column -> jdbc.sql("select exists (select 1 from %s where %s like :text)"
                                .formatted(column.getFirst(), column.getLast()))
                        .param("text", "%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .map(List::getFirst)
                .distinct()
                .toList();
    }

    private ProjectId project() {
        return jdbc.sql("select id from project where project_key = :key")
                .param("key", KEY)
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .single();
    }
}
