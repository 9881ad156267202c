package uk.alongside.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.pairing.quality.PairingQuality;
import uk.alongside.pairing.quality.QualityRule;
import uk.alongside.people.Erasures;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.PackTarget;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/** The pairs of the demonstration: made once, from the invented schools' own answers, and none in the published project. */
@SpringBootTest(properties = {"alongside.demo=true", "alongside.data=target/personal-data"})
class DemoPairsTests {

    private static final ActingAs PORTAL = ActingAs.system("test");

    private final DemoPairs demo;
    private final PairRows rows;
    private final PairingQuality quality;
    private final PersonDirectory directory;
    private final ProjectTeam team;
    private final PackedPairingRows packed;
    private final Erasures erasures;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    DemoPairsTests(
            DemoPairs demo,
            PairRows rows,
            PairingQuality quality,
            PersonDirectory directory,
            ProjectTeam team,
            PackedPairingRows packed,
            Erasures erasures,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.demo = demo;
        this.rows = rows;
        this.quality = quality;
        this.directory = directory;
        this.team = team;
        this.packed = packed;
        this.erasures = erasures;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    @Test
    void inventedSchoolsAreInFivePairsOfWhichOneIsOffered() {
        var pairs = rows.of(project("harbour-2026"));

        assertThat(pairs).hasSize(5).extracting(Pair::state).containsOnly(PairState.AGREED, PairState.OFFERED);
        assertThat(pairs).filteredOn(pair -> pair.state() == PairState.OFFERED).hasSize(1);
        assertThat(pairs.stream().flatMap(pair -> pair.schoolIds().stream()).distinct())
                .hasSize(10);
        assertThat(rows.of(project("portsmouth-2018"))).isEmpty();
    }

    @Test
    void demoCoachHasTheirTwoSchoolsAndNoOther() {
        var coach = person("Coach");

        assertThat(rows.of(project("harbour-2026")))
                .filteredOn(pair -> pair.coach().equals(coach))
                .singleElement()
                .satisfies(pair -> assertThat(pair.state()).isEqualTo(PairState.AGREED));
        assertThat(PORTAL.call(() -> team.of(project("harbour-2026"))))
                .filteredOn(role -> role.person().equals(coach))
                .extracting(Participation::role)
                .containsExactly(Role.COACH, Role.COACH);
    }

    @Test
    void nothingBreaksARuleButWhatStillWaits() {
        var found = ActingAs.person(person("Project.lead").value()).call(() -> quality.findings("harbour-2026"));

        assertThat(found.broken()).hasSize(3).allSatisfy(finding -> assertThat(finding.rule())
                .isEqualTo(QualityRule.ACCEPTED_BEFORE_BEGIN));
        assertThat(found.late()).hasSize(12);
    }

    @Test
    void erasedCoachIsNamedInNoProposalAndNoReason() {
        var before = wordsNaming("Noor Fairhaven");
        var noor = person("Noor.Fairhaven");

        transaction.executeWithoutResult(status -> {
            PORTAL.run(() -> erasures.erase(noor));
            assertThat(before).isEqualTo(2);
            assertThat(wordsNaming("Noor Fairhaven")).isZero();
            assertThat(wordsNaming("Erased person")).isEqualTo(2);
            status.setRollbackOnly();
        });
    }

    private int wordsNaming(String name) {
        return jdbc.sql("""
                        select (select count(*) from pairing_proposal where question like :name)
                            + (select count(*) from pair_group where shared_reasons like :name)""")
                .param("name", "%" + name + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void secondStartChangesNothing() {
        var before = counts();

        demo.load();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void publishedProjectBreaksNoRuleEither() {
        var found = ActingAs.person(person("Project.lead").value()).call(() -> quality.findings("portsmouth-2018"));

        assertThat(found.broken()).isEmpty();
        assertThat(found.pairs()).isZero();
    }

    @Test
    void packOfThePairedProjectNamesNobody() {
        var text = new StringBuilder();
        var letters = jdbc
                .sql("select school_id, letter from v_projects_school where project_key = 'harbour-2026'")
                .query((row, number) ->
                        Map.entry(new SchoolId(row.getObject("school_id", UUID.class)), row.getString("letter")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        PORTAL.run(() -> packed.write(project("harbour-2026"), new PackTarget() {
            @Override
            public Map<SchoolId, String> letters() {
                return letters;
            }

            @Override
            public void row(String file, String... cells) {
                text.append(file).append(String.join(",", cells)).append('\n');
            }
        }));

        assertThat(text.toString())
                .contains("pair-coaches.csv", "Coach 2")
                .doesNotContain("Saltgrove", "Millbeck", "Fairhaven", "Ternhill");
    }

    private List<Integer> counts() {
        return List.of("pair_group", "pairing_proposal", "pairing_lock", "person", "participation", "trail_entry")
                .stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private PersonId person(String name) {
        return PORTAL.call(() -> directory.findByEmail(new EmailAddress(name + "@alongside.example")))
                .orElseThrow()
                .id();
    }

    private ProjectId project(String key) {
        return Optional.of(jdbc.sql("select id from project where project_key = ?")
                        .param(key)
                        .query(UUID.class)
                        .single())
                .map(ProjectId::new)
                .orElseThrow();
    }
}
