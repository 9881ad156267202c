package uk.alongside.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static uk.alongside.frameworks.FrameworkExamples.content;
import static uk.alongside.frameworks.FrameworkExamples.harbour;
import static uk.alongside.frameworks.FrameworkExamples.lamp;
import static uk.alongside.frameworks.FrameworkExamples.stairs;
import static uk.alongside.frameworks.FrameworkExamples.threeSteps;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;

/** A project's own framework, from its first word to the edition that never changes again. */
@SpringBootTest(properties = "alongside.data=target/framework-editing")
class FrameworkEditingTests {

    private static final NewFramework LIGHTS = new NewFramework("Our lights", "The keepers", "", "2026");
    private static int projects;

    private final FrameworkEditing editing;
    private final FrameworkFiles files;
    private final Frameworks frameworks;
    private final FrameworkReading reading;
    private final JdbcClient jdbc;
    private final ProjectExamples examples;

    private ProjectId project = ProjectId.next();
    private ActingAs lead = ActingAs.system("test");
    private ActingAs coach = ActingAs.system("test");

    FrameworkEditingTests(
            FrameworkEditing editing,
            FrameworkFiles files,
            Frameworks frameworks,
            FrameworkReading reading,
            ProjectPacks packs,
            ProjectTeam team,
            JdbcClient jdbc) {
        this.editing = editing;
        this.files = files;
        this.frameworks = frameworks;
        this.reading = reading;
        this.jdbc = jdbc;
        this.examples = new ProjectExamples(packs, team, jdbc);
    }

    @BeforeEach
    void projectWithALead() {
        project = examples.project("frameworks-" + ++projects);
        lead = ActingAs.person(examples.somebody(Role.PROJECT_LEAD, project).value());
        coach = ActingAs.person(examples.somebody(Role.FUNDER, project).value());
    }

    @Test
    void frameworkIsWrittenPartByPartAndPublishedWhenItIsWhole() {
        var id = lead.call(() -> editing.make(project, LIGHTS));
        assertThat(lead.call(() -> editing.publish(id, 0)))
                .isInstanceOfSatisfying(Publishing.NotYet.class, notYet -> assertThat(notYet.faults())
                        .extracting(FrameworkFault::sheet, FrameworkFault::sentence)
                        .containsExactly(
                                tuple("The scale", "A scale has at least two levels. Add one."),
                                tuple("The framework", "There is no area yet. Add one, with statements.")));

        kept(id, new DraftChange.Scaled(draft(id).content().scale(), threeSteps()));
        kept(id, new DraftChange.AreaAdded(new DraftChange.Heading("1", " The lamp ", "")));
        kept(id, new DraftChange.AreaAdded(new DraftChange.Heading("2", "The harbour", "")));
        kept(id, new DraftChange.StatementAdded("1", lamp()));
        kept(id, new DraftChange.StatementAdded("1", harbour()));
        kept(id, new DraftChange.StatementAdded("2", stairs()));
        kept(id, new DraftChange.StatementMoved(harbour().id(), "2", 0));
        kept(id, new DraftChange.AreasOrdered(List.of("1", "2"), List.of("2", "1")));
        var whole = draft(id);
        assertThat(whole.content().areas()).extracting(Area::title).containsExactly("The harbour", "The lamp");
        assertThat(whole.content().statements()).containsExactly(harbour(), stairs(), lamp());
        assertThat(whole.revision()).isEqualTo(8);

        assertThat(lead.call(() -> editing.publish(id, 7))).isInstanceOf(Publishing.ChangedMeanwhile.class);
        assertThat(lead.call(() -> editing.publish(id, 8))).isInstanceOf(Publishing.Published.class);
        assertThat(coach.call(() -> frameworks.published(project)))
                .filteredOn(line -> !line.framework().isShipped())
                .extracting(EditionLine::title, EditionLine::levels, EditionLine::areas, EditionLine::statements)
                .containsExactly(tuple("Our lights, 2026", 3, 2, 3));
        assertThat(coach.call(() -> frameworks.edition(id)).content()).isEqualTo(whole.content());
    }

