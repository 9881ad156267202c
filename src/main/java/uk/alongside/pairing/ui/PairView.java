package uk.alongside.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.pairing.PairAnswers;
import uk.alongside.pairing.PairPage;
import uk.alongside.pairing.PairState;
import uk.alongside.pairing.PairingId;
import uk.alongside.pairing.Pairs;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** The page that the people of a pair share, and on which it is accepted or declined. */
@Route(PairingNavigation.PAIR)
@StyleSheet("styles/pairing.css")
@PermitAll
class PairView extends ProjectPage {

    private final ProjectDirectory directory;
    private final Pairs pairs;
    private final PairAnswers answers;
    private final PairingNavigation pages;
    private final Clock clock;

    PairView(
            ProjectsNavigation navigation,
            ProjectDirectory directory,
            Pairs pairs,
            PairAnswers answers,
            PairingNavigation pages,
            Clock clock) {
        super(navigation);
        this.directory = directory;
        this.pairs = pairs;
        this.answers = answers;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        var id = event.getRouteParameters()
                .get(PairingNavigation.PAIR_ID)
                .flatMap(PairingId::of)
                .orElseThrow(NotFound::new);
        draw(project, pairs.page(project.key(), id));
    }

    private PairPage draw(Project project, PairPage page) {
        begin(project, page.line().names(), pages.tab());
        var header = new ViewHeader(page.line().names()).under(PairWords.stateSince(page.line()) + ".");
        getContent().add(pages.links(project, PairingNavigation.Page.PAIRS), header);
        if (!page.waitingForMe().isEmpty()) {
            getContent()
                    .add(new PairAnswerCard(
                            answers, page, () -> again(project, page.line().id())));
        }
        if (page.leads()) {
            getContent()
                    .add(new PairLeadCard(
                            pairs,
                            answers,
                            page,
                            SchoolTime.today(clock),
                            () -> again(project, page.line().id())));
        }
        getContent()
                .add(
                        new PairFacts(page),
                        why(page),
                        shows(project, page),
                        new PairHappened(page.history()),
                        back(project));
        return page;
    }

    private PairPage again(Project project, PairingId id) {
        return draw(project, pairs.page(project.key(), id));
    }

    private static Component why(PairPage page) {
        var sentences =
                page.sharedReasons().lines().filter(line -> !line.isBlank()).toList();
        return section(
                "Why these",
                sentences.isEmpty()
                        ? new Paragraph("The project’s lead has written nothing here. They will gladly tell you.")
                        : PairWords.list(sentences));
    }

    private static Component shows(Project project, PairPage page) {
        if (page.line().state() == PairState.PAUSED) {
            return section(
                    "What each shows the other",
                    new Paragraph("While the pair is paused, neither school is shown anything of the other."));
        }
        if (page.shows().isEmpty()) {
            return new Div();
        }
        var sentences = page.shows().stream().map(PairView::whatIsShown).toList();
        var section = section("What each shows the other", PairWords.list(sentences));
        if (page.shows().stream()
                .anyMatch(shown -> !shown.own() && !shown.kinds().isEmpty())) {
            section.add(
                    way("projects/%s/reviews".formatted(project.key()), "Read the self-reviews that are shown to you"));
        }
        if (page.shows().stream().anyMatch(PairPage.Shows::own)) {
            section.add(way("projects/%s/joining".formatted(project.key()), "Change what your school shows"));
        }
        return section;
    }

    private static String whatIsShown(PairPage.Shows shown) {
        var kinds = shown.kinds().stream().map(kind -> kind.words()).toList();
        return "%s shows %s."
                .formatted(
                        shown.own()
                                ? "Your school, %s,".formatted(shown.school().name())
                                : shown.school().name(),
                        kinds.isEmpty() ? "nothing yet" : list(kinds));
    }

    private static String list(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static Section section(String title, Component content) {
        var section = new Section(new H2(title), content);
        section.addClassName("stack");
        return section;
    }

    private static Component back(Project project) {
        return way(PairingNavigation.Page.PAIRS.of(project.key()), "All pairs you can see");
    }

    private static Component way(String address, String words) {
        var way = new Paragraph(new Anchor(address, words));
        way.addClassNames("link-alone", "no-print");
        return way;
    }
}
