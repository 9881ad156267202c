package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.pairing.known.CoachPage;
import uk.alongside.pairing.known.CoachProfile;
import uk.alongside.pairing.ui.PairingNavigation;
import uk.alongside.projects.ui.ProjectPage;
import uk.alongside.projects.ui.ProjectsNavigation;

/** What a coach says of themselves: with which schools they may work, which conflicts they have, and what they bring. */
@Route(PairingNavigation.MINE)
@StyleSheet("styles/pairing.css")
@PermitAll
class CoachProfileView extends ProjectPage {

    private static final String TITLE = "About you as a coach";

    private final CoachProfile coaches;
    private final PairingNavigation pages;
    private final Div head = new Div();
    private final Div declarations = new Div();
    private final Div brings = new Div();
    private @Nullable CoachQuestions questions;
    private String key = "";

    CoachProfileView(CoachProfile coaches, PairingNavigation pages, ProjectsNavigation navigation) {
        super(navigation);
        this.coaches = coaches;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = keyIn(event);
        draw();
    }

    private void draw() {
        var page = coaches.mine(key);
        begin(page.project(), TITLE, CoachProfileView.class);
        questions = new CoachQuestions(coaches, page, this::lookAgain);
        brings.removeAll();
        brings.add(brings(page));
        tell(page);
        getContent()
                .add(pages.links(page.project(), PairingNavigation.Page.MINE), head, questions, declarations, brings);
    }

    /** After an answer or a declaration; what is typed below stays. */
    private void lookAgain() {
        tell(coaches.mine(key));
    }

    private void tell(CoachPage page) {
        head.removeAll();
        head.add(new ViewHeader(TITLE).lead(lead(page)));
        if (questions != null) {
            questions.tell(page);
        }
        declarations.removeAll();
        declarations.add(new CoachDeclarations(coaches, page, this::lookAgain));
    }

    private static String lead(CoachPage page) {
        if (page.waiting() > 0) {
            return page.waiting() == 1
                    ? "One school waits for your word: may you work with it?"
                    : "%,d schools wait for your word: may you work with them?".formatted(page.waiting());
        }
        if (page.declared().isEmpty()) {
            return "Declare your conflicts of interest, or that you have none.";
        }
        return page.saidOn().isEmpty()
                ? "Say what you bring, and how many pairs you can take."
                : "Nothing waits for you.";
    }

    private Component brings(CoachPage page) {
        var section = KnownView.section("What you bring");
        section.add(new Paragraph(page.saidOn()
                .map(day -> page.saidByLead()
                        ? "A lead of the project wrote this down for you on %s. Change it as you like."
                                .formatted(Days.inWords(day))
                        : "You said this on %s.".formatted(Days.inWords(day)))
                .orElse(
                        "You have said nothing yet, so you are counted with one pair. The lead of the project reads this,"
                                + " and the evaluator; no school does.")));
        var form = new CoachForm(page.themes(), page.says());
        var save = new Button("Save what you bring");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> form.accept(says -> {
            if (coaches.save(page.project().id(), says, page.revision())) {
                Messages.done("Saved. The lead of the project reads it.");
            } else {
                Messages.refused("This was changed elsewhere meanwhile. Here is how it stands now.");
            }
            brings.removeAll();
            brings.add(brings(coaches.mine(key)));
            lookAgain();
        }));
        section.add(form, save);
        return section;
    }
}
