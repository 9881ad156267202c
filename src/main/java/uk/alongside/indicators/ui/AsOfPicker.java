package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Asks for the day at whose end the figures stand. Emptied, it means today. */
class AsOfPicker extends Composite<DatePicker> {

    AsOfPicker(LocalDate shown, SerializableConsumer<Optional<LocalDate>> choose) {
        var picker = getContent();
        picker.setLocale(Locale.UK);
        picker.setI18n(new DatePickerI18n().setDateFormat("d MMMM yyyy").setFirstDayOfWeek(1));
        picker.setAriaLabel("Show the figures as they stood at the end of");
        picker.addThemeVariants(DatePickerVariant.SMALL);
        picker.addClassName("as-of");
        picker.setValue(shown);
        picker.addValueChangeListener(change -> choose.accept(Optional.ofNullable(change.getValue())));
    }
}
