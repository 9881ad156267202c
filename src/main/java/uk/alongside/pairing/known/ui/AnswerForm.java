package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.List;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.pairing.known.CoachKnown;
import uk.alongside.pairing.known.SchoolKnown;
import uk.alongside.schools.SchoolId;

/** Asks the lead what a coach has answered about a school by word of mouth. */
final class AnswerForm extends Composite<Div> {

    private final ComboBox<SchoolKnown> school = new ComboBox<>("School");
    private final RadioButtonGroup<Boolean> may = new RadioButtonGroup<>("May they work with it?");
    private final TextArea reason = new TextArea("Why not, if they said so");

    /** What was entered. */
    interface Answered extends Serializable {
        void answer(SchoolId school, boolean may, String reason);
    }

    private AnswerForm(List<SchoolKnown> schools) {
        school.setItems(schools.stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList());
        school.setItemLabelGenerator(SchoolKnown::name);
        school.setRequiredIndicatorVisible(true);
        may.setItems(true, false);
        may.setItemLabelGenerator(yes -> yes ? "Yes" : "No");
        may.setValue(true);
        reason.setMaxLength(500);
        getContent().addClassName("known-form");
        getContent().add(school, may, reason);
    }

    static FormDialog dialog(List<SchoolKnown> schools, CoachKnown coach, Answered answered) {
        var form = new AnswerForm(schools);
        return new FormDialog(
                "What %s answered".formatted(coach.name()), "Write it down", form, () -> form.read(answered));
    }

    private boolean read(Answered answered) {
        if (school.isEmpty()) {
            school.setErrorMessage("Choose the school.");
            school.setInvalid(true);
            school.focus();
            return false;
        }
        try {
            answered.answer(school.getValue().id(), may.getValue(), reason.getValue());
            return true;
        } catch (RuleBroken refused) {
            reason.setErrorMessage(refused.reason());
            reason.setInvalid(true);
            reason.focus();
            return false;
        }
    }
}
