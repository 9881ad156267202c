package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.alongside.kernel.ui.PlaceMap;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.kernel.ui.WideView;
import uk.alongside.pairing.proposals.ProposalId;
import uk.alongside.pairing.proposals.ProposalLine;
import uk.alongside.pairing.proposals.ProposalMap;
import uk.alongside.pairing.proposals.Proposals;
import uk.alongside.pairing.ui.PairingNavigation;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** Where the proposed pairs are: a table, and a drawing of it. */
@Route(PairingNavigation.MAP)
@PermitAll
@StyleSheet("styles/pairing.css")
class PairingMapView extends ProjectPage implements WideView {

    private final ProjectDirectory directory;
    private final Proposals proposals;
    private final PairingNavigation navigation;

    PairingMapView(
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
        var found = proposals.list(project.key()).stream()
                .filter(ProposalLine::isFound)
                .toList();
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ProposalParts.PROPOSAL)
                .flatMap(ProposalId::of);
        begin(project, "Map of the pairs", PairingView.class);
        getContent().add(navigation.links(project, PairingNavigation.Page.MAP));
        found.stream()
                .filter(line -> wanted.isEmpty() || line.id().equals(wanted.get()))
                .findFirst()
                .ifPresentOrElse(line -> show(proposals.map(line.id())), () -> getContent()
                        .add(
                                new ViewHeader("Map of the pairs"),
                                new Paragraph("No pairs have been found yet. Once they are, they are drawn here.")));
    }

    private void show(ProposalMap map) {
        getContent()
                .add(new ViewHeader("Map of the pairs", new PrintButton())
                        .under(
                                "Proposal %d. A line joins the schools of a pair, a square is where their coach lives. Distances"
                                                .formatted(map.line().number())
                                        + " are as the crow flies."));
        var drawing = drawing(map);
        getContent().add(drawing);
        var table = new PlainTable(
                        "Where the pairs are",
                        PlainTable.Column.words("Pair"),
                        PlainTable.Column.words("Schools"),
                        PlainTable.Column.words("Coach"),
                        PlainTable.Column.figures("Miles between them"))
                .stacking()
                .rows(map.pairs().stream()
                        .map(pair -> List.of(
                                "Pair %d".formatted(pair.number()),
                                pair.schools().stream()
                                        .map(ProposalMap.Spot::name)
                                        .collect(Collectors.joining(", ")),
                                pair.coach().name() + (pair.coach().place().isPresent() ? "" : " (home not known)"),
                                pair.miles()))
                        .toList());
        getContent().add(new Section(new H2("The same as a table"), table));
        if (!map.without().isEmpty()) {
            getContent()
                    .add(new Section(
                            new H2("Not on the map"),
                            new Paragraph(
                                    "The place is not known of: %s.".formatted(String.join(", ", map.without())))));
        }
    }

    private static PlaceMap drawing(ProposalMap map) {
        var spots = new ArrayList<PlaceMap.Spot>();
        var lines = new ArrayList<PlaceMap.Line>();
        for (var pair : map.pairs()) {
            var number = Integer.toString(pair.number());
            var placed = pair.schools().stream()
                    .flatMap(school -> spot(number, school, false).stream())
                    .toList();
            spots.addAll(placed);
            for (int next = 1; next < placed.size(); next++) {
                lines.add(new PlaceMap.Line(placed.get(next - 1), placed.get(next)));
            }
            spots.addAll(spot(number, pair.coach(), true));
        }
        return new PlaceMap(spots, lines);
    }

    private static List<PlaceMap.Spot> spot(String number, ProposalMap.Spot spot, boolean square) {
        return spot.place().stream()
                .map(place -> new PlaceMap.Spot(number, spot.name(), place.easting(), place.northing(), square))
                .toList();
    }
}
