package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import uk.alongside.audits.Disagreement;
import uk.alongside.audits.MergedArea.MergedStatement;
import uk.alongside.audits.Others;
import uk.alongside.audits.ReviewHead;
import uk.alongside.audits.SchoolSheet;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.Messages;

/** One statement with the school's answer, what others answered and wrote, and how a disagreement is settled. */
final class MergedCard extends Composite<Section> {

    private final SchoolSheet school;
    private final ReviewHead head;
    private final MergedStatement statement;
    private final Runnable changed;

    /** @param changed draws the page again */
    MergedCard(SchoolSheet school, ReviewHead head, MergedStatement statement, Runnable changed) {
        this.school = school;
        this.head = head;
        this.statement = statement;
        this.changed = changed;
        getContent().addClassNames("card", "stack", "merged");
        getContent().add(new H2("%d. %s".formatted(statement.number(), statement.text())));
        getContent()
                .add(new Paragraph(
                        "The school: %s.".formatted(JudgementWords.of(statement.judgement(), head.scale()))));
        statement.others().ifPresent(this::others);
        disagreement();
        statement.remarks().forEach(remark -> getContent().add(remark(remark.name(), remark.text())));
        if (head.mayCorrect()) {
            getContent()
                    .add(new Button("Correct", click -> new CorrectDialog(school, head, statement, changed).open()));
        }
    }

    private void others(Others others) {
        var list = new UnorderedList();
        others.colleagues().forEach(tally -> list.add(line(tally)));
        getContent().add(list);
        families("Parents and carers", others.parents());
        families("Learners", others.pupils());
    }

    private void families(String who, Others.FamilyReplies replies) {
        if (replies.isShown()) {
            var list = new UnorderedList();
            replies.tallies().forEach(tally -> list.add(line(tally)));
            getContent().add(new Paragraph("%s, %d replies:".formatted(who, replies.replies())), list);
        }
    }

    private ListItem line(Others.Tally tally) {
        var who = tally.names().isEmpty() ? "" : " (%s)".formatted(String.join(", ", tally.names()));
        return new ListItem(
                "%s: %d%s".formatted(JudgementWords.of(tally.judgement(), head.scale()), tally.count(), who));
    }

    private void disagreement() {
        switch (statement.disagreement()) {
            case Disagreement.None _ -> {}
            case Disagreement.Settled settled -> getContent().add(new Paragraph("Settled: " + settled.note()));
            case Disagreement.Open _ -> getContent().add(head.maySend() ? settling() : waiting());
        }
    }

    private static Component waiting() {
        return new Paragraph("People see this differently, and it has not been settled.");
    }

    private Component settling() {
        var note = new TextArea("People see this differently. How did you settle it?");
        note.setHelperText("One line is enough. To change the school’s answer, open the statement.");
        note.setMaxLength(2_000);
        note.setWidthFull();
        var settle = new Button("Settled", click -> settle(note));
        var row = new Div(settle, ReviewLinks.to(ReviewView.class, "Open the answers", head));
        row.addClassName("row");
        return new Div(note, row);
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
        Messages.done("Settled.");
        changed.run();
    }

    private static Component remark(String name, String text) {
        var words = new Paragraph("%s: %s".formatted(name, text));
        words.addClassName("typed");
        return words;
    }
}
