package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.indicators.Board;
import uk.alongside.indicators.Reach;
import uk.alongside.kernel.ui.InWords;
import uk.alongside.kernel.ui.PrintedFoot;

/** The board from top to bottom, as far as the reader's roles open it. */
class BoardPage extends Composite<Div> {

    private static final String FOR_OTHERS = "The results are for the steering group, the lead, the evaluator and the"
            + " schools; your role sees when they were recorded.";

    /** @param more what other modules tell of the project, before the foot */
    BoardPage(Board board, BoardAddress address, MatrixSection.OpenResult openResult, Component... more) {
        getContent().addClassNames("board", "stack-l");
        getContent().add(new PrintedFoot(board.asOf()), new BoardHead(board, address).with(board.facts()));
        if (board.isToCome()) {
            return;
        }
        switch (board.reach()) {
            case Reach.DatesOnly _ -> {
                getContent().add(dates(board));
                getContent().add(BoardSection.quiet(FOR_OTHERS));
                money(board).ifPresent(getContent()::add);
            }
            case Reach.WholeBoard _, Reach.OwnSchools _ -> results(board, address, openResult);
        }
        getContent().add(more);
        missing(board).ifPresent(getContent()::add);
        getContent().add(new BoardFoot(board.project(), board.caution()));
    }

    private void results(Board board, BoardAddress address, MatrixSection.OpenResult openResult) {
        if (!board.isEmpty()) {
            getContent().add(new MatrixSection(board, address, openResult));
        }
        Stream.of(
                        BoardSection.of(board.practiceChanges(), "Practice changes", ChangesSection::new),
                        money(board),
                        BoardSection.of(board.mentions(), "Mentions of each descriptor", MentionsSection::new),
                        BoardSection.of(board.feedback(), "What people said", FeedbackSection::new),
                        BoardSection.of(board.evidence(), "Evidence held", EvidenceSection::new))
                .flatMap(Optional::stream)
                .forEach(getContent()::add);
    }

    private static Optional<Component> money(Board board) {
        return BoardSection.of(board.valueForMoney(), "Value for money", MoneySection::new);
    }

    private static Component dates(Board board) {
        var days = new UnorderedList();
        days.addClassNames("card", "next");
        board.recordedOn().forEach(day -> days.add(new ListItem(InWords.day(day))));
        return new BoardSection("Days on which results were recorded", days);
    }

    private static Optional<Component> missing(Board board) {
        if (board.isEmpty() || board.missing().isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("stack-s");
        board.missing().forEach(sentence -> list.add(new ListItem(sentence)));
        return Optional.of(new BoardSection("Not entered yet", list));
    }
}
