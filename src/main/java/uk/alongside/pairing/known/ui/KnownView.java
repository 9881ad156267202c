package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.pairing.known.CoachKnown;
import uk.alongside.pairing.known.Knowledge;
import uk.alongside.pairing.known.PairingDesk;
import uk.alongside.pairing.ui.PairingNavigation;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** What is known of schools and coaches before pairs are looked for, and what the lead decides beforehand. */
@Route(PairingNavigation.KNOWN)
@StyleSheet("styles/pairing.css")
@PermitAll
class KnownView extends ProjectPage {

    private static final String TITLE = "What is known";

    private final PairingDesk desk;
    private final PairingNavigation pages;
    private String key = "";

    KnownView(PairingDesk desk, PairingNavigation pages, ProjectsNavigation navigation) {
        super(navigation);
        this.desk = desk;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = keyIn(event);
        draw();
    }

    private void draw() {
        var known = desk.knowledge(key);
        begin(known.project(), TITLE, KnownView.class);
        getContent()
                .add(
                        pages.links(known.project(), PairingNavigation.Page.KNOWN),
                        new ViewHeader(TITLE).lead(lead(known)),
                        schools(known),
                        coaches(known),
                        new RulesSection(desk, known, this::draw),
                        new LockSection(desk, known, this::draw));
    }

    private static String lead(Knowledge known) {
        if (known.schools().isEmpty()) {
            return "No school takes part today.";
        }
        var all = known.schools().size();
        var schools = known.marked() == 0
                ? "No school is marked yet"
                : known.marked() == all
                        ? "Every school is marked"
                        : "%,d of %s marked"
                                .formatted(
                                        known.marked(),
                                        all == 1 ? "1 school is" : KnownWords.count(all, "school") + " are");
        return schools + coachesIn(known.coaches());
    }

    private static String coachesIn(List<CoachKnown> coaches) {
        var waiting =
                coaches.stream().filter(coach -> !coach.missing().isEmpty()).count();
        if (coaches.isEmpty()) {
            return ", and the project has no coach yet.";
        }
        if (waiting == 0) {
            return ", and nothing is missing of the coaches.";
        }
        return coaches.size() == 1
                ? "; of its one coach something is still missing."
                : "; of %,d of %s something is still missing."
                        .formatted(waiting, KnownWords.count(coaches.size(), "coach"));
    }

    private Component schools(Knowledge known) {
        var section = section("Schools");
        section.add(
                new Paragraph(
                        known.themes().isEmpty()
                                ? "No baseline self-review was opened yet, so nothing is known of needs and strengths but what you mark."
                                : known.middle().isPresent()
                                        ? "The middle of the schools’ self-reviews is %d %% of the scale. It suggests; you mark. A school without a mark may be either."
                                                .formatted(known.middle().getAsInt())
                                        : "Fewer than two schools have sent their baseline self-review, so nothing is suggested yet."));
        var suggestions = known.openSuggestions();
        if (known.mayWrite() && suggestions > 0) {
            section.add(new Button(
                    suggestions == 1 ? "Use the suggestion" : "Use all %,d suggestions".formatted(suggestions),
                    click -> {
                        var marked = desk.useSuggestedMarks(key);
                        draw();
                        Messages.done("%s marked as suggested."
                                .formatted(marked == 1 ? "1 school is" : "%,d schools are".formatted(marked)));
                    }));
        }
        section.add(new SchoolsKnown(desk, known, this::draw));
        return section;
    }

    private Component coaches(Knowledge known) {
        var section = section("Coaches");
        if (known.coaches().isEmpty()) {
            section.add(
                    new Paragraph(
                            "Nobody is a coach of this project yet. Invite somebody as a coach; a school is not needed for that."));
            return section;
        }
        var waiting = known.coaches().stream().filter(CoachKnown::wasAsked).count();
        if (known.mayWrite()) {
            var ask = new Button(waiting == 0 ? "Ask the coaches" : "Ask about what is new", click -> ask());
            section.add(
                    new Paragraph(
                            "Each coach is asked by mail with which schools they may work, once about each school."),
                    ask);
        }
        section.add(new CoachesKnown(desk, known, this::draw));
        return section;
    }

    private void ask() {
        var asked = desk.askCoaches(key);
        draw();
        Messages.done(
                asked == 0
                        ? "Every coach was asked about every school already."
                        : "%s asked by mail."
                                .formatted(asked == 1 ? "1 coach is" : "%,d coaches are".formatted(asked)));
    }

    static Section section(String heading) {
        var section = new Section(new H2(heading));
        section.addClassName("stack");
        return section;
    }
}
