package uk.alongside.evidence.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.evidence.EvidencePiece;
import uk.alongside.evidence.OfferedEvidence;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.kernel.ui.FormDialog;

/** Lets somebody choose from the school's evidence that is there already. */
final class OfferedDialog extends Composite<Div> {

    private final TextField sought = new TextField("Look for");
    private final RadioButtonGroup<OfferedEvidence> offered = new RadioButtonGroup<>("Evidence of your school");
    private final Paragraph nothing =
            new Paragraph("There is nothing of this kind yet. Add a document or a link instead.");
    private final FormDialog dialog;

    OfferedDialog(EvidenceBox box, SubjectRef subject, SerializableConsumer<EvidencePiece> done) {
        sought.setValueChangeMode(ValueChangeMode.LAZY);
        sought.setWidthFull();
        sought.addValueChangeListener(change -> look(box, subject));
        offered.addThemeName("vertical");
        offered.setManualValidation(true);
        offered.setItemLabelGenerator(one -> "%s (%s)".formatted(one.title(), one.where()));
        nothing.getElement().setAttribute("role", "status");
        getContent().addClassNames("evidence-form", "stack");
        getContent().add(sought, offered, nothing);
        look(box, subject);
        dialog = new FormDialog("Use what is already here", "Point to it", this, () -> keep(box, subject, done));
    }

    void open() {
        dialog.open();
        sought.focus();
    }

    private void look(EvidenceBox box, SubjectRef subject) {
        var found = box.offered(subject, sought.getValue());
        offered.setItems(found);
        offered.setVisible(!found.isEmpty());
        nothing.setVisible(found.isEmpty());
    }

    private boolean keep(EvidenceBox box, SubjectRef subject, SerializableConsumer<EvidencePiece> done) {
        var chosen = offered.getOptionalValue();
        if (chosen.isEmpty()) {
            offered.setErrorMessage("Choose one of them, or turn back.");
            offered.setInvalid(true);
            return false;
        }
        try {
            done.accept(box.refer(subject, chosen.get().id()));
            return true;
        } catch (RuleBroken broken) {
            offered.setErrorMessage(broken.reason());
            offered.setInvalid(true);
            return false;
        }
    }
}
