package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import uk.alongside.audits.Judgement;
import uk.alongside.audits.Moderation;
import uk.alongside.audits.ReadArea.ReadStatement;
import uk.alongside.audits.ReadHead;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;

/** Asks for a judgement beside the school's own, with a note that says what it rests on. */
final class ModerateForm extends Composite<Div> {

    private final Moderation moderation;
    private final ReadHead head;
    private final ReadStatement statement;
    private final Runnable changed;
    private final RadioButtonGroup<Judgement> judgement = new RadioButtonGroup<>("Your judgement");
    private final TextArea note = new TextArea("What it rests on");

    ModerateForm(Moderation moderation, ReadHead head, ReadStatement statement, Runnable changed) {
        this.moderation = moderation;
        this.head = head;
        this.statement = statement;
        this.changed = changed;
        var answers = new ArrayList<Judgement>();
        head.scale().levels().forEach(level -> answers.add(Judgement.at(level.position())));
        answers.add(Judgement.NOT_APPLICABLE);
        judgement.setItems(answers);
        judgement.setItemLabelGenerator(given -> JudgementWords.of(given, head.scale()));
        note.setHelperText("The school reads it. No pupil names, please.");
        note.setMaxLength(2_000);
        note.setWidthFull();
        statement.moderated().ifPresent(before -> {
            judgement.setValue(before.judgement());
            note.setValue(before.note());
        });
        getContent().addClassName("stack");
        getContent().add(new Paragraph(statement.text()), judgement, note);
    }

    void open() {
        new FormDialog("Judge beside the school", "Keep it", this, this::keep).open();
    }

    private boolean keep() {
        if (judgement.isEmpty()) {
            judgement.setErrorMessage("Choose your judgement.");
            judgement.setInvalid(true);
            return false;
        }
        try {
            moderation.judge(head.audit(), statement.id(), judgement.getValue(), note.getValue());
        } catch (RuleBroken refused) {
            note.setErrorMessage(refused.reason());
            note.setInvalid(true);
            note.focus();
            return false;
        }
        Messages.done("Kept beside the school’s own; both stay on record.");
        changed.run();
        return true;
    }
}
