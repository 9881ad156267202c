package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import uk.alongside.audits.Moderation;
import uk.alongside.audits.ReadArea.ReadStatement;
import uk.alongside.audits.ReadHead;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;

/** What the school says to a judgement that was put beside its own. */
final class CommentForm extends Composite<Div> {

    private final Moderation moderation;
    private final ReadHead head;
    private final ReadStatement statement;
    private final Runnable changed;
    private final TextArea words = new TextArea("What the school says to it");

    CommentForm(Moderation moderation, ReadHead head, ReadStatement statement, Runnable changed) {
        this.moderation = moderation;
        this.head = head;
        this.statement = statement;
        this.changed = changed;
        words.setHelperText("Whoever reads the self-review reads it. No pupil names, please.");
        words.setMaxLength(2_000);
        words.setWidthFull();
        getContent().addClassName("stack");
        getContent().add(new Paragraph(statement.text()), words);
    }

    void open() {
        new FormDialog("Say something to a judgement", "Keep it", this, this::keep).open();
    }

    private boolean keep() {
        try {
            moderation.comment(head.audit(), statement.id(), words.getValue());
        } catch (RuleBroken refused) {
            words.setErrorMessage(refused.reason());
            words.setInvalid(true);
            words.focus();
            return false;
        }
        Messages.done("Kept with the judgement.");
        changed.run();
        return true;
    }
}
