package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import uk.alongside.audits.Others;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.RespondentLine;
import uk.alongside.audits.ReviewHead;
import uk.alongside.schools.Wording;

/** How many families have answered so far, and from when on it is shown what they answer. */
final class FamilyReplies extends Composite<Div> {

    FamilyReplies(List<RespondentLine> lines, ReviewHead head) {
        getContent().addClassName("stack-s");
        say(lines, RespondentKind.PARENT, "Parents and carers");
        say(lines, RespondentKind.PUPIL, Wording.of(head.phase()).manyAtStart());
        if (lines.stream().anyMatch(line -> line.kind().isFamily())) {
            getContent()
                    .add(new Paragraph(
                            "What they answer to a statement is shown together, and from %d replies to it on."
                                    .formatted(Others.FEWEST_REPLIES)));
        }
    }

    private void say(List<RespondentLine> lines, RespondentKind kind, String who) {
        var asked = lines.stream()
                .filter(line -> line.kind() == kind && line.withdrawnAt().isEmpty())
                .toList();
        if (!asked.isEmpty()) {
            getContent()
                    .add(new Paragraph("%s: %d of %d links have been answered."
                            .formatted(
                                    who,
                                    asked.stream()
                                            .filter(line -> line.answered() > 0)
                                            .count(),
                                    asked.size())));
        }
    }
}
