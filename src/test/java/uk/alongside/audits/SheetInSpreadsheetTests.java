package uk.alongside.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.audits.ReviewExamples.HEARD;
import static uk.alongside.audits.ReviewExamples.NAMED;
import static uk.alongside.audits.ReviewExamples.POLICY;
import static uk.alongside.audits.ReviewWorld.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.alongside.SqlCount;
import uk.alongside.audits.SheetInSpreadsheet.TakenOver;
import uk.alongside.audits.spreadsheet.FilledInElsewhere;
import uk.alongside.audits.spreadsheet.SheetLine;
import uk.alongside.audits.spreadsheet.SheetRead;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;
import uk.alongside.trail.TrailLine;
import uk.alongside.trail.TrailReading;

/** Tests of a sheet that leaves the portal as a file and comes back. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(ReviewWorld.class)
class SheetInSpreadsheetTests {

    private final ReviewWorld world;
    private final Rounds rounds;
    private final SheetInSpreadsheet files;
    private final SelfReview review;
    private final SchoolSheet school;
    private final EvidenceBox evidence;
    private final TrailReading trail;

    SheetInSpreadsheetTests(
            ReviewWorld world,
            Rounds rounds,
            SheetInSpreadsheet files,
            SelfReview review,
            SchoolSheet school,
            EvidenceBox evidence,
            TrailReading trail) {
        this.world = world;
        this.rounds = rounds;
        this.files = files;
        this.review = review;
        this.school = school;
        this.evidence = evidence;
        this.trail = trail;
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private record Here(ProjectId project, PersonId lead, PersonId senco, PersonId head, AuditId audit) {}

    private Here here(String key, boolean accepted, Content content) {
        var project = world.project(key);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var senco = world.somebody("Sami Senco", Role.SENCO, project, "A");
        var head = world.somebody("Hana Head", Role.HEAD, project, "A");
        if (accepted) {
            world.accept(head, project, "A", Sharing.NOTHING);
        }
        var edition = world.edition("review-" + key, content);
        var round = world.open(lead, project, RoundKind.BASELINE, edition.id(), ColleaguesSee.ANSWERS);
        return new Here(project, lead, senco, head, world.audit(round, project, "A"));
    }

    private Here here(String key) {
        return here(key, true, ReviewExamples.content());
    }

    private FilledInElsewhere workbook(Here here) {
        return new FilledInElsewhere(
                as(here.senco()).call(() -> files.download(here.audit(), SheetFile.WORKBOOK, true)));
    }

    private SheetRead.Read read(Here here, byte[] file) {
        return (SheetRead.Read) as(here.senco()).call(() -> files.read(here.audit(), file));
    }

    private TakenOver takeOver(Here here, SheetRead.Read read, SheetLine.Kind... kinds) {
        var chosen = read.lines().stream()
                .filter(line -> Set.of(kinds).contains(line.kind()))
                .map(BroughtAnswer::of)
                .toList();
        return as(here.senco()).call(() -> files.takeOver(here.audit(), chosen));
    }

    private SheetStatement statement(Here here, StatementId id) {
        var sheet = here.audit().sheet();
        return as(here.senco()).call(() -> review.head(sheet).areas().stream()
                .flatMap(area -> review.area(sheet, area.code()).statements().stream())
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void whatIsFilledInElsewhereComesBackAsIfItWereAnsweredHere() {
        var here = here("paper-back");
        world.write(here.senco(), here.audit().sheet(), NAMED, 0, Map.of("judgement", "1", "text", "One person."));
        var file = workbook(here)
                .write("L1", "what shows it", "One person, named on the website.")
                .write("L2", "answer", "Secure")
                .write("L2", "in place", "1")
                .write("F1", "answer", "Does not apply")
                .saved();

        var read = read(here, file);
        assertThat(read.lines())
                .extracting(SheetLine::kind)
                .containsExactly(SheetLine.Kind.CHANGED, SheetLine.Kind.NEW, SheetLine.Kind.NEW);
        assertThat(statement(here, POLICY).judgement())
                .as("looking changes nothing")
                .isEmpty();

        assertThat(takeOver(here, read, SheetLine.Kind.NEW, SheetLine.Kind.CHANGED))
                .isEqualTo(new TakenOver(3, List.of()));
        assertThat(statement(here, NAMED).words()).isEqualTo("One person, named on the website.");
        assertThat(statement(here, NAMED).judgement()).contains(Judgement.at(1));
        assertThat(statement(here, POLICY).mustsInPlace()).containsExactly(1);
        assertThat(statement(here, HEARD).judgement()).contains(Judgement.NOT_APPLICABLE);
        assertThat(as(here.lead()).call(() -> trail.entries(here.project().asSubject(), Pageable.ofSize(50))))
                .extracting(TrailLine::what)
                .contains("gave an answer", "brought in answers from a spreadsheet");

        var again = read(here, file);
        assertThat(again.lines()).extracting(SheetLine::kind).containsOnly(SheetLine.Kind.UNCHANGED);
        assertThat(takeOver(here, read, SheetLine.Kind.NEW, SheetLine.Kind.CHANGED))
                .as("a second press changes nothing")
                .isEqualTo(new TakenOver(0, List.of()));
    }

    @Test
    void newerAnswerOfThePortalStaysUnlessSomebodyChoosesTheFile() {
        var here = here("paper-clash");
        world.write(here.senco(), here.audit().sheet(), NAMED, 0, Map.of("judgement", "1"));
        var file = workbook(here).write("L1", "answer", "4").saved();
        world.write(here.senco(), here.audit().sheet(), NAMED, 1, Map.of("judgement", "2"));

        var read = read(here, file);
        assertThat(read.lines(SheetLine.Kind.CLASH)).singleElement().satisfies(line -> {
            assertThat(line.row().now().judgement()).contains(Judgement.at(2));
            assertThat(line.brought().judgement()).contains(Judgement.at(4));
        });
        takeOver(here, read, SheetLine.Kind.NEW, SheetLine.Kind.CHANGED);
        assertThat(statement(here, NAMED).judgement()).contains(Judgement.at(2));

        takeOver(here, read, SheetLine.Kind.CLASH);
        assertThat(statement(here, NAMED).judgement()).contains(Judgement.at(4));
    }

    @Test
    void whatChangesBetweenLookingAndTakingStays() {
        var here = here("paper-meanwhile");
        var read = read(here, workbook(here).write("L1", "answer", "4").saved());
        world.write(here.senco(), here.audit().sheet(), NAMED, 0, Map.of("judgement", "2"));

        assertThat(takeOver(here, read, SheetLine.Kind.NEW)).isEqualTo(new TakenOver(0, List.of(NAMED)));
        assertThat(statement(here, NAMED).judgement()).contains(Judgement.at(2));
    }

    @Test
    void wordsThatMayNameAPupilAreAskedAboutAsIfTypedHere() {
        var here = here("paper-name");
        var read = read(
                here,
                workbook(here)
                        .write("L1", "answer", "2")
                        .write("L1", "what shows it", "We talked with Tom in Y4.")
                        .saved());

        takeOver(here, read, SheetLine.Kind.NEW);

        assertThat(statement(here, NAMED).question()).isPresent();
        assertThat(new FilledInElsewhere(
                                as(here.head()).call(() -> files.download(here.audit(), SheetFile.WORKBOOK, true)))
                        .read("L1", "what shows it"))
                .as("the head does not read it until the question is answered")
                .isEmpty();
    }

    @Test
    void emptyFormSaysNothingAndNobodyElseGetsAFile() {
        var here = here("paper-who");
        var stranger = world.somebody("Sven Stranger", Role.SENCO, here.project(), "B");
        world.write(here.senco(), here.audit().sheet(), NAMED, 0, Map.of("judgement", "1", "text", "One person."));

        var empty = as(here.senco()).call(() -> files.download(here.audit(), SheetFile.CSV, false));
        assertThat(new String(empty, StandardCharsets.UTF_8))
                .contains("There is one named person for SEND.")
                .doesNotContain("One person.");
        assertThat(read(here, empty).lines()).extracting(SheetLine::kind).containsOnly(SheetLine.Kind.UNCHANGED);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(stranger).call(() -> files.download(here.audit(), SheetFile.CSV, false)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(here.lead()).call(() -> files.download(here.audit(), SheetFile.CSV, true)));
        assertThatExceptionOfType(NotFound.class)
                .as("the head reads and does not write")
                .isThrownBy(() -> as(here.head()).call(() -> files.read(here.audit(), empty)));
    }

    @Test
    void sentReviewTakesNothingBackAndKeepsItsWordsInTheFile() {
        var here = here("paper-sent");
        world.write(here.senco(), here.audit().sheet(), NAMED, 0, Map.of("judgement", "1", "text", "One person."));
        world.answer(here.senco(), here.audit().sheet(), "1", List.of(POLICY, HEARD));
        var file = workbook(here).saved();
        as(here.senco()).run(() -> school.send(here.audit()));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.senco()).call(() -> files.read(here.audit(), file)))
                .withMessageContaining("is corrected");
        assertThat(workbook(here).read("L1", "what shows it")).isEqualTo("One person.");
    }

    @Test
    void closedRoundTakesNothingBack() {
        var here = here("paper-closed");
        var read = read(here, workbook(here).write("L1", "answer", "2").saved());
        as(here.lead())
                .run(() -> rounds.close(rounds.of(here.project()).getFirst().id()));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> takeOver(here, read, SheetLine.Kind.NEW))
                .withMessageContaining("This round is closed");
        assertThat(statement(here, NAMED).judgement()).isEmpty();
    }

    @Test
    void joiningAgreementComesBeforeFilesAndEvidence() {
        var here = here("paper-joining", false, ReviewExamples.content());
        var subject = new AuditStatement(here.audit(), 0).asSubject();
        var file = workbook(here).write("L1", "answer", "2").saved();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(here.senco()).call(() -> files.read(here.audit(), file)))
                .withMessageContaining("joining agreement comes first");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(here.senco()).call(() -> evidence.note(subject, "Our policy.")));
        assertThat(as(here.senco()).call(() -> evidence.of(subject)).place().mayWrite())
                .isFalse();

        world.accept(here.head(), here.project(), "A", Sharing.NOTHING);
        as(here.senco()).run(() -> evidence.note(subject, "Our policy."));
        assertThat(as(here.senco()).call(() -> evidence.of(subject)).pieces()).hasSize(1);
    }

    @Test
    void fileTakesAsManyStatementsForALongSheetAsForAShortOne() {
        var small = here("paper-few", true, ReviewExamples.wide(1));
        var large = here("paper-many", true, ReviewExamples.wide(8));
        var smallFile = workbook(small).write("1.1", "answer", "2").saved();
        var largeFile = workbook(large).write("1.1", "answer", "2").saved();

        assertThat(counted(large, () -> files.download(large.audit(), SheetFile.WORKBOOK, true)))
                .isEqualTo(counted(small, () -> files.download(small.audit(), SheetFile.WORKBOOK, true)))
                .isLessThanOrEqualTo(5);
        assertThat(counted(large, () -> files.read(large.audit(), largeFile)))
                .isEqualTo(counted(small, () -> files.read(small.audit(), smallFile)))
                .isLessThanOrEqualTo(6);
    }

    private static int counted(Here here, Supplier<Object> work) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        return SqlCount.of(() -> as(here.senco()).call(work)).statements().size();
    }
}
