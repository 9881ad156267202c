package uk.alongside.people;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.trail.ActorNames;
import uk.alongside.trail.Trail;
import uk.alongside.trail.TrailGuard;

/** What people are called on the trail, and that account events are for the platform admin to read. */
@Component
class AccountTrail implements TrailGuard, ActorNames {

    private static final int MOST_NAMED = 100;

    private final KnownPersons persons;
    private final AccountRows rows;
    private final CurrentUser currentUser;

    AccountTrail(KnownPersons persons, AccountRows rows, CurrentUser currentUser) {
        this.rows = rows;
        this.persons = persons;
        this.currentUser = currentUser;
    }

    @Override
    public boolean mayRead(SubjectRef scope) {
        return scope.equals(Trail.PORTAL) && currentUser.isPlatformAdmin();
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> people) {
        return persons.findByIdIn(people.stream().map(PersonId::new).toList()).stream()
                .collect(Collectors.toMap(person -> person.id().value(), KnownPerson::name));
    }

    @Override
    public Set<UUID> named(String words) {
        return rows.named(new AccountSearch(words, AccountShow.EVERYBODY), MOST_NAMED).stream()
                .map(PersonId::value)
                .collect(Collectors.toSet());
    }
}
