package uk.alongside.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiFunction;
import java.time.LocalDate;
import java.util.List;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.DayField;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.pairing.PairAnswers;
import uk.alongside.pairing.PairChange;

/** Asks from when and why, and for whatever else a change needs. Stays open, with what was typed, until it is taken. */
final class WhenAndWhy extends Composite<Div> {

    private final DayField day;
    private final TextArea reason = new TextArea("Why");
    private final Div refusals = new Div();

    private WhenAndWhy(String what, String dayLabel, LocalDate today, Component... more) {
        day = new DayField(dayLabel, today).until(today).needed();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(PairAnswers.LONGEST_REASON);
        reason.setHelperText("A sentence. The schools and the coach do not read it.");
        refusals.getElement().setAttribute("role", "alert");
        getContent().addClassNames("stack", "invite-form");
        getContent().add(refusals, new Paragraph(what));
        getContent().add(more);
        getContent().add(day, reason);
    }

    /**
     * @param what says what happens
     * @param change is made with the day and the reason
     */
    static FormDialog dialog(
            String title,
            String doIt,
            String what,
            String dayLabel,
            LocalDate today,
            SerializableBiFunction<LocalDate, String, PairChange> change,
            Component... more) {
        var form = new WhenAndWhy(what, dayLabel, today, more);
        return new FormDialog(title, doIt, form, () -> form.make(change));
    }

    private boolean make(SerializableBiFunction<LocalDate, String, PairChange> change) {
        var chosen = day.read("Choose the day.");
        if (chosen.isEmpty()) {
            return false;
        }
        reason.setInvalid(false);
        refusals.removeAll();
        try {
            return switch (change.apply(chosen.get(), reason.getValue())) {
                case PairChange.Done _ -> true;
                case PairChange.SomebodyElse _ -> refused("Look at it once more:", List.of(PairWords.SOMEBODY_ELSE));
                case PairChange.Refused(var sentences) -> refused("This cannot be done:", sentences);
            };
        } catch (RuleBroken rule) {
            return beside(rule);
        }
    }

    private boolean refused(String first, List<String> sentences) {
        refusals.add(PairWords.asking(first, sentences));
        return false;
    }

    private boolean beside(RuleBroken rule) {
        switch (rule.field().orElse("")) {
            case "day" -> day.refuse(rule.reason());
            case "reason" -> {
                reason.setErrorMessage(rule.reason());
                reason.setInvalid(true);
                reason.focus();
            }
            default -> refused("This cannot be done:", List.of(rule.reason()));
        }
        return false;
    }
}
