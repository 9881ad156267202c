package uk.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WelcomeTests {

    @Test
    void showsTheDemoAccountsOneBelowTheOther() {
        assertThat(Welcome.inColumns(List.of(
                        "Coach\tcoach@example.org\tone two",
                        "Platform admin\tadmin@example.org\tthree",
                        "",
                        "no account")))
                .containsExactly(
                        "  Coach           coach@example.org  one two", "  Platform admin  admin@example.org  three");
    }
}
