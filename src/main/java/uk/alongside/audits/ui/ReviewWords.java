package uk.alongside.audits.ui;

import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.ReviewLine;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.SchoolTime;

/** Self-reviews as people say where they stand. */
final class ReviewWords {

    private ReviewWords() {}

    /** "Final self-review, Anchorlight Primary"; one's own answers beside it are called so. */
    static String title(ReviewLine review) {
        var name = "%s, %s".formatted(review.roundName(), review.schoolName());
        return review.kind() == RespondentKind.SHEET ? name : name + ": your own answers";
    }

    /** How far it is, and what that will take. */
    static String state(ReviewLine review) {
        if (review.sentAt().isPresent()) {
            return "Sent on %s."
                    .formatted(Days.inWords(SchoolTime.dayOf(review.sentAt().get())));
        }
        var closes = review.closesOn()
                .map(day -> " The project asks for it by %s.".formatted(Days.inWords(day)))
                .orElse("");
        if (review.answered() >= review.of()) {
            return "All %d statements are answered.%s".formatted(review.of(), closes);
        }
        return "%d of %d statements answered, about %s left.%s"
                .formatted(review.answered(), review.of(), minutes(review.minutesLeft()), closes);
    }

    /** Long times are said as people say them: "2 hours 35 minutes". */
    static String minutes(int minutes) {
        if (minutes <= 90) {
            return count(minutes, "minute");
        }
        var rounded = (minutes + 2) / 5 * 5;
        var over = rounded % 60;
        return count(rounded / 60, "hour") + (over == 0 ? "" : " " + count(over, "minute"));
    }

    /** At the beginning of a line. */
    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String count(int number, String what) {
        return "%d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
