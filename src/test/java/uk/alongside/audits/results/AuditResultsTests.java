package uk.alongside.audits.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.RoundId;
import uk.alongside.audits.RoundKind;
import uk.alongside.audits.results.ResultsWorld.Published;
import uk.alongside.audits.rules.ChangeBand;
import uk.alongside.audits.rules.Worked;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(ResultsWorld.class)
class AuditResultsTests {

    private static final AtomicInteger PROJECTS = new AtomicInteger();

    private final ResultsWorld world;
    private final AuditResults results;

    AuditResultsTests(ResultsWorld world, AuditResults results) {
        this.world = world;
        this.results = results;
    }

    /** Two rounds of one framework: area A1 has three statements, A2 two. */
    private final class Scene {

        private final String key = "results-" + PROJECTS.incrementAndGet();
        private final ProjectId project;
        private final Published published;
        private final RoundId baseline;
        private final RoundId end;

        private Scene(int schools) {
            project = world.project(key, schools);
            published = world.framework(3, 2);
            baseline = world.round(project, 1, RoundKind.BASELINE, published);
            end = world.round(project, 2, RoundKind.FINAL, published);
        }

        private AuditId first(String letter, String answers) {
            return world.sent(baseline, project, world.school(project, letter), published, answers);
        }

        private AuditId last(String letter, String answers) {
            return world.sent(end, project, world.school(project, letter), published, answers);
        }

        private ActingAs lead() {
            return world.somebody(project, Role.PROJECT_LEAD);
        }

        private SchoolComparison school(ActingAs reader, String letter) {
            return school(reader, letter, Comparing.NEWEST);
        }

        private SchoolComparison school(ActingAs reader, String letter, Comparing comparing) {
            return reader.call(() -> results.school(key, letter, comparing));
        }

        private ProjectComparison all(ActingAs reader) {
            return reader.call(() -> results.project(key, Comparing.NEWEST));
        }
    }

    @Test
    void aSchoolsAreasAreScoredInEachRound() {
        var scene = new Scene(3);
        scene.first("A", "1 2 3 na dk");
        scene.last("A", "2 2 4 4 1");

        var school = scene.school(scene.lead(), "A");

        assertThat(school.areas()).extracting(AreaCompared::title).containsExactly("Area 1", "Area 2");
        assertThat(scores(school.areas().getFirst())).containsExactly("33.3 %", "55.6 %");
        assertThat(scores(school.areas().get(1))).containsExactly("no answer yet", "50.0 %");
        assertThat(scores(school.inAll())).containsExactly("33.3 %", "53.3 %");
        assertThat(school.areas().get(1).in(1).orElseThrow().answersInWords())
                .isEqualTo("0 of 2 answered, 1 does not apply, 1 “don’t know”");
    }

    private static List<String> scores(AreaCompared area) {
        return List.of(
                area.in(1).orElseThrow().inWords(), area.in(2).orElseThrow().inWords());
    }

    @Test
    void firstSchoolsToSendDoNotSpeakForTheProject() {
        var scene = new Scene(3);
        List.of("A", "B", "C").forEach(letter -> scene.first(letter, "1 1 1 1 1"));
        scene.last("A", "2 2 2 2 2");
        List.of("B", "C")
                .forEach(letter -> world.unsent(
                        scene.end, scene.project, world.school(scene.project, letter), scene.published, "2 2 2 2 2"));

        assertThat(scene.all(scene.lead()).head().after())
                .as("nobody has chosen, and one of three has sent the newest")
                .hasValueSatisfying(round -> assertThat(round.number()).isEqualTo(1));
        assertThat(scene.school(scene.lead(), "A").head().after())
                .as("its own newest")
                .hasValueSatisfying(round -> assertThat(round.number()).isEqualTo(2));
    }

    @Test
    void changeIsOverWhatHasALevelInBothRounds() {
        var scene = new Scene(3);
        scene.first("A", "1 2 3 na 4");
        scene.last("A", "2 2 2 4 dk");

        var change = scene.school(scene.lead(), "A").inAll().change().orElseThrow();

        assertThat(change.comparedInWords())
                .isEqualTo("3 statements compared; 2 left out: 2 have no level in one of the rounds");
        assertThat(change.higher()).isEqualTo(1);
        assertThat(change.same()).isEqualTo(1);
        assertThat(change.lower()).isEqualTo(1);
        assertThat(change.band()).contains(ChangeBand.NONE);
        assertThat(change.figures()).extracting(Worked::shown).startsWith("0.0 pp", "0");
    }

