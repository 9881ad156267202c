package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import uk.alongside.indicators.Board;
import uk.alongside.indicators.Reach;
import uk.alongside.kernel.ui.InWords;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.Shape;
import uk.alongside.kernel.ui.ShapeIcon;
import uk.alongside.kernel.ui.ViewHeader;

/** The head of the board: its day, one sentence that can be read aloud, and a few facts. */
class BoardHead extends Composite<Div> {

    private final ViewHeader header;

    BoardHead(Board board, BoardAddress address) {
        // Not the board itself, which would stay for as long as the page is open.
        var today = board.today();
        var day = new AsOfPicker(
                board.asOf(), today, chosen -> address.on(Optional.of(chosen).filter(other -> !other.equals(today)))
                        .open());
        header = board.reach() instanceof Reach.DatesOnly
                ? new ViewHeader("Progress board", day, new PrintButton())
                : new ViewHeader("Progress board", day, new PrintButton(), aloud(address));
        header.under(asOf(board, address)).lead(board.lead());
        getContent().add(header);
    }

    BoardHead with(List<Board.Fact> facts) {
        if (!facts.isEmpty()) {
            header.with(new FactList(facts));
        }
        return this;
    }

    private static Component asOf(Board board, BoardAddress address) {
        var line = new Paragraph("As of %s".formatted(InWords.day(board.asOf())));
        if (board.asPublished()) {
            var published = new Span(new ShapeIcon(Shape.PRINTED), new Span(" as published"));
            published.addClassName("nowrap");
            line.add(new Span(", "), published);
        }
        board.recordedOn().stream()
                .findFirst()
                .filter(recorded -> !recorded.equals(board.asOf()))
                .ifPresent(recorded -> line.add(new Span(", last changed on " + InWords.day(recorded))));
        line.add(new Span("."));
        if (!board.isToday()) {
            line.add(new Span(" "), today(address));
        }
        return line;
    }

    /** The way from another day to the figures as they stand now. */
    private static Component today(BoardAddress address) {
        var now = address.on(Optional.empty());
        var link = new RouterLink("Show today’s figures", BoardView.class, now.route());
        link.setQueryParameters(now.query());
        link.addClassName("no-print");
        return link;
    }

    private static Button aloud(BoardAddress address) {
        var button = new Button(
                address.aloud() ? "Show the board" : "Read aloud view",
                click -> address.inSentences(!address.aloud()).open());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
