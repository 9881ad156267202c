package uk.alongside.audits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Target;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.Framework;
import uk.alongside.frameworks.FrameworkId;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.FrameworkShelf;
import uk.alongside.kernel.RuleBroken;

/** A round that was opened in the project, with the school's self-review in it, and those who open it. */
class AuditsAccess implements AccessExamples {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 6);

    private final Rounds rounds;
    private final SelfReview review;
    private final SchoolSheet school;
    private final SheetInSpreadsheet files;
    private final ReviewOnPaper paper;
    private final Reminders reminders;
    private final Respondents respondents;
    private final AnswerByLink byLink;
    private final SelfReviewReading reading;
    private final Moderation moderation;
    private final RoundRows roundRows;
    private final RespondentRows respondentRows;
    private final FrameworkShelf shelf;
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditsAccess(
            Rounds rounds,
            SelfReview review,
            SchoolSheet school,
            SheetInSpreadsheet files,
            ReviewOnPaper paper,
            Reminders reminders,
            Respondents respondents,
            AnswerByLink byLink,
            SelfReviewReading reading,
            Moderation moderation,
            RoundRows roundRows,
            RespondentRows respondentRows,
            FrameworkReading frameworks,
            JdbcTemplate template,
            JdbcClient jdbc,
            Clock clock) {
        this.rounds = rounds;
        this.review = review;
        this.school = school;
        this.files = files;
        this.paper = paper;
        this.reminders = reminders;
        this.respondents = respondents;
        this.byLink = byLink;
        this.reading = reading;
        this.moderation = moderation;
        this.roundRows = roundRows;
        this.respondentRows = respondentRows;
        this.shelf = new FrameworkShelf(template, clock, frameworks);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(rounds(), sheets(), schools(), files(), asked(), links(), read())
                .flatMap(some -> some);
    }

    private Stream<AccessExample<?>> rounds() {
        return Stream.of(
                AccessExample.ofAProject("Rounds.of", target -> {
                    round(target);
                    return rounds.of(target.project());
                }),
                AccessExample.ofAProject(
                        "Rounds.open",
                        target -> rounds.open(
                                target.project(),
                                new NewRound(
                                        RoundKind.INTERIM,
                                        "Interim",
                                        edition().id(),
                                        SINCE,
                                        Optional.empty(),
                                        ColleaguesSee.NOTHING))),
                AccessExample.ofAProject(
                        "Rounds.change",
                        target -> rounds.change(
                                round(target),
                                new ChangedRound("Renamed", SINCE, Optional.empty(), ColleaguesSee.ANSWERS),
                                0)),
                AccessExample.doingToAProject("Rounds.close", target -> rounds.close(round(target))),
                AccessExample.doingToAProject("Rounds.openAgain", target -> rounds.openAgain(round(target))));
    }

    private Stream<AccessExample<?>> sheets() {
        return Stream.of(
                AccessExample.ofThePortal("SelfReview.mine", target -> {
                            audit(target);
                            return review.mine();
                        })
                        .showsFor("own school", (target, lines) -> assertThat(lines)
                                .isNotEmpty()
                                .allSatisfy(line -> assertThat(line.school()).isEqualTo(target.school())))
                        .shows("nothing", lines -> assertThat(lines).isEmpty()),
                AccessExample.ofASchool("SelfReview.head", target -> review.head(sheet(target)))
                        .showsFor("own: writes", (target, head) -> assertThat(head.mayWrite())
                                .isTrue())
                        .showsFor("own: reads", (target, head) -> assertThat(head.mayWrite())
                                .isFalse()),
                AccessExample.ofASchool("SelfReview.area", target -> review.area(sheet(target), "L"))
                        .showsFor("own: writes", (target, area) -> assertThat(
                                        area.head().mayWrite())
                                .isTrue())
                        .showsFor("own: reads", (target, area) -> assertThat(
                                        area.head().mayWrite())
                                .isFalse()),
                AccessExample.ofASchool(
                                "SelfReview.area (one's own answers)", target -> review.area(asked(target), "L"))
                        .showsFor(
                                "own", (target, area) -> assertThat(area.head().mayWrite())
                                        .isTrue()),
                AccessExample.ofASchool("SelfReview.whole", target -> review.whole(sheet(target)))
                        .showsFor("own: writes", (target, whole) -> assertThat(
                                        whole.head().mayWrite())
                                .isTrue())
                        .showsFor("own: reads", (target, whole) -> assertThat(
                                        whole.head().mayWrite())
                                .isFalse()),
                AccessExample.ofASchool("SelfReview.whole (one's own answers)", target -> review.whole(asked(target)))
                        .showsFor("own", (target, whole) -> assertThat(
                                        whole.head().mayWrite())
                                .isTrue()),
                doingToASchool("SelfReview.finish", target -> review.finish(asked(target))),
                doingToASchool("SelfReview.goOn", target -> review.goOn(asked(target))),
                doingToASchool(
                        "SelfReview.noPupilIsNamed",
                        target -> review.noPupilIsNamed(sheet(target), ReviewExamples.NAMED)));
    }

    private Stream<AccessExample<?>> schools() {
        return Stream.of(
                AccessExample.ofASchool("SchoolSheet.merged", target -> school.merged(audit(target), "L"))
                        .showsFor(
                                "own", (target, area) -> assertThat(area.head().school())
                                        .isEqualTo(target.school())),
                doingToASchool(
                        "SchoolSheet.settle",
                        target -> allowedThough(
                                "nothing to settle",
                                () -> school.settle(audit(target), ReviewExamples.NAMED, "We talked."))),
                AccessExample.ofASchool(
                                "SchoolSheet.takeOver", target -> school.takeOver(audit(target), Optional.empty()))
                        .shows("own", taken -> assertThat(taken).isZero()),
                doingToASchool(
                        "SchoolSheet.carryEvidence",
                        target -> allowedThough(
                                "joining agreement", () -> school.carryEvidence(audit(target), ReviewExamples.NAMED))),
                AccessExample.ofASchool("SchoolSheet.missing", target -> school.missing(audit(target)))
                        .shows("own", missing -> assertThat(missing).isNotEmpty()),
                AccessExample.ofASchool("SchoolSheet.send", target -> school.send(audit(target)))
                        .shows("own", sending -> assertThat(sending).isInstanceOf(Sending.NotYet.class)),
                doingToASchool("SchoolSheet.coSend", target -> school.coSend(sent(target))),
                doingToASchool(
                        "SchoolSheet.correct",
                        target -> school.correct(
                                sent(target), ReviewExamples.NAMED, Judgement.at(1), Set.of(), "We had misread it.")),
                AccessExample.ofASchool(
                                "SchoolSheet.history", target -> school.history(audit(target), ReviewExamples.NAMED))
                        .shows("own", steps -> assertThat(steps).isEmpty()));
    }

    private Stream<AccessExample<?>> files() {
        return Stream.of(
                AccessExample.ofASchool(
                                "SheetInSpreadsheet.download",
                                target -> files.download(audit(target), SheetFile.CSV, true))
                        .shows("own", file -> assertThat(file).isNotEmpty()),
                doingToASchool(
                        "SheetInSpreadsheet.read",
                        target ->
                                allowedThough("joining agreement", () -> files.read(audit(target), new byte[] {'x'}))),
                doingToASchool(
                        "SheetInSpreadsheet.takeOver",
                        target -> allowedThough("joining agreement", () -> files.takeOver(audit(target), List.of()))));
    }

    private Stream<AccessExample<?>> asked() {
        return Stream.of(
                AccessExample.ofASchool("Respondents.of", target -> {
                            var asked = asked(target);
                            return respondents.of(auditOf(asked, target));
                        })
                        .shows("own", lines -> assertThat(lines).hasSize(1)),
                AccessExample.ofASchool("Respondents.colleagues", target -> respondents.colleagues(audit(target)))
                        .shows("own", lines -> assertThat(lines).isNotEmpty()),
                doingToASchool(
                        "Respondents.ask",
                        target -> allowedThough(
                                "does not write the sheet",
                                () -> respondents.ask(
                                        audit(target),
                                        target.person(),
                                        new NewRespondent(RespondentKind.TEACHER, "", "en")))),
                AccessExample.ofASchool(
                                "Respondents.links",
                                target -> respondents.links(
                                        audit(target), new NewLinks(RespondentKind.PARENT, "", 2, "en", 14)))
                        .shows("own", links -> assertThat(links).hasSize(2)),
                AccessExample.ofASchool("Respondents.languages", target -> respondents.languages(audit(target)))
                        .shows("own", found -> assertThat(found.get(RespondentKind.PARENT))
                                .containsExactly("en", "pl")),
                AccessExample.ofASchool(
                                "Respondents.readersOfPupils", target -> respondents.readersOfPupils(audit(target)))
                        .shows("own", found -> assertThat(found.possible()).isNotEmpty()),
                AccessExample.ofASchool("Respondents.renew", target -> respondents.renew(linked(target, "renewed")))
                        .shows("own", link -> assertThat(link.token()).hasSizeGreaterThan(40)),
                doingToASchool(
                        "Respondents.endAsking", target -> respondents.endAsking(audit(target), RespondentKind.PARENT)),
                doingToASchool("Respondents.withdraw", target -> respondents.withdraw(asked(target))),
                doingToASchool(
                        "Respondents.share", target -> respondents.share(asked(target), Set.of(ReviewExamples.NAMED))),
                doingToASchool(
                        "Respondents.readerOfPupils",
                        target -> respondents.readerOfPupils(audit(target), Optional.of(target.person()))),
                AccessExample.ofASchool("Respondents.pupilsWords", target -> {
                            var audit = audit(target);
                            respondentRows.readBy(audit, Optional.of(target.self()));
                            return respondents.pupilsWords(audit);
                        })
                        .shows("own once named", words -> assertThat(words).isEmpty()));
    }

    private Stream<AccessExample<?>> links() {
        return Stream.of(
                AccessExample.ofThePortal("AnswerByLink.open", target -> {
                    linked(target, "the way in");
                    return byLink.open("the way in");
                }),
                AccessExample.ofThePortal("AnswerByLink.openIn", target -> {
                    linked(target, "the way in");
                    return byLink.openIn("the way in", Optional.of("pl"));
                }),
                AccessExample.doingToThePortal("AnswerByLink.answer", target -> {
                    linked(target, "the way in");
                    byLink.answer("the way in", List.of());
                }),
                AccessExample.ofThePortal("AnswerByLink.question", target -> {
                    linked(target, "the way in");
                    return byLink.question("the way in", ReviewExamples.HEARD);
                }),
                AccessExample.doingToThePortal("AnswerByLink.finish", target -> {
                    linked(target, "the way in");
                    byLink.finish("the way in");
                }),
                AccessExample.doingToThePortal("AnswerByLink.noPupilIsNamed", target -> {
                    linked(target, "the way in");
                    byLink.noPupilIsNamed("the way in", ReviewExamples.NAMED);
                }));
    }

    private Stream<AccessExample<?>> read() {
        return Stream.of(
                AccessExample.ofAProject("SelfReviewReading.in", target -> reading.in(round(target)))
                        .showsFor("own schools", (target, lines) -> assertThat(lines)
                                .extracting(SchoolLineInRound::school)
                                .containsExactly(target.school())),
                AccessExample.ofASchool("ReviewOnPaper.of", target -> paper.of(sent(target)))
                        .showsFor("own", (target, copy) -> assertThat(copy.school())
                                .isEqualTo(target.school())),
                AccessExample.ofAProject("Reminders.waitedFor", target -> reminders.waitedFor(round(target))),
                AccessExample.ofAProject(
                        "Reminders.remind", target -> reminders.remind(round(target), Set.of(), false)),
                AccessExample.ofASchool("SelfReviewReading.of", target -> reading.of(sent(target)))
                        .showsFor("own", (target, head) -> assertThat(head.school())
                                .isEqualTo(target.school())),
                AccessExample.ofASchool("SelfReviewReading.area", target -> reading.area(sent(target), "L"))
                        .showsFor(
                                "own", (target, area) -> assertThat(area.head().school())
                                        .isEqualTo(target.school())),
                AccessExample.ofAProject("SelfReviewReading.totals", target -> reading.totals(round(target))),
                doingToASchool(
                        "Moderation.judge",
                        target -> moderation.judge(
                                sent(target), ReviewExamples.NAMED, Judgement.at(2), "Seen on a visit.")),
                doingToASchool(
                        "Moderation.comment",
                        target -> allowedThough(
                                "no moderated judgement",
                                () -> moderation.comment(sent(target), ReviewExamples.NAMED, "Thank you."))));
    }

    /** An edition that is published for this call alone. */
    private Edition edition() {
        return shelf.publish(
                new Framework(FrameworkId.next(), Optional.empty(), "access-example", "Small review", "Us", ""),
                ReviewExamples.content());
    }

    private RoundId round(Target target) {
        var id = RoundId.next();
        if (isThere(target)) {
            var edition = edition();
            roundRows.add(
                    id,
                    target.project(),
                    90,
                    new NewRound(
                            RoundKind.INTERIM, "Interim", edition.id(), SINCE, Optional.empty(), ColleaguesSee.ANSWERS),
                    edition.framework().id(),
                    clock.instant());
            roundRows.open(id, target.project(), List.of(target.school()), ColleaguesSee.ANSWERS, clock.instant());
        }
        return id;
    }

    private AuditId audit(Target target) {
        return auditIn(round(target));
    }

    private AuditId auditIn(RoundId round) {
        return jdbc.sql("select id from audit where round_id = ?")
                .param(round.value())
                .query((row, number) -> new AuditId(row.getObject(1, UUID.class)))
                .optional()
                .orElseGet(AuditId::next);
    }

    private RespondentId sheet(Target target) {
        return audit(target).sheet();
    }

    private AuditId sent(Target target) {
        var audit = audit(target);
        jdbc.sql("update audit set started_at = now(6), sent_at = now(6) where id = ?")
                .param(audit.value())
                .update();
        return audit;
    }

    /** Whoever calls is asked to answer beside the sheet. */
    private RespondentId asked(Target target) {
        var audit = audit(target);
        return isThere(target)
                ? respondentRows.ask(
                        audit,
                        target.self(),
                        new NewRespondent(RespondentKind.TEACHER, "", "en"),
                        ColleaguesSee.ANSWERS,
                        clock.instant())
                : RespondentId.next();
    }

    private AuditId auditOf(RespondentId respondent, Target target) {
        return isThere(target)
                ? jdbc.sql("select audit_id from audit_respondent where id = ?")
                        .param(respondent.value())
                        .query((row, number) -> new AuditId(row.getObject(1, UUID.class)))
                        .single()
                : AuditId.next();
    }

    /** A parent's link with this token. */
    private RespondentId linked(Target target, String token) {
        var audit = audit(target);
        var link = new NewLink(
                RespondentId.next(),
                RespondentKind.PARENT,
                "parent",
                token,
                clock.instant().plusSeconds(600));
        if (isThere(target)) {
            respondentRows.addLinks(audit, List.of(link), "en", ColleaguesSee.NOTHING, clock.instant());
        }
        return link.respondent();
    }

    private boolean isThere(Target target) {
        return jdbc.sql("select count(*) from project_school where project_id = ? and school_id = ?")
                        .params(target.project().value(), target.school().value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static AccessExample<Boolean> doingToASchool(String name, Consumer<Target> call) {
        return AccessExample.<Boolean>ofASchool(name, target -> {
                    call.accept(target);
                    return true;
                })
                .shows("own", done -> assertThat(done).isTrue());
    }

    /** The caller may; what they ask for breaks a rule that is not about who they are. */
    private static void allowedThough(String sentence, Runnable call) {
        try {
            call.run();
        } catch (RuleBroken rule) {
            assertThat(rule.reason()).contains(sentence);
        }
    }
}
