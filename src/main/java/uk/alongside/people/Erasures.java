package uk.alongside.people;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.trail.Trail;

/**
 * Erases people: their name, their address, their account and whatever else tells who they were.
 *
 * <p>What a project relies on stays as it was, under an id that leads to nobody any more. All of it happens in one
 * transaction, or nothing. Whoever is invited again afterwards comes as a new person.
 */
@Service
@Transactional
@PreAuthorize("@currentUser.isSystem() or @currentUser.isPlatformAdmin()")
public class Erasures {

    private final KnownPersons persons;
    private final LocalAccounts accounts;
    private final PersonalData data;
    private final AccountRows rows;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    Erasures(
            KnownPersons persons,
            LocalAccounts accounts,
            PersonalData data,
            AccountRows rows,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.persons = persons;
        this.accounts = accounts;
        this.data = data;
        this.rows = rows;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** What would happen, and what is in the way. */
    public Erasure preview(PersonId person) {
        var about = persons.findById(person).orElseThrow(NotFound::new).asSubject();
        return new Erasure(rows.find(person).orElseThrow(NotFound::new), data.held(about), data.inTheWay(about));
    }

    /** Erases the person now and for good. Their sessions end with their next click. */
    public void erase(PersonId person) {
        if (currentUser.ifPerson().filter(person::equals).isPresent()) {
            throw new RuleBroken("Ask another platform admin to erase you: somebody has to look after the portal.");
        }
        // Whoever comes second waits here, and finds it done.
        var known = persons.findForErasure(person).orElseThrow(NotFound::new);
        if (known.isErased()) {
            throw new RuleBroken("This person has been erased already.");
        }
        var about = known.asSubject();
        data.inTheWay(about).stream().findFirst().ifPresent(reason -> {
            throw new RuleBroken(reason);
        });
        data.erase(about);
        accounts.findById(person).ifPresent(accounts::delete);
        known.erase(clock.instant());
        persons.saveAndFlush(known);
        trail.record("erased a person", new SubjectRef("person", person.value()), Trail.PORTAL);
    }
}
