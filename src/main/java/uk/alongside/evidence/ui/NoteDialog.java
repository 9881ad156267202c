package uk.alongside.evidence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.evidence.EvidencePiece;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.kernel.ui.FormDialog;

/** Asks for the words of a note, new or there already; stays open with what was typed until it is kept. */
final class NoteDialog {

    private final TextArea text = new TextArea("What shows it?");

    private NoteDialog() {
        text.setHelperText("One example is enough. No pupil names, please.");
        text.setMaxLength(EvidenceBox.LONGEST_NOTE);
        text.setManualValidation(true);
        text.setMinRows(4);
        text.setWidthFull();
    }

    static FormDialog toAdd(EvidenceBox box, SubjectRef subject, SerializableConsumer<EvidencePiece> done) {
        return new NoteDialog().dialog("Write a note", "Add the note", words -> box.note(subject, words), done);
    }

    static FormDialog toChange(EvidenceBox box, EvidencePiece piece, SerializableConsumer<EvidencePiece> done) {
        var dialog = new NoteDialog();
        dialog.text.setValue(piece.text());
        return dialog.dialog(
                "Change the note", "Keep it", words -> box.change(piece.id(), piece.version(), words), done);
    }

    private FormDialog dialog(
            String title,
            String doIt,
            SerializableFunction<String, EvidencePiece> keep,
            SerializableConsumer<EvidencePiece> done) {
        var form = new Div(text);
        form.addClassName("evidence-form");
        text.focus();
        return new FormDialog(title, doIt, form, () -> {
            try {
                done.accept(keep.apply(text.getValue()));
                return true;
            } catch (RuleBroken broken) {
                text.setErrorMessage(broken.reason());
                text.setInvalid(true);
                text.focus();
                return false;
            }
        });
    }
}
