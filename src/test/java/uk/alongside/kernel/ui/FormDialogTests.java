package uk.alongside.kernel.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormDialogTests {

    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void openABrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    @Test
    void secondClickOfADoubleClickDoesNotDoItAgain() {
        var dialog =
                new FormDialog("Invite somebody", "Invite", new TextField("Name"), () -> asked.incrementAndGet() > 0);
        dialog.open();
        var invite = _get(Button.class, button -> button.withText("Invite"));

        invite.click();
        invite.click();

        assertThat(asked).hasValue(1);
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void staysOpenUntilItIsAcceptedAndCanBeTriedAgain() {
        var dialog =
                new FormDialog("Invite somebody", "Invite", new TextField("Name"), () -> asked.incrementAndGet() > 1);
        dialog.open();
        var invite = _get(Button.class, button -> button.withText("Invite"));

        invite.click();
        assertThat(dialog.isOpened()).isTrue();
        invite.click();

        assertThat(asked).hasValue(2);
        assertThat(dialog.isOpened()).isFalse();
    }
}
