package uk.alongside.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/**
 * A pair as it stands, or as it stood when it ended; without the part that each school has in it.
 *
 * @param since the day of the last change of its state
 * @param coachSince the first day of the present coach
 * @param schools in the order of their names
 */
record Pair(
        PairingId id,
        ProjectId project,
        String projectKey,
        String projectName,
        int number,
        PairState state,
        LocalDate since,
        LocalDate confirmedOn,
        LocalDate beginsOn,
        Optional<LocalDate> endedOn,
        Optional<Boolean> wentWell,
        String sharedReasons,
        int revision,
        List<PairSchool> schools,
        PersonId coach,
        LocalDate coachSince) {

    Pair with(List<PairSchool> its) {
        return new Pair(
                id,
                project,
                projectKey,
                projectName,
                number,
                state,
                since,
                confirmedOn,
                beginsOn,
                endedOn,
                wentWell,
                sharedReasons,
                revision,
                its,
                coach,
                coachSince);
    }

    List<PairParty> parties() {
        var parties = new ArrayList<PairParty>();
        schools.forEach(school -> parties.add(new PairParty.OfSchool(school.id())));
        parties.add(new PairParty.OfCoach(coach));
        return parties;
    }

    List<SchoolId> schoolIds() {
        return schools.stream().map(PairSchool::id).toList();
    }

    Offered offered() {
        return new Offered(Set.copyOf(schoolIds()), coach, beginsOn);
    }

    boolean has(SchoolId school) {
        return schoolIds().contains(school);
    }

    /** {@code Ashwood and Brookfield}. */
    String names() {
        return names(schools.stream().map(PairSchool::name).toList());
    }

    /** The others, seen from one of its schools. */
    String partnersOf(SchoolId school) {
        return names(schools.stream()
                .filter(other -> !other.id().equals(school))
                .map(PairSchool::name)
                .toList());
    }

    static String names(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
