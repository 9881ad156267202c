package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.Moderation;
import uk.alongside.audits.ReadHead;
import uk.alongside.audits.SelfReviewReading;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.kernel.Days;
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

    private final SelfReviewReading reading;
    private final Moderation moderation;
    private final EvidenceBox evidence;
    private String place = "";

    ReviewReadView(SelfReviewReading reading, Moderation moderation, EvidenceBox evidence) {
        this.reading = reading;
        this.moderation = moderation;
        this.evidence = evidence;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(ReviewLinks.audit(event), ReviewAddress.of(event.getLocation()));
    }

    private void draw(AuditId audit, ReviewAddress address) {
        var head = reading.of(audit);
        var code = AreaLinks.open(address, head.areas());
        var area = reading.area(audit, code);
        place = head.schoolName();
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent()
                .add(new ViewHeader(head.roundName(), new PrintButton())
                        .under("%s, %s. Sent on %s%s."
                                .formatted(
                                        place,
                                        head.editionTitle(),
                                        Days.inWords(SchoolTime.dayOf(head.sentAt())),
                                        head.coSentAt().isPresent() ? ", signed by the head" : "")));
        head.mayNotModerate().ifPresent(why -> getContent().add(new Paragraph(why)));
        getContent().add(links(head, code));
        for (var statement : area.statements()) {
            var card = new ReadCard(
                    moderation,
                    evidence,
                    head,
                    statement,
                    () -> draw(audit, ReviewAddress.ofStatement(code, statement.id())));
            getContent().add(card);
            if (address.isAt(statement.id())) {
                card.goThere();
            }
        }
        getContent().add(onPaper(head), ReviewLinks.toReviews(head.projectKey()));
    }

    private static Component onPaper(ReadHead head) {
        var link = new RouterLink(
                "All of it on paper",
                ReviewPaperView.class,
                ReviewLinks.parameters(head.projectKey(), head.audit().sheet()));
        link.addClassNames("link-alone", "no-print");
        return link;
    }

    private static Component links(ReadHead head, String open) {
        return new AreaLinks(
                ReviewReadView.class,
                ReviewLinks.parameters(head.projectKey(), head.audit().sheet()),
                head.areas(),
                open,
                area -> head.mayModerate()
                        ? "%s (%d of %d moderated)".formatted(area.title(), area.answered(), area.of())
                        : area.title());
    }

    @Override
    public String place() {
        return place;
    }
}
