package uk.alongside.projects.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.alongside.projects.Activity;

/** Days and times of a work plan as people write them, and what is open said as open. */
final class Dates {

    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Dates() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String span(LocalDate from, LocalDate to) {
        return DAY.format(from) + " to " + DAY.format(to);
    }

    /** When an activity takes place: {@code Friday 12 January 2018 (all day)}, or {@code Date open: end of spring term}. */
    static String of(Activity activity) {
        var days = days(activity);
        var times = times(activity);
        var note = activity.dateNote();
        if (days.isEmpty()) {
            return open(note) + times;
        }
        return days + times + (note.isEmpty() ? "" : " (" + note + ")");
    }

    /** A note that speaks of the date itself needs no more words before it. */
    private static String open(String note) {
        if (note.isEmpty()) {
            return "Date open";
        }
        return note.toLowerCase(Locale.UK).contains("date")
                ? note.substring(0, 1).toUpperCase(Locale.UK) + note.substring(1)
                : "Date open: " + note;
    }

    private static String days(Activity activity) {
        var from = activity.from();
        var to = activity.to();
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            return span(from.get(), to.get());
        }
        if (from.isPresent() && to.isEmpty()) {
            return "From " + WITH_WEEKDAY.format(from.get());
        }
        return from.map(WITH_WEEKDAY::format)
                .or(() -> to.map(day -> "By " + WITH_WEEKDAY.format(day)))
                .orElse("");
    }

    private static String times(Activity activity) {
        return activity.starts()
                .map(starts -> ", " + TIME.format(starts)
                        + activity.ends()
                                .map((LocalTime ends) -> " to " + TIME.format(ends))
                                .orElse(""))
                .orElse("");
    }
}
