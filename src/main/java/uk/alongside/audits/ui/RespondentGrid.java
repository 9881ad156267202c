package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Instant;
import java.util.List;
import uk.alongside.audits.RespondentLine;
import uk.alongside.audits.Respondents;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;

/** Everybody who was asked, how far they are, and what can be done about it. What they answer is not told here. */
final class RespondentGrid extends Composite<Grid<RespondentLine>> {

    private final Respondents respondents;
    private final int of;
    private final Runnable changed;

    /**
     * @param of how many statements are asked of everybody who has no share
     * @param changed draws the page again
     */
    RespondentGrid(Respondents respondents, List<RespondentLine> lines, int of, Runnable changed) {
        this.respondents = respondents;
        this.of = of;
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
                .setHeader("What to do")
                .setFlexGrow(0)
                .setWidth("10rem");
        grid.setEmptyStateText("Nobody else is asked yet. Ask a colleague.");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(lines.size() <= 12);
        grid.getElement().setAttribute("aria-label", "Who was asked");
        grid.setItems(lines);
    }

    private String state(RespondentLine line) {
        if (line.withdrawnAt().isPresent()) {
            return "Not asked any more since %s."
                    .formatted(day(line.withdrawnAt().get()));
        }
        var share = line.share().isEmpty() ? of : line.share().size();
        if (line.finishedAt().isPresent()) {
            return "Done on %s.".formatted(day(line.finishedAt().get()));
        }
        var until = line.linkUntil()
                .map(end -> " The link is good until %s.".formatted(day(end)))
                .orElse("");
        var far = line.openedAt().isEmpty()
                ? "Not opened yet."
                : line.kind().isFamily()
                        ? "%d answered.".formatted(line.answered())
                        : "%d of %d answered.".formatted(line.answered(), share);
        return far + until;
    }

    private static String day(Instant moment) {
        return Days.inWords(SchoolTime.dayOf(moment));
    }

    private Component actions(RespondentLine line) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (line.withdrawnAt().isEmpty()) {
            var withdraw =
                    new Button("Ask no longer", click -> withdrawing(line).open());
            withdraw.setAriaLabel("Ask %s no longer".formatted(line.name()));
            actions.add(withdraw);
        }
        return actions;
    }

    private FormDialog withdrawing(RespondentLine line) {
        return new FormDialog(
                "Ask %s no longer".formatted(line.name()),
                "Ask no longer",
                new Paragraph("What they answered does not count any more. You can ask them again; then it does."),
                () -> {
                    respondents.withdraw(line.id());
                    Messages.done("%s is not asked any more.".formatted(line.name()));
                    changed.run();
                    return true;
                });
    }
}
