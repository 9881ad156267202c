package uk.alongside.indicators.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.alongside.indicators.Board;
import uk.alongside.indicators.MoneyPart;
import uk.alongside.indicators.Part;
import uk.alongside.indicators.PracticeChanges;
import uk.alongside.indicators.Reach;
import uk.alongside.indicators.rules.PublishedComparison;
import uk.alongside.indicators.rules.ValueForMoney;
import uk.alongside.kernel.Money;
import uk.alongside.kernel.ui.Seen;

/** The board as its reader sees it, on the published figures. */
class BoardPageTests {

    private static final BoardAddress ADDRESS =
            new BoardAddress("portsmouth-2018", Optional.of(BoardExamples.PUBLISHED_ON), Optional.empty(), 0, false);

    @BeforeEach
    void openABrowser() {
        MockVaadin.setup(new Routes(Set.of(BoardView.class), Set.of(), true));
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    @Test
    void beginsWithASentenceAndFourFacts() {
        assertThat(wordsOn(BoardExamples.published()))
                .contains(
                        "As of 31 January 2019, as published.",
                        "All 20 schools moved forward in all six themes, furthest in Developing provision.",
                        "83 of 120",
                        "179",
                        "£1,049.77",
                        "2 of 6");
    }

    @Test
    void everyFactSaysOnAPressHowItWasWorkedOut() {
        open(BoardExamples.published());

        _click(_get(
                NativeButton.class,
                button -> button.withPredicate(one -> Seen.wordsOf(one).equals("179"))));

        assertThat(Seen.wordsOf(_get(Dialog.class))).contains("Counted in Figure 5.");
    }

    @Test
    void theMoneyAtTheTopShowsWhatItIsMadeOf() {
        open(BoardExamples.published());

        _click(_get(
                NativeButton.class,
                button -> button.withPredicate(one -> Seen.wordsOf(one).equals("£1,049.77"))));

        assertThat(Seen.wordsOf(_get(Dialog.class)))
                .contains(
                        "£187,909 ÷ 179 = £1,049.77",
                        "£187,909 (recorded on 31 January 2019). The grant as the evaluation states it.",
                        "Spend has not been entered.");
    }

    @Test
    void offersTheGroupsOfSchoolsWithTheirNumbers() {
        open(BoardExamples.published());

        var phases = _get(RadioButtonGroup.class);
        assertThat(Seen.wordsOf(phases)).contains("All, 20", "Primary, 15", "Secondary and all-through, 5");
    }

    @Test
    void theDoubtsStandBesideTheMatrix() {
        assertThat(wordsOn(BoardExamples.published()))
                .contains("Themes 1 and 4: two totals do not agree", "Schools J, N and O, theme 6: judged");
    }

    @Test
    void frequenciesComeWithTheirBaseOrSayThatItIsNotStated() {
        assertThat(wordsOn(BoardExamples.published()))
                .contains("17 of 20 (85 %)", "100 %, base not stated", "The percentages fit 10 or 20 respondents.");
    }

    @Test
    void mentionsCarryTheirDoubtAlong() {
        assertThat(wordsOn(BoardExamples.published()))
                .contains("11 (in doubt)", "78 (in doubt)", "Descriptor 3.4: the row repeats descriptor 2.4.");
    }

    @Test
    void everyFigureOfMoneyShowsItsWorking() {
        assertThat(wordsOn(BoardExamples.published()))
                .contains(
                        "£187,909 ÷ 179 = £1,049.77",
                        "£187,909 ÷ (20 × 7) = £1,342.21",
                        "Planned grant",
                        "Not a headline",
                        "half up, to a penny");
    }

    @Test
    void theHeadOfOneSchoolSeesItBesideTheAverageOfTheOthers() {
        open(BoardExamples.ofOneSchool());

        var matrix = Seen.pageOf(_get(MatrixTable.class));
        assertThat(matrix.select("tr[data-letter]").eachAttr("data-letter")).containsExactly("C");
        assertThat(matrix.select("tr.average").text()).startsWith("Other schools 2.4 of 3, average of 19");
        assertThat(matrix.select("caption").text()).endsWith("one school by six themes");
    }

    @Test
    void oneSchoolIsNotSpokenOfAsIfThereWereMore() {
        assertThat(wordsOn(BoardExamples.ofOneSchool()))
                .contains("Results by theme")
                .doesNotContain("Schools by theme", "School by school");
    }

    @Test
    void aDayThatHasNotComeShowsNothingButThat() {
        var words = wordsOn(BoardExamples.on(LocalDate.of(2026, 3, 3)));

        assertThat(words)
                .contains("As of 3 March 2026", "Show today’s figures")
                .doesNotContain("Schools by theme", "Value for money", "Evidence held");
    }

    @Test
    void anotherDayLeadsBackToToday() {
        assertThat(wordsOn(BoardExamples.published())).contains("Show today’s figures");
        assertThat(wordsOn(BoardExamples.on(BoardExamples.TODAY))).doesNotContain("Show today’s figures");
    }

    @Test
    void theDayChosenHasANameOnTheScreen() {
        open(BoardExamples.published());

        assertThat(_get(DatePicker.class).getLabel()).isEqualTo("Figures as of");
        assertThat(_get(DatePicker.class).getMax()).isEqualTo(BoardExamples.TODAY);
    }

    @Test
    void nothingToDivideIsSaidOnceForAllFigures() {
        var refused = new ValueForMoney.Inputs(
                List.of(), OptionalInt.of(1), "", Optional.empty(), 1, 1, List.of(), Optional.empty(), Map.of());
        var section = new MoneySection(
                new MoneyPart(new Part.NotYours<>(), new Part.Shown<>(ValueForMoney.figures(refused))));

        assertThat(Seen.wordsOf(section))
                .isEqualTo("Value for money Not worked out: neither the planned grant nor what was spent has been"
                        + " entered.");
    }

    @Test
    void aFigureThatCannotBeHadSaysWhyOnceAndBearsNoTag() {
        var grant =
                new ValueForMoney.Grant(ValueForMoney.GrantKind.SPENT, Money.of("100"), "", BoardExamples.PUBLISHED_ON);
        var figures = ValueForMoney.figures(new ValueForMoney.Inputs(
                List.of(grant),
                OptionalInt.empty(),
                "",
                Optional.empty(),
                1,
                1,
                List.of(),
                Optional.empty(),
                Map.of()));

        assertThat(Seen.wordsOf(new MoneyCard(figures.getFirst())))
                .startsWith("Not worked out: the number of practice changes has not been entered. for each practice")
                .doesNotContain("Spent");
    }

    @Test
    void changesWithoutASourceEndInOneStop() {
        var changes = new PracticeChanges(1, List.of(), new PublishedComparison.NotPublished(), "");

        assertThat(Seen.wordsOf(new ChangesSection(changes))).endsWith("Each change counts once in each school.");
    }

    @Test
    void whoSeesDatesOnlySeesNoResult() {
        var words = wordsOn(BoardExamples.board(new Reach.DatesOnly(), List.of(), List.of()));

        assertThat(words)
                .contains("Days on which results were recorded", "31 January 2019", "your role sees when they were")
                .doesNotContain("Read aloud view", "Schools by theme", "School A", "practice changes, by impact area");
    }

    @Test
    void theSameFactsCanBeReadAloud() {
        assertThat(Seen.wordsOf(new BoardInSentences(BoardExamples.published(), ADDRESS.inSentences(true))))
                .contains(
                        "Theme 1, “Improving outcomes”: score 47, 6th; published 52, 5th.",
                        "“all” in 10 schools, “most” in seven schools and “half or more” in three schools.",
                        "School A: half or more in “Improving outcomes” and “Engaging with families”;",
                        "£1,049.77 for each practice change (planned grant): £187,909 ÷ 179 = £1,049.77.");
    }

    @Test
    void aloudTheHeadOfASchoolHearsTheAverageOfTheOthersToo() {
        assertThat(Seen.wordsOf(new BoardInSentences(BoardExamples.ofOneSchool(), ADDRESS.inSentences(true))))
                .contains("Other schools “Improving outcomes”: 2.4 of 3, over 19 other schools.")
                .doesNotContain("School by school");
    }

    @Test
    void aloudADayThatHasNotComeIsToldInOneSentence() {
        var words = Seen.wordsOf(
                new BoardInSentences(BoardExamples.on(LocalDate.of(2026, 3, 3)), ADDRESS.inSentences(true)));

        assertThat(words).doesNotContain("In short", "School A", "What the board does not claim");
    }

    @Test
    void aSchoolsPageShowsItsThemesItsEvidenceAndWhatIsMissing() {
        assertThat(Seen.wordsOf(new SchoolPage(BoardExamples.schoolJ(), ADDRESS)))
                .contains(
                        "School J moved forward in all six themes.",
                        "6. Developing provision",
                        "No share of three descriptors can give “most”",
                        "held. Five reports were unavailable.",
                        "No descriptor results have been entered for this school.",
                        "School before: H",
                        "Next school: K")
                .doesNotContain("The descriptors", "could not be computed");
    }

    @Test
    void aSchoolsPageWithoutAnyEvidenceSaysSo() {
        assertThat(Seen.wordsOf(new SchoolPage(BoardExamples.schoolWithoutEvidence(), ADDRESS)))
                .contains("No evidence sources had been entered by this day.");
    }

    private static String wordsOn(Board board) {
        return Seen.wordsOf(open(board));
    }

    private static Component open(Board board) {
        var page = new BoardPage(board, ADDRESS, (letter, theme) -> {});
        UI.getCurrent().add(page);
        return page;
    }
}
