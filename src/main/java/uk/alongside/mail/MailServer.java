package uk.alongside.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.EmailAddress;

/**
 * The mail server that the portal gives its messages to, if it was given one.
 *
 * <p>Just before the server is told that a message is whole, the outbox puts on record that it may have it from now on.
 * Whatever breaks before that can be tried again without harm; see the decision on mail.
 */
@Component
class MailServer {

    private static final String UTF_8 = "UTF-8";
    private static final int LONGEST_WHY = 400;
    private static final int FIRST_REFUSAL = 400;

    private final ObjectProvider<JavaMailSenderImpl> senders;
    private final UnsubscribeLinks unsubscribing;
    private final PortalAddress address;
    private final Clock clock;
    private final String from;

    MailServer(
            ObjectProvider<JavaMailSenderImpl> senders,
            UnsubscribeLinks unsubscribing,
            PortalAddress address,
            Clock clock,
            @Value("${alongside.mail.from:}") String from) {
        this.senders = senders;
        this.unsubscribing = unsubscribing;
        this.address = address;
        this.clock = clock;
        this.from = from.strip();
    }

    boolean isSetUp() {
        return senders.getIfAvailable() != null;
    }

    /**
     * Gives the message to the server.
     *
     * @param handOver puts on record that the server may have it from now on; false where another node has taken it over
     */
    Attempt deliver(Claim claim, BooleanSupplier handOver) {
        var sender = senders.getObject();
        var handing = new HandingOver(handOver);
        MimeMessage message;
        try {
            message = message(claim, sender, handing);
        } catch (MessagingException | IOException unwritable) {
            return new Attempt.Failed(
                    "It could not be written; is ALONGSIDE_MAIL_FROM an address? " + words(unwritable), true);
        }
        try {
            sender.send(message);
            return new Attempt.Delivered();
        } catch (MailException trouble) {
            return ending(trouble, handing);
        }
    }

    private static Attempt ending(Exception trouble, HandingOver handing) {
        if (handing.takenOver.get()) {
            return new Attempt.TakenOver();
        }
        var cause = causeOf(trouble);
        var refused = cause instanceof SMTPSendFailedException answer && answer.getReturnCode() >= FIRST_REFUSAL;
        if (handing.done.get() && !refused) {
            return new Attempt.Unsure();
        }
        if (trouble instanceof MailAuthenticationException || cause instanceof AuthenticationFailedException) {
            return new Attempt.Failed("The mail server did not let the portal in: " + words(cause), false);
        }
        var spoke = firstOf(trouble) instanceof SendFailedException;
        return cause instanceof IOException
                ? new Attempt.Failed("The mail server could not be reached: " + words(cause), spoke)
                : new Attempt.Failed("The mail server refused it: " + words(cause), spoke);
    }

    /** What went wrong with the one message there was, at the bottom of it. */
    private static Throwable causeOf(Exception trouble) {
        return bottomOf(firstOf(trouble));
    }

    private static Throwable firstOf(Exception trouble) {
        return trouble instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : trouble;
    }

    private static Throwable bottomOf(Throwable trouble) {
        var next = trouble instanceof SMTPSendFailedException ? null : next(trouble);
        return next == null ? trouble : bottomOf(next);
    }

    private static @Nullable Throwable next(Throwable trouble) {
        if (trouble instanceof MessagingException mail && mail.getNextException() != null) {
            return mail.getNextException();
        }
        return trouble.getCause();
    }

    private static String words(Throwable cause) {
        var said =
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
        return OneLine.of(said, LONGEST_WHY);
    }

    private MimeMessage message(Claim claim, JavaMailSenderImpl sender, HandingOver handing)
            throws MessagingException, IOException {
        var to = new EmailAddress(claim.recipient());
        var reminders = claim.kind() == MailKind.REMINDER
                ? Optional.of(address.of("/mail/unsubscribe/" + unsubscribing.tokenFor(to)))
                : Optional.<String>empty();
        var letter = Letter.of(claim, address, reminders);
        var message = new Handed(sender.getSession(), handing);
        message.setFrom(from(sender));
        message.setRecipient(Message.RecipientType.TO, plain(claim.recipient()));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setContent(bothWays(letter));
        message.setHeader("Message-ID", "<" + claim.id() + "@" + address.host() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        reminders.ifPresent(link -> addUnsubscribe(message, link));
        return message;
    }

    private static MimeMultipart bothWays(Letter letter) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(letter.plain(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static void addUnsubscribe(MimeMessage message, String link) {
        try {
            message.setHeader("List-Unsubscribe", "<" + link + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        } catch (MessagingException impossible) {
            throw new IllegalStateException("A new message takes any header.", impossible);
        }
    }

    /** As it was given, however odd: whether it exists is for its own mail server to say. */
    private static InternetAddress plain(String address) {
        var exact = new InternetAddress();
        exact.setAddress(address);
        return exact;
    }

    private InternetAddress from(JavaMailSenderImpl sender) throws MessagingException, IOException {
        if (!from.isEmpty()) {
            return new InternetAddress(from);
        }
        var user = Optional.ofNullable(sender.getUsername()).filter(name -> name.contains("@"));
        return new InternetAddress(user.orElse("no-reply@" + address.host()), "Alongside", UTF_8);
    }

    /** Whether the server may have the message, and whether this node may give it at all. */
    private static final class HandingOver {

        private final BooleanSupplier record;
        private final AtomicBoolean done = new AtomicBoolean();
        private final AtomicBoolean takenOver = new AtomicBoolean();

        HandingOver(BooleanSupplier record) {
            this.record = record;
        }

        void now() throws IOException {
            if (!record.getAsBoolean()) {
                takenOver.set(true);
                throw new IOException("Another node delivers this message.");
            }
            done.set(true);
        }
    }

    /** A message that says when all of it is on the line, and only the server's answer is missing. */
    private static final class Handed extends MimeMessage {

        private final HandingOver handing;

        Handed(Session session, HandingOver handing) {
            super(session);
            this.handing = handing;
        }

        @Override
        public void writeTo(OutputStream line, String @Nullable [] withoutHeaders)
                throws IOException, MessagingException {
            super.writeTo(line, withoutHeaders);
            line.flush();
            handing.now();
        }
    }
}
