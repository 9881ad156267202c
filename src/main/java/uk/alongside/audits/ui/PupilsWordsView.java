package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.alongside.audits.PupilsWords;
import uk.alongside.audits.Respondents;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.projects.ui.ProjectsNavigation;

/** What those who learn at a school wrote in its self-review, for whoever reads it every day. */
@Route("projects/:project/reviews/:sheet/words")
@PageTitle("Words to read today")
@StyleSheet("styles/audits.css")
@PermitAll
class PupilsWordsView extends Composite<Div> implements BeforeEnterObserver {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private final Respondents respondents;

    PupilsWordsView(Respondents respondents) {
        this.respondents = respondents;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var words = respondents.pupilsWords(ReviewLinks.audit(event));
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent().add(new ViewHeader("Words to read today").under("You alone read them here, and every day."));
        getContent()
                .add(
                        new Paragraph(
                                "If somebody may be in danger or is being hurt, tell your designated safeguarding"
                                        + " lead now. Above each stands what its link was made for, which tells who may have written it."));
        if (words.isEmpty()) {
            getContent().add(new Paragraph("Nobody has written anything yet."));
        }
        words.forEach(one -> getContent().add(card(one)));
        getContent().add(ReviewLinks.toReviews(project(event)));
    }

    private static String project(BeforeEnterEvent event) {
        return event.getRouteParameters().get(ProjectsNavigation.PROJECT).orElse("");
    }

    private static Component card(PupilsWords words) {
        var statement = new Paragraph(words.statement());
        statement.addClassName("quiet");
        var card = new Section(
                new H2(words.label() + (words.isNew() ? ", new" : "")),
                statement,
                new Paragraph("“" + words.text() + "”"),
                new Paragraph(WRITTEN.format(words.writtenAt().atZone(SchoolTime.LONDON))));
        card.addClassNames("card", "stack");
        return card;
    }
}
