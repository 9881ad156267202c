package uk.alongside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.RuleBroken;

class PasswordRulesTests {

    private static final String NAME = "Amina Diallo";
    private static final EmailAddress EMAIL = new EmailAddress("a.diallo@ashwood.alongside.example");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven lamps by the harbour",
                "twelve chars",
                "correct-pony-ladder",
                "ÅÄÖ åäö éèêë",
                "12 monkeys and a mule",
                "Our senco rides a red tandem",
                "diallo likes nine large kites"
            })
    void whatOthersWouldNotThinkOfFirstIsTaken(String password) {
        assertThatCode(() -> rules.check(password, NAME, EMAIL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password1234",
                "PASS WORD 12345",
                "Teachers-2026!",
                "sencosencosenco",
                "alongside2026",
                "Alongside2026!",
                "qwertyuiop[]",
                "123456789012",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaaaaa",
                "ababababababab",
                "t34ch3r52024",
                "p455w0rd2026",
                "letmeinplease1"
            })
    void whatManyPeopleChooseIsRefused(String password) {
        assertRefused(password, "Many people choose this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "eleven char", "  \t  "})
    void fewerThanTwelveCharactersAreTooFew(String password) {
        assertRefused(password, "12 characters or more");
    }

    @Test
    void charactersAreCountedAsPeopleSeeThem() {
        assertRefused("🦊🐻🐼🐨🦁🐯", "12 characters or more");
        assertThatCode(() -> rules.check("🦊🐻🐼🐨🦁🐯🐮🐷🐸🐵🐔🐧", NAME, EMAIL))
                .doesNotThrowAnyException();
        assertThatCode(() -> rules.check("seven lamps ".repeat(10) + "and more", NAME, EMAIL))
                .doesNotThrowAnyException();
        assertRefused("seven lamps ".repeat(10) + "and some more", "at most 128");
        assertRefused("x".repeat(1_000_000), "at most 128");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amina Diallo 1",
                "diallodiallo",
                "aminadiallo2026",
                "a.diallo@ashwood.alongside.example",
                "Diallo-Ashwood-1"
            })
    void ownNameAndAddressDoNotMakeAPassword(String password) {
        assertRefused(password, "not made of your name");
    }

    @Test
    void listIsWhatItsPatternsGiveAndLongEnoughToMatter() throws IOException {
        assertThat(Files.readAllLines(RefusedPasswords.FILE))
                .as("the list of refused passwords; RefusedPasswords.main writes it anew")
                .isEqualTo(RefusedPasswords.lines())
                .hasSizeGreaterThan(3000)
                .allSatisfy(line -> assertThat(line.startsWith("#") || line.equals(PasswordRules.plain(line)))
                        .isTrue());
    }

    private void assertRefused(String password, String because) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> rules.check(password, NAME, EMAIL))
                .withMessageContaining(because)
                .satisfies(refused -> assertThat(refused.field()).contains("password"));
    }
}
