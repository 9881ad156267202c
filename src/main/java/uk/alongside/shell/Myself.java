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

    Myself(CurrentUser currentUser, PersonDirectory directory) {
        name = currentUser
                .ifPerson()
                .flatMap(
                        id -> Optional.ofNullable(directory.namesOf(List.of(id)).get(id)));
    }

    /** Empty where nobody is signed in. */
    Optional<String> name() {
        return name;
    }
}
