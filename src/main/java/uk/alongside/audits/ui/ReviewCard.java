package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.ReviewLine;
import uk.alongside.projects.ui.ProjectsNavigation;

/** One self-review that is open to the person at the keyboard: how far it is, and the way on. */
final class ReviewCard extends Composite<Section> {

    ReviewCard(ReviewLine review) {
        getContent().addClassNames("card", "stack");
        getContent().add(new H2(ReviewWords.title(review)));
        getContent().add(new Paragraph(ReviewWords.state(review)));
        review.shut().filter(_ -> review.sentAt().isEmpty()).ifPresent(why -> getContent()
                .add(new Paragraph(why)));
        var link = new RouterLink(
                words(review),
                ReviewView.class,
                new RouteParameters(Map.of(
                        ProjectsNavigation.PROJECT,
                        review.projectKey(),
                        ReviewLinks.SHEET,
                        review.respondent().value().toString())));
        getContent().add(link);
    }

    private static String words(ReviewLine review) {
        if (review.sentAt().isPresent() || review.shut().isPresent() || !review.mayWrite()) {
            return "Read the answers";
        }
        if (review.answered() == 0) {
            return "Begin";
        }
        return review.kind() == RespondentKind.SHEET || review.answered() < review.of() ? "Go on" : "Look again";
    }
}
