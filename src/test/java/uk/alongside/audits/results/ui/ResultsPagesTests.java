package uk.alongside.audits.results.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.RoundId;
import uk.alongside.audits.RoundKind;
import uk.alongside.audits.results.AgreementOf;
import uk.alongside.audits.results.AreaCompared;
import uk.alongside.audits.results.Gap;
import uk.alongside.audits.results.Gaps;
import uk.alongside.audits.results.ProjectComparison;
import uk.alongside.audits.results.ProjectComparison.AreaOverSchools;
import uk.alongside.audits.results.ProjectComparison.SchoolLine;
import uk.alongside.audits.results.ProjectComparison.Totals;
import uk.alongside.audits.results.ResultsHead;
import uk.alongside.audits.results.RoundShown;
import uk.alongside.audits.results.RoundsOverview;
import uk.alongside.audits.results.SchoolComparison;
import uk.alongside.audits.results.SchoolsMean;
import uk.alongside.audits.rules.Agreement;
import uk.alongside.audits.rules.AreaScore;
import uk.alongside.audits.rules.PairedStatistics;
import uk.alongside.audits.rules.RoundChange;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkId;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.ui.ApexChart;
import uk.alongside.kernel.ui.Seen;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.SchoolsAre;
import uk.alongside.projects.TakingPart;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;
import uk.alongside.terms.HalfTerm;
import uk.alongside.terms.SchoolYear;
import uk.alongside.terms.Term;

