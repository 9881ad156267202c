package uk.alongside.audits;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.alongside.drafts.Author;
import uk.alongside.kernel.NotFound;

/** Lets those write on a sheet whose it is: by who they are, or by the link they came through. */
@Component
class ReviewDoor {

    private final ReviewAccess access;
    private final ReviewPlaces places;
    private final Clock clock;

    ReviewDoor(ReviewAccess access, ReviewPlaces places, Clock clock) {
        this.access = access;
        this.places = places;
        this.clock = clock;
    }

    /** @throws NotFound alike for a sheet that does not exist and for one that is not theirs to write */
    Place toRead(RespondentId sheet, Author by) {
        return switch (by) {
            case Author.Somebody _ -> {
                var seated = access.require(sheet);
                if (!seated.seat().writes()) {
                    throw new NotFound();
                }
                yield seated.place();
            }
            case Author.ByLink link -> behind(link, sheet);
        };
    }

    /** The same, to write there: nobody sends it until this transaction ends. */
    Place toWrite(RespondentId sheet, Author by) {
        return switch (by) {
            case Author.Somebody _ -> access.requireToWrite(sheet).place();
            case Author.ByLink link -> {
                behind(link, sheet);
                yield places.ofToWrite(sheet)
                        .filter(place -> place.respondent().endedAt().isEmpty())
                        .orElseThrow(NotFound::new);
            }
        };
    }

    private Place behind(Author.ByLink link, RespondentId sheet) {
        var place = byLink(link);
        if (!place.respondent().id().equals(sheet)
                || place.respondent().finishedAt().isPresent()) {
            throw new NotFound();
        }
        return place;
    }

    /** Where this link leads, while it is good. Who has finished finds thanks there, and nothing to write. */
    Place byLink(Author.ByLink link) {
        var now = clock.instant();
        return places.ofLink(AnswerLinks.digest(link.token()))
                .filter(place -> place.respondent().withdrawnAt().isEmpty())
                .filter(place -> place.respondent().endedAt().isEmpty() && !place.isSent())
                .filter(place ->
                        place.respondent().linkUntil().filter(now::isBefore).isPresent())
                .orElseThrow(NotFound::new);
    }
}
