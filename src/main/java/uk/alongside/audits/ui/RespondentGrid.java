package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.util.List;
import uk.alongside.audits.RespondentLine;
import uk.alongside.audits.Respondents;
import uk.alongside.audits.ReviewHead;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;

/** Everybody who was asked, how far they are, and what can be done about it. What they answer is not told here. */
final class RespondentGrid extends Composite<Grid<RespondentLine>> {

    private final Respondents respondents;
    private final ReviewHead head;
    private final SerializableConsumer<LinkCards.Made> changed;

    /** @param changed draws the page again, with links that were just made */
    RespondentGrid(
            Respondents respondents,
            List<RespondentLine> lines,
            ReviewHead head,
            SerializableConsumer<LinkCards.Made> changed) {
        this.respondents = respondents;
        this.head = head;
        this.changed = changed;
        var grid = getContent();
        grid.addClassName("people-list");
        grid.addColumn(LitRenderer.<RespondentLine>of("<div><strong>${item.name}</strong>, ${item.kind}</div>"
                                + "<div class=\"meta\">${item.state}</div>")
                        .withProperty("name", RespondentLine::name)
                        .withProperty("kind", line -> line.kind().words())
                        .withProperty("state", this::state))
                .setHeader("Who")
                .setFlexGrow(1);
        grid.addComponentColumn(this::actions)
                .setKey("actions")
                .setHeader("What to do")
                .setFlexGrow(0)
                .setWidth("11rem");
        grid.setEmptyStateText("Nobody else is asked yet. Ask a colleague, or make links for families.");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(lines.size() <= 12);
        grid.getElement().setAttribute("aria-label", "Who was asked");
        grid.setItems(lines);
    }

    private String state(RespondentLine line) {
        if (line.endedAt().isPresent() && line.withdrawnAt().isEmpty()) {
            return line.answered() > 0 ? "Answered." : "Did not answer.";
        }
        if (line.withdrawnAt().isPresent()) {
            return "Not asked any more since %s."
                    .formatted(day(line.withdrawnAt().get()));
        }
        var share = line.share().isEmpty() ? head.of() : line.share().size();
        if (line.finishedAt().isPresent()) {
            return "Done on %s.".formatted(day(line.finishedAt().get()));
        }
        var until = line.linkUntil()
                .map(end -> " The link is good until %s.".formatted(day(end)))
                .orElse("");
        var far = line.openedAt().isEmpty()
                ? "Not opened yet."
                : line.kind().isFamily() ? "Opened." : "%d of %d answered.".formatted(line.answered(), share);
        return far + until;
    }

    private static String day(Instant moment) {
        return Days.inWords(SchoolTime.dayOf(moment));
    }

    private Component actions(RespondentLine line) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (!head.maySend() || head.shut().isPresent()) {
            return actions;
        }
        if (line.kind().isColleague() && line.withdrawnAt().isEmpty()) {
            var share = new Button("Areas", click -> sharing(line).open());
            share.setAriaLabel("Choose the areas that %s is asked".formatted(line.name()));
            actions.add(share);
        }
        if (line.endedAt().isPresent()) {
            return actions;
        }
        if (line.linkUntil().isPresent()) {
            var renew = new Button("New link", click -> renewing(line).open());
            renew.setAriaLabel("Make a new link for " + line.name());
            actions.add(renew);
        }
        if (line.withdrawnAt().isEmpty()) {
            var withdraw =
                    new Button("Ask no longer", click -> withdrawing(line).open());
            withdraw.setAriaLabel("Ask %s no longer".formatted(line.name()));
            actions.add(withdraw);
        }
        return actions;
    }

    private FormDialog sharing(RespondentLine line) {
        return ShareForm.dialog(line, head, statements -> {
            respondents.share(line.id(), statements);
            Messages.done("%s is asked these areas.".formatted(line.name()));
            changed.accept(LinkCards.NONE);
        });
    }

    private FormDialog renewing(RespondentLine line) {
        return new FormDialog(
                "A new link for " + line.name(),
                "Make it",
                new Paragraph(
                        "The link that they have opens nothing any more. Where it was opened already, the new one begins empty, and what was answered by the old one does not count: nobody reads answers by making a link."),
                () -> {
                    changed.accept(new LinkCards.Made(List.of(respondents.renew(line.id())), line.language()));
                    return true;
                });
    }

    private FormDialog withdrawing(RespondentLine line) {
        return new FormDialog(
                "Ask %s no longer".formatted(line.name()),
                "Ask no longer",
                new Paragraph(
                        line.linkUntil().isPresent()
                                ? "Their link opens nothing any more, and what they answered does not count."
                                : "What they answered does not count any more. You can ask them again; then it does."),
                () -> {
                    respondents.withdraw(line.id());
                    Messages.done("%s is not asked any more.".formatted(line.name()));
                    changed.accept(LinkCards.NONE);
                    return true;
                });
    }
}
