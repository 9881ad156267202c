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

/** Who answers beside the school's sheet: colleagues with an account, each alone. */
@Route("projects/:project/reviews/:sheet/colleagues")
@PageTitle("Who answers")
@StyleSheet("styles/audits.css")
@PermitAll
class ReviewColleaguesView extends Composite<Div> implements BeforeEnterObserver, Place {

    private final SelfReview reviews;
    private final Respondents respondents;
    private String place = "";

    ReviewColleaguesView(SelfReview reviews, Respondents respondents) {
        this.reviews = reviews;
        this.respondents = respondents;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(ReviewLinks.audit(event));
    }

    private void draw(AuditId audit) {
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
        getContent().add(new RespondentGrid(respondents, asked, head.of(), () -> draw(audit)));
        getContent().add(ReviewLinks.to(ReviewView.class, "Back to the answers", head));
    }

    private Button[] buttons(ReviewHead head) {
        if (!head.maySend() || head.shut().isPresent()) {
            return new Button[0];
        }
        return new Button[] {new Button("Ask a colleague", click -> ask(head))};
    }

    private void ask(ReviewHead head) {
        AskForm.dialog(respondents.colleagues(head.audit()), head.told(), (person, as) -> {
                    respondents.ask(head.audit(), person, as);
                    Messages.done("They find it on their home page.");
                    draw(head.audit());
                })
                .open();
    }

    @Override
    public String place() {
        return place;
    }
}
