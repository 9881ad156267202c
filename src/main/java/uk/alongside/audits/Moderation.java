package uk.alongside.audits;

import java.time.Clock;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.CurrentUser;
import uk.alongside.trail.Trail;

/**
 * The judgement of somebody from outside the school, beside the school's own: by its coach or the QA lead, once the school
 * has sent its answers. The school's head and SENCO read it and say what they think of it.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Moderation {

    private static final int LONGEST = 2_000;

    private final ReviewPlaces places;
    private final ReadingAccess access;
    private final ModerationRows rows;
    private final FrameworkReading frameworks;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    Moderation(
            ReviewPlaces places,
            ReadingAccess access,
            ModerationRows rows,
            FrameworkReading frameworks,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.places = places;
        this.access = access;
        this.rows = rows;
        this.frameworks = frameworks;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** Puts a judgement with a note beside the school's own; the one before stays on record. */
    public void judge(AuditId audit, StatementId statement, Judgement judgement, String note) {
        var place = places.of(audit.sheet())
                .filter(found -> found.respondent().isSheet())
                .filter(found -> access.moderates(found.school()))
                .orElseThrow(NotFound::new);
        if (!place.isSent()) {
            throw new RuleBroken("The school has not sent its answers yet.");
        }
        access.mayNotModerate(place).ifPresent(sentence -> {
            throw new RuleBroken(sentence);
        });
        var one = askedIn(place, statement);
        Written.check(
                Map.of(ReviewDrafts.JUDGEMENT, judgement.code()),
                place,
                one.statement(),
                frameworks.edition(place.round().edition()).content().scale());
        var text = SchoolSheet.words(note, LONGEST, "note", "Write down what you saw or read.");
        if (rows.locked(audit, statement)
                .filter(standing ->
                        standing.judgement().filter(judgement::equals).isPresent()
                                && standing.text().equals(text))
                .isPresent()) {
            return;
        }
        rows.judge(audit, statement, judgement, text, currentUser.id(), clock.instant());
        record("moderated a judgement", place, one);
    }

    /** What the school's head or SENCO says to the moderated judgement of a statement. */
    public void comment(AuditId audit, StatementId statement, String text) {
        var place = places.of(audit.sheet())
                .filter(found -> found.respondent().isSheet())
                .filter(found -> access.speaksFor(found.school()))
                .orElseThrow(NotFound::new);
        var one = askedIn(place, statement);
        if (rows.locked(audit, statement).isEmpty()) {
            throw new RuleBroken("There is no moderated judgement here yet.", "text");
        }
        var words = SchoolSheet.words(text, LONGEST, "text", "Write down what you want to say.");
        rows.comment(audit, statement, words, currentUser.id(), clock.instant());
        record("commented on a moderated judgement", place, one);
    }

    private Asked.One askedIn(Place place, StatementId statement) {
        return Asked.ofTheSheet(
                        frameworks.edition(place.round().edition()).content(),
                        place.school().phase())
                .find(statement)
                .orElseThrow(NotFound::new);
    }

    private void record(String what, Place place, Asked.One one) {
        trail.record(
                what,
                new AuditStatement(place.audit().id(), one.index()).asSubject(),
                place.project().asSubject(),
                place.school().id().asSubject(),
                "");
    }
}
