package uk.alongside.schools.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.schools.SchoolUrns;
import uk.alongside.schools.register.RegisterDesk;

/** Pages of real schools, from the published files as far as they are at hand. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "schools")
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

    @BeforeEach
    void bringThePublishedFiles() {
        desk.bringReal("dfe_la_and_region_codes_meta.csv", Optional.empty());
        desk.bringReal("portsmouth_schools_2019_joined.csv", Optional.of(2018));
        desk.bringReal("dfe_england_census.csv", Optional.of(2018));
        desk.bringReal("dfe_england_abs.csv", Optional.of(2018));
    }

    @Test
    void sumsOfEnglandComeFromAllRowsOfTheFile() {
        jdbc.queryForList("select * from school_comparator where la_code = '' order by source, school_group, measure")
                .forEach(System.out::println);
        System.out.println(profile("116182"));
        assertThat(profile("116182").lead()).isNotEmpty();
    }

    private Profile profile(String urn) {
        return READER.call(() -> profiles.of(urns.schoolWithUrn(urn).orElseThrow()));
    }
}
