package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import org.jsoup.nodes.Element;
import uk.alongside.indicators.Note;
import uk.alongside.kernel.ui.Markup;
import uk.alongside.kernel.ui.Shape;

/** Doubts and differences, in words, beside the figures they are about; one piece of markup, like those. */
@Tag("div")
final class NoteList extends Component implements HasStyle {

    NoteList(List<Note> notes) {
        var list = Markup.of("div");
        notes.forEach(note -> write(list.appendElement("div").addClass("note").addClass("stack-s"), note));
        addClassName("notes");
        getElement().setProperty("innerHTML", list.html());
        setVisible(!notes.isEmpty());
    }

    private static void write(Element words, Note note) {
        var heading = words.appendElement("h3");
        heading.appendElement("span")
                .addClass("i")
                .attr("aria-hidden", "true")
                .append(shapeOf(note.kind()).svg(""));
        heading.appendElement("span").text(" " + note.heading());
        words.appendElement("p").text(note.text());
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
