package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.Moderation;
import uk.alongside.audits.ReadHead;
import uk.alongside.audits.SelfReviewReading;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.Place;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.ViewHeader;

/** A self-review that was sent, read an area at a time, with the moderated judgement beside the school's own. */
@Route("projects/:project/reviews/:sheet/read")
@PageTitle("A self-review")
@StyleSheet("styles/audits.css")
@PermitAll
class ReviewReadView extends Composite<Div> implements BeforeEnterObserver, Place {

    private static final String AREA = "area";

    private final SelfReviewReading reading;
    private final Moderation moderation;
    private String place = "";

    ReviewReadView(SelfReviewReading reading, Moderation moderation) {
        this.reading = reading;
        this.moderation = moderation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(ReviewLinks.audit(event), event.getLocation().getQueryParameters().getSingleParameter(AREA));
    }

    private void draw(AuditId audit, Optional<String> asked) {
        var head = reading.of(audit);
        var code = asked.or(() -> head.areas().stream().findFirst().map(area -> area.code()))
                .orElseThrow(NotFound::new);
        var area = reading.area(audit, code);
        place = head.schoolName();
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent()
                .add(new ViewHeader(head.roundName(), new PrintButton())
                        .under("%s. Sent on %s.".formatted(place, Days.inWords(SchoolTime.dayOf(head.sentAt())))));
        head.mayNotModerate().ifPresent(why -> getContent().add(new Paragraph(why)));
        getContent().add(links(head, code));
        area.statements().forEach(statement -> getContent()
                .add(new ReadCard(moderation, head, statement, () -> draw(audit, Optional.of(code)))));
    }

    private static Component links(ReadHead head, String current) {
        var links = new Nav();
        links.setAriaLabel("Areas");
        links.addClassNames("row", "no-print");
        for (var area : head.areas()) {
            var words = head.mayModerate()
                    ? "%s (%d of %d moderated)".formatted(area.title(), area.answered(), area.of())
                    : area.title();
            var link = new RouterLink(
                    words,
                    ReviewReadView.class,
                    ReviewLinks.parameters(head.projectKey(), head.audit().sheet()));
            link.setQueryParameters(QueryParameters.of(AREA, area.code()));
            if (area.code().equals(current)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            links.add(link);
        }
        return links;
    }

    @Override
    public String place() {
        return place;
    }
}
