package uk.alongside.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static uk.alongside.audits.ReviewExamples.HEARD;
import static uk.alongside.audits.ReviewExamples.NAMED;
import static uk.alongside.audits.ReviewExamples.POLICY;
import static uk.alongside.audits.ReviewWorld.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.web.context.request.RequestContextHolder;
import uk.alongside.drafts.Keeping;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;

/** Answering with colleagues and families: each alone, told beforehand who sees it, and settled by the SENCO. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(ReviewWorld.class)
class ColleaguesTests {

    private final ReviewWorld world;
    private final SelfReview review;
    private final SchoolSheet school;
    private final Respondents respondents;
    private final AnswerByLink byLink;
    private final Rounds rounds;
    private final PupilsWordsDue due;

    ColleaguesTests(
            ReviewWorld world,
            SelfReview review,
            SchoolSheet school,
            Respondents respondents,
            AnswerByLink byLink,
            Rounds rounds,
            PupilsWordsDue due) {
        this.due = due;
        this.world = world;
        this.review = review;
        this.school = school;
        this.respondents = respondents;
        this.byLink = byLink;
        this.rounds = rounds;
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private record Here(
            ProjectId project, PersonId lead, PersonId senco, PersonId head, RoundId round, AuditId audit) {}

    private Here here(String key, ColleaguesSee see) {
        var project = world.project(key);
        var lead = world.somebody("Lena Lead", Role.PROJECT_LEAD, project);
        var senco = world.somebody("Sami Senco", Role.SENCO, project, "A");
        var head = world.somebody("Hana Head", Role.HEAD, project, "A");
        world.accept(head, project, "A", Sharing.NOTHING);
        var edition = world.edition("review-" + key, ReviewExamples.content());
        var round = world.open(lead, project, RoundKind.BASELINE, edition.id(), see);
        return new Here(project, lead, senco, head, round, world.audit(round, project, "A"));
    }

    /** Somebody of the school's staff, with the sheet of their own. */
    private record Colleague(PersonId person, RespondentId sheet) {}

    private Colleague colleague(Here here, String name) {
        var person = world.somebody(name, Role.SCHOOL_STAFF, here.project(), "A");
        return new Colleague(person, ask(here, person, ""));
    }

    private RespondentId ask(Here here, PersonId person, String label) {
        return as(here.senco())
                .call(() ->
                        respondents.ask(here.audit(), person, new NewRespondent(RespondentKind.TEACHER, label, "en")));
    }

    private SheetStatement statement(PersonId person, RespondentId sheet, String area, int place) {
        return as(person).call(() -> review.area(sheet, area)).statements().get(place);
    }

    private void give(Colleague colleague, String judgement) {
        as(colleague.person()).run(() -> review.area(colleague.sheet(), "L"));
        world.answer(colleague.person(), colleague.sheet(), judgement, List.of(NAMED));
    }

    @Test
    void eachAnswersAloneAndOnlyOneself() {
        var here = here("alone", ColleaguesSee.ANSWERS);
        var amina = colleague(here, "Amina Adler");
        var boris = colleague(here, "Boris Brook");
        give(amina, "2");

        assertThat(as(amina.person()).call(review::mine)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(RespondentKind.TEACHER);
            assertThat(line.answered()).isEqualTo(1);
        });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> statement(boris.person(), amina.sheet(), "L", 0));
        assertThatExceptionOfType(NotFound.class)
                .as("not even for the SENCO")
                .isThrownBy(() -> statement(here.senco(), amina.sheet(), "L", 0));
        assertThat(statement(boris.person(), boris.sheet(), "L", 0).others())
                .as("before one's own answer")
                .isEmpty();
        give(boris, "3");
        assertThat(statement(boris.person(), boris.sheet(), "L", 0).others()).hasValueSatisfying(others -> {
            assertThat(others.replies()).isEqualTo(1);
            assertThat(others.colleagues().getFirst().judgement()).isEqualTo(Judgement.at(2));
            assertThat(others.colleagues().getFirst().names()).isEmpty();
        });
    }

    @Test
    void whatSomebodyWasToldHoldsWhateverChangesLater() {
        var here = here("told", ColleaguesSee.NOTHING);
        var amina = colleague(here, "Amina Adler");
        var boris = colleague(here, "Boris Brook");
        give(amina, "2");
        as(here.lead())
                .run(() -> rounds.change(
                        here.round(),
                        new ChangedRound(
                                "Baseline",
                                LocalDate.of(2026, 1, 5),
                                Optional.empty(),
                                ColleaguesSee.ANSWERS_WITH_NAMES),
                        0));
        give(boris, "3");
        world.answer(here.senco(), here.audit().sheet(), "3", List.of(NAMED));

        assertThat(statement(boris.person(), boris.sheet(), "L", 0).others())
                .as("who was told that nobody sees it is not shown")
                .isEmpty();
        assertThat(statement(amina.person(), amina.sheet(), "L", 0).others())
                .hasValueSatisfying(others ->
                        assertThat(others.colleagues().getFirst().names()).containsExactly("Boris Brook"));
        assertThat(statement(here.senco(), here.audit().sheet(), "L", 0).others())
                .hasValueSatisfying(others -> {
                    assertThat(others.colleagues())
                            .extracting(Others.Tally::judgement, Others.Tally::count, Others.Tally::names)
                            .containsExactly(
                                    tuple(Judgement.at(2), 1, List.of()),
                                    tuple(Judgement.at(3), 1, List.of("Boris Brook")));
                });
    }

    @Test
    void disagreementIsShownAfterTheSchoolsOwnAnswerAndSettledWithANote() {
        var here = here("settle", ColleaguesSee.ANSWERS);
        var amina = colleague(here, "Amina Adler");
        give(amina, "1");
        assertThat(statement(here.senco(), here.audit().sheet(), "L", 0).disagreement())
                .as("before the school's own answer")
                .isEqualTo(Disagreement.NONE);
        world.answer(here.senco(), here.audit().sheet(), "3", List.of(NAMED, POLICY, HEARD));
        world.write(here.senco(), here.audit().sheet(), POLICY, 1, Map.of("musts", "1"));

        assertThat(statement(here.senco(), here.audit().sheet(), "L", 0).disagreement())
                .isEqualTo(new Disagreement.Open(1));
        assertThat(as(here.senco()).call(() -> school.send(here.audit())))
                .isInstanceOfSatisfying(Sending.NotYet.class, notYet -> assertThat(notYet.missing())
                        .extracting(Missing::kind)
                        .containsExactly(Missing.Kind.DISAGREED));
        as(here.senco()).run(() -> school.settle(here.audit(), NAMED, "She joined in spring."));
        assertThat(statement(here.senco(), here.audit().sheet(), "L", 0).disagreement())
                .isInstanceOfSatisfying(Disagreement.Settled.class, settled -> assertThat(settled.note())
                        .isEqualTo("She joined in spring."));

        give(amina, "2");
        assertThat(statement(here.senco(), here.audit().sheet(), "L", 0).disagreement())
                .as("a later answer opens it again")
                .isEqualTo(new Disagreement.Open(1));
        give(amina, "3");
        assertThat(as(here.senco()).call(() -> school.send(here.audit()))).isInstanceOf(Sending.Sent.class);
    }

    @Test
    void whatAllAgreeOnIsTakenOverWhereTheSheetHasNoAnswer() {
        var here = here("take-over", ColleaguesSee.ANSWERS);
        var amina = colleague(here, "Amina Adler");
        give(amina, "2");
        assertThat(merged(here, "L").statements().getFirst().canTakeOver())
                .as("one alone is not all")
                .isFalse();
        var boris = colleague(here, "Boris Brook");
        give(boris, "2");
        world.answer(boris.person(), boris.sheet(), "4", List.of(HEARD));
        world.answer(amina.person(), amina.sheet(), "1", List.of(HEARD));

        assertThat(merged(here, "L").statements().getFirst()).satisfies(named -> {
            assertThat(named.canTakeOver()).isTrue();
            assertThat(named.others()).as("what it is stays open").isEmpty();
        });
        assertThat(as(here.senco()).call(() -> school.takeOver(here.audit(), Optional.empty())))
                .isEqualTo(1);
        assertThat(statement(here.senco(), here.audit().sheet(), "L", 0).judgement())
                .contains(Judgement.at(2));
        assertThat(as(here.senco()).call(() -> school.takeOver(here.audit(), Optional.empty())))
                .isZero();
    }

    private MergedArea merged(Here here, String area) {
        return as(here.head()).call(() -> school.merged(here.audit(), area));
    }

    @Test
    void colleagueIsAskedAShareAndWithdrawnAnswersDoNotCount() {
        var here = here("share", ColleaguesSee.ANSWERS);
        var amina = colleague(here, "Amina Adler");
        as(here.senco()).run(() -> respondents.share(amina.sheet(), Set.of(HEARD)));

        assertThat(as(amina.person()).call(() -> review.head(amina.sheet())).of())
                .isEqualTo(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> world.write(amina.person(), amina.sheet(), NAMED, 0, Map.of("judgement", "1")));
        world.answer(amina.person(), amina.sheet(), "1", List.of(HEARD));
        world.answer(here.senco(), here.audit().sheet(), "3", List.of(HEARD));
        assertThat(merged(here, "F").open()).isEqualTo(1);

        as(here.senco()).run(() -> respondents.withdraw(amina.sheet()));
        assertThat(merged(here, "F").open()).isZero();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> statement(amina.person(), amina.sheet(), "F", 0));

        assertThat(ask(here, amina.person(), "")).as("asked again").isEqualTo(amina.sheet());
        assertThat(merged(here, "F").open()).isEqualTo(1);
    }

    @Test
    void onlyThoseOfTheSchoolWhoDoNotWriteTheSheetCanBeAsked() {
        var here = here("whom", ColleaguesSee.ANSWERS);
        world.somebody("Amina Adler", Role.SCHOOL_STAFF, here.project(), "A");
        var other = world.somebody("Olga Other", Role.SCHOOL_STAFF, here.project(), "B");

        assertThat(as(here.senco()).call(() -> respondents.colleagues(here.audit())))
                .extracting(PossibleColleague::name, PossibleColleague::roles)
                .containsExactly(tuple("Amina Adler", "school staff"), tuple("Hana Head", "head"));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> ask(here, other, ""));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> ask(here, here.senco(), ""));
    }

    @Test
    void wordsOfAColleagueAreReadOnceTheyHaveFinishedAndNameNobody() {
        var here = here("remarks", ColleaguesSee.ANSWERS);
        var amina = colleague(here, "Amina Adler");
        give(amina, "2");
        world.write(amina.person(), amina.sheet(), NAMED, 99, Map.of("text", "Tom in Y4 waits for weeks."));
        world.answer(here.senco(), here.audit().sheet(), "2", List.of(NAMED));
        assertThat(statement(amina.person(), amina.sheet(), "L", 0).question()).isPresent();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> as(amina.person()).run(() -> review.finish(amina.sheet())))
                .withMessageContaining("named a pupil", "statement 1");
        world.write(amina.person(), amina.sheet(), NAMED, 99, Map.of("text", "Some wait for weeks."));
        assertThat(merged(here, "L").statements().getFirst().remarks())
                .as("not finished yet")
                .isEmpty();
        as(amina.person()).run(() -> review.finish(amina.sheet()));

        assertThat(merged(here, "L").statements().getFirst().remarks())
                .extracting(MergedArea.Remark::name, MergedArea.Remark::text)
                .containsExactly(tuple("teacher", "Some wait for weeks."));
        assertThat(as(here.senco()).call(() -> respondents.of(here.audit())))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.name()).isEqualTo("Amina Adler");
                    assertThat(line.answered()).isEqualTo(1);
                    assertThat(line.finishedAt()).isPresent();
                });
    }

    @Test
    void headReadsNoWordsThatLookAsIfTheyNamedAPupil() {
        var here = here("names", ColleaguesSee.ANSWERS);
        world.write(
                here.senco(),
                here.audit().sheet(),
                NAMED,
                0,
                Map.of("judgement", "2", "text", "Tom in Y4 has a named person."));

        assertThat(statement(here.senco(), here.audit().sheet(), "L", 0)).satisfies(own -> {
            assertThat(own.words()).startsWith("Tom");
            assertThat(own.question()).isPresent();
        });
        assertThat(statement(here.head(), here.audit().sheet(), "L", 0)).satisfies(read -> {
            assertThat(read.words()).isEmpty();
            assertThat(read.question())
                    .as("it would carry the name that it asks about")
                    .isEmpty();
        });
        assertThat(as(here.senco()).call(() -> school.missing(here.audit())))
                .extracting(Missing::kind)
                .contains(Missing.Kind.NAME);

        as(here.senco()).run(() -> review.noPupilIsNamed(here.audit().sheet(), NAMED));
        assertThat(statement(here.head(), here.audit().sheet(), "L", 0).words()).startsWith("Tom");
        world.write(
                here.senco(),
                here.audit().sheet(),
                NAMED,
                99,
                Map.of("text", "Tom in Y4 and Ella in Y5 have a named person."));
        assertThat(statement(here.head(), here.audit().sheet(), "L", 0).words())
                .as("other names are asked about again")
                .isEmpty();
    }

    @Test
    void parentAnswersByALinkInTheirLanguageUntilItIsWithdrawn() {
        var here = here("parent", ColleaguesSee.NOTHING);
        var link = links(here, RespondentKind.PARENT, 1, "pl").getFirst();

        var sheet = byLink.open(link.token());
        assertThat(sheet.statements()).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("Szkoła pyta nas, co pomaga dziecku.");
            assertThat(one.id()).isEqualTo(HEARD);
        });
        assertThat(sheet.mayWriteWords()).isTrue();
        assertThat(world.writeByLink(
                        link.token(), sheet.respondent(), HEARD, Map.of("judgement", "dk", "helped", "true")))
                .isInstanceOf(Keeping.Kept.class);
        assertThat(byLink.open(link.token()).statements().getFirst().judgement())
                .contains(Judgement.DONT_KNOW);

        assertThatExceptionOfType(NotFound.class)
                .as("another sheet by this link")
                .isThrownBy(
                        () -> world.writeByLink(link.token(), here.audit().sheet(), HEARD, Map.of("judgement", "1")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> byLink.open("guessed"));
        var renewed = as(here.senco()).call(() -> respondents.renew(link.respondent()));
        assertThatExceptionOfType(NotFound.class).as("the link before").isThrownBy(() -> byLink.open(link.token()));
        assertThat(byLink.open(renewed.token()).statements().getFirst().judgement())
                .as("whoever makes a link reads nothing by it")
                .isEmpty();
        as(here.senco()).run(() -> respondents.withdraw(renewed.respondent()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> byLink.open(renewed.token()));
    }

    private List<NewLink> links(Here here, RespondentKind kind, int count, String language) {
        return as(here.senco())
                .call(() -> respondents.links(here.audit(), new NewLinks(kind, "", count, language, 14)));
    }

    @Test
    void familiesAreShownFromFiveRepliesOn() {
        var here = here("families", ColleaguesSee.NOTHING);
        world.answer(here.senco(), here.audit().sheet(), "3", List.of(HEARD));
        var links = links(here, RespondentKind.PARENT, 5, "en");
        links.subList(0, 4)
                .forEach(link -> world.writeByLink(link.token(), link.respondent(), HEARD, Map.of("judgement", "1")));
        var fifth = links.get(4);
        world.writeByLink(fifth.token(), fifth.respondent(), HEARD, Map.of("judgement", "2", "helped", "true"));
        assertThat(parents(here))
                .as("a count that grows would tell who answered what")
                .isEqualTo(Others.FamilyReplies.TOO_FEW);

        as(here.senco()).run(() -> respondents.endAsking(here.audit(), RespondentKind.PARENT));

        assertThat(parents(here)).satisfies(parents -> {
            assertThat(parents.replies()).isEqualTo(5);
            assertThat(parents.helped()).isEqualTo(1);
            assertThat(parents.tallies())
                    .extracting(Others.Tally::judgement, Others.Tally::count)
                    .containsExactly(tuple(Judgement.at(1), 4), tuple(Judgement.at(2), 1));
        });
        assertThat(statement(here.senco(), here.audit().sheet(), "F", 0).disagreement())
                .as("families are never settled into the sheet")
                .isEqualTo(Disagreement.NONE);
    }

    @Test
    void fourFamiliesAreNeverShown() {
        var here = here("four-families", ColleaguesSee.NOTHING);
        world.answer(here.senco(), here.audit().sheet(), "3", List.of(HEARD));
        links(here, RespondentKind.PARENT, 4, "en")
                .forEach(link -> world.writeByLink(link.token(), link.respondent(), HEARD, Map.of("judgement", "1")));

        as(here.senco()).run(() -> respondents.endAsking(here.audit(), RespondentKind.PARENT));

        assertThat(parents(here)).isEqualTo(Others.FamilyReplies.TOO_FEW);
    }

    @Test
    void whatFamiliesAnsweredStaysOnceAskingThemHasEnded() {
        var here = here("ended", ColleaguesSee.NOTHING);
        var links = links(here, RespondentKind.PUPIL, 6, "en");
        links.forEach(link -> world.writeByLink(link.token(), link.respondent(), HEARD, Map.of("judgement", "1")));
        var one = links.getFirst();

        as(here.senco()).run(() -> respondents.endAsking(here.audit(), RespondentKind.PUPIL));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> byLink.open(one.token()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> world.writeByLink(one.token(), one.respondent(), HEARD, Map.of("judgement", "2")));
        for (Runnable change : List.<Runnable>of(
                () -> respondents.withdraw(one.respondent()),
                () -> respondents.renew(one.respondent()),
                () -> respondents.links(here.audit(), new NewLinks(RespondentKind.PUPIL, "", 1, "en", 14)))) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> as(here.senco()).run(change))
                    .withMessageContaining("You have ended asking them");
        }
        assertThat(links(here, RespondentKind.PARENT, 1, "en"))
                .as("others are still asked")
                .hasSize(1);
    }

    @Test
    void linkThatSomebodyHasDoneWithShowsAndTakesNothing() {
        var here = here("done-with", ColleaguesSee.NOTHING);
        var link = links(here, RespondentKind.PARENT, 1, "en").getFirst();
        world.writeByLink(link.token(), link.respondent(), HEARD, Map.of("judgement", "1"));

        byLink.finish(link.token());

        assertThat(byLink.open(link.token()).finishedAt()).isPresent();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> world.writeByLink(link.token(), link.respondent(), HEARD, Map.of("judgement", "2")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> byLink.question(link.token(), HEARD));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> byLink.finish(link.token()));
    }

    private Others.FamilyReplies parents(Here here) {
        return statement(here.senco(), here.audit().sheet(), "F", 0)
                .others()
                .orElseThrow()
                .parents();
    }

    @Test
    void pupilsWriteOnlyWhereSomebodyReadsItEveryDay() {
        var here = here("pupils", ColleaguesSee.NOTHING);
        var link = links(here, RespondentKind.PUPIL, 1, "en").getFirst();
        var sheet = byLink.open(link.token());
        assertThat(sheet.mayWriteWords()).isFalse();
        assertThat(sheet.statements().getFirst().symbol()).isEqualTo("talk");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() ->
                        world.writeByLink(link.token(), link.respondent(), HEARD, Map.of("text", "I am scared.")));

        as(here.senco()).run(() -> respondents.readerOfPupils(here.audit(), Optional.of(here.head())));
        world.writeByLink(link.token(), link.respondent(), HEARD, Map.of("text", "I am scared."));

        assertThat(as(here.head()).call(due::dueNow)).singleElement().satisfies(item -> assertThat(item.what())
                .isEqualTo("Somebody at Anchor Primary (invented) has written something for you to read today."));
        assertThat(as(here.head()).call(() -> respondents.pupilsWords(here.audit())))
                .singleElement()
                .satisfies(words -> {
                    assertThat(words.text()).isEqualTo("I am scared.");
                    assertThat(words.label()).isEqualTo("pupil");
                    assertThat(words.isNew()).isTrue();
                });
        assertThat(as(here.head()).call(() -> respondents.pupilsWords(here.audit())))
                .singleElement()
                .satisfies(words -> assertThat(words.isNew()).isFalse());
        assertThatExceptionOfType(NotFound.class)
                .as("not even for the SENCO, who is not the reader")
                .isThrownBy(() -> as(here.senco()).call(() -> respondents.pupilsWords(here.audit())));
    }

    @Test
    void linksAreCalledByWhatPeopleAreAndNotByNames() {
        assertThat(new NewLinks(RespondentKind.PARENT, "Parents of Year 3", 3, "en", 14).labels())
                .containsExactly("Parents of Year 3, 1", "Parents of Year 3, 2", "Parents of Year 3, 3");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> new NewLinks(RespondentKind.PUPIL, "Tom in Y4", 1, "en", 14))
                .satisfies(refused -> assertThat(refused.field()).contains("label"));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> new NewLinks(RespondentKind.SHEET, "", 1, "en", 14));
    }
}
