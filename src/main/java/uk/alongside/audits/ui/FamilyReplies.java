package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import uk.alongside.audits.Others;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.RespondentLine;
import uk.alongside.audits.ReviewHead;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.schools.Wording;

/** How many families have answered so far, and the end of asking them, from which on it is shown what they answered. */
final class FamilyReplies extends Composite<Div> {

    private final ReviewHead head;
    private final SerializableConsumer<RespondentKind> end;

    /** @param end ends asking families of a kind */
    FamilyReplies(List<RespondentLine> lines, ReviewHead head, SerializableConsumer<RespondentKind> end) {
        this.head = head;
        this.end = end;
        getContent().addClassName("stack-s");
        say(lines, RespondentKind.PARENT, "Parents and carers");
        say(lines, RespondentKind.PUPIL, Wording.of(head.phase()).manyAtStart());
    }

    private void say(List<RespondentLine> lines, RespondentKind kind, String who) {
        var asked = lines.stream()
                .filter(line -> line.kind() == kind && line.withdrawnAt().isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        var answered = asked.stream().filter(line -> line.answered() > 0).count();
        var row = new Div(new Paragraph(
                "%s: %d of %d links have been answered. %s".formatted(who, answered, asked.size(), shown(asked))));
        row.addClassNames("row");
        if (asked.getFirst().endedAt().isEmpty()
                && head.maySend()
                && head.shut().isEmpty()) {
            row.add(button(kind, who));
        }
        getContent().add(row);
    }

    private String shown(List<RespondentLine> asked) {
        return asked.getFirst()
                .endedAt()
                .map(at ->
                        "Asking them ended on %s. What they answered to a statement is shown from %d replies to it on."
                                .formatted(Days.inWords(SchoolTime.dayOf(at)), Others.FEWEST_REPLIES))
                .orElse("What they answer is shown together once you end asking them, or send the self-review, and from"
                        + " %d replies to a statement on.".formatted(Others.FEWEST_REPLIES));
    }

    private Component button(RespondentKind kind, String who) {
        return new Button("End asking " + lower(who), click -> new FormDialog(
                        "End asking " + lower(who),
                        "End asking",
                        new Paragraph(
                                "Their links open nothing any more, and what they answered is shown to you, all at"
                                        + " once. This cannot be taken back: so nobody learns from a count that grows who answered"
                                        + " what."),
                        () -> {
                            end.accept(kind);
                            return true;
                        })
                .open());
    }

    private static String lower(String who) {
        return who.substring(0, 1).toLowerCase(Locale.UK) + who.substring(1);
    }
}
