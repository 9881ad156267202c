package uk.alongside.pairing.proposals;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** A lock as tables and texts hold it. */
record KeptLock(Kind kind, SchoolId school, Optional<SchoolId> other, Optional<PersonId> coach) {

    enum Kind {
        TOGETHER,
        APART,
        THIRD,
        WITH_COACH,
        WITHOUT_COACH
    }

    static KeptLock of(Lock lock) {
        return switch (lock) {
            case Lock.Together(var one, var other) -> schools(Kind.TOGETHER, one, other);
            case Lock.Apart(var one, var other) -> schools(Kind.APART, one, other);
            case Lock.Third(var school, var joins) -> schools(Kind.THIRD, school, joins);
            case Lock.WithCoach(var school, var coach) ->
                new KeptLock(Kind.WITH_COACH, school, Optional.empty(), Optional.of(coach));
            case Lock.WithoutCoach(var school, var coach) ->
                new KeptLock(Kind.WITHOUT_COACH, school, Optional.empty(), Optional.of(coach));
        };
    }

    private static KeptLock schools(Kind kind, SchoolId one, SchoolId other) {
        return new KeptLock(kind, one, Optional.of(other), Optional.empty());
    }

    Lock asLock() {
        return switch (kind) {
            case TOGETHER -> new Lock.Together(school, other.orElseThrow());
            case APART -> new Lock.Apart(school, other.orElseThrow());
            case THIRD -> new Lock.Third(school, other.orElseThrow());
            case WITH_COACH -> new Lock.WithCoach(school, coach.orElseThrow());
            case WITHOUT_COACH -> new Lock.WithoutCoach(school, coach.orElseThrow());
        };
    }

    /** One word: the kind and the ids. */
    String asWord() {
        return Stream.of(
                        Optional.of(kind.name()),
                        Optional.of(school.toString()),
                        other.map(SchoolId::toString),
                        coach.map(PersonId::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(":"));
    }

    static KeptLock ofWord(String word) {
        var parts = word.split(":");
        var kind = Kind.valueOf(parts[0]);
        var last = UUID.fromString(parts[2]);
        boolean aboutCoach = kind == Kind.WITH_COACH || kind == Kind.WITHOUT_COACH;
        return new KeptLock(
                kind,
                new SchoolId(UUID.fromString(parts[1])),
                aboutCoach ? Optional.empty() : Optional.of(new SchoolId(last)),
                aboutCoach ? Optional.of(new PersonId(last)) : Optional.empty());
    }
}
