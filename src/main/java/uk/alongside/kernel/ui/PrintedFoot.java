package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.LocalDate;

/** The foot of every printed page: whose pages they are, and at the end of which day the figures stood. */
@Tag("style")
public final class PrintedFoot extends Component {

    private static final String RULE =
            "@page { @bottom-left { content: \"Alongside, as of %s\"; font: 8pt sans-serif; } }";

    public PrintedFoot(LocalDate asOf) {
        getElement().setText(RULE.formatted(InWords.day(asOf)));
    }
}
