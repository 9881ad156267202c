package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final Div head = new Div();
    private final Div suggestions = new Div();
    private final Div others = new Div();
    private @Nullable SchoolsKnown schools;
    private String key = "";

    KnownView(PairingDesk desk, PairingNavigation pages, ProjectsNavigation navigation) {
        super(navigation);
        this.desk = desk;
        this.pages = pages;
        suggestions.addClassName("stack");
        others.addClassName("stack-l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = keyIn(event);
        draw();
    }

    private void draw() {
        var known = desk.knowledge(key);
        begin(known.project(), TITLE, KnownView.class);
        schools = new SchoolsKnown(desk, known, this::tell);
        var section = section("Schools");
        section.add(suggestions, schools);
        tell(known);
        drawOthers();
        getContent().add(pages.links(known.project(), PairingNavigation.Page.KNOWN), head, section, others);
    }

    /** Says how far things are, above the list of schools that stays as it is. */
    private void tell(Knowledge known) {
        head.removeAll();
        head.add(new ViewHeader(TITLE).lead(lead(known)));
        suggestions.removeAll();
        suggestions.add(new Paragraph(suggesting(known)));
        var open = known.openSuggestions();
        if (known.mayWrite() && open > 0) {
            suggestions.add(new Button(
                    open == 1 ? "Use the suggestion" : "Use all %,d suggestions".formatted(open), click -> useThem()));
        }
    }

    private void useThem() {
        var marked = desk.useSuggestedMarks(key);
        if (schools != null) {
            schools.lookAgain();
        }
        Messages.done(
                "%s marked as suggested.".formatted(marked == 1 ? "1 school is" : "%,d schools are".formatted(marked)));
    }

    private void drawOthers() {
        var known = desk.knowledge(key);
        others.removeAll();
        others.add(
                coaches(known),
                new RulesSection(desk, known, this::drawOthers),
                new LockSection(desk, known, this::drawOthers));
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

    private static String suggesting(Knowledge known) {
        if (known.themes().isEmpty()) {
            return "No baseline self-review was opened yet, so nothing is known of needs and strengths but what you mark.";
        }
        return known.middle().isPresent()
                ? "The middle of the schools’ self-reviews is %d\u00a0%% of the scale. It suggests; you mark. A school without a mark may be either."
                        .formatted(known.middle().getAsInt())
                : "Fewer than two schools have sent their baseline self-review, so nothing is suggested yet.";
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
        section.add(new CoachesKnown(desk, known, this::drawOthers));
        return section;
    }

    private void ask() {
        var asked = desk.askCoaches(key);
        drawOthers();
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
