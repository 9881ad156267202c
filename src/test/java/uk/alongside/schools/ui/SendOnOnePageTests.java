package uk.alongside.schools.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.alongside.kernel.ui.ApexChart;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.Seen;
import uk.alongside.schools.SchoolId;
import uk.alongside.schools.profile.Profile;
import uk.alongside.schools.profile.Profile.Beside;
import uk.alongside.schools.profile.Profile.Card;
import uk.alongside.schools.profile.Profile.LikeRow;
import uk.alongside.schools.profile.Profile.LikeSchools;
import uk.alongside.schools.profile.Profile.Line;
import uk.alongside.schools.profile.Profile.NeedRow;
import uk.alongside.schools.profile.Profile.Needs;
import uk.alongside.schools.profile.Profile.Series;
import uk.alongside.schools.rules.Figure;
import uk.alongside.schools.rules.Symbol;

/** The page as its reader sees it. */
class SendOnOnePageTests {

    private static final SchoolId SALTMARSH = new SchoolId(UUID.fromString("01a202b3-0000-7000-8000-00000000000b"));

    private static final Card SUPPORT = new Card(
            "SEN support",
            Figure.of("13.9"),
            "13.9 %",
            "3.1 pp above secondary schools in England",
            List.of(
                    new Beside("This school", Optional.of(new BigDecimal("13.9")), "13.9 %", true),
                    new Beside("England", Optional.of(new BigDecimal("10.8")), "10.8 %", false)),
            "Of 894 pupils. School census, January 2019.",
            "",
            List.of("This school: 124 of 894 pupils."));
    private static final Card PLANS = new Card(
            "Education, health and care plan",
            Figure.marked("c"),
            "c",
            "No figure to compare: suppressed: too few to publish.",
            List.of(new Beside("This school", Optional.empty(), "c", true)),
            "School census, January 2019.",
            "",
            List.of());
    private static final Line SUSPENSIONS = new Line(
            "Suspensions, per 100 pupils",
            "2014/15 has no figure, so the line breaks.",
            "This school: 6.8 in 2013/14, 6.3 in 2015/16. Table below.",
            "",
            List.of("2013/14", "2014/15", "2015/16"),
            List.of("", "x", ""),
            List.of(new Series(
                    "This school",
                    true,
                    List.of(Optional.of(new BigDecimal("6.8")), Optional.empty(), Optional.of(new BigDecimal("6.3"))),
                    List.of("6.8", "x", "6.3"))));
    private static final Needs NEEDS = new Needs(
            "Counts as published.",
            List.of("Portsmouth"),
            List.of(new NeedRow("Autistic spectrum disorder", "6", "c", "not worked out", List.of("10.3 %"))));
    private static final LikeSchools LIKE = new LikeSchools(
            "Pupils",
            List.of(
                    new LikeRow(Optional.empty(), "This school", "", "894", "28.7 %", "16.2 %", "13.9 %", "2.3 %", ""),
                    new LikeRow(
                            Optional.of(SALTMARSH),
                            "Saltmarsh Academy",
                            "Portsmouth",
                            "902",
                            "28.1 %",
                            "16.0 %",
                            "13.6 %",
                            "2.4 %",
                            "0.1 + 0.1 + 0.1 = 0.3")),
            List.of("Considered: 11 other schools."));
    private static final Profile QUILLHAVEN = new Profile(
            new SchoolId(UUID.fromString("01a202b3-0000-7000-8000-00000000000a")),
            "Quillhaven School",
            "Secondary, 894 pupils. Compared only with secondary schools.",
            "A larger share of pupils has SEN support here than in secondary schools nationally: 13.9 % against 10.8 %.",
            List.of(SUPPORT, PLANS),
            List.of(SUSPENSIONS),
            Optional.of(NEEDS),
            LIKE,
            "",
            List.of(new Symbol("c"), new Symbol("x")),
            List.of("Published by the Department for Education.", "Open Government Licence v3.0."),
            LocalDate.of(2019, 9, 1));

    @BeforeEach
    void openABrowser() {
        MockVaadin.setup(new Routes(Set.of(SchoolView.class), Set.of(), true));
        UI.getCurrent().add(new SendOnOnePage(QUILLHAVEN));
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    private static String words() {
        return Seen.wordsOf(_get(SendOnOnePage.class));
    }

    private static List<String> rowsOf(String caption) {
        return _find(PlainTable.class).stream()
                .map(Seen::markupOf)
                .filter(table -> table.select("caption").text().equals(caption))
                .flatMap(table -> table.select("tr").stream())
                .map(row -> String.join(" ", row.children().eachText()))
                .toList();
    }

    @Test
    void beginsWithTheSentenceAndTheNumbersBesideTheirNeighbours() {
        assertThat(words())
                .containsSubsequence(
                        "SEND on one page: Quillhaven School",
                        "Compared only with secondary schools.",
                        "13.9 % against 10.8 %.",
                        "SEN support",
                        "3.1 pp above secondary schools in England",
                        "Of 894 pupils.");
    }

    @Test
    void everyFigureSaysHowItWasWorkedOut() {
        assertThat(words()).contains("How is this worked out?", "This school: 124 of 894 pupils.");
    }

    @Test
    void symbolsStandAsPublishedAndAreExplainedOnce() {
        assertThat(words()).contains("c suppressed: too few to publish", "x not available", "A symbol is not a nought");
        assertThat(rowsOf("Primary needs")).contains("Autistic spectrum disorder 6 c not worked out 10.3 %");
    }

    @Test
    void everyChartHasItsTable() {
        assertThat(_find(ApexChart.class)).hasSize(1);
        assertThat(words()).contains("Show as table");
        assertThat(rowsOf("Suspensions, per 100 pupils")).contains("2014/15 x", "2015/16 6.3");
    }

    @Test
    void schoolLikeThisOneIsAWayToItsPage() {
        assertThat(_get(RouterLink.class, link -> link.withText("Saltmarsh Academy"))
                        .getHref())
                .isEqualTo("schools/" + SALTMARSH);
        assertThat(words()).contains("0.1 + 0.1 + 0.1 = 0.3", "Considered: 11 other schools.");
    }

    @Test
    void endsWithTheSourcesAndTheirLicence() {
        assertThat(words()).contains("Published by the Department for Education. Open Government Licence v3.0.");
    }
}
