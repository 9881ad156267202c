package uk.alongside.schools.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** The published files themselves, as far as they are at hand. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "schools")
class RealFilesTests {

    private final RegisterDesk desk;
    private final JdbcTemplate jdbc;

    RealFilesTests(ApplicationContext portal, JdbcTemplate jdbc) {
        this.desk = new RegisterDesk(portal);
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource({
        "dfe_la_and_region_codes_meta.csv, local authorities and regions, 151, 0",
        "gias_establishment-types_20250422.csv, types of establishment, 39, 0",
        "gias_full_header_anonymised_2023.csv, schools of the national register, 60, 0",
        "portsmouth_schools_2019_joined.csv, schools of the national register, 67, 2",
        "gias_links_edubaseallstatefunded_2025.csv, links between URNs, 13186, 0",
        "dfe_england_census.csv, school census, 23939, 0",
        "dfe_sen_school_level_2022-23_anonymised.csv, special educational needs by school, 60, 0",
        "dfe_england_abs.csv, absence by school, 21214, 0"
    })
    void isRecognisedAndTakenWholeAndTheSecondTimeWritesNothing(String file, String kind, long rows, long refused) {
        var first = desk.bringReal(file, Optional.of(2018));
        var writes = new RegisterWrites(jdbc);

        var written = writes.during(() -> {
            var second = desk.bringReal(file, Optional.of(2018));
            assertThat(second.line().counts().same()).isEqualTo(rows);
            assertThat(second.line().counts().refused()).isEqualTo(refused);
        });

        assertThat(first.line().kind()).contains(kind);
        // Other tests of this module may have brought some of the same rows before, in other words.
        var counts = first.line().counts();
        assertThat(counts.added() + counts.changed() + counts.same()).isEqualTo(rows);
        assertThat(first.line().counts().refused()).isEqualTo(refused);
        assertThat(written).isEmpty();
    }

    @Test
    void exclusionsFindTheirSchoolsByLaestabAndKeepTheirSymbols() {
        desk.bringReal("dfe_england_census.csv", Optional.of(2018));

        var report = desk.bringReal("portsmouth_exclusions_school_level_2006-2017.csv", Optional.empty());

        assertThat(report.line().counts().leftOut())
                .as("totals of the authority")
                .isEqualTo(44);
        assertThat(report.line().counts().added()).isPositive();
        assertThat(report.findings()).isNotEmpty().allSatisfy(found -> assertThat(found.reason())
                .contains("LAESTAB"));
        var suppressed = jdbc.queryForMap("""
                select exclusions.permanent_exclusions, exclusions.suspension_rate, exclusions.symbols
                from school_census exclusions where source = 'EXCLUSIONS' and school_year = 2015
                    and la_code = '851' and establishment_number = '2000'
                """);
        assertThat(suppressed)
                .containsEntry("permanent_exclusions", null)
                .containsEntry("symbols", "permanent_exclusions=x;permanent_exclusion_rate=x;");
        assertThat((BigDecimal) suppressed.get("suspension_rate")).isEqualByComparingTo("5.93");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ees_KS4_2018_LA_Char_Testdata.csv", "portsmouth_terms_2018-19.csv"})
    void otherStatisticsAreRefusedWithWhatWasExpectedAndFound(String file) {
        var report = desk.bringReal(file, Optional.empty());

        assertThat(report.line().refused()).isTrue();
        assertThat(report.line().sentence()).contains("URN, EstablishmentName", "Its first line has: ");
    }
}
