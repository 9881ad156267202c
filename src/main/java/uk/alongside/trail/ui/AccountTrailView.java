package uk.alongside.trail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.trail.Trail;
import uk.alongside.trail.TrailReading;

/** Who did what with accounts and the portal itself, for whoever looks after it; to anybody else it is not there. */
@Route("trail/accounts")
@PageTitle("Who did what with accounts")
@Menu(title = "Accounts trail", order = 88)
@PermitAll
class AccountTrailView extends Composite<Div> {

    AccountTrailView(TrailReading reading) {
        getContent().addClassNames("trail", "stack");
        getContent()
                .add(
                        new ViewHeader("Who did what with accounts").under(TrailList.UNDER),
                        new TrailWhole(reading),
                        new TrailList(reading, Trail.PORTAL));
    }
}
