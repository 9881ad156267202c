package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.projects.PackExamples.aPack;
import static uk.alongside.projects.PackExamples.changed;
import static uk.alongside.projects.PackExamples.withSchools;
import static uk.alongside.projects.PackExamples.zipOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.people.PersonId;

/** Packs between files and the real database. Not transactional: what is refused must leave nothing behind. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class ProjectPacksTests {

    private static final ActingAs LOADER = ActingAs.system("test");

    private final ProjectPacks packs;
    private final ProjectDirectory directory;
    private final ProjectTeam team;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ProjectPacksTests(
            ProjectPacks packs, ProjectDirectory directory, ProjectTeam team, JdbcTemplate jdbc, JdbcClient client) {
        this.packs = packs;
        this.directory = directory;
        this.team = team;
        this.jdbc = jdbc;
        this.client = client;
    }

    @Test
    void exportOfAnImportIsThePackByteForByte() {
        var zip = zipOf(aPack("byte-for-byte"));

        assertThat(load(zip)).isEqualTo(new PackImport.Made("byte-for-byte", "Lighthouse"));
        assertThat(LOADER.call(() -> packs.export("byte-for-byte"))).isEqualTo(zip);
    }

    @Test
    void wordsThatLookLikeFormulasAreKeptAndHarmless() {
        load(changed("formulas", "themes.csv", text -> text.replace("Outcomes", "=1+1")
                .replace("Leadership", "'-x")));

        var exported = LOADER.call(() -> packs.export("formulas"));
        assertThat(themesOf("formulas")).extracting(Theme::name).containsExactly("=1+1", "-x");
        assertThat(CheckedPack.of(exported, List.of()).project().orElseThrow().themes())
                .extracting(Theme::name)
                .containsExactly("=1+1", "-x");
        assertThat(new String(PackZip.open(exported, java.util.Set.of("themes.csv"), new PackFaults(List.of()))
                        .orElseThrow()
                        .get("themes.csv")))
                .contains("1,'=1+1\n");
    }

    @Test
    void keyThatExistsIsRefusedAndNothingIsChanged() {
        load(zipOf(aPack("taken")));
        var before = rowsOfAllTables();

        assertThat(load(zipOf(aPack("taken"))))
                .isInstanceOfSatisfying(
                        PackImport.Refused.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.file()).isEqualTo("project.csv");
                            assertThat(fault.line()).isEqualTo(2);
                            assertThat(fault.column()).isEqualTo("key");
                            assertThat(fault.sentence()).contains("taken").contains("another key");
                        }));
        assertThat(rowsOfAllTables()).isEqualTo(before);
    }

    @Test
    void ofTwoImportsOfOneKeyAtOnceOneIsRefused() throws Exception {
        var zip = zipOf(aPack("at-once"));

        assertThat(together(4, () -> load(zip)))
                .areExactly(1, new org.assertj.core.api.Condition<>(PackImport.Made.class::isInstance, "made"))
                .areExactly(
                        3,
                        new org.assertj.core.api.Condition<>(
                                answer -> answer instanceof PackImport.Refused(var faults, var more)
                                        && faults.size() == 1
                                        && faults.getFirst().column().equals("key"),
                                "refused for the key"));
    }

    @Test
    void twoProjectsAtOnceMayBringTheSameSchool() throws Exception {
        var number = new java.util.concurrent.atomic.AtomicInteger();

        assertThat(together(4, () -> load(withUrn("same-school-" + number.incrementAndGet(), "123456"))))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(PackImport.Made.class));
        assertThat(client.sql("select count(*) from school where urn = '123456'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static byte[] withUrn(String key, String urn) {
        var files = aPack(key);
        files.computeIfPresent(
                "project.csv", (name, content) -> PackExamples.utf8(new String(content).replace("INVENTED", "REAL")));
        files.computeIfPresent(
                "schools.csv",
                (name, content) ->
                        PackExamples.utf8(new String(content).replace("PRIMARY,,yes", "PRIMARY," + urn + ",yes")));
        return zipOf(files);
    }

    @Test
    void badPackLeavesEveryTableAsItWas() {
        var before = rowsOfAllTables();

        assertThat(BadPack.all()).allSatisfy(bad -> assertThat(load(bad.zip()))
                .as(bad.name())
                .isInstanceOfSatisfying(PackImport.Refused.class, refused -> assertThat(refused.faults())
                        .isNotEmpty()));

        assertThat(rowsOfAllTables()).isEqualTo(before);
    }

    @Test
    void troubleInAnyPartTakesEverythingBack() {
        var before = rowsOfAllTables();
        jdbc.execute("alter table project_activity add constraint no_visit check (activity <> 'Trouble')");
        try {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(
                            () -> load(changed("half", "work-plan.csv", text -> text.replace("Visit one", "Trouble"))));
        } finally {
            jdbc.execute("alter table project_activity drop constraint no_visit");
        }

        assertThat(rowsOfAllTables()).isEqualTo(before);
    }

    @Test
    void twoThousandSchoolsComeInAndGoOut() {
        var zip = withSchools("many-schools", 2000);

        assertThat(load(zip)).isInstanceOf(PackImport.Made.class);
        assertThat(LOADER.call(() -> packs.export("many-schools"))).isEqualTo(zip);
    }

    @Test
    void whoLeadsAProjectMayBringInAnotherAndLeadsItToo() {
        load(zipOf(aPack("first")));
        var amina = PersonId.next();
        LOADER.run(() -> team.addParticipation(in("first", amina, Role.PROJECT_LEAD)));

        var answer = as(amina).call(() -> packs.importPack(zipOf(aPack("second"))));

        assertThat(answer).isInstanceOf(PackImport.Made.class);
        assertThat(as(amina).call(() -> directory.byKey("second").name())).isEqualTo("Lighthouse");
        assertThat(trailOf("second")).contains("imported a pack").hasSize(2);
    }

    @Test
    void nobodyElseMayBringInAProject() {
        load(zipOf(aPack("third")));
        for (var role : Role.values()) {
            if (role != Role.PROJECT_LEAD && !role.mayBeForASchool()) {
                var person = PersonId.next();
                LOADER.run(() -> team.addParticipation(in("third", person, role)));
                assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> as(person).call(() -> packs.importPack(zipOf(aPack("fourth")))));
            }
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(PersonId.next()).call(() -> packs.importPack(zipOf(aPack("fourth")))));
    }

    @Test
    void onlyLeadAndEvaluatorTakeAProjectOut() {
        load(zipOf(aPack("fifth")));
        for (var role : Role.values()) {
            if (role.mayBeForASchool()) {
                continue;
            }
            var person = PersonId.next();
            LOADER.run(() -> team.addParticipation(in("fifth", person, role)));
            if (role == Role.PROJECT_LEAD || role == Role.EVALUATOR) {
                assertThat(as(person).call(() -> packs.export("fifth"))).isNotEmpty();
            } else {
                assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> as(person).call(() -> packs.export("fifth")));
            }
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(PersonId.next()).call(() -> packs.export("fifth")));
        assertThat(trailOf("fifth")).contains("exported a pack");
    }

    private PackImport load(byte[] zip) {
        return LOADER.call(() -> packs.importPack(zip));
    }

    private List<Theme> themesOf(String key) {
        var reader = PersonId.next();
        LOADER.run(() -> team.addParticipation(in(key, reader, Role.FUNDER)));
        return as(reader).call(() -> directory.themesOf(directory.byKey(key).id()));
    }

    private Participation in(String key, PersonId person, Role role) {
        var project = client.sql("select id from project where project_key = :key")
                .param("key", key)
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .single();
        return new Participation(person, project, role, Optional.empty(), LocalDate.of(2020, 1, 1), Optional.empty());
    }

    private List<String> trailOf(String key) {
        return client.sql(
                        "select action from trail_entry where scope_id = (select id from project where project_key = :key)")
                .param("key", key)
                .query((row, number) -> row.getString("action"))
                .list();
    }

    private Map<String, Long> rowsOfAllTables() {
        var rows = new TreeMap<String, Long>();
        client.sql("select table_name from information_schema.tables where table_schema = database()")
                .query((row, number) -> row.getString("table_name"))
                .list()
                .forEach(table -> rows.put(
                        table,
                        client.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }

    private static ActingAs as(PersonId person) {
        return ActingAs.person(person.value());
    }

    private static <T> List<T> together(int people, Callable<T> work) throws Exception {
        var start = new CyclicBarrier(people);
        try (var threads = Executors.newFixedThreadPool(people)) {
            var running = new ArrayList<java.util.concurrent.Future<T>>();
            for (int i = 0; i < people; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