/** The pages of results as their readers see them. */
class ResultsPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final ResultsAddress ADDRESS = new ResultsAddress("harbour-2026", "", "", "", null, 0);
    private static final FrameworkId FRAMEWORK = FrameworkId.next();
    private static final AuditId REVIEW = AuditId.next();
    private static final StatementId STATEMENT = StatementId.next();
    private static final EditionId EDITION = EditionId.next();
    private static final RoundShown FIRST = round(1, RoundKind.BASELINE, "First self-review", 4);
    private static final RoundShown MIDDLE = round(2, RoundKind.INTERIM, "Middle self-review", 1);
    private static final RoundShown LAST = round(3, RoundKind.FINAL, "Last self-review", 3);

    @BeforeEach
    void openABrowser() {
        MockVaadin.setup(new Routes(Set.of(ProjectResultsView.class, SchoolComparisonView.class), Set.of(), true));
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    private static RoundShown round(int number, RoundKind kind, String name, int sent) {
        return new RoundShown(
                RoundId.next(),
                number,
                kind,
                name,
                FRAMEWORK,
                EDITION,
                "SEND review, 1",
                LocalDate.of(2024, 9, 23),
                Optional.empty(),
                4,
                sent);
    }

    private static ResultsHead head(RoundShown... rounds) {
        var project = new Project(
                new ProjectId(UUID.randomUUID()),
                "harbour-2026",
                "Harbour",
                "Lead",
                "Funder",
                "",
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2026, 7, 31),
                new HalfTerm(new SchoolYear(2024), Term.AUTUMN, 1),
                SchoolsAre.INVENTED,
                "",
                75,
                50,
                50);
        var all = List.of(rounds);
        return new ResultsHead(
                project,
                DAY,
                DAY,
                all,
                all.size() > 1 ? Optional.of(all.getFirst()) : Optional.empty(),
                all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    private static AreaScore score(int points) {
        return AreaScore.of(BigDecimal.valueOf(points), BigDecimal.ONE, BigDecimal.valueOf(4), 5, 0, 0, 0);
    }

    private static RoundChange change(int before, int after) {
        return new RoundChange(5, 2, 2, 1, 1, 0, points(before), points(after), true);
    }

    private static RoundChange.Points points(int points) {
        return new RoundChange.Points(BigDecimal.valueOf(points), BigDecimal.valueOf(5), BigDecimal.valueOf(20));
    }

    private static AreaCompared area(String code, String title) {
        return new AreaCompared(
                code,
                title,
                Map.of(1, score(10), 3, score(14)),
                Optional.of(change(10, 14)),
                Optional.of(new SchoolsMean(Optional.of(new BigDecimal("47.5")), 9)));
    }

    private static SchoolComparison school(ResultsHead head, Map<Integer, Instant> sent, List<AreaCompared> areas) {
        return new SchoolComparison(
                head,
                new ProjectSchool(
                        SchoolId.next(), "A", "Anchor Primary (invented)", Phase.PRIMARY, true, TakingPart.THROUGHOUT),
                true,
                sent,
                areas,
                area("", "All areas"),
                List.of(new AgreementOf(
                        "All areas",
                        Agreement.of(List.of(new Agreement.Judged(1, 1, 3), new Agreement.Judged(2, 1, 1)), 2))),
                new Gaps(
                        List.of(gap("Beginning, 1 of 4", "")),
                        2,
                        List.of(),
                        Optional.of("That is for the school itself."),
                        List.of(gap("Beginning, 1 of 4", "before: Secure, 3 of 4"))),
                Optional.of(REVIEW));
    }

    private static Gap gap(String said, String why) {
        return new Gap(STATEMENT, "L", "Leadership", "L1", "There is one named person for SEND.", said, why);
    }

    private static Map<Integer, Instant> both() {
        var sent = new HashMap<Integer, Instant>();
        sent.put(1, Instant.parse("2024-10-16T13:43:52Z"));
        sent.put(3, Instant.parse("2026-01-28T16:44:05Z"));
        return sent;
    }

    private static List<AreaCompared> areas() {
        return List.of(area("1", "Outcomes"), area("2", "Leadership"), area("3", "Families"));
    }

    @Test
    void aSchoolReadsWhereItStandsAndWhatChanged() {
        var page = new SchoolComparisonPage(school(head(FIRST, LAST), both(), areas()), ADDRESS.ofSchool("A"));

        assertThat(Seen.wordsOf(page))
                .contains(
                        "First self-review beside Last self-review. As of 3 March 2026.",
                        "Your school judges itself at 60.0 % in the final round, 26.7 percentage points higher than before"
                                + " over what can be compared.",
                        "First self-review sent on 16 October 2024; Last self-review sent on 28 January 2026.",
                        "+26.7 pp",
                        "+40.0 % (20 % or more)",
                        "From this beginning at most +100.0 % could be reached (20 % or more).",
                        "5 statements compared; 1 left out: 1 stands in one edition only. Of these, 2 are judged higher,"
                                + " 2 the same and 1 lower.",
                        "(14 − 10) ÷ 10 = +40.0 %",
                        "3 of 4 (75.0 %)",
                        "L1 There is one named person for SEND.",
                        "Leadership. Beginning, 1 of 4; before: Secure, 3 of 4.",
                        "2 more stand as low as the last of these.",
                        "That is for the school itself.",
                        "It is no grade of the school.")
                .doesNotContain("NaN", "because of the project", "caused");
    }

    @Test
    void aGapLeadsToItsAnswer() {
        var page = new SchoolComparisonPage(school(head(FIRST, LAST), both(), areas()), ADDRESS.ofSchool("A"));

        assertThat(_find(page, Anchor.class))
                .extracting(Anchor::getHref)
                .contains("projects/harbour-2026/reviews/%s/all?area=L&statement=%s"
                        .formatted(REVIEW, STATEMENT.value()));
    }

    @Test
    void thereIsARadarOfThreeAreasAndBarsOfEach() {
        var page = new SchoolComparisonPage(school(head(FIRST, LAST), both(), areas()), ADDRESS.ofSchool("A"));

        assertThat(_find(page, ApexChart.class)).hasSize(4);
        assertThat(Seen.wordsOf(page)).contains("Average of other schools", "47.5 %", "Show as table");
    }

    @Test
    void anAreaWithoutAnAnswerIsNoNoughtInTheRadar() {
        var two = List.of(
                area("1", "Outcomes"),
                area("2", "Leadership"),
                new AreaCompared("3", "Families", Map.of(1, score(10)), Optional.empty(), Optional.empty()));

        var page = new SchoolComparisonPage(school(head(FIRST, LAST), both(), two), ADDRESS.ofSchool("A"));

        assertThat(_find(page, ApexChart.class)).hasSize(3);
    }

    @Test
    void aSchoolThatHasSentNothingReadsSo() {
        var page = new SchoolComparisonPage(school(head(FIRST, LAST), Map.of(), List.of()), ADDRESS.ofSchool("A"));

        assertThat(Seen.wordsOf(page))
                .contains("No self-review has been sent yet.")
                .doesNotContain("Area by area", "Gaps to plan");
    }

    @Test
    void whichRoundsAreComparedIsAskedWhereThereAreMoreThanTwo() {
        var two = new SchoolComparisonPage(school(head(FIRST, LAST), both(), areas()), ADDRESS.ofSchool("A"));
        assertThat(_find(two, Select.class)).isEmpty();

        var three = new SchoolComparisonPage(school(head(FIRST, MIDDLE, LAST), both(), areas()), ADDRESS.ofSchool("A"));
        assertThat(_find(three, Select.class)).hasSize(2);
        assertThat(Seen.wordsOf(three)).contains("Earlier round", "Later round");
    }

    @Test
    void aProjectReadsItsPairsAndNoCause() {
        var page = new ProjectResultsPage(
                project(new Totals.Shown(
                        List.of(
                                new AreaOverSchools("", "All areas", means(), Optional.of(change(10, 14))),
                                new AreaOverSchools("1", "Outcomes", means(), Optional.of(change(10, 14)))),
                        PairedStatistics.of(List.of(pair("20", "30"), pair("40", "40"), pair("50", "45")), 1, "pp"),
                        Optional.of(change(10, 14)),
                        List.of(),
                        new Gaps(List.of(), 0, List.of(), Optional.empty(), List.of()))),
                ADDRESS);

        assertThat(Seen.wordsOf(page))
                .contains(
                        "1 of 3 schools judge themselves higher than at the baseline, 1 lower.",
                        PairedStatistics.NO_CAUSE,
                        "Wilcoxon signed-rank, two-sided probability",
                        "Exact, with equal sizes sharing the mean of their ranks.",
                        "Matched-pairs rank-biserial r",
                        "33.3 % over 4 schools",
                        "First self-review 20.0 %, Last self-review not sent",
                        "Nothing stands below the highest level.",
                        "The schools of this project are invented, and so are their answers.");
        assertThat(Seen.pageOf(_get(page, SchoolLines.Lines.class))
                        .select("a[router-link]:containsOwn(Anchor Primary)")
                        .attr("href"))
                .isEqualTo("projects/harbour-2026/self-review-results/A");
    }

    private static Map<Integer, SchoolsMean> means() {
        return Map.of(1, new SchoolsMean(Optional.of(new BigDecimal("33.3")), 4));
    }

    private static PairedStatistics.Pair pair(String before, String after) {
        return PairedStatistics.Pair.of(new BigDecimal(before), new BigDecimal(after));
    }

    private static ProjectComparison project(Totals totals) {
        return new ProjectComparison(
                head(FIRST, LAST),
                totals,
                List.of(new SchoolLine(
                        "A",
                        "Anchor Primary",
                        Optional.of(new BigDecimal("20.0")),
                        Optional.empty(),
                        Optional.empty())),
                1);
    }

    @Test
    void whereTotalsAreNotShownTheReasonStands() {
        var page = new ProjectResultsPage(project(new Totals.Refused("Not for you, and why.")), ADDRESS);

        assertThat(Seen.wordsOf(page))
                .contains("Not for you, and why.", "Last self-review: 3 of 4 schools have sent it.", "School by school")
                .doesNotContain("Wilcoxon");
    }

    @Test
    void aProjectWithoutRoundsInventsNothing() {
        var page = new ProjectResultsPage(
                new ProjectComparison(head(), new Totals.Refused(ResultsHead.NO_ROUNDS), List.of(), 0), ADDRESS);

        assertThat(Seen.wordsOf(page)).contains("No self-review yet.", ResultsHead.NO_ROUNDS);
    }

    @Test
    void aBoardTellsOfTheRoundsOrThatThereAreNone() {
        var line = new RoundsOverview.Line(
                FIRST,
                Optional.of(new SchoolsMean(Optional.of(new BigDecimal("33.3")), 4)),
                Optional.empty(),
                Optional.empty());

        assertThat(Seen.wordsOf(
                        RoundsSection.ofProject("harbour-2026", DAY, false, new RoundsOverview(List.of(line), true))))
                .contains("First self-review", "4 of 4 schools have sent it", "33.3 % over 4 schools");
        assertThat(Seen.wordsOf(
                        RoundsSection.ofProject("portsmouth-2018", DAY, true, new RoundsOverview(List.of(), false))))
                .contains(
                        "No scores of the schools’ self-reviews were published, so none are shown and none are invented.");
        assertThat(Seen.wordsOf(RoundsSection.ofSchool(
                        "harbour-2026", "A", DAY, false, new RoundsOverview(List.of(line), false))))
                .contains("What the school answered is not shared with your role.")
                .doesNotContain("33.3 %");
    }
}
