package uk.alongside.schools.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import uk.alongside.schools.SchoolId;

/** The way to a school's page. */
public final class SchoolsNavigation {

    /** The route parameter that holds the school's id. */
    public static final String SCHOOL = "school";

    private SchoolsNavigation() {}

    /** A link to the school's page. */
    public static RouterLink linkTo(SchoolId school, String name) {
        return new RouterLink(name, SchoolView.class, parameters(school));
    }

    public static RouteParameters parameters(SchoolId school) {
        return new RouteParameters(SCHOOL, school.toString());
    }
}
