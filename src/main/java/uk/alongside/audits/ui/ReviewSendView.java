package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.alongside.audits.AuditId;
import uk.alongside.audits.Missing;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.RespondentLine;
import uk.alongside.audits.Respondents;
import uk.alongside.audits.ReviewHead;
import uk.alongside.audits.SchoolSheet;
import uk.alongside.audits.SelfReview;
import uk.alongside.audits.Sending;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.Place;
import uk.alongside.kernel.ui.ViewHeader;

/** What is still missing before a self-review can be sent, each with its way to the statement; and the button that sends. */
@Route("projects/:project/reviews/:sheet/send")
@PageTitle("Check and send")
@StyleSheet("styles/audits.css")
@PermitAll
class ReviewSendView extends Composite<Div> implements BeforeEnterObserver, Place {

    /** What was pressed is gone; the page says what has become of it. */
    private static final String GO_TO_THE_NAME = """
            const name = this.querySelector('h1');
            name.tabIndex = -1;
            name.focus();""";

    private final SelfReview reviews;
    private final SchoolSheet school;
    private final Respondents respondents;
    private String place = "";

    ReviewSendView(SelfReview reviews, SchoolSheet school, Respondents respondents) {
        this.reviews = reviews;
        this.school = school;
        this.respondents = respondents;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(ReviewLinks.audit(event));
    }

    private void draw(AuditId audit) {
        var head = reviews.head(audit.sheet());
        place = head.schoolName();
        getContent().removeAll();
        getContent().addClassName("stack-l");
        getContent()
                .add(new ViewHeader(head.sent().isPresent() ? "What was sent" : "Check and send")
                        .under("%s, %s".formatted(head.roundName(), head.schoolName())));
        getContent().add(head.sent().isPresent() ? sent(head) : check(head, school.missing(audit)));
        getContent().add(ReviewLinks.back(head));
    }

    private Component check(ReviewHead head, List<Missing> missing) {
        var section = new Section();
        section.addClassName("stack-l");
        head.closed().ifPresent(why -> section.add(ReviewLinks.shut(why)));
        if (missing.isEmpty()) {
            section.add(new Paragraph("Nothing is missing. Once it is sent, the project’s lead, your coach, the QA lead"
                    + " and the evaluator read it; a later change is a correction with its date and reason. Colleagues and families who"
                    + " are still answering cannot go on then."));
        } else {
            section.add(new Paragraph("%s before this can be sent. Everything written so far is kept."
                    .formatted(
                            missing.size() == 1
                                    ? "One thing is left to do"
                                    : missing.size() + " things are left to do")));
            var kinds = missing.stream().collect(Collectors.groupingBy(Missing::kind));
            for (var kind : Missing.Kind.values()) {
                if (kinds.containsKey(kind)) {
                    section.add(new MissingList(head, kind, kinds.get(kind)));
                }
            }
        }
        if (head.maySend()) {
            section.add(send(head, missing.isEmpty()));
        } else if (head.shut().isEmpty()) {
            section.add(new Paragraph("The SENCO sends it; then you can put your name to it."));
        }
        return section;
    }

    private Component send(ReviewHead head, boolean isReady) {
        var button = new Button("Send the self-review", click -> askAndSend(head.audit()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setEnabled(isReady);
        return button;
    }

    /** Sending ends the answering for everybody, so whoever sends it is told who is in the middle of it. */
    private void askAndSend(AuditId audit) {
        var unfinished = respondents.of(audit).stream()
                .filter(asked -> asked.kind() != RespondentKind.SHEET)
                .filter(asked ->
                        asked.finishedAt().isEmpty() && asked.withdrawnAt().isEmpty())
                .collect(Collectors.groupingBy(RespondentLine::kind, TreeMap::new, Collectors.counting()));
        if (unfinished.isEmpty()) {
            send(audit);
            return;
        }
        var who = unfinished.entrySet().stream()
                .map(one -> "%s (%d)".formatted(one.getKey().words(), one.getValue()))
                .collect(Collectors.joining(", "));
        new FormDialog(
                        "Send it all the same?",
                        "Send it now",
                        new Paragraph("Not all who were asked have finished: %s. What they have answered so far counts;"
                                        .formatted(who)
                                + " once it is sent they cannot go on, and their links open nothing any more."),
                        () -> {
                            send(audit);
                            return true;
                        })
                .open();
    }

    private void send(AuditId audit) {
        switch (school.send(audit)) {
            case Sending.Sent _ -> Messages.done("It is sent. Thank you. The head can put their name to it now.");
            case Sending.NotYet(var missing) ->
                Messages.refused(
                        "It is not sent: meanwhile something new is missing, %d in all.".formatted(missing.size()));
            case Sending.SentMeanwhile _ -> Messages.done("Somebody else has just sent it.");
        }
        draw(audit);
        getElement().executeJs(GO_TO_THE_NAME);
    }

    private Component sent(ReviewHead head) {
        var section = new Section();
        section.addClassNames("card", "stack");
        head.sent().ifPresent(sent -> section.add(new Paragraph(said("Sent", sent))));
        head.coSent().ifPresent(coSent -> section.add(new Paragraph(said("Signed as head", coSent))));
        section.add(ReviewLinks.alone(ReviewLinks.to(ReviewMergedView.class, "All answers side by side", head)));
        if (head.mayCoSend() && head.coSent().isEmpty()) {
            section.add(new Paragraph("Read the answers side by side first; your name stands with them from then on."));
            var sign = new Button("Put my name to it", click -> {
                school.coSend(head.audit());
                Messages.done("Your name stands with it now.");
                draw(head.audit());
            });
            sign.addThemeVariants(ButtonVariant.PRIMARY);
            section.add(sign);
        }
        if (head.mayCorrect()) {
            section.add(new Paragraph("The answers stand. To correct one, open “All answers side by side” and choose"
                    + " “Correct”; it is kept with its date and your reason."));
        }
        return section;
    }

    private static String said(String what, ReviewHead.Named named) {
        var day = Days.inWords(SchoolTime.dayOf(named.at()));
        return named.name().isEmpty()
                ? "%s on %s.".formatted(what, day)
                : "%s on %s by %s.".formatted(what, day, named.name());
    }

    @Override
    public String place() {
        return place;
    }
}
