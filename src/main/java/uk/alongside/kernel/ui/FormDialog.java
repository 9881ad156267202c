package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Optional;

/**
 * Asks for something on a form of its own and stays open until it is accepted, or the person turns back. What the
 * buttons say is what they do.
 */
public final class FormDialog extends Dialog {

    /**
     * @param accept takes what was entered; true closes the dialog, false leaves it open with what was typed
     */
    public FormDialog(String title, String doIt, Component form, SerializableSupplier<Boolean> accept) {
        setHeaderTitle(title);
        addClassName("asks");
        add(form);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                firstField(form).ifPresent(Focusable::focus);
            }
        });
        var confirm = new Button(doIt, click -> {
            // A second click of two arrives when the first has closed it, and means nothing.
            if (isOpened() && accept.get()) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), confirm);
    }

    /** Where one begins to type, so that nobody has to look for it with the mouse or the Tab key. */
    private static Optional<Focusable<?>> firstField(Component form) {
        if (form instanceof HasValue<?, ?> && form instanceof Focusable<?> field) {
            return Optional.of(field);
        }
        return form.getChildren().flatMap(part -> firstField(part).stream()).findFirst();
    }
}
