package uk.alongside.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableSupplier;

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
        add(form);
        var confirm = new Button(doIt, click -> {
            if (accept.get()) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), confirm);
    }
}
