package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.EditionLine;
import uk.alongside.frameworks.FrameworkEditing;
import uk.alongside.frameworks.Frameworks;
import uk.alongside.frameworks.NewFramework;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** The review frameworks that a project can use: its own, and those that the portal ships. */
@Route("projects/:project/frameworks")
@StyleSheet("styles/projects.css")
@StyleSheet("styles/frameworks.css")
@PermitAll
class FrameworksView extends ProjectPage {

    private final ProjectDirectory directory;
    private final Frameworks frameworks;
    private final FrameworkEditing editing;

    FrameworksView(
            ProjectDirectory directory,
            Frameworks frameworks,
            FrameworkEditing editing,
            ProjectsNavigation navigation) {
        super(navigation);
        this.directory = directory;
        this.frameworks = frameworks;
        this.editing = editing;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var lines = frameworks.all(project.id());
        var mayEdit = editing.mayEdit(project.id());
        begin(project, "Review frameworks", FrameworksView.class);
        getContent().addClassName("frameworks");
        getContent()
                .add(
                        header(project, mayEdit).under(Says.FOR_WHAT),
                        own(project, lines, mayEdit),
                        section(
                                project,
                                "Come with the portal",
                                lines.stream()
                                        .filter(line -> line.framework().isShipped())
                                        .toList(),
                                mayEdit));
    }

    private ViewHeader header(Project project, boolean mayEdit) {
        if (!mayEdit) {
            return new ViewHeader("Review frameworks");
        }
        var begin = new Button("Begin a framework", click -> begin(project));
        var bring = new RouterLink(
                "Bring one in from a file", FrameworkImportView.class, ProjectsNavigation.parameters(project.key()));
        bring.addClassName("tap");
        return new ViewHeader("Review frameworks", begin, bring);
    }

    private Component own(Project project, List<EditionLine> lines, boolean mayEdit) {
        var own = lines.stream().filter(line -> !line.framework().isShipped()).toList();
        var section = section(project, "Of this project", own, mayEdit);
        if (own.isEmpty()) {
            section.add(new Paragraph(
                    mayEdit
                            ? "None yet. Copy one of those below and change it, bring in the edition that you are licensed to"
                                    + " use from a spreadsheet, or begin from nothing."
                            : "None yet. The project lead can make one."));
        }
        return section;
    }

    private Section section(Project project, String title, List<EditionLine> lines, boolean mayEdit) {
        var heading = new H2(title);
        var list = new UnorderedList();
        list.addClassNames("card", "next", "framework-list");
        lines.forEach(line -> list.add(new FrameworkListItem(project.key(), line, actions(project, line, mayEdit))));
        var section = new Section(heading);
        if (!lines.isEmpty()) {
            section.add(list);
        }
        section.addClassName("stack");
        return section;
    }

    private List<Component> actions(Project project, EditionLine line, boolean mayEdit) {
        if (!mayEdit) {
            return List.of();
        }
        if (!line.published()) {
            var edit = Ways.link("Edit", FrameworkEditView.class, project.key(), line.id());
            edit.addClassName("tap");
            edit.getElement().setAttribute("aria-label", "Edit " + line.title());
            return List.of(edit);
        }
        var copy = small("Copy", "Make a copy of " + line.title(), () -> copy(project, line));
        return line.framework().isShipped()
                ? List.of(copy)
                : List.of(
                        copy,
                        small("Next edition", "Begin the edition after " + line.title(), () -> next(project, line)));
    }

    private static Button small(String words, String spoken, Runnable does) {
        var button = new Button(words, click -> does.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(spoken);
        return button;
    }

    private void begin(Project project) {
        var empty = new NewFramework("", project.leadOrganisation(), "", "");
        NewFrameworkForm.dialog("Begin a framework", "Begin", empty, asked -> {
                    edit(project, editing.make(project.id(), asked));
                    Messages.done("It is a draft. Give it a scale, areas and statements.");
                })
                .open();
    }

    private void copy(Project project, EditionLine line) {
        var suggested = new NewFramework(
                line.framework().name() + " of our project",
                project.leadOrganisation(),
                line.framework().about(),
                line.label());
        NewFrameworkForm.dialog("Copy " + line.title(), "Make the copy", suggested, asked -> {
                    edit(project, editing.copy(project.id(), line.id(), asked));
                    Messages.done("The copy is a draft of your own. Change what you like, then publish it.");
                })
                .open();
    }

    private void next(Project project, EditionLine line) {
        edit(project, editing.next(line.id()));
    }

    private static void edit(Project project, EditionId draft) {
        Ways.go(FrameworkEditView.class, project.key(), draft);
    }
}
