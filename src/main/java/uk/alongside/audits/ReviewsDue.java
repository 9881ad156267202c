package uk.alongside.audits;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.DueItem;

/** Puts a self-review before whoever answers it, and a sent one before the head whose name is still missing. */
@Component
class ReviewsDue implements DueItem.Source {

    private static final int MINUTES_TO_SIGN = 5;
    private static final int MINUTES_TO_ASK_THE_HEAD = 2;

    private final SelfReview reviews;

    ReviewsDue(SelfReview reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<DueItem> dueNow() {
        return reviews.mine().stream()
                .map(ReviewsDue::due)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<DueItem> due(ReviewLine review) {
        if (review.sentAt().isPresent()) {
            return review.mayWrite() || review.coSent() ? Optional.empty() : Optional.of(toSign(review));
        }
        if (review.shut().isPresent()
                || !review.mayWrite()
                || review.finishedAt().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(review.agreementWaits() ? toWaitFor(review) : toAnswer(review));
    }

    private static DueItem toAnswer(ReviewLine review) {
        var left = review.of() - review.answered();
        var what = left > 0
                ? "%s for %s: %d of %d statements answered."
                        .formatted(review.roundName(), review.schoolName(), review.answered(), review.of())
                : "%s for %s: every statement is answered.".formatted(review.roundName(), review.schoolName());
        return new DueItem(
                review.closesOn().isPresent() ? DueItem.Urgency.OWN_DATE : DueItem.Urgency.OTHERS_WAIT,
                what,
                "%s. Leave whenever you like; everything is kept.".formatted(review.projectName()),
                Math.max(2, review.minutesLeft()),
                address(review),
                left > 0 ? (review.answered() == 0 ? "Begin" : "Go on") : "Look and send");
    }

    /** The head alone accepts it, so whoever answers is told whom to ask. */
    private static DueItem toWaitFor(ReviewLine review) {
        return new DueItem(
                DueItem.Urgency.OTHERS_WAIT,
                "%s for %s: the joining agreement comes first.".formatted(review.roundName(), review.schoolName()),
                "%s. The head of the school accepts it, in about five minutes; then you can begin."
                        .formatted(review.projectName()),
                MINUTES_TO_ASK_THE_HEAD,
                review.joining(),
                "Read the agreement");
    }

    private static DueItem toSign(ReviewLine review) {
        return new DueItem(
                DueItem.Urgency.OTHERS_WAIT,
                "%s for %s is sent and waits for your name.".formatted(review.roundName(), review.schoolName()),
                review.projectName() + ".",
                MINUTES_TO_SIGN,
                address(review) + "/send",
                "Read and sign");
    }

    private static String address(ReviewLine review) {
        return "projects/%s/reviews/%s"
                .formatted(review.projectKey(), review.respondent().value());
    }
}
