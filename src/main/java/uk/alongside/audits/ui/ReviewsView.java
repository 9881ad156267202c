package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import uk.alongside.audits.Reminders;
import uk.alongside.audits.ReviewLine;
import uk.alongside.audits.RoundLine;
import uk.alongside.audits.Rounds;
import uk.alongside.audits.SelfReview;
import uk.alongside.audits.SelfReviewReading;
import uk.alongside.frameworks.Frameworks;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.Place;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.Role;
import uk.alongside.projects.ui.ProjectsNavigation;

/** The self-reviews of a project: those that wait for the person at the keyboard, and the rounds they belong to. */
@Route("projects/:project/reviews")
@StyleSheet("styles/audits.css")
@PermitAll
class ReviewsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Place {

    private static final Role[] WHO_SEE_SCHOOLS = {
        Role.PROJECT_LEAD, Role.QA_LEAD, Role.EVALUATOR, Role.COACH, Role.HEAD, Role.SENCO
    };

    /** The query parameter that says of which round the schools that are waited for stand unfolded. */
    private static final String ROUND = "round";

    private final ProjectDirectory directory;
    private final ProjectAccess access;
    private final Rounds rounds;
    private final SelfReview reviews;
    private final SelfReviewReading reading;
    private final Reminders reminders;
    private final Frameworks frameworks;
    private final ProjectsNavigation navigation;
    private final Clock clock;
    private String place = "";
    private String lookedFor = "";

    ReviewsView(
            ProjectDirectory directory,
            ProjectAccess access,
            Rounds rounds,
            SelfReview reviews,
            SelfReviewReading reading,
            Reminders reminders,
            Frameworks frameworks,
            ProjectsNavigation navigation,
            Clock clock) {
        this.directory = directory;
        this.access = access;
        this.rounds = rounds;
        this.reviews = reviews;
        this.reading = reading;
        this.reminders = reminders;
        this.frameworks = frameworks;
        this.navigation = navigation;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        lookedFor = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ROUND)
                .orElse("");
        draw(directory.byKey(
                event.getRouteParameters().get(ProjectsNavigation.PROJECT).orElse("")));
    }

    private void draw(Project project) {
        var leads = access.in(project.id()).has(Role.PROJECT_LEAD);
        var found = rounds.of(project.id());
        place = project.name();
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent().add(navigation.links(project, ReviewsView.class));
        getContent()
                .add(
                        leads
                                ? new ViewHeader("Self-reviews", new Button("Open a round", click -> open(project)))
                                : new ViewHeader("Self-reviews"));
        mine(project).forEach(review -> getContent().add(new ReviewCard(review)));
        getContent().add(found.isEmpty() ? noneYet(leads) : list(project, found, leads));
    }

    private List<ReviewLine> mine(Project project) {
        return reviews.mine().stream()
                .filter(review -> review.project().equals(project.id()))
                .toList();
    }

    private static Component noneYet(boolean leads) {
        return new Paragraph(
                leads
                        ? "No round is open yet. Open the first one: every school then has a self-review, and its SENCO"
                                + " finds it on the home page."
                        : "No round is open yet. The project’s lead opens one; it will then stand here and on your home"
                                + " page.");
    }

    private Component list(Project project, List<RoundLine> found, boolean leads) {
        var section = new Section(new H2("Rounds"));
        section.addClassName("stack");
        var seesSchools = access.in(project.id()).has(WHO_SEE_SCHOOLS);
        for (var round : found.reversed()) {
            var card = new RoundCard(rounds, round, leads, () -> draw(project));
            if (seesSchools) {
                card.with(new SchoolsInRound(reading, project, round));
            }
            if (leads && isWaitedFor(round)) {
                var waitedFor = new WaitedFor(reminders, round, project.key());
                card.with(round.id().value().toString().equals(lookedFor) ? waitedFor.opened() : waitedFor);
            }
            section.add(card);
        }
        return section;
    }

    private boolean isWaitedFor(RoundLine round) {
        return round.isOpen()
                && round.sent() < round.audits()
                && !round.opensOn().isAfter(SchoolTime.today(clock));
    }

    private void open(Project project) {
        var before = rounds.of(project.id());
        RoundForm.dialog(frameworks.published(project.id()), before, SchoolTime.today(clock), round -> {
                    rounds.open(project.id(), round);
                    Messages.done("The round is open. Its schools find it on their home pages.");
                    draw(project);
                })
                .open();
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public String getPageTitle() {
        return place.isEmpty() ? "Self-reviews" : "Self-reviews · " + place;
    }
}
