package uk.alongside.mail.ui;

import com.vaadin.flow.component.Component;
import uk.alongside.kernel.ui.MenuGuard;
import uk.alongside.people.CurrentUser;

/** The outbox stands in the menu of who runs the machine, and one's own choice of mails in one's account's. */
@org.springframework.stereotype.Component
class OutboxMenu implements MenuGuard {

    private final CurrentUser currentUser;

    OutboxMenu(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public boolean offers(Class<? extends Component> view) {
        return view != OutboxView.class || currentUser.isPlatformAdmin();
    }
}
