package uk.alongside.schools.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.schools.SchoolUrns;
import uk.alongside.schools.profile.Profile.Card;
import uk.alongside.schools.register.RegisterDesk;

/** Pages of real schools, from the published files as far as they are at hand. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "schools")
@TestInstance(Lifecycle.PER_CLASS)
class RealSchoolsTests {

    private static final ActingAs READER = ActingAs.system("test");

    private final RegisterDesk desk;
    private final SchoolProfile profiles;
    private final SchoolUrns urns;
    private final JdbcTemplate jdbc;

    RealSchoolsTests(ApplicationContext portal, SchoolProfile profiles, SchoolUrns urns, JdbcTemplate jdbc) {
        this.desk = new RegisterDesk(portal);
        this.profiles = profiles;
        this.urns = urns;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void bringThePublishedFiles() {
        desk.bringReal("dfe_la_and_region_codes_meta.csv", Optional.empty());
        desk.bringReal("portsmouth_schools_2019_joined.csv", Optional.of(2018));
        desk.bringReal("dfe_england_census.csv", Optional.of(2018));
        desk.bringReal("dfe_england_abs.csv", Optional.of(2018));
    }

    @Test
    void sumsOfEnglandComeFromAllRowsOfTheFile() {
        assertThat(england("CENSUS", "SECONDARY", "SEN_SUPPORT"))
                .containsEntry("part", 358_555L)
                .containsEntry("whole", 3_327_970L)
                .containsEntry("schools", 3_421);
        assertThat(england("CENSUS", "PRIMARY", "EHC"))
                .containsEntry("part", 74_404L)
                .containsEntry("whole", 4_727_089L);
    }

    @Test
    void totalsThatTheFileItselfStatesStandBesideTheSums() {
        assertThat((BigDecimal)
                        england("ABSENCE", "SECONDARY", "PERSISTENT_ABSENCE").get("published"))
                .isEqualByComparingTo("13.7");
        assertThat((BigDecimal) england("CENSUS", "SPECIAL", "EHC").get("published"))
                .isEqualByComparingTo("98.3");
    }

    /** What the demonstration brings along is what the whole published file gives. */
    @Test
    void sampleOfTheDemonstrationHasTheSameSums() throws IOException {
        var shipped = new ClassPathResource(DemoRegister.FOLDER + DemoRegister.ENGLAND)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        var workedOut = jdbc.query("""
                        select concat_ws(',', school_year, source, school_group, measure, trim(part) + 0, trim(whole) + 0,
                            schools, left_out, ifnull(trim(published) + 0, '')) as line
                        from school_comparator where la_code = '' and school_year = 2018
                        order by source, school_group, measure
                        """, (row, number) -> row.getString("line"));

        assertThat(workedOut).containsExactlyElementsOf(shipped);
    }

    @Test
    void realSchoolsPageSaysWhatIsPublishedAndNothingElse() {
        var profile = profile("116182");

        assertThat(profile.lead())
                .isEqualTo(
                        "A smaller share of pupils has SEN support here than in primary schools nationally: 7.2\u00a0% against 12.6\u00a0%.");
        assertThat(profile.cards())
                .extracting(Card::title, Card::here)
                .containsExactly(
                        tuple("SEN support", "7.2\u00a0%"),
                        tuple("Education, health and care plan", "1.2\u00a0%"),
                        tuple("Persistent absence, all pupils", "5.2\u00a0%"));
        assertThat(profile.like().rows()).hasSize(6);
        assertThat(profile.sources()).anyMatch(line -> line.contains("Open Government Licence v3.0"));
    }

    private Map<String, @Nullable Object> england(String source, String group, String measure) {
        return jdbc.queryForMap("""
                select cast(part as int) as part, cast(whole as int) as whole, schools, published from school_comparator
                where la_code = '' and school_year = 2018 and source = ? and school_group = ? and measure = ?
                """, source, group, measure);
    }

    private Profile profile(String urn) {
        return READER.call(() -> profiles.of(urns.schoolWithUrn(urn).orElseThrow()));
    }
}
