package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.projects.Project;
import uk.alongside.projects.SchoolLine;
import uk.alongside.projects.SchoolsShown;
import uk.alongside.projects.SchoolsTakingPart;

/** A project's schools, a line each, fetched as they come into sight. */
final class SchoolGrid extends Composite<Grid<SchoolLine>> {

    private final SchoolsTakingPart schools;
    private final Project project;
    private final boolean mayChange;
    private final LocalDate today;
    private final Command lookAgain;

    SchoolGrid(
            SchoolsTakingPart schools,
            Project project,
            SchoolsShown shown,
            boolean mayChange,
            LocalDate today,
            Command lookAgain) {
        this.schools = schools;
        this.project = project;
        this.mayChange = mayChange;
        this.today = today;
        this.lookAgain = lookAgain;
        var grid = getContent();
        grid.addComponentColumn(this::line).setHeader("School, agreement, and since when");
        grid.setItemsPageable(page -> schools.lines(project.id(), shown, page));
        grid.setEmptyStateText(SchoolWords.nothing(shown));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("school-list");
        grid.getElement().setAttribute("aria-label", "Schools in the order of their letters");
    }

    private Component line(SchoolLine school) {
        var words = new Div(link(school), meta(SchoolWords.agreement(school)));
        words.addClassName("project-line");
        SchoolWords.dates(school, today).forEach(sentence -> words.add(meta(sentence)));
        var line = new Div(words);
        line.addClassNames("row", "end", "school-line");
        if (mayChange) {
            line.add(action(school));
        }
        return line;
    }

    private Component link(SchoolLine school) {
        var link = new RouterLink(name(school), JoiningView.class, ProjectsNavigation.parameters(project.key()));
        link.setQueryParameters(QueryParameters.of(JoiningView.SCHOOL, school.letter()));
        return link;
    }

    private static String name(SchoolLine school) {
        return school.name().equals("School " + school.letter())
                ? school.name()
                : school.letter() + " · " + school.name();
    }

    private static Span meta(String words) {
        var span = new Span(words);
        span.addClassName("meta");
        return span;
    }

    private Component action(SchoolLine school) {
        var actions = new Div();
        actions.addClassName("row");
        school.undo().ifPresent(undo -> actions.add(button("Undo", undoing(undo) + school.name(), () -> undo(school))));
        if (school.lastDay().isEmpty()) {
            actions.add(button(
                    "Withdraw", "Withdraw " + school.name(), () -> WithdrawForm.dialog(school, today, this::withdraw)
                            .open()));
        }
        return actions;
    }

    private static String undoing(SchoolLine.Undo undo) {
        return switch (undo) {
            case JOINING -> "Undo the joining of ";
            case WITHDRAWAL -> "Undo the withdrawal of ";
        };
    }

    private static Button button(String label, String aloud, Command command) {
        var button = new Button(label, click -> command.execute());
        button.setAriaLabel(aloud);
        return button;
    }

    private void withdraw(WithdrawForm.Entered entered) {
        schools.withdraw(project.id(), entered.school().id(), entered.lastDay(), entered.reason());
        Messages.done("%s is on record as leaving. You can undo this until the day is over."
                .formatted(entered.school().name()));
        lookAgain.execute();
    }

    private void undo(SchoolLine school) {
        schools.undo(project.id(), school.id());
        Messages.done("Undone.");
        lookAgain.execute();
    }
}
