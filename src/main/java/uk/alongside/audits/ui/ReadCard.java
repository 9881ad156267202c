package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import uk.alongside.audits.Moderation;
import uk.alongside.audits.ReadArea.ReadStatement;
import uk.alongside.audits.ReadHead;

/** One statement that was sent: the school's answer, the one before, what stands behind it, and the moderated judgement. */
final class ReadCard extends Composite<Section> {

    private final ReadHead head;
    private final ReadStatement statement;

    /** @param changed draws the page again */
    ReadCard(Moderation moderation, ReadHead head, ReadStatement statement, Runnable changed) {
        this.head = head;
        this.statement = statement;
        getContent().addClassNames("card", "stack", "merged");
        getContent().add(new H2("%d. %s".formatted(statement.number(), statement.text())));
        getContent().add(new Paragraph(school()));
        statement.moderated().ifPresent(moderated -> getContent()
                .add(typed("Moderated: %s. %s"
                        .formatted(JudgementWords.of(moderated.judgement(), head.scale()), moderated.note()))));
        statement.comments().forEach(comment -> getContent().add(typed("The school: " + comment.text())));
        var buttons = new Div();
        buttons.addClassNames("row", "no-print");
        if (head.mayModerate()) {
            buttons.add(new Button(
                    statement.moderated().isPresent() ? "Judge again" : "Judge",
                    click -> new ModerateForm(moderation, head, statement, changed).open()));
        }
        if (head.mayComment() && statement.moderated().isPresent()) {
            buttons.add(new Button(
                    "Say something to it", click -> new CommentForm(moderation, head, statement, changed).open()));
        }
        if (buttons.getComponentCount() > 0) {
            getContent().add(buttons);
        }
    }

    private String school() {
        var words = new StringBuilder("The school: %s%s."
                .formatted(
                        JudgementWords.of(statement.judgement(), head.scale()),
                        statement.corrected() ? " (corrected after it was sent)" : ""));
        statement
                .last()
                .ifPresent(last ->
                        words.append(" The round before: %s.".formatted(JudgementWords.of(last, head.scale()))));
        if (statement.evidence() > 0) {
            words.append(
                    statement.evidence() == 1
                            ? " One piece of evidence."
                            : " %d pieces of evidence.".formatted(statement.evidence()));
        }
        return words.toString();
    }

    private static Paragraph typed(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("typed");
        return paragraph;
    }
}
