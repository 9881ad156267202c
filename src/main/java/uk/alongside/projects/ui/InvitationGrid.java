package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.EmailParts;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.projects.InvitationChoices;
import uk.alongside.projects.InvitationLine;
import uk.alongside.projects.Invitations;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.schools.SchoolId;

/** The invitations of a project: those that wait for an answer first, each with what can be done about it. */
class InvitationGrid extends Composite<Grid<InvitationLine>> {

    private final Invitations invitations;
    private final Project project;
    private final InvitationChoices choices;
    private final Map<SchoolId, String> schools;

    InvitationGrid(Invitations invitations, ProjectDirectory directory, Project project, InvitationChoices choices) {
        this.invitations = invitations;
        this.project = project;
        this.choices = choices;
        this.schools = directory.schoolsOf(project.id()).stream()
                .collect(Collectors.toMap(ProjectSchool::id, ProjectSchool::name));
        var grid = getContent();
        grid.addClassName("people-list");
        grid.addColumn(line()).setHeader("Invitation").setFlexGrow(1);
        grid.addComponentColumn(this::actions)
                .setKey("actions")
                .setHeader("What to do")
                .setFlexGrow(0)
                .setWidth("9.5rem");
        grid.setEmptyStateText("Nobody is invited yet. Invite somebody, or paste a list of people.");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", "Invitations, those that wait first");
        lookAgain();
    }

    void lookAgain() {
        var lines = invitations.of(project.id()).stream()
                .sorted(Comparator.comparing(InvitationLine::state))
                .toList();
        RoleGrid.show(lines, getContent());
    }

    private Renderer<InvitationLine> line() {
        return LitRenderer.<InvitationLine>of("<div><strong>${item.name}</strong>, ${item.role}</div>"
                        + "<div>${item.box}<wbr>${item.host}</div><div class=\"meta\">${item.state}</div>")
                .withProperty("name", InvitationLine::name)
                .withProperty("role", this::role)
                .withProperty("box", line -> EmailParts.box(line.email().value()))
                .withProperty("host", line -> EmailParts.host(line.email().value()))
                .withProperty("state", InvitationGrid::state);
    }

    private String role(InvitationLine line) {
        return RoleGrid.inWords(line.role(), line.school().map(school -> schools.getOrDefault(school, "a school")));
    }

    private static String state(InvitationLine line) {
        return switch (line.state()) {
            case WAITING ->
                "Waiting. Sent on %s%s; the link works until %s."
                        .formatted(
                                day(line.sentAt()),
                                line.times() == 1 ? "" : " for the %s time".formatted(ordinal(line.times())),
                                day(line.expiresAt()));
            case EXPIRED -> "Expired on %s. Send it again for a new link.".formatted(day(line.expiresAt()));
            case ACCEPTED ->
                "Accepted" + line.acceptedAt().map(at -> " on " + day(at)).orElse("") + ".";
            case WITHDRAWN -> "Withdrawn.";
        };
    }

    private static String ordinal(int times) {
        return switch (times) {
            case 2 -> "second";
            case 3 -> "third";
            default -> times + "th";
        };
    }

    private static String day(Instant moment) {
        return Dates.of(SchoolTime.dayOf(moment));
    }

    private Component actions(InvitationLine line) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (line.state().isOpen() && choices.roles().contains(line.role())) {
            var again = new Button("Send again", click -> {
                invitations.sendAgain(line.id());
                Messages.done("%s gets a new link. The earlier one has ended.".formatted(line.name()));
                lookAgain();
            });
            again.setAriaLabel("Send the invitation to %s again".formatted(line.name()));
            actions.add(again);
        }
        if (line.state().isOpen() && choices.mayWithdraw()) {
            var withdraw = new Button("Withdraw", click -> withdrawing(line).open());
            withdraw.setAriaLabel("Withdraw the invitation to " + line.name());
            actions.add(withdraw);
        }
        return actions;
    }

    private FormDialog withdrawing(InvitationLine line) {
        return new FormDialog(
                "Withdraw the invitation",
                "Withdraw",
                new Paragraph("The link that was sent to %s ends at once. They are not told.".formatted(line.email())),
                () -> {
                    invitations.withdraw(line.id());
                    Messages.done("The invitation to %s is withdrawn.".formatted(line.name()));
                    lookAgain();
                    return true;
                });
    }
}
