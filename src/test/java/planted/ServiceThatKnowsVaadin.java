package planted;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Offends against most rules at once: open, with a component, a field injection and a clock of its own. */
@Service
public class ServiceThatKnowsVaadin {

    @Autowired
    private Supplier<Instant> clock = Instant::now;

    Span today() {
        var span = new Span(LocalDate.now(ZoneOffset.UTC) + " " + clock.get());
        span.getStyle().set("color", "red");
        return span;
    }
}
