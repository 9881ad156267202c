package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.ReviewHead;

/** What leads on from the page on which a self-review is answered, below everything that is answered there. */
final class ReviewFoot extends Composite<Nav> {

    ReviewFoot(ReviewHead head) {
        getContent().setAriaLabel("More about this self-review");
        getContent().addClassNames("row", "link-alone", "no-print");
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
                                    head),
                            ReviewLinks.to(ReviewPaperView.class, "On paper", head),
                            ReviewLinks.to(ReviewSpreadsheetView.class, "In a spreadsheet", head));
        }
        getContent().add(ReviewLinks.toReviews(head.projectKey()));
    }
}
