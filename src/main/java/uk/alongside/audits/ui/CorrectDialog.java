package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.alongside.audits.Judgement;
import uk.alongside.audits.MergedArea.MergedStatement;
import uk.alongside.audits.ReviewHead;
import uk.alongside.audits.SchoolSheet;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;

/** Corrects one answer that was sent; what stood before stays on record with it. */
final class CorrectDialog extends Composite<Div> {

    private final SchoolSheet school;
    private final ReviewHead head;
    private final MergedStatement statement;
    private final RadioButtonGroup<Judgement> answer = new RadioButtonGroup<>("The answer from now on");
    private final CheckboxGroup<Integer> musts = new CheckboxGroup<>("The law asks for this; tick what is in place");
    private final TextArea reason = new TextArea("Why it is corrected");

    private final Runnable changed;

    CorrectDialog(SchoolSheet school, ReviewHead head, MergedStatement statement, Runnable changed) {
        this.school = school;
        this.head = head;
        this.statement = statement;
        this.changed = changed;
        var answers = new ArrayList<Judgement>();
        head.scale().levels().forEach(level -> answers.add(Judgement.at(level.position())));
        answers.addAll(List.of(Judgement.NOT_APPLICABLE, Judgement.DONT_KNOW));
        answer.setItems(answers);
        answer.setItemLabelGenerator(given -> JudgementWords.of(given, head.scale()));
        statement.judgement().ifPresent(answer::setValue);
        musts.setItems(
                IntStream.rangeClosed(1, statement.musts().size()).boxed().toList());
        musts.setItemLabelGenerator(number -> statement.musts().get(number - 1).text());
        musts.setVisible(!statement.musts().isEmpty());
        reason.setMaxLength(500);
        reason.setWidthFull();
        getContent().addClassName("stack");
        getContent().add(new Paragraph(statement.text()), answer, musts, reason);
    }

    void open() {
        new FormDialog("Correct an answer", "Correct it", this, this::correct).open();
    }

    private boolean correct() {
        try {
            school.correct(head.audit(), statement.id(), answer.getValue(), musts.getValue(), reason.getValue());
        } catch (RuleBroken refused) {
            refuse(refused);
            return false;
        }
        Messages.done("Corrected. What stood before is on record.");
        changed.run();
        return true;
    }

    private void refuse(RuleBroken refused) {
        if (refused.field().filter("reason"::equals).isPresent()) {
            reason.setErrorMessage(refused.reason());
            reason.setInvalid(true);
            reason.focus();
        } else {
            answer.setErrorMessage(refused.reason());
            answer.setInvalid(true);
            answer.getElement().callJsFunction("focus");
        }
    }
}
