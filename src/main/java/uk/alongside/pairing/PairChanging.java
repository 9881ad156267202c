package uk.alongside.pairing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonId;

/**
 * What several services do to a pair, with all that belongs to it: the rows, the history, the coach's roles, the mails and
 * the facts. Asks nobody whether they may, and whether it makes sense: the services do.
 */
@Component
class PairChanging {

    private final PairRows rows;
    private final PairAnswerRows answers;
    private final CoachRoles coachRoles;
    private final PairMail mail;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PairChanging(
            PairRows rows,
            PairAnswerRows answers,
            CoachRoles coachRoles,
            PairMail mail,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.coachRoles = coachRoles;
        this.mail = mail;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    void agree(Pair pair, Instant now) {
        rows.become(pair.id(), PairState.AGREED);
        happened(pair, PairEventKind.AGREED, today(), Optional.empty(), "", now);
        giveCoachTheSchools(pair);
        mail.agreed(again(pair));
        events.publishEvent(new PairAgreed(pair.project(), pair.id()));
    }

    void giveCoachTheSchools(Pair pair) {
        coachRoles.give(pair.project(), pair.coach(), pair.schoolIds(), latest(pair.coachSince(), today()));
    }

    /** Somebody has declined what was offered: its schools are free for another pair. */
    void decline(Pair pair) {
        var lastDay = today();
        rows.close(pair.id(), PairState.DECLINED, lastDay, null);
        coachRoles.end(pair.project(), pair.coach(), pair.schoolIds(), lastDay);
        mail.declined(again(pair), false);
        events.publishEvent(new PairEnded(pair.project(), pair.id(), lastDay));
    }

    void end(Pair pair, LocalDate lastDay, String reason, Optional<Boolean> wentWell, Instant now) {
        rows.close(pair.id(), PairState.ENDED, lastDay, wentWell.orElse(null));
        happened(pair, PairEventKind.ENDED, lastDay, Optional.empty(), reason, now);
        coachRoles.end(pair.project(), pair.coach(), pair.schoolIds(), lastDay);
        mail.ended(pair, lastDay);
        events.publishEvent(new PairEnded(pair.project(), pair.id(), lastDay));
    }

    /**
     * Another coach, who is asked and sees the schools once they have accepted. The pair goes on meanwhile.
     *
     * @param day the new coach's first; for a pair that has not begun yet, the pair's first
     * @param shared what is read from now on where it names the coach; empty to leave it
     */
    void changeCoach(Pair pair, PersonId to, LocalDate day, String reason, Optional<String> shared, Instant now) {
        var from = latest(day, pair.coachSince());
        rows.changeCoach(pair.id(), to, from);
        shared.ifPresent(words -> rows.reasons(pair.id(), words));
        rows.touch(pair.id());
        answers.supersede(pair.id(), List.of(new PairParty.OfCoach(pair.coach()), new PairParty.OfCoach(to)), now);
        answers.checked(
                pair.schoolIds().stream()
                        .map(school -> new PairAnswerRows.Check(pair.id(), to, school, true, today(), Optional.empty()))
                        .toList(),
                currentUser.ifPerson(),
                now);
        happened(pair, PairEventKind.COACH_CHANGED, from, Optional.of(new PairParty.OfCoach(to)), reason, now);
        happened(pair, PairEventKind.CHECKED, today(), Optional.of(new PairParty.OfCoach(to)), "", now);
        coachRoles.end(pair.project(), pair.coach(), pair.schoolIds(), from.minusDays(1));
        mail.coachChanged(pair, again(pair), from);
        events.publishEvent(new CoachChanged(pair.project(), pair.id(), pair.coach(), to, from));
    }

    void happened(Pair pair, PairEventKind kind, LocalDate on, Optional<PairParty> about, String reason, Instant now) {
        rows.happened(List.of(new PairRows.Event(
                pair.id(),
                kind,
                on,
                about.flatMap(party ->
                        party instanceof PairParty.OfSchool(var school) ? Optional.of(school) : Optional.empty()),
                about.flatMap(
                        party -> party instanceof PairParty.OfCoach(var coach) ? Optional.of(coach) : Optional.empty()),
                reason,
                currentUser.ifPerson(),
                now)));
    }

    /** As it is by now. */
    private Pair again(Pair pair) {
        return rows.find(pair.id()).orElseThrow();
    }

    private LocalDate today() {
        return SchoolTime.today(clock);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
