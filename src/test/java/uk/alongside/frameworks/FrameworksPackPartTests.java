package uk.alongside.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.alongside.frameworks.FrameworkExamples.harbour;
import static uk.alongside.frameworks.FrameworkExamples.threeSteps;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.kernel.ActingAs;
import uk.alongside.projects.PackImport;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;

/** A project's own frameworks on their way out of one portal and into another. */
@SpringBootTest(properties = "alongside.data=target/framework-pack")
class FrameworksPackPartTests {

    private static final ActingAs PORTAL = ActingAs.system("test");
    private static int projects;

    private final FrameworkEditing editing;
    private final FrameworkReading reading;
    private final FrameworkRows rows;
    private final ProjectPacks packs;
    private final JdbcClient jdbc;
    private final ProjectExamples examples;

    FrameworksPackPartTests(
            FrameworkEditing editing,
            FrameworkReading reading,
            FrameworkRows rows,
            ProjectPacks packs,
            ProjectTeam team,
            JdbcClient jdbc) {
        this.editing = editing;
        this.reading = reading;
        this.rows = rows;
        this.packs = packs;
        this.jdbc = jdbc;
        this.examples = new ProjectExamples(packs, team, jdbc);
    }

    /** A project with an edition that is published, the next as a draft, and a copy of the shipped review. */
    private String projectWithFrameworks() {
        var key = "packed-frameworks-" + ++projects;
        var project = examples.project(key);
        ActingAs.person(examples.somebody(Role.PROJECT_LEAD, project).value()).run(() -> {
            var id = editing.make(
                    project, new NewFramework("Lights", "The keepers", "One line,\nand \\n another.", "2026"));
            editing.change(
                    id, new DraftChange.Scaled(reading.edition(id).content().scale(), threeSteps()));
            for (var area : FrameworkExamples.content().areas()) {
                editing.change(id, new DraftChange.AreaAdded(DraftChange.Heading.of(area)));
                area.statements()
                        .forEach(statement ->
                                editing.change(id, new DraftChange.StatementAdded(area.code(), statement)));
            }
            editing.publish(id, reading.edition(id).revision());
            var next = editing.next(id);
            editing.change(next, new DraftChange.StatementRemoved(harbour()));
            editing.copy(
                    project, ShippedFrameworks.edition("send-review", 1), new NewFramework("Our review", "Us", "", ""));
        });
        return key;
    }

    @Test
    void comesInAsItWentOutWithTheSameStatements() {
        var from = projectWithFrameworks();
        var exported = files(PORTAL.call(() -> packs.export(from)));
        assertThat(exported).containsKeys("frameworks.csv", "framework-statements.csv", "framework-wording.csv");
        var to = from + "-again";
        var moved = changed(exported, "project.csv", text -> text.replace(from, to));

        assertThat(PORTAL.call(() -> packs.importPack(zip(moved)))).isInstanceOf(PackImport.Made.class);

        assertThat(texts(files(PORTAL.call(() -> packs.export(to))))).isEqualTo(texts(moved));
        var before = editions(from);
        var after = editions(to);
        assertThat(after)
                .extracting(edition -> edition.framework().key(), Edition::number, Edition::published)
                .containsExactly(tuple("lights", 1, true), tuple("lights", 2, false), tuple("our-review", 1, false));
        assertThat(after)
                .extracting(Edition::content)
                .isEqualTo(before.stream().map(Edition::content).toList());
        assertThat(after)
                .extracting(Edition::id)
                .doesNotContainAnyElementsOf(before.stream().map(Edition::id).toList());
        assertThat(after.getFirst().framework().about()).isEqualTo("One line,\nand \\n another.");
        assertThat(after.getFirst().publishedAt()).isEqualTo(before.getFirst().publishedAt());
        assertThat(rows.head(after.get(1).id(), false).flatMap(FrameworkRows.Head::before))
                .contains(after.getFirst().id());
        assertThat(rows.head(after.get(2).id(), false).flatMap(FrameworkRows.Head::before))
                .contains(ShippedFrameworks.edition("send-review", 1));
    }

