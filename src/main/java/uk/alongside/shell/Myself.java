package uk.alongside.shell;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;

/** The person whose tab this is, looked up once for the bar and the greeting. */
@SpringComponent
@UIScope
class Myself implements Serializable {

    private final Optional<String> name;
    private final boolean runsThePortal;

    Myself(CurrentUser currentUser, PersonDirectory directory) {
        runsThePortal = currentUser.isPlatformAdmin();
        name = currentUser
                .ifPerson()
                .flatMap(
                        id -> Optional.ofNullable(directory.namesOf(List.of(id)).get(id)));
    }

    /** Empty where nobody is signed in. */
    Optional<String> name() {
        return name;
    }

    /** What colleagues say: "Sam" of Sam Green. */
    Optional<String> firstName() {
        return name.map(whole -> whole.split("\\s+", 2)[0]);
    }

    boolean runsThePortal() {
        return runsThePortal;
    }
}
