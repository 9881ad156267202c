package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.kernel.ui.WideView;
import uk.alongside.pairing.proposals.ProposalId;
import uk.alongside.pairing.proposals.Proposals;
import uk.alongside.pairing.proposals.ProposalsCompared;
import uk.alongside.pairing.proposals.ProposalsCompared.Sum;
import uk.alongside.pairing.ui.PairingNavigation;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** Two proposals side by side: what each comes to, and who is with whom, the differences first. */
@Route(PairingNavigation.COMPARE)
@PermitAll
@StyleSheet("styles/pairing.css")
class CompareProposalsView extends ProjectPage implements WideView {

    private final ProjectDirectory directory;
    private final Proposals proposals;
    private final PairingNavigation navigation;

    CompareProposalsView(
            ProjectsNavigation projects,
            ProjectDirectory directory,
            Proposals proposals,
            PairingNavigation navigation) {
        super(projects);
        this.directory = directory;
        this.proposals = proposals;
        this.navigation = navigation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var compared = proposals.compare(project.key(), asked(event, "one"), asked(event, "two"));
        begin(project, "Two proposals", PairingView.class);
        getContent().add(navigation.links(project, PairingNavigation.Page.PAIRS));
        getContent()
                .add(
                        new ViewHeader("Two proposals", new PrintButton()).lead(lead(compared)),
                        sums(compared, project.key()),
                        schools(compared));
    }

    private static ProposalId asked(BeforeEnterEvent event, String which) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(which)
                .flatMap(ProposalId::of)
                .orElseThrow(NotFound::new);
    }

    private static String called(Sum sum) {
        return "Proposal %d".formatted(sum.line().number());
    }

    private static String lead(ProposalsCompared compared) {
        var two = "%s and %s"
                .formatted(called(compared.one()), called(compared.two()).toLowerCase(Locale.UK));
        return compared.differing() == 0
                ? two + " have the same pairs and coaches."
                : "%s differ for %d of %d schools."
                        .formatted(two, compared.differing(), compared.schools().size());
    }

    private static Component sums(ProposalsCompared compared, String key) {
        var one = compared.one();
        var two = compared.two();
        var table = new PlainTable(
                        "What each proposal comes to",
                        PlainTable.Column.words("What"),
                        PlainTable.Column.figures(called(one)),
                        PlainTable.Column.figures(called(two)))
                .rows(List.of(
                        List.of("Fit, of at most", fit(one), fit(two)),
                        List.of("Gap to the bound", one.gapPercent() + " %", two.gapPercent() + " %"),
                        List.of("Pairs", Integer.toString(one.pairs()), Integer.toString(two.pairs())),
                        List.of("Miles between schools, together", miles(one), miles(two)),
                        List.of("Of the same phase", phase(one), phase(two)),
                        List.of("Changes by hand", changes(one), changes(two))));
        var section = new Section(new H2("Sums"), table, toEach(one, key), toEach(two, key));
        section.addClassNames("card", "stack");
        return section;
    }

    private static Component toEach(Sum sum, String key) {
        var link = new Anchor(
                "%s?%s=%s"
                        .formatted(
                                PairingNavigation.Page.PAIRS.of(key),
                                ProposalParts.PROPOSAL,
                                sum.line().id()),
                "To %s".formatted(called(sum).toLowerCase(Locale.UK)));
        link.addClassNames("link-alone", "no-print", "to-proposal");
        return link;
    }

    private static String fit(Sum sum) {
        return "%,d of %,d".formatted(sum.fit(), sum.bound());
    }

    private static String miles(Sum sum) {
        var tenths = sum.figures().tenthsOfMiles();
        var known = "%,d.%d".formatted(tenths / 10, tenths % 10);
        return sum.figures().milesNotKnown() == 0
                ? known
                : "%s, %d not known".formatted(known, sum.figures().milesNotKnown());
    }

    private static String phase(Sum sum) {
        return "%d of %d".formatted(sum.figures().samePhase(), sum.figures().links());
    }

    private static String changes(Sum sum) {
        return Integer.toString(sum.changedByHand());
    }

    private static Component schools(ProposalsCompared compared) {
        var table = new PlainTable(
                        "With whom each school is, differences first",
                        PlainTable.Column.words("School"),
                        PlainTable.Column.words(called(compared.one())),
                        PlainTable.Column.words(called(compared.two())))
                .stacking();
        var differing = compared.schools().stream()
                .filter(ProposalsCompared.Beside::differs)
                .toList();
        var same =
                compared.schools().stream().filter(school -> !school.differs()).toList();
        if (!differing.isEmpty()) {
            table.group("Different", Integer.toString(differing.size()), rows(differing));
        }
        if (!same.isEmpty()) {
            table.group("The same in both", Integer.toString(same.size()), rows(same));
        }
        var section = new Section(new H2("Schools"), table);
        section.addClassNames("card", "stack");
        return section;
    }

    private static List<List<String>> rows(List<ProposalsCompared.Beside> schools) {
        return schools.stream()
                .map(school -> List.of(
                        school.school(),
                        with(school.partnerInOne(), school.coachInOne()),
                        with(school.partnerInTwo(), school.coachInTwo())))
                .toList();
    }

    private static String with(String partner, String coach) {
        return partner.isEmpty() ? "in no pair" : "with %s, %s".formatted(partner, coach);
    }
}
