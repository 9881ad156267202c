package uk.alongside.kernel.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagesTests {

    @BeforeEach
    void openABrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    @Test
    void goodNewsGoesByItself() {
        Messages.done("The project is in.");

        var message = _get(Notification.class);
        assertThat(Seen.wordsOf(message)).contains("The project is in.");
        assertThat(message.getDuration()).isPositive();
    }

    @Test
    void aRefusalIsSaidAtOnceAndStaysUntilItIsClosed() {
        Messages.refused("Choose a day in term.");

        var message = _get(Notification.class);
        assertThat(Seen.wordsOf(message)).contains("Choose a day in term.");
        assertThat(message.getDuration()).isZero();
        assertThat(message.isAssertive()).isTrue();

        _click(_get(Button.class));
        assertThat(message.isOpened()).isFalse();
    }

    @Test
    void aFormStaysOpenWithWhatWasTypedUntilItIsAccepted() {
        var name = new TextField("Name");
        var dialog = new FormDialog("A new project", "Make it", name, () -> !name.isEmpty());
        dialog.open();

        _click(_get(Button.class, button -> button.withText("Make it")));
        assertThat(dialog.isOpened()).isTrue();

        name.setValue("Harbour");
        _click(_get(Button.class, button -> button.withText("Make it")));
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void turningBackClosesAForm() {
        var dialog = new FormDialog("A new project", "Make it", new Span(), () -> false);
        dialog.open();

        _click(_get(Button.class, button -> button.withText("Cancel")));

        assertThat(dialog.isOpened()).isFalse();
    }
}
