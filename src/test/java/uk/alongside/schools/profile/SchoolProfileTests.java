package uk.alongside.schools.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.alongside.schools.profile.InventedEngland.PRIMARY;
import static uk.alongside.schools.profile.InventedEngland.SECONDARY;
import static uk.alongside.schools.profile.InventedEngland.SPECIAL;
import static uk.alongside.schools.profile.InventedEngland.YEAR;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.NotFound;
import uk.alongside.schools.SchoolId;
import uk.alongside.schools.Wording;
import uk.alongside.schools.profile.Profile.Beside;
import uk.alongside.schools.profile.Profile.Card;
import uk.alongside.schools.rules.Symbol;

/** A school's page, on invented files that take the same way in as published ones. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "schools")
@TestInstance(Lifecycle.PER_CLASS)
class SchoolProfileTests {

    private static final int QUILLHAVEN = 710_001;
    private static final int SALTMARSH = 710_002;
    private static final int FERNLIGHT = 710_003;
    private static final int HERONFIELD = 710_004;
    private static final int LONGSHORE = 710_005;
    private static final int SANDPIPER = 710_006;
    private static final int BEFORE = 710_007;
    private static final int AFTER = 710_008;
    private static final int UNHEARD = 710_009;
    private static final int PEBBLEWICK = 710_010;
    private static final String HERE = "301";

    private final InventedEngland england;

    SchoolProfileTests(ApplicationContext portal) {
        this.england = new InventedEngland(portal);
    }

    @BeforeAll
    void bringEngland() {
        england.everywhere()
                .school(QUILLHAVEN, HERE, "Quillhaven School", "Community school", "Secondary")
                .figures(QUILLHAVEN, HERE, SECONDARY, YEAR, "1000", "30", "130", "250")
                .missed(QUILLHAVEN, HERE, YEAR, "5.2", "12.9")
                .school(SALTMARSH, HERE, "Saltmarsh Academy", "Academy converter", "Secondary")
                .figures(SALTMARSH, HERE, SECONDARY, YEAR, "100", "10", "50", "20")
                .missed(SALTMARSH, HERE, YEAR, "SUPP", "SUPP")
                .school(FERNLIGHT, HERE, "Fernlight High School", "Foundation school", "Secondary")
                .figures(FERNLIGHT, HERE, SECONDARY, YEAR, "900", "c", "x", "200")
                .school(HERONFIELD, HERE, "Heronfield School", "Community special school", "Not applicable")
                .figures(HERONFIELD, HERE, SPECIAL, YEAR, "120", "117", "3", "60")
                .school(LONGSHORE, HERE, "Longshore School", "Academy sponsor led", "All-through")
                .figures(LONGSHORE, HERE, SECONDARY, YEAR, "1400", "28", "150", "300")
                .school(SANDPIPER, HERE, "Sandpiper House", "Other independent school", "Not applicable")
                .figures(SANDPIPER, HERE, "Independent school", YEAR, "300", "6", "40", "NA")
                .school(BEFORE, HERE, "Oldhaven", "Community school", "Primary", "Closed", "", "31-08-2021")
                .school(AFTER, HERE, "Newhaven", "Academy converter", "Primary", "Open", "01-09-2021", "")
                .figures(BEFORE, HERE, PRIMARY, "201920", "400", "8", "40", "80")
                .figures(BEFORE, HERE, PRIMARY, "202021", "410", "8", "41", "82")
                .figures(AFTER, HERE, PRIMARY, YEAR, "420", "2", "63", "84")
                .school(UNHEARD, "302", "Unheard-of School", "Community school", "Primary")
                .school(PEBBLEWICK, HERE, "Pebblewick Primary", "Community school", "Primary")
                .figures(PEBBLEWICK, HERE, PRIMARY, YEAR, "210", "1", "20", "30")
                .nationalAbsence("SEC", "5.6", "13.9")
                .bring()
                .links(BEFORE + "," + AFTER + ",Newhaven,Successor,01-09-2021\n");
    }

    private Card card(int urn, Measure measure) {
        var title = measure.title(Wording.ofSeveralKinds()).split(",", 2)[0];
        return england.profile(urn).cards().stream()
                .filter(card -> card.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void comparatorIsASumOverASumAndNotAMeanOfPercentages() {
        // 130 of 1,000, 50 of 100 and the all-through's 150 of 1,400: 330 of 2,500. The mean of the shares would be
        // 24.6 %.
        assertThat(card(QUILLHAVEN, Measure.SEN_SUPPORT).beside())
                .extracting(Beside::name, Beside::said)
                .contains(tuple("Authority 301", "13.2\u00a0%"));
    }

    @Test
    void symbolsAreLeftOutOfSumsAndCounted() {
        assertThat(card(QUILLHAVEN, Measure.SEN_SUPPORT).working()).anySatisfy(line -> assertThat(line)
                .contains(
                        "Authority 301: 330 of 2,500 pupils in 3 secondary schools",
                        "1 left out because of a symbol or a gap"));
    }

    @Test
    void symbolIsShownAsPublishedAndExplainedOnce() {
        var profile = england.profile(FERNLIGHT);

        assertThat(card(FERNLIGHT, Measure.EHC).here()).isEqualTo("c");
        assertThat(card(FERNLIGHT, Measure.EHC).difference())
                .isEqualTo("No figure to compare: suppressed: too few to publish.");
        assertThat(profile.symbols()).containsExactly(new Symbol("c"), new Symbol("x"));
        assertThat(profile.lead())
                .isEqualTo("Here is what is published of this school; nothing of it can be compared.");
    }

    @Test
    void largestDifferenceMakesTheSentenceAboveThePage() {
        assertThat(england.profile(QUILLHAVEN).lead())
                .startsWith("A larger share of pupils has SEN support here than in secondary schools nationally: 13.0");
    }

    @Test
    void differenceIsInPointsAgainstTheOwnPhaseInEngland() {
        // England: 11,000 + 330 of 112,500 with SEN support.
        assertThat(card(QUILLHAVEN, Measure.SEN_SUPPORT).difference())
                .isEqualTo("2.9\u00a0pp above secondary schools in England");
    }

    @Test
    void specialSchoolStandsBesideSpecialSchoolsAlone() {
        var profile = england.profile(HERONFIELD);

        assertThat(profile.under()).contains("Compared only with special schools.");
        assertThat(card(HERONFIELD, Measure.EHC).beside())
                .extracting(Beside::said)
                .containsExactly("97.5\u00a0%", "98.0\u00a0%");
        assertThat(card(HERONFIELD, Measure.EHC).base())
                .endsWith(" No second one of the special schools in Authority 301 has a figure.");
    }

    @Test
    void allThroughSchoolStandsBesideBothPhases() {
        var profile = england.profile(LONGSHORE);

        assertThat(profile.under()).contains("Compared only with primary schools and secondary schools.");
        assertThat(card(LONGSHORE, Measure.SEN_SUPPORT).beside())
                .extracting(Beside::name)
                .containsExactly(
                        "This school",
                        "Authority 301, primary",
                        "Authority 301, secondary",
                        "England, primary",
                        "England, secondary");
        assertThat(card(LONGSHORE, Measure.SEN_SUPPORT).difference())
                .contains("primary schools in England and", "secondary schools in England");
    }

    @Test
    void independentSchoolStandsBesideIndependentSchools() {
        assertThat(england.profile(SANDPIPER).under()).contains("Compared only with independent schools.");
    }

    @Test
    void figureFromBeforeAConversionStaysWithTheSchool() {
        var line = england.profile(AFTER).lines().getFirst();

        assertThat(england.idOf(BEFORE)).isEqualTo(england.idOf(AFTER));
        assertThat(line.years()).containsExactly("2019/20", "2020/21", "2021/22");
        assertThat(line.series().getFirst().said()).containsExactly("10.0\u00a0%", "10.0\u00a0%", "15.0\u00a0%");
        assertThat(line.notes()).containsExactly("", "", "joined");
        assertThat(line.under()).contains("Two records joined, 1 September 2021.");
    }

    @Test
    void smallCountThatThePortalSummedUpIsNotGivenAway() {
        // Two plans in one school and one in the other, in the two primaries of the authority: three in all.
        var beside = card(PEBBLEWICK, Measure.EHC).beside().get(1);

        assertThat(beside.name()).isEqualTo("Authority 301");
        assertThat(beside.said()).isEqualTo("fewer than six");
        assertThat(beside.value()).isEmpty();
        assertThat(card(PEBBLEWICK, Measure.EHC).working())
                .noneMatch(line -> line.contains(": 3 of"))
                .anyMatch(line -> line.contains("fewer than six of 630 pupils"));
    }

    @Test
    void publishedSmallCountStandsAsPublished() {
        assertThat(card(PEBBLEWICK, Measure.EHC).working().getFirst()).contains("1 of 210 pupils");
    }

    @Test
    void absenceOfEnglandIsAsTheFileItselfStatesIt() {
        var card = card(QUILLHAVEN, Measure.PERSISTENT_ABSENCE);

        assertThat(card.difference()).isEqualTo("1.0\u00a0pp below secondary schools in England");
        assertThat(card.also()).contains("Of all sessions, 5.2\u00a0% were missed here", "England 5.6\u00a0%");
        assertThat(card.working()).anySatisfy(line -> assertThat(line)
                .contains("as the file itself states it", "each weighted by its pupils on roll", "13.7\u00a0%"));
    }

    @Test
    void whatIsNotLoadedIsSaidInWords() {
        var profile = england.profile(UNHEARD);

        assertThat(profile.lead()).isEqualTo("No published figures are loaded for this school yet.");
        assertThat(profile.cards()).isEmpty();
        assertThat(profile.notLoaded())
                .isEqualTo(
                        "Not loaded for this school: SEN support, education, health and care plans, persistent absence, suspensions, primary needs and a second year to draw a line between.");
        assertThat(profile.like().working())
                .containsExactly(
                        "Not chosen: no loaded file has this school's size, free school meals and SEN together.");
    }

    @Test
    void schoolsLikeThisOneShowTheirWorking() {
        var like = england.profile(QUILLHAVEN).like();

        assertThat(like.rows()).hasSizeGreaterThan(1);
        assertThat(like.rows().getFirst().name()).isEqualTo("This school");
        assertThat(like.rows().get(1).name()).isEqualTo("Longshore School");
        assertThat(like.rows().get(1).steps()).isEqualTo("4.0 + 0.7 + 1.6 = 6.4");
        assertThat(like.working().getFirst()).startsWith("Considered: 1 other school of the same published type");
    }

    @Test
    void schoolThatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> england.profileOf(new SchoolId(UUID.randomUUID())));
    }
}
