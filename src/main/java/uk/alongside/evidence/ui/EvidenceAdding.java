package uk.alongside.evidence.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.evidence.EvidencePiece;
import uk.alongside.kernel.SubjectRef;

/** The ways to add evidence that need no file. */
class EvidenceAdding extends Composite<Div> {

    EvidenceAdding(EvidenceBox box, SubjectRef subject, SerializableConsumer<EvidencePiece> added) {
        getContent().addClassName("row");
        getContent()
                .add(
                        button("Add a link", () -> new LinkDialog(box, subject, added).open()),
                        button("Write a note", () -> NoteDialog.toAdd(box, subject, added)
                                .open()),
                        button("Use what is already here", () -> new OfferedDialog(box, subject, added).open()));
    }

    private static Button button(String text, Command open) {
        var button = new Button(text, click -> open.execute());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
