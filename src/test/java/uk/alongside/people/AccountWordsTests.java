package uk.alongside.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.trail.Trail;
import uk.alongside.trail.TrailLine;
import uk.alongside.trail.TrailReading;

/** What a platform admin reads of the accounts. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "trail")
class AccountWordsTests {

    private static final ActingAs LOADER = ActingAs.system("test");
    private static final String PASSWORD = "four geese over the marsh";

    private final Accounts accounts;
    private final TrailReading reading;

    AccountWordsTests(Accounts accounts, TrailReading reading) {
        this.accounts = accounts;
        this.reading = reading;
    }

    @Test
    void theLifeOfAnAccountIsToldInSentences() {
        var admin = open("Ada Stone", "ada.stone", true);
        var edda = open("Edda Stonecroft", "edda", false);
        ActingAs.person(edda.value())
                .run(() -> accounts.changePassword(new NewPassword(PASSWORD, "six swans on the water")));
        LOADER.run(() -> accounts.disable(edda));
        LOADER.run(() -> accounts.enable(edda));

        var lines = ActingAs.person(admin.value()).call(() -> reading.entries(Trail.PORTAL, PageRequest.of(0, 20)));

        assertThat(lines)
                .filteredOn(line -> !line.what().startsWith("entered the name"))
                .extracting(TrailLine::what)
                .startsWith(
                        "enabled the account of Edda Stonecroft",
                        "disabled the account of Edda Stonecroft",
                        "changed their password",
                        "opened an account for Edda Stonecroft",
                        "opened an account for Ada Stone, as platform admin");
    }

    private PersonId open(String name, String address, boolean platformAdmin) {
        return LOADER.call(() -> accounts.open(
                new NewAccount(name, new EmailAddress(address + "@alongside.example"), PASSWORD, platformAdmin)));
    }
}
