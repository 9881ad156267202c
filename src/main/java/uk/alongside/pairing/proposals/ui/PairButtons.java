package uk.alongside.pairing.proposals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import uk.alongside.kernel.ui.Shape;
import uk.alongside.kernel.ui.ShapeIcon;
import uk.alongside.pairing.proposals.ProposedPair;

/** What can be done with a pair, in its row: lock it, choose it to swap. Both are on or off. */
final class PairButtons extends Div {

    private final Button lock;
    private final Button swap;

    PairButtons(ProposedPair pair, boolean chosen, Consumer<ProposedPair> onLock, Consumer<ProposedPair> onSwap) {
        lock = toggle(
                pair.isLocked() ? Shape.LOCK : Shape.UNLOCK,
                "Lock pair %d, %s".formatted(pair.number(), pair.names()),
                pair.lock()
                        .map(locked -> "Locked by %s: %s".formatted(locked.by(), locked.reason()))
                        .orElse("Lock"),
                pair.isLocked());
        lock.addClickListener(_ -> onLock.accept(pair));
        swap = toggle(
                Shape.SWAP, "Choose pair %d for a swap, %s".formatted(pair.number(), pair.names()), "Swap", chosen);
        swap.addClickListener(_ -> onSwap.accept(pair));
        addClassNames("pair-buttons", "no-print");
        add(lock, swap);
    }

    private static Button toggle(Shape shape, String aloud, String tip, boolean on) {
        var button = new Button(new ShapeIcon(shape));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("toggle");
        button.setAriaLabel(aloud);
        button.setTooltipText(tip);
        press(button, on);
        return button;
    }

    private static void press(Button button, boolean on) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }

    void chosen(boolean on) {
        press(swap, on);
    }

    Button lock() {
        return lock;
    }

    Button swap() {
        return swap;
    }
}
