package uk.alongside.audits.api;

import java.time.Clock;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.alongside.audits.RespondentId;
import uk.alongside.audits.SelfReview;
import uk.alongside.kernel.NotFound;

/**
 * A self-review for the page on which it is answered: all of it to begin with, and an area anew where others have answered.
 *
 * <p>Nothing of it stays on the way: what somebody answers is for them and for whom they were told of.
 */
@RestController
@RequestMapping(path = "/reviews", produces = "application/json")
class ReviewEndpoints {

    private final SelfReview reviews;
    private final Clock clock;

    ReviewEndpoints(SelfReview reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/{respondent}/areas/{area}")
    ResponseEntity<AreaJson> area(@PathVariable UUID respondent, @PathVariable String area) {
        return fresh(AreaJson.of(reviews.area(new RespondentId(respondent), area), clock));
    }

    /** What the page opens with: one answer, so that it costs no more than one area. */
    @GetMapping("/{respondent}/whole")
    ResponseEntity<WholeJson> whole(@PathVariable UUID respondent) {
        return fresh(WholeJson.of(reviews.whole(new RespondentId(respondent)), clock));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<Void> notFound() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
    }
}
