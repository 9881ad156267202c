package uk.alongside.evidence.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.evidence.EvidencePiece;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.kernel.ui.FormDialog;

/** Asks for an address on the web; the field says what is wrong with it. */
final class LinkDialog extends Composite<Div> {

    private final TextField address = new TextField("Address");
    private final TextField title = new TextField("What is it called?");
    private final FormDialog dialog;

    LinkDialog(EvidenceBox box, SubjectRef subject, SerializableConsumer<EvidencePiece> done) {
        address.setHelperText("As the browser shows it. Others need to be able to open it.");
        address.setMaxLength(2000);
        title.setHelperText("Can stay empty.");
        title.setMaxLength(200);
        for (var field : new TextField[] {address, title}) {
            field.setManualValidation(true);
            field.setWidthFull();
        }
        getContent().addClassNames("evidence-form", "stack");
        getContent().add(address, title);
        dialog = new FormDialog("Add a link", "Add the link", this, () -> keep(box, subject, done));
    }

    void open() {
        dialog.open();
        address.focus();
    }

    private boolean keep(EvidenceBox box, SubjectRef subject, SerializableConsumer<EvidencePiece> done) {
        address.setInvalid(false);
        title.setInvalid(false);
        try {
            done.accept(box.link(subject, address.getValue(), title.getValue()));
            return true;
        } catch (RuleBroken broken) {
            var field = broken.field().filter("title"::equals).isPresent() ? title : address;
            field.setErrorMessage(broken.reason());
            field.setInvalid(true);
            field.focus();
            return false;
        }
    }
}
