package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.Arrays;
import java.util.List;
import uk.alongside.audits.ColleaguesSee;
import uk.alongside.audits.NewRespondent;
import uk.alongside.audits.PossibleColleague;
import uk.alongside.audits.RespondentKind;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.people.PersonId;

/** Asks which colleague answers, and as what. */
final class AskForm extends Composite<Div> {

    private final ComboBox<PossibleColleague> who = new ComboBox<>("Who");
    private final Select<RespondentKind> kind = new Select<>();
    private final TextField label = new TextField("What they are called beside their answers");

    private AskForm(List<PossibleColleague> colleagues, ColleaguesSee told) {
        who.setItems(colleagues);
        who.setItemLabelGenerator(one -> "%s, %s".formatted(one.name(), one.roles()));
        who.setRequiredIndicatorVisible(true);
        who.setHelperText("Somebody is missing? Invite them under People first, or make a link.");
        kind.setLabel("As what");
        kind.setItems(Arrays.stream(RespondentKind.values())
                .filter(RespondentKind::isColleague)
                .toList());
        kind.setItemLabelGenerator(RespondentKind::words);
        kind.setValue(RespondentKind.TEACHER);
        label.setMaxLength(80);
        label.setHelperText("Such as “Year 4 teacher”. Empty: their own name.");
        label.setVisible(told == ColleaguesSee.ANSWERS_WITH_NAMES);
        getContent().addClassName("stack");
        who.setWidthFull();
        kind.setWidthFull();
        label.setWidthFull();
        getContent().add(new Paragraph("They are told before they answer: " + told.sentence()), who, kind, label);
    }

    static FormDialog dialog(
            List<PossibleColleague> colleagues,
            ColleaguesSee told,
            SerializableBiConsumer<PersonId, NewRespondent> ask) {
        var form = new AskForm(colleagues, told);
        return new FormDialog("Ask a colleague", "Ask them", form, () -> form.accept(ask));
    }

    private boolean accept(SerializableBiConsumer<PersonId, NewRespondent> ask) {
        who.setErrorMessage("Choose who is asked.");
        who.setInvalid(who.isEmpty());
        if (who.isEmpty()) {
            who.focus();
            return false;
        }
        try {
            ask.accept(who.getValue().person(), new NewRespondent(kind.getValue(), label.getValue(), "en"));
            return true;
        } catch (RuleBroken refused) {
            var field = refused.field().filter("label"::equals).isPresent();
            label.setErrorMessage(refused.reason());
            label.setInvalid(field);
            who.setErrorMessage(refused.reason());
            who.setInvalid(!field);
            return false;
        }
    }
}
