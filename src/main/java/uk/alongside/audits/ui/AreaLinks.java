package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import uk.alongside.audits.AreaProgress;
import uk.alongside.kernel.NotFound;

/** The areas of a self-review as ways to each of them; the one that is open is marked. */
final class AreaLinks extends Composite<Nav> {

    /** @param words what is said of an area */
    AreaLinks(
            Class<? extends Component> view,
            RouteParameters sheet,
            List<AreaProgress> areas,
            String open,
            SerializableFunction<AreaProgress, String> words) {
        getContent().setAriaLabel("Areas");
        getContent().addClassNames("area-links", "no-print");
        for (var area : areas) {
            var link = new RouterLink(words.apply(area), view, sheet);
            link.setQueryParameters(ReviewAddress.ofArea(area.code()).asQuery());
            if (area.code().equals(open)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            getContent().add(link);
        }
    }

    /** The area that is asked for, or the first. */
    static String open(ReviewAddress address, List<AreaProgress> areas) {
        return Optional.of(address.area())
                .filter(area -> !area.isEmpty())
                .or(() -> areas.stream().findFirst().map(AreaProgress::code))
                .orElseThrow(NotFound::new);
    }
}
