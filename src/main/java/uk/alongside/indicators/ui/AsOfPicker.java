package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import uk.alongside.kernel.ui.DayField;

/**
 * Asks for the day at whose end the figures stand. What cannot be read as a day, or has not come yet, stays where it was
 * typed with a sentence beside it, and changes nothing.
 */
class AsOfPicker extends Composite<DayField> {

    AsOfPicker(LocalDate shown, LocalDate today, SerializableConsumer<LocalDate> choose) {
        var picker = getContent();
        picker.setTooltipText("The figures are shown as they stood at the end of this day.");
        picker.addThemeVariants(DatePickerVariant.SMALL);
        picker.addClassName("as-of");
        picker.setMax(today);
        picker.setValue(shown);
        picker.addValueChangeListener(change -> {
            var day = change.getValue();
            if (day != null && !day.isAfter(today)) {
                choose.accept(day);
            }
        });
    }

    @Override
    protected DayField initContent() {
        return new DayField("Figures as of");
    }
}
