package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import uk.alongside.audits.PaperCopy;
import uk.alongside.audits.ReviewOnPaper;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.Place;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.ViewHeader;

/** A whole self-review, filled in, to be printed: A4, every statement with what is answered and what shows it. */
@Route("projects/:project/reviews/:sheet/paper")
@StyleSheet("styles/audits.css")
@StyleSheet("styles/review-paper.css")
@PermitAll
class ReviewPaperView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Place {

    private final ReviewOnPaper paper;
    private String place = "";
    private String title = "On paper";

    ReviewPaperView(ReviewOnPaper paper) {
        this.paper = paper;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var copy = paper.of(ReviewLinks.audit(event));
        place = copy.schoolName();
        title = copy.roundName() + ", on paper";
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent()
                .add(
                        new ViewHeader(copy.roundName(), new PrintButton())
                                .under("%s, %s".formatted(place, copy.projectName())),
                        new Paragraph(state(copy)),
                        new FilledInPaper(copy),
                        back(copy));
    }

    private static String state(PaperCopy copy) {
        var sent = copy.sentAt()
                .map(at -> "Sent on %s%s. "
                        .formatted(
                                Days.inWords(SchoolTime.dayOf(at)),
                                copy.coSentAt().isPresent() ? ", signed by the head" : ""))
                .orElse("");
        var names = copy.leftOut() == 0
                ? ""
                : " What was written to %s is left out: it may name a pupil. Answer the question about it on the sheet."
                        .formatted(copy.leftOut() == 1 ? "one statement" : copy.leftOut() + " statements");
        return "%s%s Answered against %s; what comes of it is never a grade of a school. As of %s.%s"
                .formatted(
                        sent,
                        copy.forWhom(),
                        copy.editionTitle(),
                        Days.inWords(SchoolTime.dayOf(copy.printedAt())),
                        names);
    }

    private static RouterLink back(PaperCopy copy) {
        var sheet = copy.audit().sheet();
        var link = copy.sentAt().isPresent()
                ? new RouterLink(
                        "Read it on the screen", ReviewReadView.class, ReviewLinks.parameters(copy.projectKey(), sheet))
                : new RouterLink(
                        "Back to the answers", ReviewView.class, ReviewLinks.parameters(copy.projectKey(), sheet));
        link.addClassNames("link-alone", "no-print");
        return link;
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
