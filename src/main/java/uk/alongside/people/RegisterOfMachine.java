package uk.alongside.people;

import org.springframework.stereotype.Component;
import uk.alongside.schools.register.RegisterGuard;

/** Who looks after the machine brings the register up to date. */
@Component
class RegisterOfMachine implements RegisterGuard {

    private final CurrentUser currentUser;

    RegisterOfMachine(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public boolean mayImport() {
        return currentUser.isPlatformAdmin();
    }
}
