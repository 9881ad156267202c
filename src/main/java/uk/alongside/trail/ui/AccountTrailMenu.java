package uk.alongside.trail.ui;

import com.vaadin.flow.component.Component;
import org.springframework.beans.factory.ObjectProvider;
import uk.alongside.kernel.ui.MenuGuard;
import uk.alongside.trail.Trail;
import uk.alongside.trail.TrailGuard;

/** The trail of accounts stands in the menu of those who may read it. */
@org.springframework.stereotype.Component
class AccountTrailMenu implements MenuGuard {

    private final ObjectProvider<TrailGuard> guards;

    AccountTrailMenu(ObjectProvider<TrailGuard> guards) {
        this.guards = guards;
    }

    @Override
    public boolean offers(Class<? extends Component> view) {
        return view != AccountTrailView.class || guards.stream().anyMatch(guard -> guard.mayRead(Trail.PORTAL));
    }
}
