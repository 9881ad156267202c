package uk.alongside.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import uk.alongside.evidence.EvidenceKind;
import uk.alongside.evidence.EvidencePiece;
import uk.alongside.evidence.NameState;

/** One piece of evidence: what it is, what stands beside it, and what can be done with it. */
class EvidenceItem extends ListItem {

    enum Act {
        REMOVE,
        CHANGE,
        NO_PUPIL
    }

    EvidenceItem(EvidencePiece piece, SerializableBiConsumer<Act, EvidencePiece> act) {
        addClassNames("evidence-piece", "stack");
        add(itself(piece));
        var about = new Span(EvidenceWording.about(piece));
        about.addClassName("meta");
        var line = new Div(about);
        line.addClassName("row");
        if (piece.removable()) {
            if (isOwnNote(piece)) {
                line.add(button("Change", "Change the note", () -> act.accept(Act.CHANGE, piece)));
            }
            var what = EvidenceWording.called(piece);
            line.add(button("Remove", "Remove " + what, () -> act.accept(Act.REMOVE, piece)));
        }
        add(line);
        if (piece.names() == NameState.READING) {
            add(quiet("Its text is being read for pupils’ names. Until that is done, only you see it."));
        }
        piece.question().ifPresent(question -> add(question(question, piece, act)));
    }

    private static boolean isOwnNote(EvidencePiece piece) {
        return piece.kind() == EvidenceKind.NOTE && !piece.reference();
    }

    private static Component itself(EvidencePiece piece) {
        if (piece.gone()) {
            return quiet("What this pointed to has been removed.");
        }
        return switch (piece.kind()) {
            case NOTE, REFERENCE -> {
                var note = new Paragraph(piece.text());
                note.addClassName("evidence-note");
                yield note;
            }
            case LINK -> {
                var link = new Anchor(piece.address().orElse(""), piece.title(), AnchorTarget.BLANK);
                link.getElement().setAttribute("rel", "noopener noreferrer");
                yield link;
            }
            case FILE ->
                piece.file()
                        .<Component>map(file -> {
                            var link = new Anchor(file.id().address(), piece.title());
                            link.setRouterIgnore(true);
                            if (file.type().isPicture()) {
                                link.setTarget(AnchorTarget.BLANK);
                            }
                            return link;
                        })
                        .orElseGet(
                                () -> quiet("This file was removed, because words in it should not have been here."));
        };
    }

    private static Component question(
            String question, EvidencePiece piece, SerializableBiConsumer<Act, EvidencePiece> act) {
        var none = new Button("No pupil is named", click -> act.accept(Act.NO_PUPIL, piece));
        none.addThemeVariants(ButtonVariant.SMALL);
        var buttons = new Div(none);
        buttons.addClassName("row");
        if (isOwnNote(piece)) {
            var change = new Button("Change the text", click -> act.accept(Act.CHANGE, piece));
            change.addThemeVariants(ButtonVariant.SMALL);
            buttons.add(change);
        } else {
            var remove = new Button("Remove it", click -> act.accept(Act.REMOVE, piece));
            remove.addThemeVariants(ButtonVariant.SMALL);
            buttons.add(remove);
        }
        var box = new Div(new Paragraph(question), buttons);
        box.addClassNames("ask", "stack");
        box.getElement().setAttribute("role", "group");
        box.getElement().setAttribute("aria-label", "Does it name a pupil?");
        return box;
    }

    private static Button button(String text, String name, Runnable click) {
        var button = new Button(text, clicked -> click.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(name);
        button.addClassName("no-print");
        return button;
    }

    private static Paragraph quiet(String sentence) {
        var quiet = new Paragraph(sentence);
        quiet.addClassName("meta");
        return quiet;
    }
}
