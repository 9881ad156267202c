package uk.alongside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.alongside.kernel.EmailAddress;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The table of RFC 6238, appendix B, of which we show the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void showsWhatTheStandardSays(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void oneStepBeforeAndOneAfterCountAsWell(int seconds, boolean good) {
        var now = Instant.ofEpochSecond(1_111_111_110);
        var shown = Totp.code(SECRET, now.plusSeconds(seconds).getEpochSecond() / 30);

        assertThat(Totp.stepOf(SECRET, shown, now, 0).isPresent()).isEqualTo(good);
    }

    @Test
    void stepThatWasUsedDoesNotCountAgain() {
        var now = Instant.ofEpochSecond(1_111_111_110);
        var step = now.getEpochSecond() / 30;

        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step + 1), now, step)).hasValue(step + 1);
    }

    @Test
    void appReadsTheSecretInLetters() {
        var fresh = NewSecondFactor.of(SECRET, new EmailAddress("amina+x@alongside.example"));

        assertThat(fresh.letters()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(fresh.address())
                .isEqualTo("otpauth://totp/Alongside:amina%2Bx%40alongside.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Alongside");
        assertThat(fresh.toString()).doesNotContain("GEZD");
    }
}
