package uk.alongside.schools.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.schools.register.LinkKind.OTHER;
import static uk.alongside.schools.register.LinkKind.PART_OF_PREDECESSOR;
import static uk.alongside.schools.register.LinkKind.PREDECESSOR;
import static uk.alongside.schools.register.LinkKind.SUCCESSOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.alongside.schools.register.Succession.Life;
import uk.alongside.schools.register.Succession.Link;

class SuccessionTests {

    private static final LocalDate IN_2012 = LocalDate.of(2012, 9, 1);
    private static final LocalDate IN_2019 = LocalDate.of(2019, 9, 1);

    @Test
    void conversionIsOneSchoolHoweverItIsPublished() {
        var both = List.of(link("136002", "136001", PREDECESSOR), link("136001", "136002", SUCCESSOR));

        assertThat(paths(both)).containsExactly(List.of("136001", "136002"));
        assertThat(paths(both.subList(0, 1))).containsExactly(List.of("136001", "136002"));
        assertThat(paths(both.subList(1, 2))).containsExactly(List.of("136001", "136002"));
    }

    @Test
    void schoolMayConvertMoreThanOnce() {
        assertThat(paths(List.of(link("136003", "136002", PREDECESSOR), link("136002", "136001", PREDECESSOR))))
                .containsExactly(List.of("136001", "136002", "136003"));
    }

    @Test
    void twoThatBecameOneStaySchoolsOfTheirOwn() {
        assertThat(paths(List.of(
                        link("136003", "136001", PREDECESSOR, IN_2019),
                        link("136003", "136002", PREDECESSOR, IN_2019))))
                .isEmpty();
    }

    @Test
    void oneOfWhichOnlyHalfIsPublishedAsMergedIsNotAConversion() {
        assertThat(paths(List.of(link("136003", "136001", PART_OF_PREDECESSOR))))
                .isEmpty();
    }

    @Test
    void oneThatBecameTwoIsNeither() {
        assertThat(paths(List.of(link("136002", "136001", PREDECESSOR), link("136003", "136001", PREDECESSOR))))
                .isEmpty();
    }

    @Test
    void schoolThatTookAnotherInYearsAfterItsConversionWentOnByItself() {
        assertThat(paths(List.of(
                        link("136003", "136001", PREDECESSOR, IN_2012),
                        link("136003", "136002", PREDECESSOR, IN_2019))))
                .containsExactly(List.of("136001", "136003"));
    }

    @Test
    void schoolThatStoodLongBeforeTheChangeTookTheOtherIn() {
        var lives = Map.of("136003", new Life(IN_2012, null));

        assertThat(Succession.of(List.of(link("136003", "136001", PREDECESSOR, IN_2019)), lives))
                .isEmpty();
    }

    @Test
    void urnFromTheBeginningOfTheNumberingTookTheOtherIn() {
        assertThat(paths(List.of(link("116182", "115829", PREDECESSOR)))).isEmpty();
    }

    @Test
    void earlierNumberDoesNotSucceedALaterOne() {
        assertThat(paths(List.of(link("136001", "136002", PREDECESSOR)))).isEmpty();
    }

    @Test
    void daysOfOpeningCountForMoreThanNumbers() {
        var lives = Map.of("136002", new Life(IN_2012, IN_2019), "136001", new Life(IN_2019, null));

        assertThat(Succession.of(List.of(link("136001", "136002", PREDECESSOR, IN_2019)), lives))
                .containsExactly(List.of("136002", "136001"));
    }

    @Test
    void circlesAndLinksToThemselvesLeadNowhere() {
        var lives = Map.of(
                "136001", new Life(IN_2012, null),
                "136002", new Life(null, null),
                "136003", new Life(null, null));
        var circle = List.of(
                link("136002", "136001", PREDECESSOR),
                link("136003", "136002", PREDECESSOR),
                link("136001", "136003", PREDECESSOR),
                link("136004", "136004", PREDECESSOR));

        assertThat(Succession.of(circle, lives)).containsExactly(List.of("136001", "136002", "136003"));
    }

    @Test
    void schoolsThatShareASixthFormAreTwo() {
        assertThat(paths(List.of(link("136002", "136001", OTHER)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Predecessor, PREDECESSOR",
        "Successor, SUCCESSOR",
        "Predecessor - merged, PART_OF_PREDECESSOR",
        "Predecessor - amalgamated, PART_OF_PREDECESSOR",
        "Predecessor - Split School, PART_OF_PREDECESSOR",
        "Successor - Split School, PART_OF_SUCCESSOR",
        "Result of Amalgamation, PART_OF_PREDECESSOR",
        "Sixth Form Centre Link, OTHER",
        "Merged - change in age range, OTHER",
        "Expansion, OTHER"
    })
    void publishedWordsAreRead(String published, LinkKind kind) {
        assertThat(LinkKind.of(published)).isEqualTo(kind);
    }

    private static List<List<String>> paths(List<Link> links) {
        return Succession.of(links, Map.of());
    }

    private static Link link(String urn, String linked, LinkKind kind) {
        return link(urn, linked, kind, null);
    }

    private static Link link(String urn, String linked, LinkKind kind, @Nullable LocalDate established) {
        return new Link(urn, linked, kind, established);
    }
}
