package uk.alongside.kernel.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/**
 * Short answers to what the person did. Good news is said politely and goes by itself; a refusal is said at once and
 * stays until the person has closed it, because nobody should have to read against a clock.
 */
public final class Messages {

    private static final int LONG_ENOUGH_TO_READ = 6_000;

    private Messages() {}

    /** It worked. */
    public static void done(String sentence) {
        var message = message("done", Shape.TICK, sentence);
        message.setDuration(LONG_ENOUGH_TO_READ);
        message.open();
    }

    /** It did not work, and this is why. */
    public static void refused(String sentence) {
        var message = message("refused", Shape.UNKNOWN, sentence);
        message.setDuration(0);
        message.setAssertive(true);
        message.open();
    }

    private static Notification message(String theme, Shape shape, String sentence) {
        var message = new Notification();
        message.getElement().getThemeList().add(theme);
        message.setPosition(Position.BOTTOM_START);
        var close = new Button(new ShapeIcon(Shape.CLOSE), click -> message.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel("Close this message");
        var row = new Div(new ShapeIcon(shape), new Span(sentence), close);
        row.addClassName("message");
        message.add(row);
        return message;
    }
}
