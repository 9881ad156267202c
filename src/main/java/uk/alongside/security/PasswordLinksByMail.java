package uk.alongside.security;

import org.springframework.stereotype.Component;
import uk.alongside.people.PasswordLinks;
import uk.alongside.people.Person;

/** The link is the one that whoever forgot their password gets. */
@Component
class PasswordLinksByMail implements PasswordLinks {

    private final PasswordChanges changes;

    PasswordLinksByMail(PasswordChanges changes) {
        this.changes = changes;
    }

    @Override
    public void sendTo(Person person) {
        changes.ask(person.email());
    }
}
