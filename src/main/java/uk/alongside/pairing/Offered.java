package uk.alongside.pairing;

import java.time.LocalDate;
import java.util.Set;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** To what somebody says yes or no: these schools, this coach, from this day on. An answer counts for nothing else. */
public record Offered(Set<SchoolId> schools, PersonId coach, LocalDate beginsOn) {

    public Offered {
        schools = Set.copyOf(schools);
    }
}
