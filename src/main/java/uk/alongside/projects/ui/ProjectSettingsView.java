package uk.alongside.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.people.SecondFactors;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSettings;
import uk.alongside.projects.SecondFactorRule;

/** What a project asks of everybody in it, for its lead: whether they need a second factor, and help for who lost one. */
@Route("projects/:project/settings")
@PermitAll
class ProjectSettingsView extends ProjectPage {

    private final ProjectDirectory directory;
    private final ProjectSettings settings;
    private final SecondFactors secondFactors;
    private final Section rule = new Section();
    private final Div refusal = new Div();

    ProjectSettingsView(
            ProjectDirectory directory,
            ProjectSettings settings,
            SecondFactors secondFactors,
            ProjectsNavigation navigation) {
        super(navigation);
        this.directory = directory;
        this.settings = settings;
        this.secondFactors = secondFactors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        rule.addClassName("stack");
        begin(project, "Settings", ProjectSettingsView.class);
        getContent().add(new ViewHeader("Settings"), rule);
        show(project.id());
    }

    private void show(ProjectId project) {
        var now = settings.secondFactorRule(project);
        rule.removeAll();
        refusal.setVisible(false);
        rule.add(
                new H2("Second factor"),
                new Paragraph(inWords(now)),
                new Div(toggle(project, now.required())),
                refusal,
                members(project, now));
    }

    private static String inWords(SecondFactorRule rule) {
        var missing = rule.without();
        var who = missing == 0
                ? "Everybody in it has one."
                : missing == 1 ? "One person has none yet." : missing + " people have none yet.";
        return rule.required()
                ? "The project opens only for people who sign in with a code from an app as well. " + who
                : "A password alone opens the project. " + who
                        + " If you require one, the project stays closed for them until they have set it up.";
    }

    private Button toggle(ProjectId project, boolean required) {
        var button = new Button(required ? "No longer require it" : "Require a second factor", click -> {
            try {
                settings.requireSecondFactor(project, !required);
                Messages.done(required ? "It is not required any more." : "It is required from now on.");
                show(project);
            } catch (RuleBroken broken) {
                refuse(broken.reason());
            }
        });
        if (!required) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    /** Who requires one of others has one first; the way there stands beside the reason. */
    private void refuse(String reason) {
        var way = new Anchor("account/second-factor", "Set up your second factor");
        way.setRouterIgnore(true);
        refusal.removeAll();
        refusal.add(new Paragraph(reason), new Paragraph(way));
        refusal.addClassNames("ask", "stack-s", "link-alone");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(true);
    }

    private UnorderedList members(ProjectId project, SecondFactorRule now) {
        var list = new UnorderedList();
        list.addClassNames("card", "next");
        now.members().forEach(member -> {
            var state = new Span(member.hasOne() ? "has a second factor" : "none yet");
            state.addClassName("meta");
            var line = new ListItem(new Div(new Div(member.name()), state));
            if (member.canBeReset()) {
                var reset = new Button("Reset second factor", click -> {
                    secondFactors.reset(member.id());
                    Messages.done("The second factor is reset. They are told by e-mail.");
                    show(project);
                });
                reset.setAriaLabel("Reset the second factor of " + member.name());
                line.add(reset);
            }
            list.add(line);
        });
        return list;
    }
}
