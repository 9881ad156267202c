package uk.alongside.mail.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.mail.OutboxLine;

/** How a message stands, in a sentence or two. */
final class OutboxWords {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private OutboxWords() {}

    static String subject(OutboxLine line) {
        return line.facts() > 1 ? line.facts() + " changes, the first: " + line.subject() : line.subject();
    }

    static String when(OutboxLine line) {
        return line.kind().words() + ", " + WHEN.format(line.toldAt().atZone(SchoolTime.LONDON));
    }

    static String state(OutboxLine line, boolean withServer) {
        return switch (line.state()) {
            case WAITING -> waiting(line, withServer);
            case SENDING -> "Being sent.";
            case SENT -> "Sent. The mail server has taken it.";
            case UNSURE -> "May have been sent. " + line.trouble();
            case GIVEN_UP -> "Not delivered. " + sentence(line.trouble());
            case NOT_WANTED -> "Not sent. " + line.trouble();
        };
    }

    private static String waiting(OutboxLine line, boolean withServer) {
        if (!withServer) {
            return "Kept here to be read.";
        }
        return line.attempts() == 0
                ? "Waiting to be sent."
                : "Not delivered yet. %s It is tried again on %s."
                        .formatted(sentence(line.trouble()), moment(line.dueAt()));
    }

    private static String moment(Instant when) {
        return WHEN.format(when.atZone(SchoolTime.LONDON));
    }

    /** A mail server's words may end without a stop. */
    private static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }
}