    @Test
    void statementsThatOnlyOneEditionHasAreLeftOutAndCounted() {
        var scene = new Scene(3);
        var shared = scene.published.statements();
        var next = world.edition(
                scene.published.framework(),
                2,
                List.of(shared.get(0), shared.get(1), StatementId.next(), shared.get(3)),
                List.of("1", "2", "3", "4"),
                2,
                2);
        var later = world.round(scene.project, 3, RoundKind.INTERIM, next);
        scene.first("A", "1 2 3 4 4");
        world.sent(later, scene.project, world.school(scene.project, "A"), next, "3 3 1 4");

        var school = scene.school(scene.lead(), "A");

        assertThat(school.head().after().orElseThrow().number()).isEqualTo(3);
        var change = school.inAll().change().orElseThrow();
        assertThat(change.compared()).isEqualTo(3);
        assertThat(change.notShared()).isEqualTo(3);
        assertThat(change.notInBoth()).isZero();
        assertThat(change.inPoints().orElseThrow()).isEqualByComparingTo("3");
    }

    @Test
    void anotherScaleComparesPercentages() {
        var scene = new Scene(3);
        var next = world.edition(
                scene.published.framework(), 2, scene.published.statements(), List.of("0", "5", "10"), 3, 2);
        var later = world.round(scene.project, 3, RoundKind.INTERIM, next);
        scene.first("A", "1 4 2 3 2");
        world.sent(later, scene.project, world.school(scene.project, "A"), next, "1 3 1 3 3");

        var change = scene.school(scene.lead(), "A").inAll().change().orElseThrow();

        assertThat(change.sameScale()).isFalse();
        assertThat(List.of(change.higher(), change.same(), change.lower())).containsExactly(2, 2, 1);
        assertThat(change.inPoints()).isEmpty();
        assertThat(change.figures().getFirst().shown()).isEqualTo("+13.3 pp");
    }

    @Test
    void onlyWhatWasSentCounts() {
        var scene = new Scene(3);
        world.unsent(scene.baseline, scene.project, world.school(scene.project, "A"), scene.published, "4 4 4 4 4");

        var school = scene.school(scene.lead(), "A");

        assertThat(school.isEmpty()).isTrue();
        assertThat(school.inAll().scores()).isEmpty();
        assertThat(school.gaps().isEmpty()).isTrue();
    }

    @Test
    void aCorrectionCountsFromItsDayOn() {
        var scene = new Scene(3);
        var sheet = scene.first("A", "1 1 1 1 1");
        world.correct(sheet, scene.published.statements().getFirst(), 4, Instant.parse("2024-03-01T10:00:00Z"));
        var lead = scene.lead();

        assertThat(scene.school(lead, "A").inAll().in(1).orElseThrow().inWords())
                .isEqualTo("20.0 %");
        assertThat(scene.school(lead, "A", asOf(LocalDate.of(2024, 2, 29)))
                        .inAll()
                        .in(1)
                        .orElseThrow()
                        .inWords())
                .isEqualTo("0.0 %");
        assertThat(scene.school(lead, "A", asOf(LocalDate.of(2024, 1, 9))).isEmpty())
                .isTrue();
    }

    private static Comparing asOf(LocalDate day) {
        return new Comparing(OptionalInt.empty(), OptionalInt.empty(), Optional.of(day), 0);
    }

