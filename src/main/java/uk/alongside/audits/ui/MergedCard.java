package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import uk.alongside.audits.Disagreement;
import uk.alongside.audits.MergedArea;
import uk.alongside.audits.MergedArea.MergedStatement;
import uk.alongside.audits.Others;
import uk.alongside.audits.ReviewHead;
import uk.alongside.audits.SchoolSheet;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.Messages;

/** One statement with the school's answer, what others answered and wrote, and how a disagreement is settled. */
final class MergedCard extends Composite<Section> {

    private final SchoolSheet school;
    private final ReviewHead head;
    private final MergedArea area;
    private final MergedStatement statement;
    private final Map<StatementId, String> notes;
    private final Runnable changed;
    private final StatementHeading heading;

    /**
     * @param notes what has been written so far to disagreements that are not settled
     * @param changed draws the page again
     */
    MergedCard(
            SchoolSheet school,
            MergedArea area,
            MergedStatement statement,
            Map<StatementId, String> notes,
            Runnable changed) {
        this.school = school;
        this.head = area.head();
        this.area = area;
        this.statement = statement;
        this.notes = notes;
        this.changed = changed;
        this.heading = new StatementHeading(statement.number(), statement.text());
        getContent().addClassNames("card", "stack", "merged");
        getContent().add(heading, answers());
        disagreement();
        if (head.mayCorrect()) {
            var correct = new Button("Correct", click -> new CorrectDialog(school, head, statement, changed).open());
            correct.setAriaLabel("Correct statement " + statement.number());
            correct.addClassName("no-print");
            getContent().add(correct);
        }
    }

    /** Whoever looks for this statement, or has just settled or corrected it, goes on from here. */
    void goThere() {
        heading.goThere();
    }

    private WhoSaysWhat answers() {
        var answers = new WhoSaysWhat();
        answers.add("The school", JudgementWords.of(statement.judgement(), head.scale()));
        statement.others().ifPresent(others -> {
            if (!others.colleagues().isEmpty()) {
                answers.add("Colleagues", WhoSaysWhat.inWords(others.colleagues(), head.scale()));
            }
            families(answers, "Parents and carers", others.parents());
            families(answers, "Learners", others.pupils());
        });
        if (statement.judgement().isEmpty() && area.colleagues() > 0) {
            answers.add("Colleagues", "What they answered is shown once the school has an answer of its own.");
        }
        if (statement.disagreement() instanceof Disagreement.Settled settled) {
            answers.add("Settled", settled.note());
        }
        statement.remarks().forEach(remark -> answers.add(remark.name() + " wrote", remark.text()));
        return answers;
    }

    private void families(WhoSaysWhat answers, String who, Others.FamilyReplies replies) {
        if (replies.isShown()) {
            answers.add(
                    "%s, %d replies".formatted(who, replies.replies()),
                    WhoSaysWhat.inWords(replies.tallies(), head.scale()));
        }
    }

    private void disagreement() {
        if (statement.disagreement().isOpen()) {
            getContent().add(head.maySend() ? settling() : waiting());
        }
    }

    private static Component waiting() {
        return new Paragraph("People see this differently, and it has not been settled.");
    }

    private Component settling() {
        var note = new TextArea("People see this differently. How did you settle it?");
        note.setHelperText("One line is enough. What the school answers stays as it is.");
        note.setMaxLength(2_000);
        note.setValue(notes.getOrDefault(statement.id(), ""));
        note.addValueChangeListener(written -> notes.put(statement.id(), written.getValue()));
        note.setWidthFull();
        var settle = new Button("Settled", click -> settle(note));
        settle.setAriaLabel("Statement %d is settled".formatted(statement.number()));
        var row = new Div(
                settle,
                ReviewLinks.toStatement("Change the school’s answer instead", head, area.code(), statement.id()));
        row.addClassNames("row", "link-alone");
        var settling = new Div(note, row);
        settling.addClassNames("stack", "no-print");
        return settling;
    }

    private void settle(TextArea note) {
        try {
            school.settle(head.audit(), statement.id(), note.getValue());
        } catch (RuleBroken refused) {
            note.setErrorMessage(refused.reason());
            note.setInvalid(true);
            note.focus();
            return;
        }
        notes.remove(statement.id());
        Messages.done("Settled.");
        changed.run();
    }
}
