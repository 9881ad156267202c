package uk.alongside.pairing.proposals;

import java.util.HashMap;
import java.util.Map;
import uk.alongside.kernel.Days;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Must;
import uk.alongside.pairing.rules.Question;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** What has to hold, in short words for the lead: "at most 20 miles apart". */
final class MustWords {

    private final Question question;
    private final Map<SchoolId, String> schools = new HashMap<>();
    private final Map<PersonId, String> coaches = new HashMap<>();

    MustWords(Question question) {
        this.question = question;
        question.schools().forEach(school -> schools.put(school.id(), school.name()));
        question.coaches().forEach(coach -> coaches.put(coach.id(), coach.name()));
    }

    String of(Must must) {
        var asked = question.musts();
        return switch (must.kind()) {
            case ROLES -> "each school once, and with one that is marked the other way";
            case CAPACITY -> "no coach has more pairs than they can take";
            case CONFLICT -> "no declared conflict";
            case TRIOS -> asked.mostTrios() == 1 ? "at most one trio" : "at most %d trios".formatted(asked.mostTrios());
            case TRUSTS -> "not two of the same trust";
            case PHASE -> "both of the same phase";
            case AUTHORITY -> "both in the same local authority";
            case MILES ->
                "at most %d miles apart, as the crow flies"
                        .formatted(asked.mostMiles().orElse(0));
            case ANSWER -> "no coach at a school to which they said no";
            case COACH_PHASE -> "the coach knows the phases of both";
            case DATES ->
                asked.lasts()
                        .map(days -> "the coach is there from %s to %s"
                                .formatted(Days.inWords(days.from()), Days.inWords(days.until())))
                        .orElse("the coach is there all the time");
            case LOCK -> must.lock().map(this::of).orElse("what you decided");
        };
    }

    String of(Lock lock) {
        return switch (lock) {
            case Lock.Together(var one, var other) -> "%s and %s together".formatted(school(one), school(other));
            case Lock.Apart(var one, var other) -> "%s and %s apart".formatted(school(one), school(other));
            case Lock.Third(var school, var joins) -> "%s joins %s as a third".formatted(school(school), school(joins));
            case Lock.WithCoach(var school, var coach) -> "%s with %s".formatted(school(school), coach(coach));
            case Lock.WithoutCoach(var school, var coach) -> "%s without %s".formatted(school(school), coach(coach));
        };
    }

    /** Whether everybody whom the lock is about is in the question. */
    boolean knows(Lock lock) {
        return switch (lock) {
            case Lock.Together(var one, var other) -> knowBoth(one, other);
            case Lock.Apart(var one, var other) -> knowBoth(one, other);
            case Lock.Third(var school, var joins) -> knowBoth(school, joins);
            case Lock.WithCoach(var school, var coach) -> schools.containsKey(school) && coaches.containsKey(coach);
            case Lock.WithoutCoach(var school, var coach) -> schools.containsKey(school) && coaches.containsKey(coach);
        };
    }

    private boolean knowBoth(SchoolId one, SchoolId other) {
        return schools.containsKey(one) && schools.containsKey(other);
    }

    String school(SchoolId id) {
        return schools.getOrDefault(id, "a school that has left");
    }

    String coach(PersonId id) {
        return coaches.getOrDefault(id, "a coach who has left");
    }
}
