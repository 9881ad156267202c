package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Puts words on the clipboard, and says so. Browsers let only what the person presses do that, so the server is not asked. */
final class CopyButton extends Composite<Button> {

    private static final String COPY = """
            const words = $0, before = this.textContent;
            this.hidden = !navigator.clipboard;
            this.addEventListener('click', async () => {
              await navigator.clipboard.writeText(words);
              this.textContent = 'Copied';
              setTimeout(() => { this.textContent = before; }, 3000);
            });""";

    CopyButton(String doIt, String words) {
        getContent().setText(doIt);
        getContent().addThemeVariants(ButtonVariant.SMALL);
        getElement().executeJs(COPY, words);
    }

    void named(String name) {
        getContent().setAriaLabel(name);
    }
}
