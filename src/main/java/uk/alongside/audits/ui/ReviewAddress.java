package uk.alongside.audits.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Set;
import uk.alongside.frameworks.StatementId;

/**
 * Where somebody is in a self-review, as it stands in the address: a link opens there again.
 *
 * @param area the code of the open area; empty for the first that is not done
 * @param statement the id of the open statement; empty for the first of the area
 * @param mode {@code one} statement at a time, or the {@code whole} area
 * @param show which statements are gone through: {@code all}, {@code open}, {@code disagreed}, {@code changed}
 */
record ReviewAddress(String area, String statement, String mode, String show) {

    private static final Set<String> MODES = Set.of("one", "whole");
    private static final Set<String> SHOWS = Set.of("all", "open", "disagreed", "changed");

    ReviewAddress {
        mode = MODES.contains(mode) ? mode : "one";
        show = SHOWS.contains(show) ? show : "all";
    }

    static ReviewAddress of(Location location) {
        var query = location.getQueryParameters();
        return new ReviewAddress(
                query.getSingleParameter("area").orElse(""),
                query.getSingleParameter("statement").orElse(""),
                query.getSingleParameter("mode").orElse(""),
                query.getSingleParameter("show").orElse(""));
    }

    static ReviewAddress ofArea(String area) {
        return new ReviewAddress(area, "", "one", "all");
    }

    static ReviewAddress ofStatement(String area, StatementId statement) {
        return new ReviewAddress(area, statement.value().toString(), "one", "all");
    }

    /** One unanswered statement after another, from here. */
    static ReviewAddress ofOpenIn(String area, StatementId first) {
        return new ReviewAddress(area, first.value().toString(), "one", "open");
    }

    /** Whether this statement is looked for. */
    boolean isAt(StatementId id) {
        return statement.equals(id.value().toString());
    }

    QueryParameters asQuery() {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "area", area, "");
        put(parts, "statement", statement, "");
        put(parts, "mode", mode, "one");
        put(parts, "show", show, "all");
        return QueryParameters.simple(parts);
    }

    private static void put(LinkedHashMap<String, String> parts, String name, String value, String usual) {
        if (!value.equals(usual)) {
            parts.put(name, value);
        }
    }
}
