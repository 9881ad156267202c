package uk.alongside.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.mail.MailExamples.AMINA;
import static uk.alongside.mail.MailExamples.BORIS;
import static uk.alongside.mail.MailExamples.change;
import static uk.alongside.mail.MailExamples.invitation;
import static uk.alongside.mail.MailExamples.reminder;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.mail.MailExamples.MovingClock;
import uk.alongside.mail.StubbornServer.Answer;

/** What is in the outbox reaches a real mail server once, whatever happens on the way. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = {"alongside.address=https://alongside.example/", "spring.mail.host=127.0.0.1"})
@ContextConfiguration(classes = MailExamples.class)
class MailDeliveryTests {

    private static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    private final Mail mail;
    private final MailDelivery delivery;
    private final MailRows rows;
    private final JavaMailSenderImpl sender;
    private final JdbcClient jdbc;
    private final MovingClock clock;
    private final TransactionTemplate transaction;

    MailDeliveryTests(
            Mail mail,
            MailDelivery delivery,
            MailRows rows,
            JavaMailSenderImpl sender,
            JdbcClient jdbc,
            MovingClock clock,
            PlatformTransactionManager transactions) {
        this.mail = mail;
        this.delivery = delivery;
        this.rows = rows;
        this.sender = sender;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        POST.start();
        properties.add("spring.mail.port", () -> POST.getSmtp().getPort());
    }

    @AfterAll
    static void closeThePost() {
        POST.stop();
    }

    @BeforeEach
    void emptyEverything() throws FolderException {
        jdbc.sql("delete from mail_fact").update();
        jdbc.sql("delete from mail_message").update();
        jdbc.sql("delete from mail_refusal").update();
        POST.purgeEmailFromAllMailboxes();
        sender.setPort(POST.getSmtp().getPort());
    }

    @Test
    void messageArrivesOnceAsPlainTextAndHtmlWithALink() throws MessagingException {
        tell(invitation(AMINA, "invitation:1:1"));

        delivery.run();
        delivery.run();

        var message = only();
        assertThat(message.getSubject()).isEqualTo("Invitation to Harbour SEND project");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("amina@ashwood.example");
        assertThat(message.getFrom()[0]).hasToString("Alongside <no-reply@alongside.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@alongside\\.example>");
        assertThat(wordsOf(message))
                .contains("Tomas Wrenfield invites you", "Look at the invitation", "text/plain", "text/html")
                .contains("https://alongside.example/invitation/secret-of-the-link");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void linkThatLetsSomebodyInIsKeptUntilItIsDelivered() {
        tell(invitation(AMINA, "invitation:1:1"));
        assertThat(links()).containsExactly("/invitation/secret-of-the-link");

        delivery.run();

        assertThat(links()).containsExactly("");
    }

    @Test
    void changesOfAMinuteToOnePersonAreOneMessage() throws MessagingException {
        tell(change(AMINA, "visit:1", "A visit was booked at Ashwood Primary."));
        clock.pass(Duration.ofSeconds(20));
        tell(change(AMINA, "visit:2", "A visit was booked at Brookfield."));
        tell(invitation(AMINA, "invitation:1:1"));
        tell(new MailFactExample(BORIS, "visit:1").change());
        clock.pass(Duration.ofSeconds(35));
        tell(change(AMINA, "visit:3", "A visit was moved."));

        delivery.run();
        assertThat(subjects()).containsExactly("Invitation to Harbour SEND project");

        clock.pass(Duration.ofSeconds(5));
        tell(change(AMINA, "visit:4", "A visit was booked a minute later."));
        delivery.run();
        assertThat(subjects())
                .containsExactlyInAnyOrder("Invitation to Harbour SEND project", "3 changes in Alongside");
        var gathered = Arrays.stream(POST.getReceivedMessages())
                .filter(message -> wordsOf(message).contains("A visit was booked at Ashwood Primary."))
                .toList();
        assertThat(gathered).singleElement().satisfies(message -> assertThat(wordsOf(message))
                .containsSubsequence(
                        "A visit was booked at Ashwood Primary.",
                        "A visit was booked at Brookfield.",
                        "A visit was moved.")
                .doesNotContain("a minute later"));

        clock.pass(Duration.ofSeconds(60));
        delivery.run();
        assertThat(subjects()).hasSize(4);
    }

    @Test
    void serverThatIsDownIsTriedAgainAfterAMinuteAndThenLessOften() {
        var port = portThatNobodyAnswers();
        sender.setPort(port);
        tell(invitation(AMINA, "invitation:1:1"));

        delivery.run();

        assertThat(states()).containsExactly("WAITING");
        assertThat(trouble()).startsWith("The mail server could not be reached: ");
        var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            delivery.run();
            assertThat(again.getReceivedMessages()).isEmpty();
            clock.pass(Duration.ofMinutes(1));
            delivery.run();
            assertThat(again.getReceivedMessages()).hasSize(1);
            assertThat(states()).containsExactly("SENT");
        } finally {
            again.stop();
        }
    }

    private static int portThatNobodyAnswers() {
        try (var closing = new StubbornServer()) {
            return closing.port();
        }
    }

    @Test
    void refusalIsTriedAgainForTwoDaysAndThenSaysWhy() {
        try (var stubborn = new StubbornServer()) {
            sender.setPort(stubborn.port());
            stubborn.answers(Answer.TRY_LATER);
            tell(invitation(AMINA, "invitation:1:1"));
            var minutes = 0;
            while (states().equals(List.of("WAITING"))) {
                delivery.run();
                clock.pass(Duration.ofMinutes(1));
                minutes++;
            }

            assertThat(states()).containsExactly("GIVEN_UP");
            assertThat(trouble()).isEqualTo("The mail server refused it: 451 4.7.1 Greylisted, try again later");
            assertThat(Duration.ofMinutes(minutes)).isBetween(Duration.ofHours(43), Duration.ofHours(48));
            assertThat(stubborn.cameInWhole()).hasSize(12);
            assertThat(stubborn.cameInWhole().stream()
                            .map(MailDeliveryTests::messageIdIn)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void refusalThatEndsIsNoTroubleForLong() {
        try (var stubborn = new StubbornServer()) {
            sender.setPort(stubborn.port());
            stubborn.answers(Answer.TRY_LATER);
            tell(invitation(AMINA, "invitation:1:1"));
            delivery.run();
            stubborn.answers(Answer.TAKES_IT);
            clock.pass(Duration.ofMinutes(1));
            delivery.run();

            assertThat(states()).containsExactly("SENT");
            assertThat(trouble()).isEmpty();
        }
    }

    @Test
    void lineThatBreaksAfterTheLastDotIsNotTriedAgainByItself() {
        try (var stubborn = new StubbornServer()) {
            sender.setPort(stubborn.port());
            stubborn.answers(Answer.HANGS_UP_AFTER_TAKING_IT);
            tell(invitation(AMINA, "invitation:1:1"));

            delivery.run();
            clock.pass(Duration.ofDays(3));
            delivery.run();

            assertThat(stubborn.cameInWhole()).hasSize(1);
            assertThat(states()).containsExactly("UNSURE");
            assertThat(trouble()).contains("It may have arrived");
        }
    }

    @Test
    void whatADeadNodeWasSendingIsSentUnlessTheServerMayHaveIt() throws MessagingException {
        tell(invitation(AMINA, "invitation:1:1"));
        tell(invitation(BORIS, "invitation:2:1"));
        var amina = rows.claim(rows.due().getFirst()).orElseThrow();
        var boris = rows.claim(rows.due().getFirst()).orElseThrow();
        assertThat(rows.handOver(boris)).isTrue();

        delivery.run();
        assertThat(POST.getReceivedMessages()).isEmpty();

        clock.pass(Duration.ofMinutes(3));
        delivery.run();

        assertThat(only().getAllRecipients()).extracting(Object::toString).containsExactly(AMINA.value());
        assertThat(only().getMessageID()).contains(amina.id().toString());
        assertThat(states()).containsExactlyInAnyOrder("SENT", "UNSURE");
        assertThat(rows.handOver(amina)).isFalse();
    }

    @Test
    void nodeThatWasTakenOverBreaksOffBeforeTheLastDot() {
        try (var slow = new StubbornServer()) {
            sender.setPort(slow.port());
            slow.whileAMessageIsOnTheLine(() -> {
                clock.pass(Duration.ofMinutes(3));
                rows.takeBackFrom(clock.instant().minus(Duration.ofMinutes(2)));
            });
            tell(invitation(AMINA, "invitation:1:1"));

            delivery.run();
            assertThat(slow.cameInWhole()).isEmpty();
            assertThat(states()).containsExactly("WAITING");

            slow.whileAMessageIsOnTheLine(() -> {});
            delivery.run();
            assertThat(slow.cameInWhole()).hasSize(1);
        }
    }

    @Test
    void twoDeliverersAtOnceSendEachMessageOnce() throws Exception {
        IntStream.range(0, 30).forEach(number -> {
            var to = new EmailAddress("person" + number + "@ashwood.example");
            tell(invitation(to, "invitation:" + number + ":1"));
            tell(new MailFactExample(to, "visit:1").change());
            tell(new MailFactExample(to, "visit:2").change());
        });
        clock.pass(Duration.ofMinutes(2));
        var together = new CyclicBarrier(3);

        try (var nodes = Executors.newFixedThreadPool(3)) {
            var running = IntStream.range(0, 3)
                    .mapToObj(node -> nodes.submit(() -> {
                        together.await();
                        delivery.run();
                        return true;
                    }))
                    .toList();
            for (var node : running) {
                node.get();
            }
        }
        delivery.run();

        assertThat(subjects())
                .hasSize(60)
                .filteredOn("2 changes in Alongside"::equals)
                .hasSize(30);
        assertThat(Arrays.stream(POST.getReceivedMessages())
                        .map(message -> headerOf(message, "Message-ID"))
                        .distinct())
                .hasSize(60);
        assertThat(states()).hasSize(60).containsOnly("SENT");
    }

    @Test
    void reminderCanBeSwitchedOffByOneClickAndIsThenNotSent() throws MessagingException {
        tell(reminder(AMINA, "log:1"));
        delivery.run();

        assertThat(only().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(headerOf(only(), "List-Unsubscribe"))
                .matches("<https://alongside\\.example/mail/unsubscribe/[\\w-]+\\.[\\w-]+>");
        assertThat(wordsOf(only())).contains("Switch them off");

        rows.refuse(AMINA.value(), MailKind.REMINDER);
        tell(reminder(AMINA, "log:2"));
        tell(invitation(AMINA, "invitation:1:1"));
        delivery.run();

        assertThat(subjects()).containsExactlyInAnyOrder("A log is not here yet", "Invitation to Harbour SEND project");
        assertThat(states()).containsExactlyInAnyOrder("SENT", "NOT_WANTED", "SENT");
    }

    @Test
    void oddAddressIsWrittenAsItIs() throws MessagingException {
        tell(invitation(new EmailAddress("o'brien+send%x{|}~@sub.ashwood.example"), "invitation:1:1"));
        tell(invitation(new EmailAddress("..dots..@ashwood.example"), "invitation:2:1"));

        delivery.run();

        assertThat(Arrays.stream(POST.getReceivedMessages()).map(message -> headerOf(message, "To")))
                .contains("o'brien+send%x{|}~@sub.ashwood.example");
        assertThat(states()).hasSize(2).doesNotContain("SENDING");
    }

    private record MailFactExample(EmailAddress to, String fact) {

        MailFact change() {
            return new MailFact(
                    to,
                    Optional.empty(),
                    fact,
                    MailKind.CHANGE,
                    "A visit was booked",
                    List.of("A visit was booked."),
                    "/",
                    "Open it");
        }
    }

    private void tell(MailFact fact) {
        transaction.executeWithoutResult(status -> mail.tell(fact));
    }

    private static MimeMessage only() {
        assertThat(POST.getReceivedMessages()).hasSize(1);
        return POST.getReceivedMessages()[0];
    }

    private static List<String> subjects() {
        return Arrays.stream(POST.getReceivedMessages())
                .map(message -> headerOf(message, "Subject"))
                .toList();
    }

    private static String headerOf(MimeMessage message, String name) {
        try {
            return String.join("", message.getHeader(name)).replaceAll("\\s*\\r\\n\\s+", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String wordsOf(MimeMessage message) {
        return GreenMailUtil.getBody(message).replace("=\r\n", "").replace("=3D", "=");
    }

    private static String messageIdIn(String message) {
        return message.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> states() {
        return column("select state from mail_message order by told_at, id");
    }

    private String trouble() {
        return column("select trouble from mail_message").getFirst();
    }

    private List<String> links() {
        return column("select link_path from mail_fact");
    }

    private List<String> column(String query) {
        return jdbc.sql(query).query((row, number) -> row.getString(1)).list();
    }
}
