package uk.alongside.kernel.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks for a day, as people write it here or in figures. What cannot be read as a day stays as it was typed, with a
 * sentence beside it. The calendar opens by its button or the arrow key, so that it never covers what stands below while
 * somebody types; its weeks begin on Monday.
 */
public final class DayField extends DatePicker {

    private static final String NOT_A_DAY = "Write a day as in 31 January 2019.";
    private static final String NOT_YET = "This day has not come yet. Choose today or an earlier day.";

    private String refusal = "";

    public DayField(String label) {
        super(label);
        setLocale(Locale.UK);
        setI18n(words());
        setAutoOpen(false);
        addValueChangeListener(change -> forget());
    }

    public DayField(String label, LocalDate day) {
        this(label);
        setValue(day);
    }

    /** No day after this one, which is mostly today. */
    public DayField until(LocalDate last) {
        setMax(last);
        return this;
    }

    /** A day that has to be given, and is marked so. */
    public DayField needed() {
        setRequiredIndicatorVisible(true);
        return this;
    }

    /** The day, if one is there that can be taken; otherwise the field says why not. */
    public Optional<LocalDate> read(String missing) {
        var day = getValue();
        if (day == null) {
            refuse(isInputUnparsable() ? NOT_A_DAY : missing);
        } else if (getMax() != null && day.isAfter(getMax())) {
            refuse(NOT_YET);
        } else {
            return Optional.of(day);
        }
        return Optional.empty();
    }

    /** Says beside the field why its day cannot be taken, and goes there. */
    public void refuse(String sentence) {
        refusal = sentence;
        setErrorMessage(sentence);
        setInvalid(true);
        focus();
    }

    /** Another day has another answer. */
    private void forget() {
        if (refusal.equals(getErrorMessage())) {
            setErrorMessage("");
            validate();
        }
    }

    private static DatePickerI18n words() {
        var words = new DatePickerI18n();
        words.setDateFormats("d MMMM yyyy", "d MMM yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd");
        words.setFirstDayOfWeek(1);
        words.setBadInputErrorMessage(NOT_A_DAY);
        words.setMaxErrorMessage(NOT_YET);
        return words;
    }
}
