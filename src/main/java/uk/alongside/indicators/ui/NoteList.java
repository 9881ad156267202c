package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import uk.alongside.indicators.Note;
import uk.alongside.kernel.ui.Shape;
import uk.alongside.kernel.ui.ShapeIcon;

/** Doubts and differences, in words, beside the figures they are about. */
class NoteList extends Composite<Div> {

    NoteList(List<Note> notes) {
        getContent().addClassName("notes");
        notes.forEach(note -> getContent().add(note(note)));
        setVisible(!notes.isEmpty());
    }

    private static Component note(Note note) {
        var heading = new H3(new ShapeIcon(shapeOf(note.kind())), new Span(" " + note.heading()));
        var words = new Div(heading, new Paragraph(note.text()));
        words.addClassNames("note", "stack-s");
        return words;
    }

    private static Shape shapeOf(Note.Kind kind) {
        return switch (kind) {
            case TOTALS_DIFFER, JUDGEMENT_DIFFERS, MENTIONS, EVIDENCE -> Shape.DIFFERS;
            case NO_SHARE_COULD_GIVE -> Shape.JUDGED;
            case NOT_CHECKED -> Shape.PRINTED;
            case LEFT_OUT, OTHER -> Shape.UNKNOWN;
        };
    }
}
