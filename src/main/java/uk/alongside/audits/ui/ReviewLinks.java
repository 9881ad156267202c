package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.RespondentId;
import uk.alongside.audits.ReviewHead;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.projects.ui.ProjectsNavigation;

/** The ways between the pages of one self-review. */
final class ReviewLinks {

    /** The route parameter that says whose answers: a sheet bears its self-review's id. */
    static final String SHEET = "sheet";

    private ReviewLinks() {}

    static RespondentId sheet(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(SHEET)
                .flatMap(ReviewLinks::id)
                .map(RespondentId::new)
                .orElseThrow(NotFound::new);
    }

    static AuditId audit(BeforeEnterEvent event) {
        return new AuditId(sheet(event).value());
    }

    static StatementId statement(String text) {
        return id(text).map(StatementId::new).orElseThrow(NotFound::new);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static RouterLink to(Class<? extends Component> view, String words, ReviewHead head) {
        return new RouterLink(words, view, parameters(head));
    }

    static RouteParameters parameters(ReviewHead head) {
        return parameters(head.projectKey(), head.respondent());
    }

    static RouteParameters parameters(String projectKey, RespondentId sheet) {
        return new RouteParameters(Map.of(
                ProjectsNavigation.PROJECT, projectKey, SHEET, sheet.value().toString()));
    }

    /** From a page beside the answers back to them. */
    static Component back(ReviewHead head) {
        return alone(to(ReviewView.class, "Back to the answers", head));
    }

    /** To all self-reviews of a project. */
    static Component toReviews(String projectKey) {
        return alone(new RouterLink(
                "All self-reviews of the project",
                ReviewsView.class,
                new RouteParameters(ProjectsNavigation.PROJECT, projectKey)));
    }

    /** A way that stands by itself, high enough for a finger. */
    static Component alone(Component link) {
        var way = new Paragraph(link);
        way.addClassNames("link-alone", "no-print");
        return way;
    }

    /** Why nothing can be written now. */
    static Component shut(String why) {
        var sentence = new Paragraph(why);
        sentence.addClassName("ask");
        return sentence;
    }

    /** To one statement on the page on which it is answered. */
    static RouterLink toStatement(String words, ReviewHead head, String area, StatementId statement) {
        var link = to(ReviewView.class, words, head);
        link.setQueryParameters(ReviewAddress.ofStatement(area, statement).asQuery());
        return link;
    }
}
