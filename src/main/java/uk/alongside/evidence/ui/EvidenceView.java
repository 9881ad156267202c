package uk.alongside.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.alongside.evidence.EvidenceAccess;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** A school's shelf in a project: evidence that many statements point to, put there once. */
@Route("projects/:project/evidence")
@PermitAll
class EvidenceView extends ProjectPage {

    private static final String SCHOOL = "school";
    private static final String SHELF = "shelf";

    private final ProjectDirectory directory;
    private final ProjectAccess access;
    private final EvidenceAccess readers;
    private final EvidenceBox box;

    EvidenceView(
            ProjectDirectory directory,
            ProjectAccess access,
            EvidenceAccess readers,
            EvidenceBox box,
            ProjectsNavigation navigation) {
        super(navigation);
        this.directory = directory;
        this.access = access;
        this.readers = readers;
        this.box = box;
        getContent().addClassName("evidence-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var parameters = event.getLocation().getQueryParameters();
        var schools = directory.schoolsOf(project.id()).stream()
                .filter(school -> readers.mayRead(project.id(), school.id()))
                .toList();
        var school = chosen(project, schools, parameters);
        begin(project, "Evidence", EvidenceView.class);
        getContent().add(new ViewHeader("Evidence").under(school.name()));
        if (own(project, schools).size() > 1) {
            getContent().add(links(project, own(project, schools), school));
        }
        getContent()
                .add(
                        new Paragraph(
                                "The school’s shelf: documents, links and notes that belong to no single statement, or to"
                                        + " many. A self-review can point to them, so that nothing is sent twice."),
                        panel(project, school));
    }

    private Component panel(Project project, ProjectSchool school) {
        var card = new Div(new EvidencePanel(box, box.shelf(project.key(), school.id())));
        card.addClassName("card");
        return card;
    }

    private ProjectSchool chosen(Project project, List<ProjectSchool> schools, QueryParameters parameters) {
        var own = own(project, schools);
        var shelf = parameters.getSingleParameter(SHELF).flatMap(EvidenceView::id);
        if (shelf.isPresent()) {
            var of = box.of(new SubjectRef("school-shelf", shelf.get())).place().school();
            return schools.stream()
                    .filter(school -> school.id().equals(of))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return parameters
                .getSingleParameter(SCHOOL)
                .map(letter -> schools.stream()
                        .filter(school -> school.letter().equals(letter))
                        .findFirst())
                .orElseGet(
                        () -> own.stream().findFirst().or(() -> schools.stream().findFirst()))
                .orElseThrow(NotFound::new);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private List<ProjectSchool> own(Project project, List<ProjectSchool> schools) {
        var own = access.in(project.id()).schoolsAs(Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF, Role.COACH);
        return schools.stream().filter(school -> own.contains(school.id())).toList();
    }

    private static Component links(Project project, List<ProjectSchool> own, ProjectSchool current) {
        var links = new Nav();
        links.addClassNames("row", "no-print");
        links.setAriaLabel("Your schools");
        own.forEach(school -> {
            var link = new RouterLink(school.name(), EvidenceView.class, ProjectsNavigation.parameters(project.key()));
            link.setQueryParameters(QueryParameters.of(SCHOOL, school.letter()));
            if (school.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            links.add(link);
        });
        return links;
    }
}
