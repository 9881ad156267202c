package uk.alongside.audits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.DueItem;
import uk.alongside.kernel.DueItem.Urgency;
import uk.alongside.people.CurrentUser;

/**
 * Puts before somebody the sheets that wait for them: to answer, to send, or to put the head's name to; and what pupils
 * wrote before whoever reads it every day.
 */
@Component
class SelfReviewDue implements DueItem.Source {

    private static final int MINUTES_TO_READ = 10;
    private static final int MINUTES_TO_SEND = 5;

    private final SelfReview review;
    private final RemarkRows remarks;
    private final CurrentUser currentUser;

    SelfReviewDue(SelfReview review, RemarkRows remarks, CurrentUser currentUser) {
        this.review = review;
        this.remarks = remarks;
        this.currentUser = currentUser;
    }

    @Override
    public List<DueItem> dueNow() {
        return Stream.concat(
                        remarks.unreadBy(currentUser.id()).stream().map(SelfReviewDue::toRead),
                        review.mine().stream().flatMap(line -> due(line).stream()))
                .toList();
    }

    /** Before everything else: a child may have written that they are in danger. */
    private static DueItem toRead(RemarkRows.Unread words) {
        return new DueItem(
                Urgency.WORDS_AT_RISK,
                words.count() == 1
                        ? "A pupil of %s has written something. Read it today.".formatted(words.schoolName())
                        : "Pupils of %s have written %d things. Read them today."
                                .formatted(words.schoolName(), words.count()),
                "You read what pupils write in the self-review.",
                words.count(),
                "projects/%s/reviews/%s/pupils".formatted(words.projectKey(), words.audit()),
                "Read");
    }

    private static Optional<DueItem> due(ReviewLine line) {
        if (line.sentAt().isPresent()) {
            return !line.mayWrite() && !line.coSent() ? Optional.of(toCoSend(line)) : Optional.empty();
        }
        if (!line.mayWrite() || line.shut().isPresent() || line.finishedAt().isPresent()) {
            return Optional.empty();
        }
        if (line.kind() == RespondentKind.SHEET && line.answered() >= line.of()) {
            return Optional.of(toSend(line));
        }
        return Optional.of(toAnswer(line));
    }

    private static DueItem toAnswer(ReviewLine line) {
        var begun = line.answered() > 0;
        return new DueItem(
                line.kind() == RespondentKind.SHEET && line.closesOn().isEmpty()
                        ? Urgency.WHEN_YOU_HAVE_TIME
                        : line.kind() == RespondentKind.SHEET ? Urgency.OWN_DATE : Urgency.OTHERS_WAIT,
                line.kind() == RespondentKind.SHEET
                        ? "%s the self-review of %s.".formatted(begun ? "Go on with" : "Begin", line.schoolName())
                        : "Give your view in the self-review of %s.".formatted(line.schoolName()),
                details(line, "%d of %d answered".formatted(line.answered(), line.of())),
                line.minutesLeft(),
                address(line),
                begun ? "Go on" : "Begin");
    }

    private static DueItem toSend(ReviewLine line) {
        return new DueItem(
                Urgency.OTHERS_WAIT,
                "All is answered in the self-review of %s. See what is missing, and send it."
                        .formatted(line.schoolName()),
                details(line, ""),
                MINUTES_TO_SEND,
                address(line) + "/send",
                "Look and send");
    }

    private static DueItem toCoSend(ReviewLine line) {
        return new DueItem(
                Urgency.OTHERS_WAIT,
                "Read the self-review of %s and put your name to it.".formatted(line.schoolName()),
                details(line, ""),
                MINUTES_TO_READ,
                address(line),
                "Read it");
    }

    private static String details(ReviewLine line, String progress) {
        return String.join(
                        ", ",
                        Stream.of(
                                        line.roundName(),
                                        progress,
                                        line.closesOn()
                                                .map(day -> "asked for by " + Days.inWords(day))
                                                .orElse(""))
                                .filter(part -> !part.isEmpty())
                                .toList())
                + ".";
    }

    private static String address(ReviewLine line) {
        return "projects/%s/reviews/%s".formatted(line.projectKey(), line.respondent());
    }
}
