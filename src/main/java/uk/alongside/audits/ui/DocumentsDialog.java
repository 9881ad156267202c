package uk.alongside.audits.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.evidence.ui.EvidencePanel;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.kernel.ui.Messages;

/** What shows that a statement is true, beside the words in its box: documents, links, notes, pointers. */
final class DocumentsDialog extends Dialog {

    private final EvidenceBox box;
    private final SubjectRef subject;
    private final Div panel = new Div();

    /** @param subject the statement, as what stands behind it knows it */
    DocumentsDialog(EvidenceBox box, String statement, SubjectRef subject) {
        this.box = box;
        this.subject = subject;
        setHeaderTitle("What shows it?");
        panel.add(new EvidencePanel(box, subject));
        var content = new Div(new Paragraph(statement), panel);
        content.addClassNames("review-documents", "stack");
        add(content);
        getFooter().add(new Button("Back to the statement", click -> close()));
    }

    /** Told when the person turns back, because there may be more or less of it now. */
    DocumentsDialog whenClosed(Command closed) {
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.execute();
            }
        });
        return this;
    }

    /**
     * Offers what stood behind the statement in the last round.
     *
     * @param carry points to it, and tells how many pieces it were
     */
    DocumentsDialog offeringTheLastRounds(SerializableSupplier<Integer> carry) {
        var button = new Button("Use what showed it in the last round", click -> {
            int pieces = carry.get();
            panel.removeAll();
            panel.add(new EvidencePanel(box, subject));
            Messages.done(
                    switch (pieces) {
                        case 0 -> "There is nothing of the last round that does not stand here already.";
                        case 1 -> "One piece of the last round stands here too now.";
                        default -> pieces + " pieces of the last round stand here too now.";
                    });
        });
        getFooter().addComponentAsFirst(button);
        return this;
    }
}
