package uk.alongside.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.alongside.mail.MailExamples.AMINA;
import static uk.alongside.mail.MailExamples.invitation;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailFactTests {

    @Test
    void nameOfAProjectCannotBeginAHeaderOfItsOwn() {
        var fact = about("Harbour\r\nBcc: everybody@alongside.example", "/");

        assertThat(fact.subject()).isEqualTo("Harbour Bcc: everybody@alongside.example");
        assertThat(fact.sentences()).containsExactly("You are in Harbour Bcc: everybody@alongside.example.");
    }

    @Test
    void marksThatTurnTextAroundAreTakenOut() {
        assertThat(about("Harbour\u202egnp.exe\u2028\u0000project", "/").subject())
                .isEqualTo("Harbour gnp.exe project");
    }

    @Test
    void longNameIsCutBetweenCharacters() {
        assertThat(about("\ud83d\udc1d".repeat(400), "/").subject())
                .isEqualTo("\ud83d\udc1d".repeat(MailFact.LONGEST_SUBJECT - 1) + "…");
    }

    @Test
    void linkStaysOnThePortal() {
        for (var elsewhere : List.of("https://elsewhere.example", "//elsewhere.example", "", "/a b", "/\r\nx")) {
            assertThatIllegalArgumentException().isThrownBy(() -> about("Harbour", elsewhere));
        }
    }

    @Test
    void linkThatLetsSomebodyInIsNotPrinted() {
        assertThat(invitation(AMINA, "invitation:1:1").toString())
                .isEqualTo("MailFact[INVITATION invitation:1:1]")
                .doesNotContain("secret");
    }

    private static MailFact about(String project, String path) {
        return new MailFact(
                AMINA,
                Optional.empty(),
                "example",
                MailKind.CHANGE,
                project,
                List.of("You are in " + project + "."),
                path,
                "Go on");
    }
}
