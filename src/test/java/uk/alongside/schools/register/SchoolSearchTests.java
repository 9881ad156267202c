package uk.alongside.schools.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.schools.register.RegisterExamples.ASHWOOD;
import static uk.alongside.schools.register.RegisterExamples.HEADINGS;
import static uk.alongside.schools.register.RegisterExamples.extract;
import static uk.alongside.schools.register.RegisterExamples.with;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.schools.SchoolFound;
import uk.alongside.schools.SchoolSearch;

/** Looking for a school by whatever people know of it. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "schools")
class SchoolSearchTests {

    private static final String ST_MARYS = "St. Mary's Catholic Primary School";

    private final RegisterDesk desk;
    private final SchoolSearch search;
    private final JdbcTemplate jdbc;

    SchoolSearchTests(ApplicationContext portal, SchoolSearch search, JdbcTemplate jdbc) {
        this.desk = new RegisterDesk(portal);
        this.search = search;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void someSchools() {
        List.of("school_word", "school_urn", "school", "register_entry", "register_link")
                .forEach(table -> jdbc.execute("delete from " + table));
        desk.bring(
                "extract.csv",
                extract(
                        HEADINGS,
                        school("900001", "0001", ST_MARYS, "Stoke-on-Trent", "ZZ1 1AA"),
                        school("900002", "0002", "Saint Maryland Infant School", "Harbour", "ZZ2 2BB"),
                        school("900003", "0003", "Rosemary Lane Nursery", "Harbour", "ZZ2 2CC"),
                        with(
                                school("900004", "0004", "St Mary's School (old)", "Harbour", "ZZ2 2DD"),
                                "EstablishmentStatus (code)",
                                "2",
                                "EstablishmentStatus (name)",
                                "Closed",
                                "CloseDate",
                                "31-08-2015"),
                        school("900005", "0005", "Zoë Café École", "Saint Ives", "ZZ3 3EE")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "st marys catholic",
                "Saint Mary's Catholic",
                "ST. MARY’S CATH",
                "catholic mary",
                "stoke catholic",
                "Stoke on Trent",
                "900001",
                "999/0001",
                "9990001",
                "ZZ1 1AA",
                "zz11aa",
                "mary zz1"
            })
    void isFoundHoweverItIsAskedFor(String words) {
        assertThat(namesFor(words)).first().isEqualTo(ST_MARYS);
    }

    @Test
    void wholeWordsComeBeforeBeginningsBeforeMiddlesAndClosedSchoolsLast() {
        assertThat(namesFor("mary"))
                .containsExactly(
                        "Saint Maryland Infant School", ST_MARYS, "Rosemary Lane Nursery", "St Mary's School (old)");
        assertThat(namesFor("marys")).containsExactly(ST_MARYS, "St Mary's School (old)");
        assertThat(namesFor("maryland")).containsExactly("Saint Maryland Infant School");
        assertThat(namesFor("lane")).containsExactly("Rosemary Lane Nursery");
    }

    @Test
    void middleOfAWordThatStandsEverywhereIsNotMeant() {
        assertThat(namesFor("rimar")).isEmpty();
        assertThat(namesFor("primary catholic")).containsExactly(ST_MARYS);
    }

    @Test
    void accentsNeedNotBeTyped() {
        assertThat(namesFor("zoe cafe")).containsExactly("Zoë Café École");
        assertThat(namesFor("st ives")).containsExactly("Zoë Café École");
    }

    @Test
    void everyWordHasToBeFound() {
        assertThat(namesFor("mary lighthouse")).isEmpty();
        assertThat(namesFor("???")).isEmpty();
        assertThat(namesFor("%")).isEmpty();
        assertThat(namesFor("_ary")).isEqualTo(namesFor("ary"));
    }

    @Test
    void withoutWordsAllSchoolsStandByName() {
        assertThat(namesFor(" "))
                .containsExactly(
                        "Rosemary Lane Nursery",
                        "Saint Maryland Infant School",
                        ST_MARYS,
                        "Zoë Café École",
                        "St Mary's School (old)");
    }

    @Test
    void answersComeAPageAtATime() {
        var all = namesFor("st");

        assertThat(all).hasSizeGreaterThan(2);
        assertThat(as(() -> search.page("st", PageRequest.of(1, 2))))
                .extracting(SchoolFound::name)
                .containsExactlyElementsOf(all.subList(2, Math.min(4, all.size())));
    }

    @Test
    void schoolIsFoundByTheNameAndNumberItHadBefore() {
        desk.bring("links.csv", """
                URN,LinkURN,LinkName,LinkType,LinkEstablishedDate
                900005,900000,Lighthouse Juniors,Predecessor,01-09-2018
                """);

        assertThat(namesFor("lighthouse")).containsExactly("Zoë Café École");
        assertThat(namesFor("900000")).containsExactly("Zoë Café École");
    }

    @Test
    void renamedSchoolIsNoLongerFoundByAWordThatNobodyKnows() {
        desk.bring("extract.csv", extract(HEADINGS, school("900003", "0003", "Beacon Nursery", "Harbour", "ZZ2 2CC")));

        assertThat(namesFor("beacon")).containsExactly("Beacon Nursery");
        assertThat(namesFor("rosemary")).isEmpty();
    }

    private static Map<String, String> school(String urn, String number, String name, String town, String postcode) {
        return with(
                ASHWOOD,
                "URN",
                urn,
                "EstablishmentNumber",
                number,
                "EstablishmentName",
                name,
                "Town",
                town,
                "Postcode",
                postcode);
    }

    private List<String> namesFor(String words) {
        return as(() -> search.find(words, 50)).stream().map(SchoolFound::name).toList();
    }

    private static <T> T as(Supplier<T> work) {
        return ActingAs.system("test").call(work);
    }
}
