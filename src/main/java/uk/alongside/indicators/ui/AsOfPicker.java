package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Asks for the day at whose end the figures stand. What cannot be read as a day, or has not come yet, stays where it was
 * typed with a sentence beside it, and changes nothing.
 */
class AsOfPicker extends Composite<DatePicker> {

    AsOfPicker(LocalDate shown, LocalDate today, SerializableConsumer<LocalDate> choose) {
        var picker = getContent();
        picker.setLabel("Figures as of");
        picker.setTooltipText("The figures are shown as they stood at the end of this day.");
        picker.setLocale(Locale.UK);
        picker.setI18n(words());
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

    private static DatePickerI18n words() {
        var words = new DatePickerI18n();
        words.setDateFormats("d MMMM yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd");
        words.setFirstDayOfWeek(1);
        words.setBadInputErrorMessage("Write a day as in 31 January 2019.");
        words.setMaxErrorMessage("This day has not come yet. Choose today or an earlier day.");
        return words;
    }
}
