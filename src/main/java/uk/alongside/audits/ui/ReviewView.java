package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.ReviewHead;
import uk.alongside.audits.SchoolSheet;
import uk.alongside.audits.SelfReview;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.Place;
import uk.alongside.kernel.ui.WideView;

/** A self-review, answered: the school's sheet, or one's own answers beside it. Where one is stands in the address. */
@Route("projects/:project/reviews/:sheet")
@StyleSheet("styles/review.css")
@PermitAll
class ReviewView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Place, WideView {

    private final SelfReview reviews;
    private final SchoolSheet school;
    private final ReviewNews news;
    private final EvidenceBox evidence;
    private String place = "";
    private String title = "Self-review";

    ReviewView(SelfReview reviews, SchoolSheet school, ReviewNews news, EvidenceBox evidence) {
        this.reviews = reviews;
        this.school = school;
        this.news = news;
        this.evidence = evidence;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var head = reviews.head(ReviewLinks.sheet(event));
        place = head.schoolName();
        title = head.roundName();
        getContent().removeAll();
        getContent().addClassName("stack");
        getContent().add(element(head, event.getLocation()));
        if (head.kind() != RespondentKind.SHEET) {
            getContent().add(new ColleagueDone(reviews, head));
        }
        getContent().add(new ReviewFoot(head));
    }

    private Component element(ReviewHead head, Location location) {
        var element = new ReviewElement(head.respondent(), ReviewAddress.of(location));
        element.onMoved(moved -> moveTo(moved.address(), location.getPath()));
        element.onSettle(settle -> settle(head, element, settle));
        element.onDocuments(asked -> documents(head, element, ReviewLinks.statement(asked.statement())));
        element.onNoName(said -> noName(head, element, ReviewLinks.statement(said.statement())));
        element.onFinished(finished -> finished(head));
        element.addAttachListener(attached -> {
            var listening = news.listen(head.audit(), attached.getUI(), element);
            element.addDetachListener(detached -> {
                listening.remove();
                detached.unregisterListener();
            });
        });
        return element;
    }

    private static void moveTo(ReviewAddress address, String path) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, address.asQuery()));
    }

    private void settle(ReviewHead head, ReviewElement element, ReviewElement.Settle settle) {
        var statement = ReviewLinks.statement(settle.statement());
        try {
            school.settle(head.audit(), statement, settle.note());
            element.settled(statement);
        } catch (RuleBroken refused) {
            element.notSettled(statement, refused.reason());
        }
    }

    private void noName(ReviewHead head, ReviewElement element, StatementId statement) {
        reviews.noPupilIsNamed(head.respondent(), statement);
        element.settled(statement);
    }

    private void documents(ReviewHead head, ReviewElement element, StatementId statement) {
        head.marks().stream()
                .filter(mark -> mark.statement().equals(statement))
                .flatMap(mark -> reviews.area(head.respondent(), mark.area()).statements().stream())
                .filter(asked -> asked.id().equals(statement))
                .forEach(asked -> {
                    var dialog = new DocumentsDialog(evidence, asked.text(), asked.subject())
                            .whenClosed(() -> element.settled(statement));
                    if (head.kind() == RespondentKind.SHEET
                            && head.maySend()
                            && asked.last().isPresent()) {
                        dialog.offeringTheLastRounds(() -> school.carryEvidence(head.audit(), statement));
                    }
                    dialog.open();
                });
    }

    private static void finished(ReviewHead head) {
        if (head.kind() == RespondentKind.SHEET) {
            UI.getCurrent().navigate(ReviewSendView.class, ReviewLinks.parameters(head));
        } else {
            Messages.done("That was the last one. Everything is kept. Say below that you are done.");
        }
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
