package uk.alongside.people.ui;

import com.vaadin.flow.component.Component;
import uk.alongside.kernel.ui.MenuGuard;
import uk.alongside.people.CurrentUser;

/** The accounts stand in the menu of who runs the machine. */
@org.springframework.stereotype.Component
class AccountsMenu implements MenuGuard {

    private final CurrentUser currentUser;

    AccountsMenu(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public boolean offers(Class<? extends Component> view) {
        return view != AccountsView.class || currentUser.isPlatformAdmin();
    }
}
