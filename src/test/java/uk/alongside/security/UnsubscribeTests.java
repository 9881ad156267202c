package uk.alongside.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.mail.Mail;
import uk.alongside.mail.MailFact;
import uk.alongside.mail.MailKind;

/** A reminder that the portal's own work delivered can be the last one, by the link in it and without signing in. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.production-mode=true", "alongside.jobs.start=true", "spring.mail.host=127.0.0.1"})
@DirtiesContext // its own work is running
class UnsubscribeTests {

    @RegisterExtension
    static final GreenMailExtension POST =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private static final EmailAddress AMINA = new EmailAddress("amina@ashwood.example");

    private final Mail mail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final int port;

    UnsubscribeTests(Mail mail, JdbcClient jdbc, PlatformTransactionManager transactions, @LocalServerPort int port) {
        this.mail = mail;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.port = port;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", () -> POST.getSmtp().getPort());
    }

    @Test
    void reminderArrivesByItselfAndItsLinkSwitchesThemOff() throws MessagingException {
        transaction.executeWithoutResult(status -> mail.tell(new MailFact(
                AMINA,
                Optional.empty(),
                "log:1",
                MailKind.REMINDER,
                "A log is not here yet",
                List.of("The log of the visit on 4 June is not here yet."),
                "/",
                "Write the log")));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> POST.getReceivedMessages().length == 1);
        var header = String.join("", POST.getReceivedMessages()[0].getHeader("List-Unsubscribe"))
                .replaceAll("\\s", "");
        var place = URI.create(header.substring(1, header.length() - 1)).getRawPath();
        var stranger = new Browser(port);

        var page = stranger.get(place);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Switch off reminders", "amina@ashwood.example");
        assertThat(refusals()).isZero();

        var answer = new Browser(port).post(place, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Reminders are off");
        assertThat(refusals()).isEqualTo(1);

        var forged = place.substring(0, place.length() - 2) + "xx";
        assertThat(stranger.get(forged).statusCode()).isEqualTo(404);
        assertThat(stranger.post(forged, Map.of()).body()).contains("This link is not complete");
    }

    private int refusals() {
        return jdbc.sql("select count(*) from mail_refusal where recipient = ?")
                .param(AMINA.value())
                .query(Integer.class)
                .single();
    }
}
