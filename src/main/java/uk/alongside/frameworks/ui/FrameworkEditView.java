package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkEditing;
import uk.alongside.frameworks.Frameworks;
import uk.alongside.frameworks.Publishing;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** The draft of an edition in the making: its words, its scale, and one area at a time. */
@Route("projects/:project/frameworks/:edition/edit")
@StyleSheet("styles/projects.css")
@StyleSheet("styles/frameworks.css")
@PermitAll
class FrameworkEditView extends ProjectPage {

    static final String AREA = "area";

    private final ProjectDirectory directory;
    private final Frameworks frameworks;
    private final FrameworkEditing editing;
    private final Div answer = new Div();

    FrameworkEditView(
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
        var edition = frameworks.edition(Ways.edition(event));
        if (edition.published() || !editing.mayEdit(project.id())) {
            throw new NotFound();
        }
        var area = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AREA)
                .orElse("");
        draw(project, edition, area);
    }

    private void draw(Project project, Edition draft, String area) {
        var title = "Edit " + draft.title();
        var desk = new DraftDesk(editing, draft.id(), (now, shown) -> draw(project, now, shown));
        answer.removeAll();
        begin(project, title, FrameworksView.class);
        getContent().addClassName("framework-edit");
        getContent()
                .add(
                        new ViewHeader(title, publish(project, draft))
                                .under("A draft. What you change is kept at once, and used by nobody before you publish"
                                        + " it."),
                        links(project, draft),
                        answer,
                        new DraftWords(desk, draft),
                        new DraftScale(desk, draft),
                        new DraftAreas(desk, project.key(), draft, area));
    }

    private Component links(Project project, Edition draft) {
        var links = new Nav();
        links.setAriaLabel("About this draft");
        links.addClassNames("row", "ways");
        links.add(Ways.link("Read it", FrameworkView.class, project.key(), draft.id()));
        frameworks
                .before(draft.id())
                .ifPresent(before -> links.add(Ways.link(
                        "What changed since " + before.title(),
                        FrameworkChangesView.class,
                        project.key(),
                        draft.id())));
        links.add(
                new RouterLink(
                        "Bring in a file", FrameworkImportView.class, ProjectsNavigation.parameters(project.key())),
                discard(project, draft));
        return links;
    }

    private Button discard(Project project, Edition draft) {
        var id = draft.id();
        var revision = draft.revision();
        var what = "The draft of %s and its %s go for good. What is published of it stays."
                .formatted(
                        draft.title(), Says.count(draft.content().statements().size(), "statement"));
        var button = new Button("Throw away", click -> new FormDialog(
                        "Throw the draft away",
                        "Throw it away",
                        new Paragraph(what),
                        () -> throwAway(project, id, revision))
                .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private boolean throwAway(Project project, EditionId id, int revision) {
        if (!editing.discard(id, revision)) {
            Messages.refused("Somebody changed the draft meanwhile. Look at it again before you throw it away.");
            Ways.go(FrameworkEditView.class, project.key(), id);
            return true;
        }
        Messages.done("The draft is gone.");
        UI.getCurrent().navigate(FrameworksView.class, ProjectsNavigation.parameters(project.key()));
        return true;
    }

    private Button publish(Project project, Edition draft) {
        var id = draft.id();
        var revision = draft.revision();
        var what = "From then on it can be used in this project, and never changes again: a change is a next edition.";
        var button = new Button("Publish", click -> new FormDialog(
                        "Publish " + draft.title(),
                        "Publish it",
                        new Paragraph(what),
                        () -> publish(project, id, revision))
                .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private boolean publish(Project project, EditionId id, int revision) {
        switch (editing.publish(id, revision)) {
            case Publishing.Published(var edition) -> {
                Messages.done(edition.title() + " is published.");
                Ways.go(FrameworkView.class, project.key(), id);
            }
            case Publishing.NotYet(var faults) -> {
                var heading = new H2("Not published yet");
                heading.getElement().setAttribute("tabindex", "-1");
                var refusal = new Section(
                        heading,
                        new Paragraph("This is still missing or wrong. Nothing was changed."),
                        new FaultTable(faults));
                refusal.addClassNames("refusal", "stack");
                answer.removeAll();
                answer.add(refusal);
                heading.getElement().callJsFunction("focus");
            }
            case Publishing.ChangedMeanwhile(var now) -> {
                draw(project, now, "");
                Messages.refused("Somebody changed the draft meanwhile. Look at it once more, then publish it.");
            }
        }
        return true;
    }
}
