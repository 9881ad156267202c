package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.alongside.audits.results.Comparing;
import uk.alongside.kernel.RuleBroken;

/**
 * What a person is looking at on a page of results, as it stands in the address, so that a link shows a colleague the same.
 *
 * @param letter the school; empty on the project's page
 * @param before the number of the earlier round; empty for the first that fits
 * @param after the number of the later one; empty for the newest
 * @param asOf the day at whose end the answers stood; null for today
 * @param page which hundred of schools is listed, from 0
 */
record ResultsAddress(
        String project,
        String letter,
        String before,
        String after,
        @Nullable LocalDate asOf,
        int page) implements Serializable {

    static final String PROJECT = "project";
    static final String LETTER = "letter";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String AS_OF = "asOf";
    private static final String PAGE = "page";

    static ResultsAddress of(String project, String letter, Location location) {
        var query = location.getQueryParameters();
        return new ResultsAddress(
                project,
                letter,
                query.getSingleParameter(BEFORE).orElse(""),
                query.getSingleParameter(AFTER).orElse(""),
                query.getSingleParameter(AS_OF)
                        .filter(day -> !day.isEmpty())
                        .map(ResultsAddress::day)
                        .orElse(null),
                query.getSingleParameter(PAGE)
                        .map(page -> number(page).orElse(0))
                        .orElse(0));
    }

    Comparing comparing() {
        return new Comparing(number(before), number(after), Optional.ofNullable(asOf), page);
    }

    ResultsAddress comparing(int earlier, int later) {
        return new ResultsAddress(project, letter, Integer.toString(earlier), Integer.toString(later), asOf, 0);
    }

    ResultsAddress on(@Nullable LocalDate day) {
        return new ResultsAddress(project, letter, before, after, day, 0);
    }

    ResultsAddress atPage(int number) {
        return new ResultsAddress(project, letter, before, after, asOf, number);
    }

    ResultsAddress ofSchool(String other) {
        return new ResultsAddress(project, other, before, after, asOf, 0);
    }

    Class<? extends Component> view() {
        return letter.isEmpty() ? ProjectResultsView.class : SchoolComparisonView.class;
    }

    RouteParameters route() {
        return letter.isEmpty()
                ? new RouteParameters(PROJECT, project)
                : new RouteParameters(new RouteParam(PROJECT, project), new RouteParam(LETTER, letter));
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, BEFORE, before);
        put(query, AFTER, after);
        put(query, AS_OF, asOf == null ? "" : asOf.toString());
        put(query, PAGE, page == 0 ? "" : Integer.toString(page));
        return QueryParameters.simple(query);
    }

    private static void put(Map<String, String> query, String name, String value) {
        if (!value.isEmpty()) {
            query.put(name, value);
        }
    }

    /** As it stands in a link. */
    String inFull() {
        var query = query().getQueryString();
        return (letter.isEmpty() ? "projects/%s/self-review-results" : "projects/%s/self-review-results/%s")
                        .formatted(project, letter)
                + (query.isEmpty() ? "" : "?" + query);
    }

    void open() {
        UI.getCurrent().navigate(view(), route(), query());
    }

    private static OptionalInt number(String text) {
        return text.matches("[0-9]{1,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new RuleBroken("The day in this address cannot be read. Write it as in 2019-01-31.");
        }
    }
}
