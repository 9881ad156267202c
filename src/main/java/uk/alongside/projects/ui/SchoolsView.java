package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.SchoolsAre;
import uk.alongside.projects.SchoolsShown;
import uk.alongside.projects.SchoolsSummary;
import uk.alongside.projects.SchoolsTakingPart;
import uk.alongside.schools.SchoolSearch;

/** The schools of a project: who has accepted the agreement, who joined late, who withdrew. */
@Route("projects/:project/schools")
@StyleSheet("styles/projects.css")
@PermitAll
class SchoolsView extends ProjectPage {

    private static final String SHOW = "show";

    private final ProjectDirectory directory;
    private final SchoolsTakingPart schools;
    private final SchoolSearch register;
    private final Clock clock;

    SchoolsView(
            ProjectDirectory directory,
            SchoolsTakingPart schools,
            SchoolSearch register,
            ProjectsNavigation navigation,
            Clock clock) {
        super(navigation);
        this.directory = directory;
        this.schools = schools;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var summary = schools.summary(project.id());
        var shown = shown(event.getLocation().getQueryParameters().getSingleParameter(SHOW));
        begin(project, "Schools", SchoolsView.class);
        getContent().addClassName("schools-taking-part");
        getContent()
                .add(
                        header(project, summary).under(SchoolWords.summary(summary)),
                        filter(project, shown),
                        new SchoolGrid(
                                schools,
                                project,
                                shown,
                                summary.mayChange(),
                                SchoolTime.today(clock),
                                () -> lookAgain(project, shown)));
    }

    private ViewHeader header(Project project, SchoolsSummary summary) {
        return summary.mayChange() && project.schoolsAre() != SchoolsAre.ANONYMOUS
                ? new ViewHeader("Schools", new Button("Let a school join", click -> join(project)))
                : new ViewHeader("Schools");
    }

    private void join(Project project) {
        LateSchoolForm.dialog(project, register, SchoolTime.today(clock), late -> {
                    schools.join(project.id(), late);
                    Messages.done("The school takes part. Invite its head next, under People.");
                    lookAgain(project, SchoolsShown.ALL);
                })
                .open();
    }

    private static SchoolsShown shown(Optional<String> asked) {
        return asked.flatMap(word -> Arrays.stream(SchoolsShown.values())
                        .filter(shown -> word(shown).equals(word))
                        .findFirst())
                .orElse(SchoolsShown.ALL);
    }

    private static String word(SchoolsShown shown) {
        return shown.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Component filter(Project project, SchoolsShown shown) {
        var filter = new Select<SchoolsShown>();
        filter.setLabel("Show");
        filter.setItems(SchoolsShown.values());
        filter.setItemLabelGenerator(SchoolsShown::label);
        filter.setValue(shown);
        filter.addValueChangeListener(chosen -> lookAgain(project, chosen.getValue()));
        filter.addClassName("find");
        return filter;
    }

    private static void lookAgain(Project project, SchoolsShown shown) {
        UI.getCurrent()
                .navigate(
                        SchoolsView.class,
                        ProjectsNavigation.parameters(project.key()),
                        shown == SchoolsShown.ALL ? QueryParameters.empty() : QueryParameters.of(SHOW, word(shown)));
    }
}