    @Test
    void aDayToComeHasNothing() {
        var scene = new Scene(3);
        scene.first("A", "1 1 1 1 1");

        assertThat(scene.school(scene.lead(), "A", asOf(LocalDate.of(2999, 1, 1)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void theOthersAreShownFromFiveOn() {
        var scene = new Scene(6);
        scene.last("A", "4 4 4 4 4");
        for (var letter : List.of("B", "C", "D", "E")) {
            scene.last(letter, "1 1 1 1 3");
        }
        var senco = world.somebody(scene.project, Role.SENCO, "A");
        assertThat(scene.school(senco, "A").inAll().others().orElseThrow().inWords())
                .isEqualTo("no average: fewer than five schools");

        scene.last("F", "1 1 1 1 4");

        var others = scene.school(senco, "A").inAll().others().orElseThrow();
        assertThat(others.inWords()).isEqualTo("14.7 % over 5 schools");
    }

    @Test
    void ownAndModeratedJudgementsAreSetSideBySide() {
        var scene = new Scene(3);
        var sheet = scene.last("A", "1 2 3 4 na");
        world.moderate(sheet, scene.published.statements().get(0), 1);
        world.moderate(sheet, scene.published.statements().get(1), 3);
        world.moderate(sheet, scene.published.statements().get(4), 2);

        var agreement = scene.school(scene.lead(), "A").agreement();

        assertThat(agreement).extracting(AgreementOf::area).containsExactly("All areas", "Area 1");
        assertThat(agreement.getFirst().agreement().figures().getFirst().shown())
                .isEqualTo("1 of 2 (50.0 %)");
        assertThat(agreement.getFirst().agreement().leftOut()).isEqualTo(3);
    }

    @Test
    void gapsAreTheWeakestWhatIsSeenDifferentlyAndWhatFell() {
        var scene = new Scene(3);
        scene.first("A", "3 2 3 4 1");
        var sheet = scene.last("A", "2 1 3 4 1");
        world.beside(sheet, "TEACHER", scene.published, "2 3 3 4 1");
        world.beside(sheet, "GOVERNOR", scene.published, "2 1 3 1 1");
        world.moderate(sheet, scene.published.statements().get(2), 2);
        for (int reply = 0; reply < 5; reply++) {
            world.beside(sheet, "PARENT", scene.published, "4 - - - -");
        }
        for (int reply = 0; reply < 4; reply++) {
            world.beside(sheet, "PUPIL", scene.published, "- - - - 4");
        }
        var gaps = scene.school(world.somebody(scene.project, Role.SENCO, "A"), "A")
                .gaps();

        assertThat(gaps.weakest()).extracting(Gap::code).containsExactly("A1.2", "A2.2", "A1.1", "A1.3");
        assertThat(gaps.weakest().getFirst().said()).isEqualTo("Beginning, 1 of 4");
        assertThat(gaps.seenDifferently())
                .extracting(gap -> gap.code() + ": " + gap.why())
                .containsExactly(
                        "A2.1: colleagues: from Beginning to Could show others, 2 answered",
                        "A1.1: parents: 4.0 of 4 on average, 5 replies",
                        "A1.2: colleagues: from Beginning to Secure, 2 answered",
                        "A1.3: moderated: Developing, 2 of 4");
        assertThat(gaps.fell())
                .extracting(gap -> gap.code() + ": " + gap.why())
                .containsExactly("A1.1: before: Secure, 3 of 4", "A1.2: before: Developing, 2 of 4");
    }

    @Test
    void whoDiffersIsForTheSchoolItself() {
        var scene = new Scene(3);
        var sheet = scene.last("A", "2 1 3 4 1");
        world.beside(sheet, "TEACHER", scene.published, "4 4 4 1 4");
        world.moderate(sheet, scene.published.statements().get(2), 2);

        var gaps = scene.school(world.somebody(scene.project, Role.COACH, "A"), "A")
                .gaps();

        assertThat(gaps.seenDifferently()).extracting(Gap::why).containsExactly("moderated: Developing, 2 of 4");
        assertThat(gaps.notForThisReader()).isPresent();
    }

    @Test
    void aProjectsSchoolsAreComparedInPairs() {
        var scene = new Scene(5);
        scene.first("A", "1 1 1 1 1");
        scene.last("A", "2 2 2 2 2");
        scene.first("B", "2 2 2 2 2");
        scene.last("B", "2 2 2 2 3");
        scene.first("C", "4 4 4 4 4");
        scene.last("C", "3 4 4 4 4");
        scene.first("D", "3 3 3 3 3");

        var all = scene.all(scene.lead());

        var shown = all.shown().orElseThrow();
        assertThat(shown.paired().pairs()).isEqualTo(3);
        assertThat(shown.paired().medianChange().orElseThrow()).isEqualByComparingTo("6.66666666666666666667");
        assertThat(shown.paired().ranksOfRises()).isEqualByComparingTo("4.5");
        assertThat(shown.paired().probability().orElseThrow()).isEqualByComparingTo("0.75");
        assertThat(shown.change().orElseThrow().compared()).isEqualTo(15);
        assertThat(shown.areas())
                .extracting(area -> area.in(1).inWords())
                .containsExactly("50.0 % over 4 schools", "50.0 % over 4 schools", "50.0 % over 4 schools");
        assertThat(all.schools())
                .extracting(line -> line.letter()
                        + line.change()
                                .map(change -> " " + change.figures().getFirst().shown())
                                .orElse(""))
                .containsExactly("A +33.3 pp", "B +6.7 pp", "C −6.7 pp", "D", "E");
        assertThat(shown.gaps().fell())
                .extracting(gap -> gap.code() + ": " + gap.said())
                .containsExactly("A1.1: 1 of 3 schools lower, 1 higher");
    }

    @Test
    void aSchoolOfTheProjectSeesItsOwnAndNoTotals() {
        var scene = new Scene(3);
        scene.first("A", "1 1 1 1 1");
        var senco = world.somebody(scene.project, Role.SENCO, "A");

        var all = scene.all(senco);

        assertThat(all.totals()).isInstanceOf(ProjectComparison.Totals.Refused.class);
        assertThat(all.schools())
                .extracting(ProjectComparison.SchoolLine::letter)
                .containsExactly("A");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> scene.school(senco, "B"));
    }

    @Test
    void theSteeringGroupSeesTotalsOverFiveOrMoreAndNoSchool() {
        var scene = new Scene(6);
        for (var letter : List.of("A", "B", "C", "D")) {
            scene.first(letter, "1 1 1 1 1");
            scene.last(letter, "2 2 2 2 2");
        }
        var member = world.somebody(scene.project, Role.STEERING_GROUP);
        assertThat(scene.all(member).totals()).isInstanceOf(ProjectComparison.Totals.Refused.class);

        scene.first("E", "1 1 1 1 1");
        scene.last("E", "2 2 2 2 2");

        var all = scene.all(member);
        assertThat(all.shown().orElseThrow().paired().pairs()).isEqualTo(5);
        assertThat(all.schools()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> scene.school(member, "A"));
    }

    @Test
    void aProjectWithoutRoundsSaysSo() {
        var key = "results-" + PROJECTS.incrementAndGet();
        var project = world.project(key, 3);
        var lead = world.somebody(project, Role.PROJECT_LEAD);

        var all = lead.call(() -> results.project(key, Comparing.NEWEST));

        assertThat(all.totals()).isEqualTo(new ProjectComparison.Totals.Refused(ResultsHead.NO_ROUNDS));
        assertThat(lead.call(() -> results.rounds(project, LocalDate.of(2024, 1, 1)))
                        .lines())
                .isEmpty();
        assertThat(lead.call(() -> results.school(key, "A", Comparing.NEWEST)).isEmpty())
                .isTrue();
    }

    @Test
    void roundsInBriefSayHowFarTheyHaveCome() {
        var scene = new Scene(3);
        scene.first("A", "1 2 3 4 4");
        world.unsent(scene.baseline, scene.project, world.school(scene.project, "B"), scene.published, "-");
        var today = LocalDate.of(2024, 6, 1);

        var all = scene.lead().call(() -> results.rounds(scene.project, today));
        var own = scene.lead().call(() -> results.roundsOf(scene.project, "A", today));
        var funder = world.somebody(scene.project, Role.FUNDER).call(() -> results.rounds(scene.project, today));

        assertThat(all.lines().getFirst().round().sentInWords()).isEqualTo("1 of 2 schools have sent it");
        assertThat(all.lines().getFirst().mean().orElseThrow().inWords()).isEqualTo("60.0 % over 1 school");
        assertThat(own.lines().getFirst().percent()).contains("60.0 %");
        assertThat(own.lines().get(1).sentAt()).isEmpty();
        assertThat(funder.opens()).isFalse();
        assertThat(funder.lines().getFirst().mean()).isEmpty();
    }
}
