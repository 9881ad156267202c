package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.JoiningAgreement;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.Role;
import uk.alongside.projects.SchoolsAre;

/** The joining agreement of one school, and what it lets others see: one calm page. */
@Route("projects/:project/joining")
@StyleSheet("styles/projects.css")
@PermitAll
class JoiningView extends ProjectPage {

    /** The query parameter that says which school, by its letter. */
    static final String SCHOOL = "school";

    private final ProjectDirectory directory;
    private final ProjectAccess access;
    private final JoiningAgreement agreement;

    JoiningView(
            ProjectDirectory directory,
            ProjectAccess access,
            JoiningAgreement agreement,
            ProjectsNavigation navigation) {
        super(navigation);
        this.directory = directory;
        this.access = access;
        this.agreement = agreement;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var schools = directory.schoolsOf(project.id());
        var own = own(project, schools);
        var school =
                chosen(schools, own, event.getLocation().getQueryParameters().getSingleParameter(SCHOOL));
        var page = new JoiningPage(agreement, project.id(), school);
        begin(project, "Joining agreement", JoiningView.class);
        getContent().add(new ViewHeader("Joining agreement").under(school.name()));
        if (own.size() > 1) {
            getContent().add(links(project, own, school));
        }
        getContent()
                .add(
                        project.schoolsAre() == SchoolsAre.ANONYMOUS
                                ? new Paragraph("The schools of this project are anonymous, so there is nobody here who"
                                        + " could agree, and nothing is shared.")
                                : page);
    }

    private List<ProjectSchool> own(Project project, List<ProjectSchool> schools) {
        var own = access.in(project.id()).schoolsAs(Role.HEAD, Role.SENCO, Role.SCHOOL_STAFF, Role.COACH);
        return schools.stream().filter(school -> own.contains(school.id())).toList();
    }

    private static ProjectSchool chosen(List<ProjectSchool> schools, List<ProjectSchool> own, Optional<String> letter) {
        return letter.map(asked -> schools.stream()
                        .filter(school -> school.letter().equals(asked))
                        .findFirst())
                .orElseGet(
                        () -> own.stream().findFirst().or(() -> schools.stream().findFirst()))
                .orElseThrow(NotFound::new);
    }

    private static Component links(Project project, List<ProjectSchool> own, ProjectSchool current) {
        var links = new Nav();
        links.addClassNames("row", "no-print");
        links.setAriaLabel("Your schools");
        own.forEach(school -> links.add(link(project, school, school.equals(current))));
        return links;
    }

    static RouterLink link(Project project, ProjectSchool school, boolean current) {
        var link = new RouterLink(school.name(), JoiningView.class, ProjectsNavigation.parameters(project.key()));
        link.setQueryParameters(QueryParameters.of(SCHOOL, school.letter()));
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
