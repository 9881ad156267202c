package uk.alongside.audits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.projects.PackFault;
import uk.alongside.projects.PackImport;
import uk.alongside.projects.ProjectPacks;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class AuditPackPartTests {

    private static final ActingAs SYSTEM = ActingAs.system("test");
    private static final String THEN = "2021-05-04T10:00:00Z";

    private final ProjectPacks packs;
    private final JdbcClient jdbc;

    AuditPackPartTests(ProjectPacks packs, JdbcClient jdbc) {
        this.packs = packs;
        this.jdbc = jdbc;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rounds.csv | 2,YEARLY,Second,send-review,1,2021-09-01,,,NOTHING,2021-05-04T10:00:00Z | kind | is not known here",
                "rounds.csv | 1,FINAL,Second,send-review,1,2021-09-01,,,NOTHING,2021-05-04T10:00:00Z | round | is there twice",
                "rounds.csv | 2,FINAL,Second,our-own,1,2021-09-01,,,NOTHING,2021-05-04T10:00:00Z | framework | ships no framework",
                "rounds.csv | 2,FINAL,Second,send-review,9,2021-09-01,,,NOTHING,2021-05-04T10:00:00Z | edition | no such edition",
                "rounds.csv | 2,FINAL,Second,send-review,1,2021-09-01,2021-08-01,,NOTHING,2021-05-04T10:00:00Z | closes_on | before it opens",
                "rounds.csv | 2,FINAL,Second,send-review,1,2021-09-01,,,ALL,2021-05-04T10:00:00Z | colleagues_see | is not known here",
                "rounds.csv | 2,FINAL,Second,send-review,1,2021-09-01,,,NOTHING,yesterday | opened_at | is not a point in time",
                "self-reviews.csv | 7,B,,, | round | no such round",
                "self-reviews.csv | 1,Z,,, | school | no school",
                "self-reviews.csv | 1,A,,, | school | has a self-review in this round already",
                "self-reviews.csv | 1,B,,,2021-05-04T10:00:00Z | co_sent_at | Nothing was sent",
                "self-review-answers.csv | 1,A,X9,2,,,2021-05-04T10:00:00Z, | statement | no statement",
                "self-review-answers.csv | 1,A,O1,5,,,2021-05-04T10:00:00Z, | answer | from 1 to 4",
                "self-review-answers.csv | 1,A,O1,,,,2021-05-04T10:00:00Z, | answer | from 1 to 4",
                "self-review-answers.csv | 1,A,L3,2,3,,2021-05-04T10:00:00Z, | musts | has 2",
                "self-review-answers.csv | 1,B,O1,2,,,2021-05-04T10:00:00Z, | school | Only what was sent",
                "self-review-answers.csv | 1,A,O1,2,,,, | recorded_at | empty",
                "moderated-judgements.csv | 1,A,O1,12,,2021-05-04T10:00:00Z, | answer | from 1 to 4",
            })
    void badCellIsNamedByFileLineAndColumn(String file, String cells, String column, String words) {
        var files = pack(aKey());
        files.merge(file, cells + "\n", String::concat);

        assertThat(faultsOf(files)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.line())
                    .isEqualTo((int) files.getOrDefault(file, "").lines().count());
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.sentence()).contains(words);
        });
    }

    @Test
    void twoAnswersThatStandForOneStatementAreRefused() {
        var files = pack(aKey());
        files.merge(
                "self-review-answers.csv",
                "1,A,O2,2,,,%s,\n1,A,O3,2,,,%s,\n1,A,O2,3,,,2021-06-04T10:00:00Z,\n".formatted(THEN, THEN),
                String::concat);

        assertThat(faultsOf(files)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(4);
            assertThat(fault.sentence()).contains("Line 2 answers this statement already");
        });
    }

    @Test
    void misspeltRoundIsNotBlamedOnEverySchool() {
        var files = pack(aKey());
        files.put("rounds.csv", "round;kind\n");

        assertThat(faultsOf(files)).extracting(PackFault::file).containsOnly("rounds.csv");
    }

    @Test
    void whatGoesInComesOut() throws IOException {
        var key = aKey();
        var files = pack(key);
        files.merge(
                "rounds.csv",
                "2,FINAL,\"Last, and kindest\",mark-nine-objectives,1,2021-09-01,,,NOTHING,2021-05-04T10:00:00.123456Z\n",
                String::concat);
        files.merge("self-reviews.csv", "2,A,,,\n", String::concat);
        files.merge("self-review-answers.csv", """
                1,A,O2,na,,,2021-04-04T10:00:00Z,
                1,A,O10,dk,,,2021-04-04T10:01:00Z,
                1,A,L3,2,,,2021-04-04T10:02:00Z,2021-06-01T09:00:00Z
                1,A,L3,3,1; 2,The certificate has come.,2021-06-01T09:00:00Z,
                """, String::concat);
        files.merge("moderated-judgements.csv", "1,A,L3,2,\"Seen, not yet\",2021-05-20T10:00:00Z,\n", String::concat);

        assertThat(bringIn(files)).isInstanceOf(PackImport.Made.class);

        var out = unzip(SYSTEM.call(() -> packs.export(key)));
        for (var file : List.of(
                "manifest.csv",
                "rounds.csv",
                "self-reviews.csv",
                "self-review-answers.csv",
                "moderated-judgements.csv")) {
            assertThat(out.get(file)).as(file).isEqualTo(files.get(file));
        }
    }

    @Test
    void whatIsNotSentOrWasChangedBeforeSendingStaysInThePortal() throws IOException {
        var key = aKey();
        var files = pack(key);
        files.merge("self-reviews.csv", "1,B,,,\n", String::concat);
        assertThat(bringIn(files)).isInstanceOf(PackImport.Made.class);
        var sheet = "(select audit.id from audit join project on project.id = audit.project_id"
                + " join project_school school on school.school_id = audit.school_id and school.project_id = project.id"
                + " where project.project_key = ? and school.letter = ?)";
        answer(key, sheet, "A", "2021-04-01 10:00:00", "2021-04-02 10:00:00");
        answer(key, sheet, "B", "2021-04-01 10:00:00", "9999-12-31 23:59:59.999999");

        assertThat(unzip(SYSTEM.call(() -> packs.export(key)))).doesNotContainKey("self-review-answers.csv");
    }

    private void answer(String key, String sheet, String letter, String since, String until) {
        var added = jdbc.sql(
                        "insert into audit_answer (respondent_id, statement_id, recorded_at, superseded_at, judgement, level)"
                                + " select %s, statement_id, ?, ?, 'LEVEL', 2 from framework_statement where code = 'O1' limit 1"
                                        .formatted(sheet))
                .params(key, letter, since, until)
                .update();
        assertThat(added).isEqualTo(1);
    }

    private static String aKey() {
        return "reviews-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Two schools and one round, which the first of them has sent. */
    private static Map<String, String> pack(String key) {
        var files = new LinkedHashMap<String, String>();
        files.put("manifest.csv", "property,value\nformat,alongside-project-pack\nversion,3\n");
        files.put(
                "project.csv",
                "key,name,lead_organisation,funder,reference,starts_on,ends_on,first_half_term,schools_are,source,"
                        + "amber_from,red_from,judged_from\n" + key
                        + ",Invented project,Invented Trust,Invented Fund,,2021-01-04,2021-12-17,2020/21 spring 1,INVENTED,,"
                        + "75,50,50\n");
        files.put("themes.csv", "theme,name\n1,Listening\n");
        files.put("descriptors.csv", "descriptor,theme,label\n1.1,1,Listens\n");
        files.put("work-plan.csv", "half_term,from,to,starts,ends,date_note,kind,activity,who\n");
        files.put(
                "schools.csv",
                "school,name,phase,urn,may_be_named\nA,Invented School One,PRIMARY,,no\nB,Invented School Two,PRIMARY,,no\n");
        files.put(
                "rounds.csv",
                "round,kind,name,framework,edition,opens_on,closes_on,closed_at,colleagues_see,opened_at\n"
                        + "1,BASELINE,First,send-review,1,2021-04-01,2021-04-30,2021-05-03T08:00:00Z,ANSWERS,2021-03-20T10:00:00Z\n");
        files.put(
                "self-reviews.csv",
                "round,school,started_at,sent_at,co_sent_at\n1,A,2021-04-02T10:00:00Z,2021-04-20T10:00:00Z,2021-04-21T10:00:00Z\n");
        files.put("self-review-answers.csv", "round,school,statement,answer,musts,reason,recorded_at,superseded_at\n");
        files.put("moderated-judgements.csv", "round,school,statement,answer,note,recorded_at,superseded_at\n");
        return files;
    }

    private List<PackFault> faultsOf(Map<String, String> files) {
        return switch (bringIn(files)) {
            case PackImport.Refused refused -> refused.faults();
            case PackImport.Made made -> throw new AssertionError("Imported: " + made);
        };
    }

    private PackImport bringIn(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return SYSTEM.call(() -> packs.importPack(bytes.toByteArray()));
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
