package uk.alongside.trail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.trail.TrailChecked;
import uk.alongside.trail.TrailReading;

/** Says whether the record is still what was sealed, and looks again when asked. */
final class TrailWhole extends Composite<Div> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Paragraph found = new Paragraph();

    TrailWhole(TrailReading reading) {
        found.getElement().setAttribute("role", "status");
        reading.lastCheck()
                .ifPresentOrElse(this::say, () -> found.setText("Nobody has looked yet whether the record is whole."));
        getContent().addClassNames("card", "row");
        getContent().add(found, new Button("Look now", click -> say(reading.check())));
    }

    private void say(TrailChecked checked) {
        var when = WHEN.format(checked.at().atZone(SchoolTime.LONDON));
        found.setText("Looked at on %s: ".formatted(when)
                + checked.broken()
                        .map("the record was altered outside the portal. %s"::formatted)
                        .orElseGet(() -> "the record is whole. " + seals(checked.seals())));
    }

    private static String seals(long seals) {
        return seals == 0
                ? "Nothing has been sealed yet."
                : seals == 1 ? "Its one seal holds." : "All %,d seals hold.".formatted(seals);
    }
}
