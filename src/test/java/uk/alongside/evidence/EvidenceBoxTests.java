package uk.alongside.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.SqlCount;
import uk.alongside.evidence.EvidenceExamples.Here;
import uk.alongside.evidence.EvidenceExamples.Statements;
import uk.alongside.evidence.EvidenceExamples.World;
import uk.alongside.files.FileExamples;
import uk.alongside.files.FileGuard;
import uk.alongside.files.Files;
import uk.alongside.jobs.JobId;
import uk.alongside.jobs.JobsByHand;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.HoldsWords;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SoughtWords;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.projects.JoiningAgreement;
import uk.alongside.projects.Role;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.Sharing;

/** Evidence from the hand that adds it to the day it is gone. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({SqlCount.class, EvidenceExamples.class})
class EvidenceBoxTests {

    private final EvidenceBox box;
    private final EvidenceRecord record;
    private final EvidenceDue due;
    private final EvidenceWords words;
    private final EvidenceAboutPerson aboutPerson;
    private final ForgetRemovedEvidence forget;
    private final FileGuard guard;
    private final Files files;
    private final Statements statements;
    private final World world;
    private final JdbcClient jdbc;
    private final ApplicationContext portal;
    private final JoiningAgreement agreement;

    EvidenceBoxTests(
            EvidenceBox box,
            EvidenceRecord record,
            EvidenceDue due,
            EvidenceWords words,
            EvidenceAboutPerson aboutPerson,
            ForgetRemovedEvidence forget,
            FileGuard guard,
            Files files,
            Statements statements,
            World world,
            JdbcClient jdbc,
            ApplicationContext portal,
            JoiningAgreement agreement) {
        this.box = box;
        this.record = record;
        this.due = due;
        this.words = words;
        this.aboutPerson = aboutPerson;
        this.forget = forget;
        this.guard = guard;
        this.files = files;
        this.statements = statements;
        this.world = world;
        this.jdbc = jdbc;
        this.portal = portal;
        this.agreement = agreement;
    }

    @Test
    void everyKindOfEvidenceIsAddedShownAndTakenAwayAgain() {
        var here = world.project("evidence-life");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var statement = statements.statement(here.project(), here.anchor(), "2.4");
        var other = statements.statement(here.project(), here.anchor(), "2.5");

        var note = senco.call(() -> box.note(statement, " We rang every family twice. "));
        senco.run(() -> box.link(statement, "https://school.example/send-report", ""));
        var file = add(senco, statement, "plan.pdf", FileExamples.pdf("A plan for all"));
        runJobs();
        senco.run(() -> box.refer(other, file.id()));

        var sheet = senco.call(() -> box.of(statement));
        assertThat(sheet.inWords()).isEqualTo("1 note, 1 document, 1 link");
        assertThat(sheet.pieces()).extracting(EvidencePiece::names).containsOnly(NameState.CLEAR);
        assertThat(sheet.pieces().getFirst().text()).isEqualTo("We rang every family twice.");
        assertThat(sheet.pieces().get(1).title()).isEqualTo("school.example");
        assertThat(senco.call(() -> box.of(other)).pieces()).singleElement().satisfies(pointer -> {
            assertThat(pointer.reference()).isTrue();
            assertThat(pointer.title()).isEqualTo("plan.pdf");
            assertThat(pointer.file()).isPresent();
        });
        assertThat(senco.call(() -> box.counts(List.of(statement, other)))).isEqualTo(Map.of(statement, 3, other, 1));

        senco.run(() -> box.remove(file.id()));
        assertThat(senco.call(() -> box.of(other)).pieces()).singleElement().matches(EvidencePiece::gone);
        senco.run(() -> box.bringBack(file.id()));
        assertThat(senco.call(() -> box.of(other)).pieces()).singleElement().matches(there -> !there.gone());

        senco.run(() -> box.remove(note.id()));
        assertThat(senco.call(() -> box.of(statement)).inWords()).isEqualTo("1 document, 1 link");
    }

    @Test
    void noteThatLooksAsIfItNamesAPupilIsSeenByNobodyElseUntilItsWriterHasAnswered() {
        var here = world.project("evidence-names");
        var amina = here.somebody(Role.SENCO, here.anchor());
        var boris = here.somebody(Role.SENCO, here.anchor());
        var statement = statements.statement(here.project(), here.anchor(), "1.1");

        var note = amina.call(() -> box.note(statement, "Hope Street visited Tom in Y4."));

        assertThat(note.names()).isEqualTo(NameState.ASKED);
        assertThat(note.question())
                .contains("This looks as if it names a pupil: “Tom”. Nobody else sees it until you have answered.");
        assertThat(boris.call(() -> box.of(statement)).pieces()).isEmpty();
        assertThat(boris.call(() -> box.counts(List.of(statement)))).containsEntry(statement, 0);
        assertThat(record.openQuestions(List.of(statement))).containsEntry(statement, 1);
        assertThat(record.counts(List.of(statement))).isEmpty();
        assertThat(amina.call(due::dueNow)).singleElement().satisfies(item -> assertThat(item.what())
                .contains("may name a pupil"));
        for (var hidden : List.<Runnable>of(
                () -> box.noPupilIsNamed(note.id()),
                () -> box.remove(note.id()),
                () -> box.change(note.id(), note.version(), "Mine"))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> boris.run(hidden));
        }

        amina.run(() -> box.noPupilIsNamed(note.id()));

        assertThat(boris.call(() -> box.of(statement)).pieces()).singleElement().satisfies(seen -> {
            assertThat(seen.names()).isEqualTo(NameState.ANSWERED);
            assertThat(seen.question()).isEmpty();
        });
        assertThat(amina.call(due::dueNow)).isEmpty();
        assertThat(record.openQuestions(List.of(statement))).isEmpty();
    }

    @Test
    void noteThatIsWrittenAnewIsLookedThroughAnew() {
        var here = world.project("evidence-anew");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        var note = senco.call(() -> box.note(statement, "Tom in Y4"));

        var better = senco.call(() -> box.change(note.id(), note.version(), "A boy in Year 4"));

        assertThat(better.names()).isEqualTo(NameState.CLEAR);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> senco.run(() -> box.change(note.id(), note.version(), "An older thought")))
                .withMessageContaining("Somebody else changed this note meanwhile");
        assertThat(senco.call(() -> box.of(statement)).pieces().getFirst().text())
                .isEqualTo("A boy in Year 4");
    }

    @Test
    void textOfAFileIsReadForNamesAndUntilThenOnlyWhoeverSentItSeesIt() {
        var here = world.project("evidence-files");
        var amina = here.somebody(Role.SENCO, here.anchor());
        var boris = here.somebody(Role.SENCO, here.anchor());
        var statement = statements.statement(here.project(), here.anchor(), "1.1");

        var map = add(amina, statement, "Provision map.xlsx", FileExamples.xlsx("Tom", "Birch"));
        var plan = add(amina, statement, "Plan.docx", FileExamples.docx("A plan for all pupils"));
        assertThat(map.names()).isEqualTo(NameState.READING);
        assertThat(boris.call(() -> box.of(statement)).pieces()).isEmpty();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> amina.run(() -> box.noPupilIsNamed(map.id())))
                .withMessageContaining("still being read");
        runJobs();

        assertThat(boris.call(() -> box.of(statement)).pieces())
                .extracting(EvidencePiece::title)
                .containsExactly(plan.title());
        assertThat(amina.call(() -> box.of(statement)).pieces().getFirst().question())
                .hasValueSatisfying(question -> assertThat(question).contains("“Tom"));
        var file = map.file().orElseThrow().id();
        assertThat(boris.call(() -> guard.opens(file))).isFalse();
        assertThat(amina.call(() -> guard.opens(file))).isTrue();

        amina.run(() -> box.noPupilIsNamed(map.id()));

        assertThat(boris.call(() -> guard.opens(file))).isTrue();
    }

    @Test
    void fileIsAskedAboutForItsNameToo() {
        var here = world.project("evidence-file-name");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        add(senco, statement, "Kacper_Y6_plan.txt", "a plan".getBytes(StandardCharsets.UTF_8));
        runJobs();

        assertThat(senco.call(() -> box.of(statement)).pieces().getFirst().question())
                .hasValueSatisfying(question -> assertThat(question).contains("Kacper"));
    }

    @Test
    void pictureAndLockedFileAreAskedAboutBecauseNobodyCanReadThem() {
        var here = world.project("evidence-unreadable");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var statement = statements.statement(here.project(), here.anchor(), "1.1");

        var photo = add(senco, statement, "wall.jpg", FileExamples.photo(40, 20, 6));
        add(senco, statement, "locked.pdf", FileExamples.lockedPdf("A plan"));
        runJobs();

        assertThat(photo.question())
                .hasValueSatisfying(question -> assertThat(question).startsWith(LookForNames.PICTURE));
        assertThat(senco.call(() -> box.of(statement)).pieces().getLast().question())
                .hasValueSatisfying(question -> assertThat(question).startsWith(LookForNames.UNREADABLE));
    }

    @Test
    void linkIsAskedAboutForWhatItsAddressSays() {
        var here = world.project("evidence-links");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var statement = statements.statement(here.project(), here.anchor(), "1.1");

        var named = senco.call(() -> box.link(statement, "https://cloud.example/docs/Tom%20Birch_Y4.docx", "The plan"));

        assertThat(named.names()).isEqualTo(NameState.ASKED);
        assertThat(named.question())
                .hasValueSatisfying(question -> assertThat(question).contains("Tom"));
        for (var bad : List.of(
                "javascript:alert(1)",
                "data:text/html,hello",
                "file:///etc/passwd",
                "school.example",
                "https://",
                "https://amina:secret@school.example/",
                "https://school.example/a b",
                "ftp://school.example/")) {
            assertThatExceptionOfType(RuleBroken.class)
                    .as(bad)
                    .isThrownBy(() -> senco.run(() -> box.link(statement, bad, "")))
                    .satisfies(refusal -> assertThat(refusal.field()).contains("address"));
        }
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () -> senco.run(() -> box.link(statement, "https://school.example/" + "a".repeat(2000), "")));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> senco.run(() -> box.link(statement, "https://school.example/", "a".repeat(201))));
    }

    @Test
    void noteHasASizeAndASubjectHasRoom() {
        var here = world.project("evidence-sizes");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var statement = statements.statement(here.project(), here.anchor(), "1.1");

        for (var text : List.of("", "  \n ", "a".repeat(EvidenceBox.LONGEST_NOTE + 1))) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> senco.run(() -> box.note(statement, text)))
                    .satisfies(refusal -> assertThat(refusal.field()).contains("text"));
        }
        senco.run(() -> box.note(statement, "ü".repeat(EvidenceBox.LONGEST_NOTE)));
        for (var number = 1; number < 50; number++) {
            var words = "Note number " + number;
            senco.run(() -> box.note(statement, words));
        }
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> senco.run(() -> box.note(statement, "One more")))
                .withMessageContaining("fifty");
    }

    @Test
    void onlyWhoMayReadReadsAndReadingFromOutsideIsOnTheSchoolsTrail() {
        var here = world.project("evidence-trail");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        var second = statements.statement(here.project(), here.anchor(), "1.2");
        var file = add(senco, statement, "plan.txt", "a plan".getBytes(StandardCharsets.UTF_8));
        senco.run(() -> box.note(second, "We meet on Mondays."));
        runJobs();
        var fileId = file.file().orElseThrow().id();

        for (var stranger : List.of(
                here.somebody(Role.SENCO, here.buoy()),
                here.somebody(Role.COACH, here.buoy()),
                here.somebody(Role.FUNDER),
                here.somebody(Role.PROJECT_ADMINISTRATOR),
                here.somebody(Role.STEERING_GROUP),
                ActingAs.person(UUID.randomUUID()))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> stranger.run(() -> box.of(statement)));
            assertThat(stranger.call(() -> box.ofAll(List.of(statement, second))))
                    .isEmpty();
            assertThat(stranger.call(() -> guard.opens(fileId))).isFalse();
        }
        assertThat(reads(here)).isZero();
        senco.run(() -> box.of(statement));
        here.somebody(Role.HEAD, here.anchor()).run(() -> box.of(statement));
        assertThat(reads(here)).as("own people leave no trace").isZero();

        var evaluator = here.somebody(Role.EVALUATOR);
        evaluator.run(() -> box.ofAll(List.of(statement, second)));
        evaluator.run(() -> box.of(statement));
        assertThat(reads(here)).as("one line a day").isEqualTo(1);
        evaluator.run(() -> guard.opens(fileId));
        assertThat(reads(here)).isEqualTo(2);
        assertThat(evaluator.call(() -> box.of(statement)).pieces().getFirst())
                .satisfies(piece -> assertThat(piece.by()).isEmpty())
                .satisfies(piece -> assertThat(piece.removable()).isFalse());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> evaluator.run(() -> box.note(statement, "Mine")));
    }

    @Test
    void steeringGroupReadsWhatTheSchoolSharesAndNoLonger() {
        var here = world.project("evidence-sharing");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var member = here.somebody(Role.STEERING_GROUP);
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        senco.run(() -> box.note(statement, "We meet on Mondays."));

        var head = here.somebody(Role.HEAD, here.anchor());
        var shared = new Sharing(Set.of(), Set.of(SharedKind.EVIDENCE));
        head.run(() -> agreement.accept(here.project(), here.anchor(), 1, shared, 0));
        assertThat(member.call(() -> box.of(statement)).pieces()).hasSize(1);

        head.run(() -> agreement.shareNothing(here.project(), here.anchor()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> member.run(() -> box.of(statement)));
    }

    @Test
    void evidenceOfAnotherSchoolIsNotPointedTo() {
        var here = world.project("evidence-pointers");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var other = here.somebody(Role.SENCO, here.buoy());
        var own = statements.statement(here.project(), here.anchor(), "1.1");
        var second = statements.statement(here.project(), here.anchor(), "1.2");
        var theirs = statements.statement(here.project(), here.buoy(), "1.1");
        var note = senco.call(() -> box.note(own, "We meet on Mondays."));
        var foreign = other.call(() -> box.note(theirs, "We meet on Fridays."));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> senco.run(() -> box.refer(own, foreign.id())));
        assertThat(senco.call(() -> box.offered(second, "mondays")))
                .containsExactly(
                        new OfferedEvidence(note.id(), EvidenceKind.NOTE, "We meet on Mondays.", "Statement 1.1"));
        assertThat(senco.call(() -> box.offered(second, "tuesdays"))).isEmpty();
        var pointer = senco.call(() -> box.refer(second, note.id()));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> senco.run(() -> box.refer(second, note.id())))
                .withMessageContaining("here already");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> senco.run(() -> box.refer(own, pointer.id())))
                .withMessageContaining("here already");
    }

    @Test
    void whatMayNameAPupilIsNotSeenThroughAPointerEither() {
        var here = world.project("evidence-through-pointers");
        var amina = here.somebody(Role.SENCO, here.anchor());
        var boris = here.somebody(Role.SENCO, here.anchor());
        var one = statements.statement(here.project(), here.anchor(), "1.1");
        var two = statements.statement(here.project(), here.anchor(), "1.2");
        var named = amina.call(() -> box.note(one, "Tom in Y4"));

        assertThat(amina.call(() -> box.offered(two, ""))).isEmpty();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> amina.run(() -> box.refer(two, named.id())))
                .withMessageContaining("Answer first");

        amina.run(() -> box.noPupilIsNamed(named.id()));
        amina.run(() -> box.refer(two, named.id()));
        assertThat(boris.call(() -> box.of(two)).pieces()).hasSize(1);
        amina.run(() -> box.change(named.id(), 1, "Kacper in Y6"));
        assertThat(boris.call(() -> box.of(two)).pieces()).isEmpty();
        assertThat(amina.call(() -> box.of(two)).pieces()).hasSize(1);
    }

    @Test
    void whatShowedItInTheLastRoundIsCarriedOver() {
        var here = world.project("evidence-carry");
        var person = here.join(Role.SENCO, Optional.of(here.anchor()));
        var senco = Here.as(person);
        var before = statements.statement(here.project(), here.anchor(), "1.1");
        var now = statements.statement(here.project(), here.anchor(), "1.1");
        senco.run(() -> box.note(before, "We meet on Mondays."));
        senco.run(() -> box.note(before, "Tom in Y4"));
        var place = senco.call(() -> box.of(now)).place();

        assertThat(record.carry(before, now, place, person)).isEqualTo(1);
        assertThat(record.carry(before, now, place, person)).as("a second time").isZero();
        assertThat(senco.call(() -> box.of(now)).pieces())
                .singleElement()
                .satisfies(pointer -> assertThat(pointer.text()).isEqualTo("We meet on Mondays."));

        var sent = record.note(now, place, person, "Tom in Y4", true);
        assertThat(senco.call(() -> box.of(now)).pieces().getLast())
                .satisfies(note -> assertThat(note.id()).isEqualTo(sent))
                .satisfies(note -> assertThat(note.names()).isEqualTo(NameState.ANSWERED));
    }

    @Test
    void whatWasRemovedIsGoneAfterADayWithItsFile() {
        var here = world.project("evidence-removed");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        var file = add(senco, statement, "plan.txt", "a plan".getBytes(StandardCharsets.UTF_8));
        var id = file.file().orElseThrow().id();
        senco.run(() -> box.remove(file.id()));

        ActingAs.system("test").run(forget::run);
        assertThat(files.find(id)).as("for a day it can come back").isPresent();
        assertThat(senco.call(() -> guard.opens(id))).as("and nobody opens it").isFalse();

        jdbc.sql("update evidence set removed_at = utc_timestamp(6) - interval 25 hour where id = ?")
                .param(file.id().value())
                .update();
        ActingAs.system("test").run(forget::run);

        assertThat(files.find(id)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> senco.run(() -> box.bringBack(file.id())));
    }

    @Test
    void mistakenDisclosureIsRemovedFromNotesLinksAndWholeFiles() {
        var here = world.project("evidence-disclosure");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        senco.run(() -> box.note(statement, "Zebedee Trembath is calmer."));
        senco.run(() -> box.link(statement, "https://school.example/plan", "Plan of Zebedee Trembath"));
        add(senco, statement, "Zebedee Trembath.txt", "a plan".getBytes(StandardCharsets.UTF_8));
        add(senco, statement, "plan.docx", FileExamples.docx("Plan for Zebedee Trembath"));
        var kept = add(senco, statement, "policy.docx", FileExamples.docx("Our policy"));
        runJobs();
        var where = new HoldsWords.Where(here.project().asSubject(), here.key(), "", Set.of(), Set.of());
        var sought = new SoughtWords("zebedee trembath", false);

        assertThat(words.find(where, sought)).hasSize(4);
        assertThat(words.remove(where, sought, Set.of())).hasSize(4);

        assertThat(words.find(where, sought)).isEmpty();
        for (var place : List.of(
                "evidence where note like :t or title like :t",
                "stored_file where name like :t",
                "file_text where content like :t")) {
            assertThat(jdbc.sql("select count(*) from " + place)
                            .param("t", "%Zebedee%")
                            .query(Integer.class)
                            .single())
                    .as(place)
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from file_piece")
                        .query(Integer.class)
                        .single())
                .as("pieces of files, of which one of these is left")
                .isGreaterThanOrEqualTo(1);
        assertThat(files.find(kept.file().orElseThrow().id())).isPresent();
        assertThat(senco.call(() -> box.of(statement)).pieces())
                .extracting(EvidencePiece::title)
                .contains("[removed]", "Plan of [removed]", "policy.docx");
    }

    @Test
    void erasedPersonLeavesTheSchoolsEvidenceAndTakesAlongWhatOnlyTheySaw() {
        var here = world.project("evidence-erased");
        var person = here.join(Role.SENCO, Optional.of(here.anchor()));
        var amina = Here.as(person);
        var boris = here.somebody(Role.SENCO, here.anchor());
        var statement = statements.statement(here.project(), here.anchor(), "1.1");
        amina.run(() -> box.note(statement, "We meet on Mondays."));
        amina.run(() -> box.note(statement, "Tom in Y4"));
        var photo = add(amina, statement, "wall.png", FileExamples.picture("png", 4, 4));
        var about = new AboutPerson(person.value(), new EmailAddress("amina@alongside.example"));

        assertThat(aboutPerson.about(about)).hasSize(3).allSatisfy(row -> assertThat(row)
                .hasSameSizeAs(aboutPerson.headings()));
        ActingAs.system("test").run(() -> aboutPerson.erase(about));

        assertThat(jdbc.sql("select note from evidence where added_by = ?")
                        .param(person.value())
                        .query(String.class)
                        .list())
                .containsExactly("We meet on Mondays.");
        assertThat(files.find(photo.file().orElseThrow().id())).isEmpty();
        assertThat(boris.call(() -> box.of(statement)).pieces()).hasSize(1);
    }

    @Test
    void shelfOfASchoolIsFilledByItsHeadAndItsSenco() {
        var here = world.project("evidence-shelf");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var head = here.somebody(Role.HEAD, here.anchor());
        var staff = here.somebody(Role.SCHOOL_STAFF, here.anchor());

        var shelf = senco.call(() -> box.shelf(here.key(), here.anchor()));
        senco.run(() -> box.note(shelf, "Our SEND information report."));
        head.run(() -> box.note(shelf, "Our governors read it."));

        assertThat(head.call(() -> box.shelf(here.key(), here.anchor()))).isEqualTo(shelf);
        assertThat(staff.call(() -> box.of(shelf)).pieces()).hasSize(2);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> staff.run(() -> box.note(shelf, "Mine")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> senco.run(() -> box.shelf(here.key(), here.buoy())));
    }

    @Test
    void pageOfEightyStatementsTakesAsManyStatementsAsOneOfFour() {
        var here = world.project("evidence-statements");
        var senco = here.somebody(Role.SENCO, here.anchor());
        var few = filled(here, senco, 4);
        var many = filled(here, senco, 80);

        var small = senco.call(() -> SqlCount.of(() -> box.ofAll(few)));
        var large = senco.call(() -> SqlCount.of(() -> box.ofAll(many)));

        assertThat(large.result()).hasSize(80);
        assertThat(large.statements()).hasSameSizeAs(small.statements());
        assertThat(large.statements().size())
                .as(String.join("\n", large.statements()))
                .isLessThanOrEqualTo(6);
    }

    private List<SubjectRef> filled(Here here, ActingAs senco, int size) {
        var subjects = new ArrayList<SubjectRef>();
        for (var number = 0; number < size; number++) {
            var subject = statements.statement(here.project(), here.anchor(), "1." + number);
            var note = senco.call(() -> box.note(subject, "We meet on Mondays."));
            var other = statements.statement(here.project(), here.anchor(), "2." + number);
            senco.run(() -> box.refer(other, note.id()));
            subjects.add(number % 2 == 0 ? subject : other);
        }
        return subjects;
    }

    private EvidencePiece add(ActingAs who, SubjectRef subject, String name, byte[] content) {
        try (var file = FileExamples.received(files, name, content)) {
            return who.call(() -> box.file(subject, file));
        }
    }

    private int reads(Here here) {
        return jdbc.sql("select count(*) from trail_entry where action = 'read' and also_id = ?")
                .param(here.anchor().value())
                .query(Integer.class)
                .single();
    }

    private void runJobs() {
        jdbc.sql("select id from job where state = 'WAITING'")
                .query((row, number) -> new JobId(row.getObject("id", UUID.class)))
                .list()
                .forEach(job -> JobsByHand.run(portal, job));
    }
}
