package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.Optional;
import uk.alongside.audits.ReviewHead;
import uk.alongside.audits.SelfReview;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.Messages;

/** Where somebody who answers beside the school's sheet says that they are done; and where they take it back. */
final class ColleagueDone extends Composite<Section> {

    private final SelfReview reviews;
    private final ReviewHead head;

    ColleagueDone(SelfReview reviews, ReviewHead head) {
        this.reviews = reviews;
        this.head = head;
        getContent().addClassNames("card", "stack", "no-print");
        getContent().getElement().setAttribute("aria-label", "Are you done?");
        draw(head.finishedAt());
    }

    private void draw(Optional<Instant> finished) {
        getContent().removeAll();
        finished.ifPresentOrElse(
                at -> getContent()
                        .add(new Paragraph(
                                "You said on %s that you are done. The SENCO and the head read what you wrote."
                                        .formatted(Days.inWords(SchoolTime.dayOf(at))))),
                () -> getContent()
                        .add(new Paragraph(
                                "Your answers count as you give them. What you write is read by the SENCO and"
                                        + " the head once you say that you are done.")));
        if (head.shut().isEmpty()) {
            getContent().add(finished.isPresent() ? goOn() : done());
        }
    }

    private Button done() {
        var done = new Button("I am done", click -> finish());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        return done;
    }

    private void finish() {
        try {
            reviews.finish(head.respondent());
        } catch (RuleBroken refused) {
            Messages.refused(refused.reason());
            return;
        }
        Messages.done("Thank you. You can go on as long as the review is not sent.");
        draw(reviews.head(head.respondent()).finishedAt());
    }

    private Button goOn() {
        return new Button("Go on answering", click -> {
            reviews.goOn(head.respondent());
            draw(Optional.empty());
        });
    }
}
