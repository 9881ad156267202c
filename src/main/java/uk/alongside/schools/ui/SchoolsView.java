package uk.alongside.schools.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.schools.SchoolFound;
import uk.alongside.schools.SchoolSearch;

/** Looks for a school among all of England's; what was typed stands in the address. */
@Route("schools")
@PageTitle("Schools")
@Menu(title = "Schools", order = 30)
@StyleSheet("styles/schools.css")
@PermitAll
class SchoolsView extends Composite<Div> implements BeforeEnterObserver {

    private static final String FIND = "find";
    private static final int A_PAUSE = 250;
    private static final int LONGEST = 100;

    private final TextField words = new TextField("Find a school");
    private final Grid<SchoolFound> found = new Grid<>();

    SchoolsView(SchoolSearch search) {
        words.setHelperText("Part of its name, its town, postcode, URN or LAESTAB");
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(A_PAUSE);
        words.addValueChangeListener(typed -> {
            found.getDataProvider().refreshAll();
            if (typed.isFromClient()) {
                keepInAddress();
            }
        });
        found.addComponentColumn(SchoolsView::line).setHeader("School");
        found.setItemsPageable(page -> search.page(words.getValue(), page));
        found.setEmptyStateText("No school has all of these words. Try fewer of them, or the URN.");
        found.setSelectionMode(Grid.SelectionMode.NONE);
        found.addClassName("school-list");
        found.getElement().setAttribute("aria-label", "Schools, best answers first");
        getContent().addClassNames("schools", "stack-l");
        getContent()
                .add(
                        new ViewHeader("Schools").under("What is published of every school on the register."),
                        words,
                        found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(FIND)
                .orElse("");
        words.setValue(asked.substring(0, Math.min(asked.length(), LONGEST)));
        if (asked.isEmpty()) {
            words.focus();
        }
    }

    private void keepInAddress() {
        var typed = words.getValue().strip();
        var query = typed.isEmpty() ? QueryParameters.empty() : QueryParameters.of(FIND, typed);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("schools", query));
    }

    private static Component line(SchoolFound school) {
        var link = SchoolsNavigation.linkTo(school.id(), school.name());
        var what = new Span(Stream.of(
                        Stream.of(school.phase().words()),
                        school.localAuthority().stream(),
                        school.town().filter(town -> !school.localAuthority().equals(Optional.of(town))).stream(),
                        school.postcode().stream(),
                        school.urn().map("URN %s"::formatted).stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(" · ")));
        what.addClassName("meta");
        var line = new Div(link, what);
        line.addClassName("school-line");
        if (!school.isOpen()) {
            var closed = new Span("closed");
            closed.addClassName("closed");
            line.addComponentAtIndex(1, closed);
        }
        return line;
    }
}
