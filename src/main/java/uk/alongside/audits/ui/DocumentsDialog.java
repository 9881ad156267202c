package uk.alongside.audits.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import uk.alongside.audits.SheetStatement;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.evidence.ui.EvidencePanel;

/** What shows that a statement is true, beside the words in its box: documents, links, notes, pointers. */
final class DocumentsDialog extends Dialog {

    /** @param closed told when the person turns back, because there may be more or less of it now */
    DocumentsDialog(EvidenceBox box, SheetStatement statement, Command closed) {
        setHeaderTitle("What shows it?");
        var text = new Paragraph(statement.text());
        var content = new Div(text, new EvidencePanel(box, statement.subject()));
        content.addClassNames("review-documents", "stack");
        add(content);
        getFooter().add(new Button("Back to the statement", click -> close()));
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.execute();
            }
        });
    }
}
