package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import uk.alongside.jobs.Jobs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.kernel.ui.WideView;
import uk.alongside.pairing.Confirming;
import uk.alongside.pairing.Pairs;
import uk.alongside.pairing.known.PairingDesk;
import uk.alongside.pairing.proposals.ProposalId;
import uk.alongside.pairing.proposals.Proposals;
import uk.alongside.pairing.ui.ConfirmPairs;
import uk.alongside.pairing.ui.PairList;
import uk.alongside.pairing.ui.PairingNavigation;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.Role;
import uk.alongside.projects.SchoolsAre;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** A project's pairs: proposed ones for its lead and the evaluator, those that stand for everybody else. */
@Route(PairingNavigation.PAIRS)
@PermitAll
@StyleSheet("styles/pairing.css")
class PairingView extends ProjectPage implements WideView {

    private final ProjectDirectory directory;
    private final ProjectAccess access;
    private final Proposals proposals;
    private final PairingDesk desk;
    private final Jobs jobs;
    private final Pairs pairs;
    private final Confirming confirming;
    private final PairingNavigation navigation;

    PairingView(
            ProjectsNavigation projects,
            ProjectDirectory directory,
            ProjectAccess access,
            Proposals proposals,
            PairingDesk desk,
            Jobs jobs,
            Pairs pairs,
            Confirming confirming,
            PairingNavigation navigation) {
        super(projects);
        this.directory = directory;
        this.access = access;
        this.proposals = proposals;
        this.desk = desk;
        this.jobs = jobs;
        this.pairs = pairs;
        this.confirming = confirming;
        this.navigation = navigation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        if (access.in(project.id()).held().stream().allMatch(held -> held.role() == Role.FUNDER)) {
            throw new NotFound();
        }
        draw(project, wanted(event));
    }

    private void draw(Project project, Optional<ProposalId> wanted) {
        var roles = access.in(project.id());
        begin(project, "Pairing", PairingView.class);
        getContent().add(navigation.links(project, PairingNavigation.Page.PAIRS));
        if (project.schoolsAre() == SchoolsAre.ANONYMOUS) {
            getContent()
                    .add(
                            new ViewHeader("Pairing"),
                            new Paragraph("The published evaluation names no pairs, so none are shown."));
        } else if (roles.has(Role.PROJECT_LEAD, Role.EVALUATOR)) {
            getContent().add(proposed(project, roles.has(Role.PROJECT_LEAD), wanted));
        } else {
            getContent().add(new ViewHeader("Pairing"), new PairList(pairs, project.key()));
        }
    }

    private static Optional<ProposalId> wanted(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ProposalParts.PROPOSAL)
                .flatMap(ProposalId::of);
    }

    private ProposalDesk proposed(Project project, boolean leads, Optional<ProposalId> wanted) {
        var standing = new PairList(pairs, project.key());
        return new ProposalDesk(
                proposals,
                desk,
                jobs,
                project,
                leads,
                wanted,
                standing.isEmpty() ? List.of() : List.of(standing),
                id -> new ConfirmPairs(confirming, id, () -> draw(project, wanted)).open());
    }
}
