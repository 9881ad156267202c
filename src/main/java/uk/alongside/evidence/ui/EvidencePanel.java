package uk.alongside.evidence.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import uk.alongside.evidence.EvidenceBox;
import uk.alongside.evidence.EvidenceId;
import uk.alongside.evidence.EvidencePiece;
import uk.alongside.evidence.EvidenceSheet;
import uk.alongside.evidence.NameState;
import uk.alongside.kernel.SubjectRef;

/**
 * The evidence on one subject: what there is, the question about names where one is open, and ways to add more.
 *
 * <p>It asks for what it shows when it is put on a page, and again after each change.
 */
@StyleSheet("styles/evidence.css")
public final class EvidencePanel extends Composite<Div> {

    private static final int UNTIL_IT_IS_READ = 1_500;

    private final EvidenceBox box;
    private final SubjectRef subject;
    private final UnorderedList pieces = new UnorderedList();
    private final Paragraph none = new Paragraph("No evidence yet.");
    private final Div said = new Div();
    private final Div adding = new Div();
    private EvidenceSheet sheet;

    /** The panel of a subject that the person at the keyboard may read; not found otherwise. */
    public EvidencePanel(EvidenceBox box, SubjectRef subject) {
        this(box, box.of(subject));
    }

    /** The same for a page that has asked for the evidence of many subjects at once. */
    public EvidencePanel(EvidenceBox box, EvidenceSheet sheet) {
        this.box = box;
        this.subject = sheet.subject();
        this.sheet = sheet;
        pieces.addClassName("evidence-pieces");
        none.addClassName("meta");
        said.addClassNames("evidence-said", "row");
        said.getElement().setAttribute("aria-live", "polite");
        adding.addClassNames("evidence-adding", "no-print");
        getContent().addClassNames("evidence", "stack");
        getContent().add(none, pieces, said, adding);
        if (sheet.place().mayWrite()) {
            adding.add(
                    new EvidenceUploadField(subject, this::lookAfterUpload),
                    new EvidenceAdding(box, subject, this::added));
        }
        show();
    }

    private void show() {
        pieces.removeAll();
        sheet.pieces().forEach(piece -> pieces.add(new EvidenceItem(piece, this::act)));
        pieces.setVisible(!sheet.pieces().isEmpty());
        none.setVisible(sheet.pieces().isEmpty());
        lookAgain();
    }

    private void lookAgain() {
        if (sheet.pieces().stream().anyMatch(piece -> piece.names() == NameState.READING)) {
            getElement()
                    .executeJs(
                            "clearTimeout(this.looks);"
                                    + " this.looks = setTimeout(() => this.isConnected && this.$server.look(), $0)",
                            UNTIL_IT_IS_READ);
        }
    }

    /** Asked by the page itself while a file is being read: what has not changed is not drawn anew under the hands. */
    @ClientCallable
    void look() {
        var now = box.of(subject);
        if (now.equals(sheet)) {
            lookAgain();
        } else {
            sheet = now;
            show();
        }
    }

    private void refresh() {
        sheet = box.of(subject);
        show();
    }

    private void lookAfterUpload(String name) {
        refresh();
        say(name + " is added.");
    }

    private void added(EvidencePiece piece) {
        refresh();
        say(piece.question().isPresent() ? "Added. One question about it is open." : "Added.");
    }

    private void act(EvidenceItem.Act act, EvidencePiece piece) {
        switch (act) {
            case REMOVE -> remove(piece);
            case NO_PUPIL -> {
                box.noPupilIsNamed(piece.id());
                refresh();
                say("Thank you. Others see it now.");
            }
            case CHANGE -> NoteDialog.toChange(box, piece, this::added).open();
        }
    }

    private void remove(EvidencePiece piece) {
        box.remove(piece.id());
        refresh();
        var undo = new Button("Undo", click -> bringBack(piece.id()));
        say("Removed: " + EvidenceWording.called(piece) + ".", undo);
        undo.focus();
    }

    private void bringBack(EvidenceId id) {
        box.bringBack(id);
        refresh();
        say("It is back.");
    }

    private void say(String sentence, Component... beside) {
        said.removeAll();
        said.add(new Span(sentence));
        said.add(beside);
    }

    /** What is shown, for a page that says it in a line of its own: {@code 2 documents, 1 note}. */
    public String inWords() {
        return sheet.inWords();
    }

    /** Whether a question about names is open here, which only its writer sees. */
    public Optional<String> openQuestion() {
        return sheet.pieces().stream()
                .flatMap(piece -> piece.question().stream())
                .findFirst();
    }
}
