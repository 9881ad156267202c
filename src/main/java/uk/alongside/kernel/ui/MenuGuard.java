package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;

/**
 * A module that knows for whom one of its pages stands in the menu. A page about which nobody says anything is offered to
 * everybody; whether it opens is decided by the service behind it.
 */
public interface MenuGuard {

    /** False where this page would be of no use to the person at the keyboard; true for pages of other modules. */
    boolean offers(Class<? extends Component> view);
}