    @Test
    void shippedOneIsCopiedAndItsStatementsStayTheSameOnes() {
        var shipped = coach.call(() -> frameworks.published(project)).stream()
                .filter(line -> line.framework().isShipped())
                .findFirst()
                .orElseThrow();
        var id = lead.call(() -> editing.copy(project, shipped.id(), LIGHTS));

        var comparison = Comparison.of(reading.edition(shipped.id()), reading.edition(id));

        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.shared()).hasSize(shipped.statements());
        assertThat(lead.call(() -> frameworks.before(id)).map(Edition::id)).contains(shipped.id());
        assertThat(draft(id).framework().owner()).contains(project);
    }

    @Test
    void nextEditionIsComparedWithTheOneBefore() {
        var first = published();
        var next = lead.call(() -> editing.next(first));
        assertThat(lead.call(() -> editing.next(first))).as("begun once").isEqualTo(next);
        kept(next, new DraftChange.StatementRemoved(stairs()));
        kept(next, new DraftChange.StatementChanged(harbour(), reworded(harbour(), "All boats find the harbour.")));
        kept(next, new DraftChange.Scaled(threeSteps(), higher()));

        var comparison = lead.call(() -> Comparison.of(frameworks.before(next).orElseThrow(), draft(next)));

        assertThat(comparison.removed()).containsExactly(stairs().id());
        assertThat(comparison.reworded()).containsExactly(harbour().id());
        assertThat(comparison.rescaled()).isTrue();
        assertThat(comparison.shared()).containsExactly(lamp().id(), harbour().id());
    }

    private static Scale higher() {
        var levels = new ArrayList<>(threeSteps().levels());
        levels.add(new Level(4, "Blinding", "", new BigDecimal("9")));
        return new Scale(levels);
    }

    @Test
    void twoPeopleChangeDifferentPartsAtOnceAndNeitherIsInTheWay() {
        var id = drafted();
        var seen = draft(id);
        kept(id, new DraftChange.StatementChanged(harbour(), reworded(harbour(), "Boats are found.")));
        kept(id, new DraftChange.StatementChanged(lamp(), reworded(lamp(), "The lamp is found.")));
        assertThat(draft(id).revision()).isEqualTo(seen.revision() + 2);
    }

    @Test
    void whoChangesWhatAnotherChangedIsToldAndNothingIsWrittenOver() {
        var id = drafted();
        var theirs = reworded(harbour(), "Theirs.");
        kept(id, new DraftChange.StatementChanged(harbour(), theirs));

        var answer = lead.call(
                () -> editing.change(id, new DraftChange.StatementChanged(harbour(), reworded(harbour(), "Mine."))));

        assertThat(answer).isInstanceOfSatisfying(Drafted.ChangedMeanwhile.class, meanwhile -> assertThat(
                        meanwhile.now().content().statement(harbour().id()))
                .contains(theirs));
        assertThat(draft(id).content().statement(harbour().id())).contains(theirs);
        assertThat(lead.call(() -> editing.change(id, new DraftChange.StatementRemoved(harbour()))))
                .isInstanceOf(Drafted.ChangedMeanwhile.class);
        assertThat(lead.call(() -> editing.change(
                        id,
                        new DraftChange.AreaChanged(
                                new DraftChange.Heading("9", "Nowhere", ""), new DraftChange.Heading("8", "x", "")))))
                .isInstanceOf(Drafted.ChangedMeanwhile.class);
    }

    @Test
    void twoPeopleWhoSaveAtTheVerySameMomentBothKeepTheirs() throws Exception {
        var id = drafted();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<Drafted>>();
            for (int i = 1; i <= 12; i++) {
                var code = "9." + i;
                tasks.add(() -> lead.call(() -> editing.change(
                        id, new DraftChange.StatementAdded("2", coded(harbour(), StatementId.next(), code)))));
            }
            for (var task : threads.invokeAll(tasks)) {
                assertThat(task.get()).isInstanceOf(Drafted.Kept.class);
            }
        }
        assertThat(draft(id).content().areas().get(1).statements()).hasSize(13);
    }

    @Test
    void whatBreaksARuleIsRefusedBesideItsField() {
        var id = drafted();
        assertThat(refusal(id, new DraftChange.StatementAdded("1", coded(harbour(), StatementId.next(), "2.1")))
                        .field())
                .contains("code");
        assertThat(refusal(id, new DraftChange.StatementChanged(harbour(), reworded(harbour(), " ")))
                        .field())
                .contains("text");
        assertThat(refusal(id, new DraftChange.StatementChanged(harbour(), reworded(harbour(), "{pupil}")))
                        .reason())
                .startsWith("\"{pupil}\" means nothing here.");
        assertThat(refusal(id, new DraftChange.AreaAdded(new DraftChange.Heading("1", "Again", "")))
                        .reason())
                .startsWith("The code 1 is there already.");
        assertThat(refusal(
                                id,
                                new DraftChange.Named(
                                        DraftChange.Words.of(draft(id)), new DraftChange.Words("", "Us", "", "")))
                        .field())
                .contains("name");
    }

    private RuleBroken refusal(EditionId id, DraftChange change) {
        var before = draft(id);
        try {
            lead.call(() -> editing.change(id, change));
        } catch (RuleBroken refused) {
            assertThat(draft(id)).isEqualTo(before);
            return refused;
        }
        throw new AssertionError("kept: " + change);
    }

    /** Every way there is to change an edition, tried on a published one. */
    @Test
    void publishedEditionIsNeverChangedAgainByWhateverDoor() {
        var id = published();
        var before = whole(id);
        var statement = harbour();
        var changes = List.of(
                new DraftChange.Named(DraftChange.Words.of(before), new DraftChange.Words("Other", "Us", "", "")),
                new DraftChange.Scaled(threeSteps(), higher()),
                new DraftChange.AreaAdded(new DraftChange.Heading("3", "More", "")),
                new DraftChange.AreaChanged(
                        DraftChange.Heading.of(before.content().areas().getFirst()),
                        new DraftChange.Heading("1", "Other", "")),
                new DraftChange.AreaRemoved(before.content().areas().getFirst()),
                new DraftChange.AreasOrdered(List.of("1", "2"), List.of("2", "1")),
                new DraftChange.StatementAdded("1", coded(statement, StatementId.next(), "7.7")),
                new DraftChange.StatementChanged(statement, reworded(statement, "Other.")),
                new DraftChange.StatementRemoved(statement),
                new DraftChange.StatementMoved(statement.id(), "1", 0));
        assertThat(changes.stream().map(Object::getClass).distinct())
                .as("every kind of change there is")
                .hasSize(DraftChange.class.getPermittedSubclasses().length);
        for (var change : changes) {
            neverAgain(() -> editing.change(id, change));
        }
        neverAgain(() -> editing.publish(id, before.revision()));
        neverAgain(() -> editing.discard(id, before.revision()));
        neverAgain(() -> files.replace(
                id, before.revision(), "area,code,text\n1,1.1,Other.\n".getBytes(StandardCharsets.UTF_8)));
        lead.run(() -> editing.next(id));
        assertThat(whole(id)).isEqualTo(before);
        assertThat(rowsOf(id)).isEqualTo(2 + 3);
    }

    private void neverAgain(Runnable attempt) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> lead.run(attempt))
                .withMessage("This edition is published and never changes. Make the next edition to change it.");
    }

    private long rowsOf(EditionId id) {
        return jdbc.sql("select (select count(*) from framework_area where edition_id = :id)"
                        + " + (select count(*) from framework_statement where edition_id = :id)")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** As the tables have it, past whatever is kept in memory. */
    private Edition whole(EditionId id) {
        reading.forgetNowAndOnceItStands();
        return reading.edition(id);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatIsTakenAlongComesBackTheSame(FileFormat format) {
        var first = published();
        var next = lead.call(() -> editing.next(first));
        kept(
                next,
                new DraftChange.StatementChanged(
                        harbour(), coded(harbour(), harbour().id(), "2.9")));
        var fresh = coded(stairs(), StatementId.next(), "2.1");
        kept(next, new DraftChange.StatementAdded("2", fresh));
        var before = draft(next);
        var file = lead.call(() -> files.export(project, next, format));
        kept(next, new DraftChange.StatementRemoved(lamp()));
        kept(
                next,
                new DraftChange.StatementChanged(
                        coded(harbour(), harbour().id(), "2.9"),
                        reworded(coded(harbour(), harbour().id(), "2.9"), "Spoilt.")));

        var made = lead.call(() -> files.replace(next, draft(next).revision(), file));

        assertThat(made).isInstanceOfSatisfying(FrameworkImport.Made.class, done -> assertThat(done.notes())
                .isEmpty());
        assertThat(draft(next).content()).isEqualTo(before.content());
        assertThat(draft(next).framework()).isEqualTo(before.framework());
    }

    @Test
    void fileBecomesANewFrameworkOrTheNextEditionOrIsRefused() {
        var first = published();
        var file = lead.call(() -> files.export(project, first, FileFormat.CSV));
        assertThat(lead.call(() -> files.bringNew(project, LIGHTS, file)))
                .isInstanceOfSatisfying(FrameworkImport.Refused.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.sentence()).contains("next edition")));

        var next = lead.call(() -> files.bringNext(first, file));
        assertThat(next).isInstanceOfSatisfying(FrameworkImport.Made.class, made -> {
            assertThat(made.draft().number()).isEqualTo(2);
            assertThat(made.draft().content()).isEqualTo(whole(first).content());
            assertThat(draft(made.draft().id()).content())
                    .isEqualTo(made.draft().content());
        });
        assertThat(lead.call(() -> files.bringNext(first, file))).isInstanceOf(FrameworkImport.Refused.class);

        var elsewhere = examples.project("frameworks-elsewhere-" + projects);
        var otherLead =
                ActingAs.person(examples.somebody(Role.PROJECT_LEAD, elsewhere).value());
        assertThat(otherLead.call(() -> files.bringNew(elsewhere, LIGHTS, file)))
                .isInstanceOfSatisfying(FrameworkImport.Made.class, made -> assertThat(
                                made.draft().content().statements())
                        .extracting(Statement::text)
                        .containsExactly(
                                lamp().text(), stairs().text(), harbour().text()));
        assertThat(otherLead.call(() -> files.bringNew(elsewhere, LIGHTS, new byte[] {1, 2, 3})))
                .isInstanceOf(FrameworkImport.Refused.class);
    }

    @Test
    void listOfStatementsAloneBecomesAFrameworkOfTheNameThatIsTyped() {
        var list = "Section,Ref,Criterion\nThe lamp,A1,It is lit.\nThe sea,B1,It is calm.\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(lead.call(() -> files.bringNew(project, new NewFramework(" ", "Us", "", ""), list)))
                .isInstanceOfSatisfying(FrameworkImport.Refused.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.sentence())
                                .startsWith("The file does not say what the framework is called.")));
        assertThat(lead.call(() -> files.bringNew(project, LIGHTS, list)))
                .isInstanceOfSatisfying(FrameworkImport.Made.class, made -> {
                    assertThat(made.draft().framework().name()).isEqualTo("Our lights");
                    assertThat(made.draft().content().areas())
                            .extracting(Area::title)
                            .containsExactly("The lamp", "The sea");
                    assertThat(made.notes()).singleElement().asString().contains("scale");
                });
    }

    @Test
    void shippedFrameworkThatComesBackHasAKeyOfItsOwn() {
        var file = lead.call(
                () -> files.export(project, ShippedFrameworks.edition("send-review", 1), FileFormat.WORKBOOK));
        assertThat(lead.call(() -> files.bringNew(project, LIGHTS, file)))
                .isInstanceOfSatisfying(FrameworkImport.Made.class, made -> {
                    assertThat(made.draft().framework().key()).isEqualTo("send-review-2");
                    assertThat(made.draft().framework().name()).isEqualTo("SEND review");
                    assertThat(made.notes()).singleElement().asString().contains("send-review-2");
                });
    }

    @Test
    void draftThatIsThrownAwayTakesAnEmptyFrameworkAlong() {
        var id = drafted();
        assertThat(lead.call(() -> editing.discard(id, 0))).isFalse();
        assertThat(lead.call(() -> editing.discard(id, draft(id).revision()))).isTrue();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> draft(id));
        assertThat(lead.call(() -> editing.make(project, LIGHTS))).isNotNull();
        assertThat(jdbc.sql("select count(*) from framework where project_id = ?")
                        .param(project.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void frameworksOfOneNameHaveKeysOfTheirOwn() {
        var one = lead.call(() -> editing.make(project, LIGHTS));
        var two = lead.call(() -> editing.make(project, LIGHTS));
        var third = lead.call(() -> editing.make(project, new NewFramework("Przegląd 2026: żagle!", "Us", "", "")));
        var nameless = lead.call(() -> editing.make(project, new NewFramework("مراجعة", "Us", "", "")));
        assertThat(List.of(one, two, third, nameless))
                .extracting(id -> draft(id).framework().key())
                .containsExactly("our-lights", "our-lights-2", "przeglad-2026-zagle", "framework");
    }

    @Test
    void onlyTheLeadMakesThem() {
        var id = drafted();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> coach.call(() -> editing.make(project, LIGHTS)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> coach.call(() -> editing.change(id, new DraftChange.StatementRemoved(harbour()))));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> coach.call(() -> frameworks.edition(id)));
        var shipped = ShippedFrameworks.edition("send-review", 1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> lead.call(() -> editing.publish(shipped, 1)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> lead.call(() -> editing.next(shipped)));
    }

    private EditionId drafted() {
        var id = lead.call(() -> editing.make(project, LIGHTS));
        kept(id, new DraftChange.Scaled(draft(id).content().scale(), threeSteps()));
        for (var area : content().areas()) {
            kept(id, new DraftChange.AreaAdded(DraftChange.Heading.of(area)));
            area.statements().forEach(statement -> kept(id, new DraftChange.StatementAdded(area.code(), statement)));
        }
        return id;
    }

    private EditionId published() {
        var id = drafted();
        assertThat(lead.call(() -> editing.publish(id, draft(id).revision()))).isInstanceOf(Publishing.Published.class);
        return id;
    }

    private void kept(EditionId id, DraftChange change) {
        assertThat(lead.call(() -> editing.change(id, change)))
                .isInstanceOfSatisfying(
                        Drafted.Kept.class, kept -> assertThat(kept.draft()).isEqualTo(draft(id)));
    }

    private Edition draft(EditionId id) {
        return reading.edition(id);
    }

    private static Statement reworded(Statement like, String text) {
        return new Statement(
                like.id(),
                like.code(),
                text,
                like.guidance(),
                like.prompts(),
                like.evidenceKinds(),
                like.settings(),
                like.musts(),
                like.descriptors(),
                like.worded());
    }

    private static Statement coded(Statement like, StatementId id, String code) {
        return new Statement(
                id,
                code,
                like.text(),
                like.guidance(),
                like.prompts(),
                like.evidenceKinds(),
                like.settings(),
                like.musts(),
                like.descriptors(),
                like.worded());
    }
}
