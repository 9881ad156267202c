package uk.alongside.pairing.quality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.DayField;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.quality.PairingQuality;
import uk.alongside.pairing.quality.SchoolDays;
import uk.alongside.pairing.quality.SchoolStep;

/** Asks on which days a school came into the project, step by step. */
final class SchoolDaysForm extends Composite<Div> {

    private final Map<SchoolStep, DayField> fields = new EnumMap<>(SchoolStep.class);
    private final TextArea reason = new TextArea("Why it is recorded only now");

    /** Opens the form for a school. */
    interface Opener extends Serializable {
        void open(SchoolDays school);
    }

    /** Takes what was entered. */
    interface Recorder extends Serializable {
        void accept(Map<SchoolStep, LocalDate> days, String reason);
    }

    private SchoolDaysForm(SchoolDays school, LocalDate today) {
        getContent().addClassName("stack");
        for (var step : SchoolStep.values()) {
            if (step == SchoolStep.ALLOCATION && school.allocatedByPair().isPresent()) {
                getContent()
                        .add(new Paragraph("Its allocation was on %s: its pair says so."
                                .formatted(Days.inWords(school.allocatedByPair().get()))));
            } else {
                var field = new DayField(sentence(step.words())).until(today);
                field.setClearButtonVisible(true);
                school.day(step).ifPresent(field::setValue);
                fields.put(step, field);
                getContent().add(field);
            }
        }
        reason.setMaxLength(PairingQuality.LONGEST_REASON);
        reason.setHelperText("Needed for a day that lies more than two weeks back.");
        getContent().add(reason);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static FormDialog dialog(SchoolDays school, LocalDate today, Recorder recorder) {
        var form = new SchoolDaysForm(school, today);
        return new FormDialog("Days of " + school.name(), "Record", form, () -> form.isRecorded(school, recorder));
    }

    private boolean isRecorded(SchoolDays school, Recorder recorder) {
        var days = new EnumMap<SchoolStep, LocalDate>(SchoolStep.class);
        days.putAll(school.days());
        for (var field : fields.entrySet()) {
            if (field.getValue().isInvalid()) {
                field.getValue().focus();
                return false;
            }
            days.remove(field.getKey());
            field.getValue().getOptionalValue().ifPresent(day -> days.put(field.getKey(), day));
        }
        try {
            recorder.accept(days, reason.getValue());
            Messages.done("The days of %s are recorded.".formatted(school.name()));
            return true;
        } catch (RuleBroken broken) {
            refuse(broken);
            return false;
        }
    }

    private void refuse(RuleBroken broken) {
        var step = fields.entrySet().stream()
                .filter(field ->
                        broken.field().filter(field.getKey().name()::equals).isPresent())
                .findFirst();
        if (step.isPresent()) {
            step.get().getValue().refuse(broken.reason());
        } else {
            reason.setErrorMessage(broken.reason());
            reason.setInvalid(true);
            reason.focus();
        }
    }
}
