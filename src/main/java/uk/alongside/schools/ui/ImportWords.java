package uk.alongside.schools.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.schools.register.ImportLine;

/** When an import was asked for and ended. */
final class ImportWords {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private ImportWords() {}

    static String when(ImportLine line) {
        return shown(line.askedAt());
    }

    private static String shown(Instant moment) {
        return WHEN.format(moment.atZone(SchoolTime.LONDON));
    }
}
