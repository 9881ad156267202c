package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Predicate;
import uk.alongside.projects.Roles;

/**
 * A page of a project that a module contributes. Every such bean becomes a link on all pages of a project.
 *
 * @param order smaller stands further left; the board is 10, the work plan 50, the pack 90
 * @param view its route has the parameter {@code project}, which is the project's key
 * @param visible for whom the link is shown; whether the page opens is decided by the service behind it
 */
public record ProjectTab(String label, int order, Class<? extends Component> view, Predicate<Roles> visible) {}
