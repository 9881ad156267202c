package uk.alongside.people;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.NotFound;

/** Looks up persons for other modules: names for the ids they hold. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class PersonDirectory {

    private final KnownPersons persons;
    private final CurrentUser currentUser;

    PersonDirectory(KnownPersons persons, CurrentUser currentUser) {
        this.persons = persons;
        this.currentUser = currentUser;
    }

    /** The names of these persons, in one statement. Ids that are nobody's are left out. */
    public Map<PersonId, String> namesOf(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return persons.findByIdIn(ids).stream().collect(Collectors.toMap(KnownPerson::id, KnownPerson::name));
    }

    /** The person at the keyboard, with their own address. */
    public Person myself() {
        return persons.findById(currentUser.id()).orElseThrow(NotFound::new).asPerson();
    }

    /** A person with their address. Only for the portal itself, which writes to them. */
    @PreAuthorize("@currentUser.isSystem()")
    public Optional<Person> byId(PersonId id) {
        return persons.findById(id).map(KnownPerson::asPerson);
    }

    /** The same for many, in one statement. Ids that are nobody's are left out. */
    @PreAuthorize("@currentUser.isSystem()")
    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : persons.findByIdIn(ids).stream().collect(Collectors.toMap(KnownPerson::id, KnownPerson::asPerson));
    }

    /** The person with this address. Only for those who manage accounts: others could try out who is known here. */
    @PreAuthorize("@currentUser.isSystem() or @currentUser.isPlatformAdmin()")
    public Optional<Person> findByEmail(EmailAddress email) {
        return persons.findByEmail(email.value()).map(KnownPerson::asPerson);
    }
}
