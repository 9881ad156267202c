package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.ReviewHead;

/** What leads on from the page on which a self-review is answered, below everything that is answered there. */
final class ReviewFoot extends Composite<Nav> {

    ReviewFoot(ReviewHead head) {
        getContent().setAriaLabel("More about this self-review");
        getContent().addClassNames("row", "no-print");
        if (head.kind() == RespondentKind.SHEET && head.maySend()) {
            getContent().add(ReviewLinks.to(ReviewColleaguesView.class, "Who answers", head));
        }
        if (head.kind() == RespondentKind.SHEET) {
            getContent()
                    .add(
                            ReviewLinks.to(ReviewMergedView.class, "All answers side by side", head),
                            ReviewLinks.to(
                                    ReviewSendView.class,
                                    head.sent().isPresent() ? "What was sent" : "Check and send",
                                    head));
        } else {
            var told = new Paragraph(head.told().sentence());
            told.addClassName("meta");
            getContent().add(told);
        }
    }
}
