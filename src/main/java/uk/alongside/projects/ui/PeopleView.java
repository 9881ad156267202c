package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.people.PersonDirectory;
import uk.alongside.projects.InvitationChoices;
import uk.alongside.projects.Invitations;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectTeam;

/** Who takes part in a project, who was invited to, and the ways to invite others; for a school, its own people. */
@Route("projects/:project/people")
@StyleSheet("styles/projects.css")
@PermitAll
class PeopleView extends ProjectPage {

    private final ProjectDirectory directory;
    private final ProjectTeam team;
    private final Invitations invitations;
    private final PersonDirectory persons;
    private final Clock clock;

    PeopleView(
            ProjectDirectory directory,
            ProjectTeam team,
            Invitations invitations,
            PersonDirectory persons,
            ProjectsNavigation navigation,
            Clock clock) {
        super(navigation);
        this.directory = directory;
        this.team = team;
        this.invitations = invitations;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var choices = invitations.choices(project.id());
        begin(project, "People", PeopleView.class);
        getContent().addClassName("people");
        var sent = new InvitationGrid(invitations, directory, project, choices);
        getContent()
                .add(
                        new ViewHeader("People", inviteOne(project, choices, sent), inviteMany(project, sent))
                                .under(
                                        choices.mayEndRoles() || !choices.mayWithdraw()
                                                ? "Who takes part, as what, and since when."
                                                : "The people of your own school in this project."),
                        new H2("Invitations"));
        if (!choices.byMail()) {
            getContent()
                    .add(new Paragraph(
                            "No mail server is set up here, so no invitation leaves by e-mail. Whoever runs the"
                                    + " portal finds its link in the outbox."));
        }
        getContent().add(sent, new H2("Roles"), new RoleGrid(team, persons, directory, project, choices, clock));
    }

    private Component inviteOne(Project project, InvitationChoices choices, InvitationGrid sent) {
        var button = new Button("Invite somebody", click -> InviteForm.dialog(choices, entered -> {
                    invitations.invite(entered.asInvitationTo(project.id()));
                    Messages.done("%s is invited.".formatted(entered.name()));
                    sent.lookAgain();
                })
                .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component inviteMany(Project project, InvitationGrid sent) {
        return new Button(
                "Invite a list", click -> new InviteListDialog(invitations, project.id(), sent::lookAgain).open());
    }
}
