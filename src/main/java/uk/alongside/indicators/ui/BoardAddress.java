package uk.alongside.indicators.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.alongside.indicators.BoardRequest;
import uk.alongside.kernel.RuleBroken;

/**
 * What a person is looking at on the board, as it stands in the address, so that a link shows a colleague the same.
 *
 * @param asOf the day at whose end the figures stand; empty for today
 * @param phase the group of schools listed; empty for all
 * @param page which hundred of schools is listed, from 0
 * @param aloud whether the board is told in sentences
 */
record BoardAddress(String project, Optional<LocalDate> asOf, Optional<String> phase, int page, boolean aloud) {

    static final String PROJECT = "project";
    private static final String AS_OF = "asOf";
    private static final String PHASE = "phase";
    private static final String PAGE = "page";
    private static final String VIEW = "view";
    private static final String ALOUD = "aloud";

    static BoardAddress of(String project, Location location) {
        var query = location.getQueryParameters();
        return new BoardAddress(
                project,
                query.getSingleParameter(AS_OF).filter(day -> !day.isEmpty()).map(BoardAddress::day),
                query.getSingleParameter(PHASE).filter(phase -> !phase.isEmpty()),
                query.getSingleParameter(PAGE).map(BoardAddress::page).orElse(0),
                query.getSingleParameter(VIEW).filter(ALOUD::equals).isPresent());
    }

    BoardRequest request() {
        return new BoardRequest(asOf, phase);
    }

    BoardAddress on(Optional<LocalDate> day) {
        return new BoardAddress(project, day, phase, 0, aloud);
    }

    BoardAddress narrowedTo(String phaseKey) {
        return new BoardAddress(project, asOf, Optional.of(phaseKey).filter(key -> !key.isEmpty()), 0, aloud);
    }

    BoardAddress atPage(int number) {
        return new BoardAddress(project, asOf, phase, number, aloud);
    }

    BoardAddress inSentences(boolean sentences) {
        return new BoardAddress(project, asOf, phase, page, sentences);
    }

    RouteParameters route() {
        return new RouteParameters(PROJECT, project);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        asOf.ifPresent(day -> query.put(AS_OF, day.toString()));
        phase.ifPresent(key -> query.put(PHASE, key));
        if (page > 0) {
            query.put(PAGE, Integer.toString(page));
        }
        if (aloud) {
            query.put(VIEW, ALOUD);
        }
        return QueryParameters.simple(query);
    }

    /** The address of one school's page, with the same day. */
    String ofSchool(String letter) {
        var day = asOf.map(value -> "?" + AS_OF + "=" + value).orElse("");
        return "projects/%s/schools/%s%s".formatted(project, letter, day);
    }

    void open() {
        UI.getCurrent().navigate(BoardView.class, route(), query());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new RuleBroken("The day in this address cannot be read. Write it as in 2019-01-31.");
        }
    }

    private static int page(String text) {
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }
}
