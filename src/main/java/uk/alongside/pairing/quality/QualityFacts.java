package uk.alongside.pairing.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.alongside.pairing.PairState;
import uk.alongside.pairing.PairingId;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/**
 * Everything that the rules are held against, as it stands on a day.
 *
 * @param coaching the schools of which each coach of the project is a coach today; none for one who has none yet
 * @param capacity how many pairs each coach said they can take
 */
record QualityFacts(
        LocalDate today,
        List<School> schools,
        List<Step> steps,
        List<Pair> pairs,
        List<Answer> answers,
        List<Check> checks,
        List<Declared> declared,
        Map<PersonId, Set<SchoolId>> coaching,
        Map<PersonId, Integer> capacity,
        Map<PersonId, String> names,
        Map<PairingId, Map<SchoolId, LocalDate>> firstVisits) {

    record School(SchoolId id, String name, Optional<LocalDate> withdrewAfter, Optional<String> trust) {}

    record Step(SchoolId school, SchoolStep step, LocalDate on, Optional<String> lateReason) {}

    record Pair(
            PairingId id,
            int number,
            PairState state,
            LocalDate confirmedOn,
            LocalDate beginsOn,
            List<Member> members,
            List<Coach> coaches) {

        /** Those who are in it now; in one that is over, nobody. */
        Stream<Member> openMembers() {
            return members.stream().filter(member -> member.until().isEmpty());
        }

        Optional<Coach> coach() {
            return coaches.stream().filter(coach -> coach.until().isEmpty()).findFirst();
        }

        /** From when on a school or coach that came at this day is bound by the pair. */
        LocalDate beginsFor(LocalDate from) {
            return from.isAfter(beginsOn) ? from : beginsOn;
        }
    }

    record Member(SchoolId school, LocalDate from, Optional<LocalDate> until) {}

    record Coach(PersonId person, LocalDate from, Optional<LocalDate> until) {}

    /** An answer that stands, of a school or of a coach. */
    record Answer(
            PairingId pair,
            Optional<SchoolId> school,
            Optional<PersonId> coach,
            boolean accepts,
            LocalDate on,
            Optional<String> lateReason) {}

    record Check(
            PairingId pair,
            PersonId coach,
            SchoolId school,
            boolean clear,
            LocalDate on,
            Optional<String> lateReason) {}

    /** A conflict of interest that was declared and not withdrawn. */
    record Declared(PersonId coach, Optional<SchoolId> school, Optional<String> trust, LocalDate on) {}
}
