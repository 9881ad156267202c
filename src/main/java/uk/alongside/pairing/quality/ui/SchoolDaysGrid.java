package uk.alongside.pairing.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.Days;
import uk.alongside.pairing.quality.SchoolDays;

/** The days of a project's schools, a line each; the lead changes them. */
final class SchoolDaysGrid extends Composite<Grid<SchoolDays>> {

    private final SchoolDaysForm.@Nullable Opener form;

    /** @param form nothing for those who read alone */
    SchoolDaysGrid(List<SchoolDays> schools, SchoolDaysForm.@Nullable Opener form) {
        this.form = form;
        var grid = getContent();
        grid.addComponentColumn(this::line).setHeader("School, and its days");
        grid.setItems(schools);
        grid.setEmptyStateText("No school is in this project yet.");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("school-list");
        grid.getElement().setAttribute("aria-label", "Schools in the order of their letters, with their days");
    }

    private Component line(SchoolDays school) {
        var name = new Span(
                school.name().equals("School " + school.letter())
                        ? school.name()
                        : school.letter() + " · " + school.name());
        var days = new Span(inWords(school));
        days.addClassName("meta");
        var words = new Div(name, days);
        words.addClassName("project-line");
        var line = new Div(words);
        line.addClassNames("row", "end", "school-line");
        if (form != null) {
            var open = form;
            var change = new Button("Change", click -> open.open(school));
            change.setAriaLabel("Change the days of " + school.name());
            line.add(change);
        }
        return line;
    }

    static String inWords(SchoolDays school) {
        var days = school.all().entrySet().stream()
                .map(day -> "%s %s".formatted(day.getKey().words(), Days.inWords(day.getValue())))
                .collect(Collectors.joining(", "));
        return days.isEmpty()
                ? "No day is recorded."
                : days.substring(0, 1).toUpperCase(Locale.UK) + days.substring(1) + ".";
    }
}
