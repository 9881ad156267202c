package uk.alongside.pairing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.Answered;
import uk.alongside.pairing.PairAnswers;
import uk.alongside.pairing.PairPage;
import uk.alongside.pairing.PairParty;

/** The offer that waits for whoever is at the keyboard, and the two buttons that answer it. */
final class PairAnswerCard extends Composite<Section> {

    private final PairAnswers answers;
    private final PairPage page;
    private final Command again;

    /** @param again draws the page as it is by now */
    PairAnswerCard(PairAnswers answers, PairPage page, Command again) {
        this.answers = answers;
        this.page = page;
        this.again = again;
        getContent().addClassNames("card", "stack");
        var accept = new Button("Accept", click -> accept());
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(accept, new Button("Decline", click -> decline()));
        buttons.addClassName("row");
        getContent()
                .add(
                        new H2("Your answer is waited for"),
                        new Paragraph(what()),
                        new Paragraph(
                                "Once all have accepted, the pair is agreed and everybody is told. Either answer is"
                                        + " welcome; if you decline, only the project’s lead reads why."),
                        buttons);
    }

    private String what() {
        var names = page.line().names();
        var from = Days.inWords(page.beginsOn());
        return page.waitingForMe().stream().anyMatch(PairParty.OfCoach.class::isInstance)
                ? "You are asked to coach %s from %s on.".formatted(names, from)
                : "%s are to work together from %s on, with %s as their coach."
                        .formatted(names, from, page.line().coach());
    }

    private void accept() {
        say(answers.accept(page.line().id(), page.offered()));
        again.execute();
    }

    private void decline() {
        var reason = new TextArea("Why");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(PairAnswers.LONGEST_REASON);
        reason.setHelperText("A sentence. The project’s lead reads it, nobody else.");
        var form = new Div(new Paragraph("The lead then looks again for you."), reason);
        form.addClassNames("stack", "invite-form");
        new FormDialog("Decline", "Decline", form, () -> {
                    try {
                        say(answers.decline(page.line().id(), page.offered(), reason.getValue()));
                        again.execute();
                        return true;
                    } catch (RuleBroken rule) {
                        reason.setErrorMessage(rule.reason());
                        reason.setInvalid(true);
                        return false;
                    }
                })
                .open();
    }

    private static void say(Answered answered) {
        switch (answered) {
            case Answered.Taken(var now) ->
                Messages.done(
                        switch (now) {
                            case AGREED -> "Thank you. All have accepted: the pair is agreed.";
                            case DECLINED -> "Thank you for saying so. The project’s lead is told.";
                            case OFFERED, PAUSED, ENDED -> "Thank you, your answer is kept.";
                        });
            case Answered.Changed(var sentence) -> Messages.refused(sentence);
            case Answered.NotOpen(var sentence) -> Messages.refused(sentence);
        }
    }
}
