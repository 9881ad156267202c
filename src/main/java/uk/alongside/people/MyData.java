package uk.alongside.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.trail.Trail;

/** What the portal holds about the person at the keyboard, for them to read, to take away, and to have erased. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class MyData {

    private final PersonalData data;
    private final KnownPersons persons;
    private final AccountRows rows;
    private final CurrentUser currentUser;
    private final Trail trail;

    MyData(PersonalData data, KnownPersons persons, AccountRows rows, CurrentUser currentUser, Trail trail) {
        this.data = data;
        this.persons = persons;
        this.rows = rows;
        this.currentUser = currentUser;
        this.trail = trail;
    }

    /** What there is, kind by kind. */
    @Transactional(readOnly = true)
    public List<HeldAbout> held() {
        return data.held(me());
    }

    /** All of it, as a zip file of plain tables. */
    public byte[] download() {
        var zip = data.zip(me());
        record("downloaded their own data");
        return zip;
    }

    /** When the person asked to be erased, if they did. */
    @Transactional(readOnly = true)
    public Optional<Instant> askedToBeErased() {
        return rows.askedToBeErased(currentUser.id());
    }

    /** Asks to be erased. Nothing happens before whoever looks after the portal has done it. */
    public void askToBeErased() {
        if (rows.askToBeErased(currentUser.id())) {
            record("asked to be erased");
        }
    }

    /** Takes the wish to be erased back. */
    public void stay() {
        if (!rows.askNoMore(currentUser.id())) {
            throw new RuleBroken("You have not asked to be erased, or have taken it back already.");
        }
        record("took back the wish to be erased");
    }

    private void record(String what) {
        trail.record(what, new SubjectRef("person", currentUser.id().value()), Trail.PORTAL);
    }

    private AboutPerson me() {
        return persons.findById(currentUser.id()).orElseThrow(NotFound::new).asSubject();
    }
}
