package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.Respondents;
import uk.alongside.audits.ReviewHead;
import uk.alongside.audits.SelfReview;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.Place;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.mail.PortalAddress;

/** Who answers beside the school's sheet: colleagues with an account, and others through links of their own. */
@Route("projects/:project/reviews/:sheet/colleagues")
@PageTitle("Who answers")
@StyleSheet("styles/audits.css")
@PermitAll
class ReviewColleaguesView extends Composite<Div> implements BeforeEnterObserver, Place {

    private final SelfReview reviews;
    private final Respondents respondents;
    private final PortalAddress portal;
    private String place = "";

    ReviewColleaguesView(SelfReview reviews, Respondents respondents, PortalAddress portal) {
        this.reviews = reviews;
        this.respondents = respondents;
        this.portal = portal;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(ReviewLinks.audit(event), LinkCards.NONE);
    }

    private void draw(AuditId audit, LinkCards.Made made) {
        var head = reviews.head(audit.sheet());
        var asked = respondents.of(audit);
        place = head.schoolName();
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent()
                .add(new ViewHeader("Who answers", buttons(head)).under("%s, %s".formatted(head.roundName(), place)));
        getContent()
                .add(new Paragraph(
                        "Colleagues are told before they answer: " + head.told().sentence()));
        if (!made.links().isEmpty()) {
            getContent().add(new LinkCards(made, head, portal));
        }
        if (head.agreementWaits()) {
            getContent()
                    .add(new Paragraph("The joining agreement comes first: until the head has accepted it, links open"
                            + " nothing."));
        }
        getContent()
                .add(
                        new FamilyReplies(asked, head, kind -> {
                            respondents.endAsking(audit, kind);
                            draw(audit, LinkCards.NONE);
                        }),
                        new RespondentGrid(respondents, asked, head, links -> draw(audit, links)),
                        new PupilsReader(respondents, head));
        getContent().add(ReviewLinks.back(head));
    }

    private Button[] buttons(ReviewHead head) {
        if (!head.maySend() || head.shut().isPresent()) {
            return new Button[0];
        }
        return new Button[] {
            new Button("Ask a colleague", click -> ask(head)), new Button("Make links", click -> makeLinks(head))
        };
    }

    private void makeLinks(ReviewHead head) {
        LinksForm.dialog(
                        respondents.languages(head.audit()),
                        wish -> draw(
                                head.audit(),
                                new LinkCards.Made(respondents.links(head.audit(), wish), wish.language())))
                .open();
    }

    private void ask(ReviewHead head) {
        AskForm.dialog(respondents.colleagues(head.audit()), head.told(), (person, as) -> {
                    respondents.ask(head.audit(), person, as);
                    Messages.done("They find it on their home page.");
                    draw(head.audit(), LinkCards.NONE);
                })
                .open();
    }

    @Override
    public String place() {
        return place;
    }
}
