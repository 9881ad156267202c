package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.io.Serializable;
import java.util.Map;
import java.util.function.Function;
import uk.alongside.frameworks.DraftChange;
import uk.alongside.frameworks.Drafted;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkEditing;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;

/** Where the parts of a draft are changed: each change goes through here, and the page is drawn again after it. */
final class DraftDesk {

    private final FrameworkEditing editing;
    private final EditionId draft;
    private final Redraw redraw;

    /** Draws the page again, with one area open. */
    interface Redraw extends Serializable {
        void draw(Edition draft, String area);
    }

    DraftDesk(FrameworkEditing editing, EditionId draft, Redraw redraw) {
        this.editing = editing;
        this.draft = draft;
        this.redraw = redraw;
    }

    /** Changes something that nobody typed: a place, an order, a removal. */
    void change(DraftChange change, String area) {
        switch (editing.change(draft, change)) {
            case Drafted.Kept(var now) -> redraw.draw(now, area);
            case Drafted.ChangedMeanwhile(var now) -> {
                redraw.draw(now, area);
                Messages.refused("Somebody changed this meanwhile. The page shows it as it is now; try again if you"
                        + " still want to.");
            }
        }
    }

    /**
     * Asks on a form, and stays open with what was typed where it cannot be kept.
     *
     * @param fields by the names that rules have for them
     * @param typed the change that the form means, given what the person saw
     * @param again the same part as somebody else left it meanwhile, in words; and what the person has now seen
     */
    <T> void ask(
            String title,
            String doIt,
            Div form,
            Map<String, ? extends HasValidationProperties> fields,
            T seen,
            Function<T, DraftChange> typed,
            Function<Edition, T> again,
            Function<T, String> words,
            Function<Edition, String> area) {
        var asking = new Asking<>(seen);
        var notice = new Paragraph();
        notice.addClassName("ask");
        notice.getElement().setAttribute("role", "alert");
        notice.setVisible(false);
        form.addComponentAsFirst(notice);
        new FormDialog(title, doIt, form, () -> Fields.of(fields).accepts(() -> switch (editing.change(
                        draft, typed.apply(asking.seen))) {
                    case Drafted.Kept(var now) -> {
                        redraw.draw(now, area.apply(now));
                        yield true;
                    }
                    case Drafted.ChangedMeanwhile(var now) -> {
                        asking.seen = again.apply(now);
                        notice.setText("Somebody changed this meanwhile. It says now: %s. What you typed is below;"
                                        .formatted(words.apply(asking.seen))
                                + " press again to put it in the place of theirs.");
                        notice.setVisible(true);
                        yield false;
                    }
                }))
                .open();
    }

    /** What the person has seen so far. */
    private static final class Asking<T> {

        private T seen;

        Asking(T seen) {
            this.seen = seen;
        }
    }
}
