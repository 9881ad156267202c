package uk.alongside.audits.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import uk.alongside.audits.Moderation;
import uk.alongside.audits.ReadArea.ReadStatement;
import uk.alongside.audits.ReadHead;
import uk.alongside.evidence.EvidenceBox;

/** One statement that was sent: the school's answer, the one before, what stands behind it, and the moderated judgement. */
final class ReadCard extends Composite<Section> {

    private final ReadHead head;
    private final ReadStatement statement;
    private final StatementHeading heading;

    /** @param changed draws the page again */
    ReadCard(Moderation moderation, EvidenceBox evidence, ReadHead head, ReadStatement statement, Runnable changed) {
        this.head = head;
        this.statement = statement;
        this.heading = new StatementHeading(statement.number(), statement.text());
        getContent().addClassNames("card", "stack", "merged");
        getContent().add(heading, answers());
        var buttons = new Div();
        buttons.addClassNames("row", "no-print");
        if (statement.evidence() > 0) {
            buttons.add(button(
                    "See what shows it (%d)".formatted(statement.evidence()),
                    click -> new DocumentsDialog(evidence, statement.text(), statement.subject()).open()));
        }
        if (head.mayModerate()) {
            buttons.add(button(
                    statement.moderated().isPresent() ? "Judge again" : "Judge",
                    click -> new ModerateForm(moderation, head, statement, changed).open()));
        }
        if (head.mayComment() && statement.moderated().isPresent()) {
            buttons.add(button(
                    "Say something to it", click -> new CommentForm(moderation, head, statement, changed).open()));
        }
        if (buttons.getComponentCount() > 0) {
            getContent().add(buttons);
        }
    }

    /** Whoever looks for this statement, or has just judged it, goes on from here. */
    void goThere() {
        heading.goThere();
    }

    private Button button(String words, ComponentEventListener<ClickEvent<Button>> act) {
        var button = new Button(words, act);
        button.setAriaLabel("%s: statement %d".formatted(words, statement.number()));
        return button;
    }

    private WhoSaysWhat answers() {
        var answers = new WhoSaysWhat();
        answers.add(
                "The school",
                JudgementWords.of(statement.judgement(), head.scale())
                        + (statement.corrected() ? ", corrected after it was sent" : ""));
        statement.last().ifPresent(last -> answers.add("The round before", JudgementWords.of(last, head.scale())));
        statement
                .moderated()
                .ifPresent(moderated -> answers.addFromOutside(
                        "Moderated",
                        "%s. %s"
                                .formatted(JudgementWords.of(moderated.judgement(), head.scale()), moderated.note())
                                .strip()));
        statement.comments().forEach(comment -> answers.add("The school says", comment.text()));
        return answers;
    }
}
