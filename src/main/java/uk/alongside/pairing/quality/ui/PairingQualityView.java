package uk.alongside.pairing.quality.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.pairing.quality.PairingQuality;
import uk.alongside.pairing.quality.QualityFindings;
import uk.alongside.pairing.ui.PairingNavigation;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.Role;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** Whether the days of a project's pairing run in order: what breaks a rule first, then the days themselves. */
@Route(PairingNavigation.QUALITY)
@StyleSheet("styles/projects.css")
@StyleSheet("styles/pairing.css")
@PermitAll
class PairingQualityView extends ProjectPage {

    /** The query parameter with the school whose days are asked for. */
    static final String SCHOOL = "school";

    private static final String TITLE = "Dates in order";

    private final PairingQuality quality;
    private final ProjectDirectory directory;
    private final ProjectAccess access;
    private final PairingNavigation pages;
    private final Clock clock;
    private final Div content = new Div();

    PairingQualityView(
            PairingQuality quality,
            ProjectDirectory directory,
            ProjectAccess access,
            PairingNavigation pages,
            ProjectsNavigation navigation,
            Clock clock) {
        super(navigation);
        this.quality = quality;
        this.directory = directory;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
        content.addClassName("stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var asked = event.getLocation().getQueryParameters().getSingleParameter(SCHOOL);
        show(project);
        begin(project, TITLE, PairingQualityView.class);
        getContent()
                .add(
                        pages.links(project, PairingNavigation.Page.QUALITY),
                        new ViewHeader(TITLE)
                                .under("What has to follow each other, held against the days as they are recorded."),
                        content);
        asked.ifPresent(id -> quality.days(project.key()).stream()
                .filter(school -> leads(project) && school.school().toString().equals(id))
                .findFirst()
                .ifPresent(school -> form(project).open(school)));
    }

    private void show(Project project) {
        var findings = quality.findings(project.key());
        content.removeAll();
        content.add(broken(project, findings));
        if (!findings.late().isEmpty()) {
            content.add(late(project, findings));
        }
        content.add(days(project));
    }

    private Section broken(Project project, QualityFindings findings) {
        var section = new Section(new H2("What breaks a rule"));
        if (findings.broken().isEmpty()) {
            section.add(new Paragraph("Nothing breaks a rule: %s and %s looked at."
                    .formatted(counted(findings.schools(), "school"), counted(findings.pairs(), "pair"))));
        } else {
            section.add(
                    new Paragraph("%s to put right, with %s and %s looked at."
                            .formatted(
                                    counted(findings.broken().size(), "thing"),
                                    counted(findings.schools(), "school"),
                                    counted(findings.pairs(), "pair"))),
                    new FindingList(project.key(), leads(project), findings.broken()));
        }
        if (!leads(project)) {
            section.add(new Paragraph(
                    "What coaches declared about conflicts of interest is looked at for the lead alone."));
        }
        section.addClassName("stack");
        return section;
    }

    private Section late(Project project, QualityFindings findings) {
        var section = new Section(
                new H2("Recorded late"),
                new Paragraph("No fault: each has its reason."),
                new FindingList(project.key(), leads(project), findings.late()));
        section.addClassName("stack");
        return section;
    }

    private Section days(Project project) {
        var section = new Section(
                new H2("Days of the schools"),
                new SchoolDaysGrid(quality.days(project.key()), leads(project) ? form(project) : null));
        section.addClassName("stack");
        return section;
    }

    private SchoolDaysForm.Opener form(Project project) {
        return school -> SchoolDaysForm.dialog(school, SchoolTime.today(clock), (days, reason) -> {
                    quality.record(project.key(), school, days, reason);
                    show(project);
                })
                .open();
    }

    private static String counted(int count, String what) {
        return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }

    private boolean leads(Project project) {
        return access.in(project.id()).has(Role.PROJECT_LEAD);
    }
}
