package uk.alongside.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.RuleBroken;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class SchoolDirectoryTests {

    private static final ActingAs LOADER = ActingAs.system("test");
    private static final NewSchool ASHWOOD = new NewSchool("Ashwood Primary", Phase.PRIMARY, Optional.of("100001"));
    private static final NewSchool BROOKFIELD = new NewSchool("Brookfield", Phase.SPECIAL, Optional.empty());

    private final SchoolDirectory register;

    SchoolDirectoryTests(SchoolDirectory register) {
        this.register = register;
    }

    @Test
    void schoolsComeInTogetherAndInOrder() {
        var ids = LOADER.call(() -> register.register(List.of(ASHWOOD, BROOKFIELD)));

        var found = LOADER.call(() -> register.byIds(ids));
        assertThat(ids)
                .extracting(id -> found.get(id))
                .extracting(School::name)
                .containsExactly("Ashwood Primary", "Brookfield");
    }

    @Test
    void knownUrnIsTheSchoolThatHasIt() {
        var renamed = new NewSchool("Ashwood Academy", Phase.PRIMARY, Optional.of("100001"));
        var first = LOADER.call(() -> register.register(List.of(ASHWOOD)));

        assertThat(LOADER.call(() -> register.register(List.of(renamed, renamed))))
                .containsOnly(first.getFirst());
    }

    @Test
    void schoolWithoutUrnIsEachTimeAnother() {
        assertThat(LOADER.call(() -> register.register(List.of(BROOKFIELD, BROOKFIELD))))
                .doesNotHaveDuplicates();
    }

    @Test
    void urnHasSixDigits() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> new NewSchool("Ashwood", Phase.PRIMARY, Optional.of("12345x")))
                .withMessageContaining("six digits");
    }

    @Test
    void strangerReadsNothing() {
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> register.byIds(List.of()));
    }
}
