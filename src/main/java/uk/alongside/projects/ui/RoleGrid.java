package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.InvitationChoices;
import uk.alongside.projects.Participation;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/** The roles that people hold or held in a project, those of today first; found by name, role or school. */
class RoleGrid extends Composite<Div> {

    private static final int FEW = 6;

    private final ProjectTeam team;
    private final PersonDirectory persons;
    private final Project project;
    private final InvitationChoices choices;
    private final Clock clock;
    private final Map<SchoolId, String> schools;
    private final Grid<Line> grid = new Grid<>();
    private final TextField find = new TextField("Find by name, role or school");

    /** A role with the words for it. */
    private record Line(Participation held, String name, String role, boolean ended) {

        boolean tells(String words) {
            return (name + " " + role)
                    .toLowerCase(Locale.UK)
                    .contains(words.strip().toLowerCase(Locale.UK));
        }

        String when() {
            var from = Dates.of(held.from());
            return held.until()
                    .map(day -> day.isBefore(held.from())
                            ? "Ended on %s, the day it began.".formatted(from)
                            : "From %s to %s.".formatted(from, Dates.of(day)))
                    .orElse("Since %s.".formatted(from));
        }
    }

    RoleGrid(
            ProjectTeam team,
            PersonDirectory persons,
            ProjectDirectory directory,
            Project project,
            InvitationChoices choices,
            Clock clock) {
        this.team = team;
        this.persons = persons;
        this.project = project;
        this.choices = choices;
        this.clock = clock;
        this.schools = directory.schoolsOf(project.id()).stream()
                .collect(Collectors.toMap(ProjectSchool::id, ProjectSchool::name));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(typed -> lookAgain());
        find.addClassName("find");
        getContent().addClassName("stack");
        getContent().add(find, grid());
        lookAgain();
    }

    private Component grid() {
        grid.addClassName("people-list");
        grid.addColumn(line()).setHeader("Person").setFlexGrow(1);
        if (choices.mayEndRoles()) {
            grid.addComponentColumn(this::end)
                    .setKey("end")
                    .setHeader("What to do")
                    .setFlexGrow(0)
                    .setWidth("9.5rem");
        }
        grid.setEmptyStateText("Nobody here yet.");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "Roles, those of today first");
        return grid;
    }

    private void lookAgain() {
        show(lines().stream().filter(line -> line.tells(find.getValue())).toList(), grid);
    }

    /** A few rows take the room they need; many scroll within the page. */
    static <T> void show(List<T> rows, Grid<T> grid) {
        grid.setAllRowsVisible(rows.size() <= FEW);
        grid.setClassName("many", rows.size() > FEW);
        grid.setItems(rows);
    }

    private List<Line> lines() {
        var held = team.of(project.id());
        var names = persons.namesOf(held.stream().map(Participation::person).collect(Collectors.toSet()));
        var today = SchoolTime.today(clock);
        return held.stream()
                .map(role -> line(role, names, today))
                .sorted(Comparator.comparing(Line::ended)
                        .thenComparing(line -> line.held().role())
                        .thenComparing(Line::role)
                        .thenComparing(Line::name))
                .toList();
    }

    private Line line(Participation held, Map<PersonId, String> names, LocalDate today) {
        return new Line(
                held,
                names.getOrDefault(held.person(), "Somebody who is no longer known here"),
                inWords(held.role(), held.school().map(school -> schools.getOrDefault(school, "a school"))),
                held.until().filter(day -> day.isBefore(today)).isPresent());
    }

    static String inWords(Role role, Optional<String> school) {
        return school.map(name -> role.words() + ", " + name).orElse(role.words());
    }

    private static Renderer<Line> line() {
        return LitRenderer.<Line>of("<div><strong>${item.name}</strong></div><div>${item.role}</div>"
                        + "<div class=\"meta\">${item.when}</div>")
                .withProperty("name", Line::name)
                .withProperty("role", Line::role)
                .withProperty("when", Line::when);
    }

    private Component end(Line line) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (!line.ended()) {
            var end = new Button("End role", click -> ending(line).open());
            end.setAriaLabel("End the role of %s as %s".formatted(line.name(), line.role()));
            var handOver = new Button("Hand over", click -> handingOver(line).open());
            handOver.setAriaLabel("Hand over the role of %s as %s".formatted(line.name(), line.role()));
            actions.add(handOver, end);
        }
        return actions;
    }

    private FormDialog handingOver(Line line) {
        return HandOverForm.dialog(
                line.name(),
                line.role(),
                others(line),
                team.waitingWith(line.held()),
                SchoolTime.today(clock),
                entered -> {
                    team.handOver(line.held(), entered.successor().id(), entered.day());
                    Messages.done("%s is %s from %s on."
                            .formatted(entered.successor().name(), line.role(), Dates.of(entered.day())));
                    lookAgain();
                });
    }

    /** Everybody else who takes part today, by name. */
    private List<HandOverForm.Successor> others(Line line) {
        return lines().stream()
                .filter(other -> !other.ended()
                        && !other.held().person().equals(line.held().person()))
                .map(other -> new HandOverForm.Successor(other.held().person(), other.name()))
                .distinct()
                .sorted(Comparator.comparing(HandOverForm.Successor::name))
                .toList();
    }

    private FormDialog ending(Line line) {
        return EndRoleForm.dialog(line.name(), line.role(), line.held().from(), SchoolTime.today(clock), lastDay -> {
            team.end(line.held(), lastDay);
            Messages.done(
                    lastDay.isBefore(SchoolTime.today(clock))
                            ? "%s is no longer %s.".formatted(line.name(), line.role())
                            : "%s is %s until %s.".formatted(line.name(), line.role(), Dates.of(lastDay)));
            lookAgain();
        });
    }
}