    @Test
    void everyFaultIsNamedByFileLineAndColumn() {
        var from = projectWithFrameworks();
        var exported = files(PORTAL.call(() -> packs.export(from)));
        assertThat(faults(
                        exported,
                        from,
                        "framework-statements.csv",
                        text -> text.replace("\nlights,1,2,2.1,", "\nlights,1,9,2.1,")))
                .contains(tuple("framework-statements.csv", "area"));
        assertThat(faults(exported, from, "framework-statements.csv", text -> text.replace(",PRIMARY,", ",MOON,")))
                .contains(tuple("framework-statements.csv", "settings"));
        assertThat(faults(
                        exported,
                        from,
                        "framework-statements.csv",
                        text -> text.replaceFirst("[0-9a-f-]{36}", "no-id")))
                .contains(tuple("framework-statements.csv", "id"));
        assertThat(faults(
                        exported,
                        from,
                        "framework-levels.csv",
                        text -> text.replace("lights,1,3,Bright", "lights,1,2,Bright")))
                .contains(tuple("framework-levels.csv", "level"));
        assertThat(faults(exported, from, "framework-levels.csv", text -> text.replace("by it.,2.5", "by it.,0.5")))
                .contains(tuple("framework-levels.csv", "points"));
        assertThat(faults(exported, from, "framework-musts.csv", text -> text.replace("lights,1,1.1", "lights,1,7.7")))
                .contains(tuple("framework-musts.csv", "statement"));
        assertThat(faults(exported, from, "framework-wording.csv", text -> text.replace("PUPIL", "EVERYBODY")))
                .contains(tuple("framework-wording.csv", "reader"));
        assertThat(faults(exported, from, "frameworks.csv", text -> text.replace("send-review/1", "moon/1")))
                .containsExactly(tuple("frameworks.csv", "before"));
        assertThat(faults(exported, from, "frameworks.csv", text -> text.replace("lights,2,Lights", "lights,1,Lights")))
                .contains(tuple("frameworks.csv", "edition"));
        assertThat(faults(exported, from, "framework-areas.csv", text -> text.replace("lights,1,", "lights,7,")))
                .contains(tuple("framework-areas.csv", "framework"));
    }

    private List<Tuple> faults(Map<String, byte[]> exported, String from, String file, UnaryOperator<String> change) {
        var moved = changed(exported, "project.csv", text -> text.replace(from, from + "-faulty"));
        var spoilt = changed(moved, file, change);
        assertThat(texts(spoilt)).as("the file is spoilt").isNotEqualTo(texts(moved));
        return switch (PORTAL.call(() -> packs.importPack(zip(spoilt)))) {
            case PackImport.Made made -> throw new AssertionError("taken: " + made);
            case PackImport.Refused refused ->
                refused.faults().stream()
                        .map(fault -> tuple(fault.file(), fault.column()))
                        .toList();
        };
    }

    private List<Edition> editions(String key) {
        var heads = rows.ownHeads(project(key));
        return heads.stream().map(head -> reading.edition(head.id())).toList();
    }

    private ProjectId project(String key) {
        return jdbc.sql("select id from project where project_key = ?")
                .param(key)
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .single();
    }

    private static Map<String, byte[]> changed(Map<String, byte[]> files, String file, UnaryOperator<String> change) {
        var changed = new LinkedHashMap<>(files);
        changed.computeIfPresent(file, (name, bytes) -> change.apply(new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        var texts = new LinkedHashMap<String, String>();
        files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private static Map<String, byte[]> files(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = Optional.ofNullable(stream.getNextEntry());
                    entry.isPresent();
                    entry = Optional.ofNullable(stream.getNextEntry())) {
                files.put(entry.get().getName(), stream.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
