package uk.alongside.schools.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.schools.profile.InventedEngland.SECONDARY;

import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.SqlCount;
import uk.alongside.schools.SchoolId;

/** A school's page costs the same few statements however many schools there are. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "schools")
@Import(SqlCount.class)
class ProfileStatementsTests {

    /** Leaves seven of a screen's fifteen to the frame around the page. */
    private static final int AT_MOST = 8;

    private static final String AUTHORITY = "303";

    private final ApplicationContext portal;
    private final SchoolProfile profiles;

    ProfileStatementsTests(ApplicationContext portal, SchoolProfile profiles) {
        this.portal = portal;
        this.profiles = profiles;
    }

    /** The first of so many schools of one year, all much alike. */
    private SchoolId firstOf(int schools, int from, String year) {
        var england = new InventedEngland(portal);
        for (int urn = from; urn < from + schools; urn++) {
            england.school(urn, AUTHORITY, "School " + urn, "Community school", "Secondary")
                    .figures(urn, AUTHORITY, SECONDARY, year, Integer.toString(900 + urn % 50), "20", "90", "200");
        }
        return england.bring().idOf(from);
    }

    private SqlCount.Counted<Profile> opening(SchoolId school) {
        return InventedEngland.as(() -> SqlCount.of(() -> profiles.of(school)));
    }

    @Test
    void pageTakesAsManyStatementsFor2000SchoolsAsFor20() {
        var small = opening(firstOf(20, 720_000, "201415"));
        var large = opening(firstOf(2_000, 730_000, "201516"));

        assertThat(small.result().like().working().getFirst()).contains("19 other schools");
        assertThat(large.result().like().working().getFirst()).contains("1,999 other schools");
        assertThat(large.statements()).isEqualTo(small.statements()).hasSizeLessThanOrEqualTo(AT_MOST);
    }
}
