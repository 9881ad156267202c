package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.ReviewLine;
import uk.alongside.projects.SharingChoices;

/** One self-review that is open to the person at the keyboard: how far it is, and the way on. */
final class ReviewCard extends Composite<Section> {

    ReviewCard(ReviewLine review) {
        getContent().addClassNames("card", "stack");
        getContent().add(new H2(ReviewWords.title(review)));
        getContent().add(new Paragraph(ReviewWords.state(review)));
        review.shut().filter(_ -> review.sentAt().isEmpty()).ifPresent(why -> getContent()
                .add(new Paragraph(why)));
        if (waitsForTheAgreement(review)) {
            getContent()
                    .add(
                            ReviewLinks.shut(SharingChoices.AGREEMENT_COMES_FIRST),
                            ReviewLinks.alone(new Anchor(review.joining(), "Read the agreement")));
        }
        var link = new RouterLink(
                words(review),
                goesToSend(review) ? ReviewSendView.class : ReviewView.class,
                ReviewLinks.parameters(review.projectKey(), review.respondent()));
        if (isDue(review)) {
            link.addClassName("go");
        }
        getContent().add(ReviewLinks.alone(link));
    }

    private static boolean isDue(ReviewLine review) {
        return waitsForTheHead(review)
                || review.mayWrite()
                        && review.shut().isEmpty()
                        && !review.agreementWaits()
                        && review.finishedAt().isEmpty();
    }

    private static boolean waitsForTheAgreement(ReviewLine review) {
        return review.agreementWaits() && review.shut().isEmpty();
    }

    private static boolean waitsForTheHead(ReviewLine review) {
        return !review.mayWrite() && review.sentAt().isPresent() && !review.coSent();
    }

    private static boolean isAnswered(ReviewLine review) {
        return review.answered() >= review.of();
    }

    private static boolean goesToSend(ReviewLine review) {
        return waitsForTheHead(review)
                || review.kind() == RespondentKind.SHEET
                        && review.mayWrite()
                        && review.shut().isEmpty()
                        && isAnswered(review);
    }

    private static String words(ReviewLine review) {
        if (waitsForTheHead(review)) {
            return "Put your name to it";
        }
        if (goesToSend(review)) {
            return "Check and send";
        }
        if (waitsForTheAgreement(review)) {
            return "Look at the statements";
        }
        if (review.shut().isPresent() || !review.mayWrite()) {
            return "Read the answers";
        }
        if (review.finishedAt().isPresent()) {
            return "Look again";
        }
        return review.answered() == 0 ? "Begin" : "Go on";
    }
}
