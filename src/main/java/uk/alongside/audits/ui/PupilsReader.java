package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import uk.alongside.audits.PossibleColleague;
import uk.alongside.audits.Respondents;
import uk.alongside.audits.ReviewHead;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.schools.Wording;

/** Who reads every day what learners write: without somebody, they have no box for words. */
final class PupilsReader extends Composite<Section> {

    private final Respondents respondents;
    private final ReviewHead head;
    private final String learners;
    private final ComboBox<PossibleColleague> who = new ComboBox<>("Who reads it every day");

    PupilsReader(Respondents respondents, ReviewHead head) {
        this.respondents = respondents;
        this.head = head;
        this.learners = Wording.of(head.phase()).many();
        var readers = respondents.readersOfPupils(head.audit());
        who.setItems(readers.possible());
        who.setItemLabelGenerator(one -> "%s, %s".formatted(one.name(), one.roles()));
        who.setClearButtonVisible(true);
        who.setHelperText("They find on their home page what was written. Without anybody, there is no box for words.");
        readers.possible().stream()
                .filter(one -> readers.now().filter(one.person()::equals).isPresent())
                .findFirst()
                .ifPresent(who::setValue);
        who.setReadOnly(!head.maySend());
        var save = new Button("Save", click -> save());
        save.setVisible(head.maySend());
        var row = new Div(who, save);
        row.addClassName("pupils-reader");
        getContent().addClassNames("card", "stack", "no-print");
        getContent()
                .add(
                        new H2("What %s write".formatted(learners)),
                        new Paragraph(
                                ("A child may write what somebody has to act on today. So %s can write a sentence only"
                                                + " if somebody at the school reads it every day.")
                                        .formatted(learners)),
                        row);
    }

    private void save() {
        var reader = Optional.ofNullable(who.getValue()).map(PossibleColleague::person);
        respondents.readerOfPupils(head.audit(), reader);
        Messages.done(
                reader.isPresent()
                        ? "From now on %s can write a sentence.".formatted(learners)
                        : "From now on %s answer without words of their own.".formatted(learners));
    }
}
