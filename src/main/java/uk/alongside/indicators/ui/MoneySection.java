package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.alongside.indicators.MoneyPart;
import uk.alongside.indicators.Part;
import uk.alongside.indicators.rules.ValueForMoney.Figure;
import uk.alongside.indicators.rules.ValueForMoney.Input;
import uk.alongside.indicators.rules.ValueForMoney.Result;
import uk.alongside.kernel.ui.Workings;

/** The grant set beside what was done with it, every figure with its working. */
class MoneySection extends Composite<Div> {

    private static final String TITLE = "Value for money";

    MoneySection(MoneyPart money) {
        var section = new BoardSection(TITLE).onNewPage();
        var cards = shown(money.figures(), MoneySection::cards);
        var inputs = shown(money.inputs(), cards.isPresent() ? MoneySection::inputs : MoneySection::inputsAlone);
        if (cards.isPresent()) {
            // On paper each figure's own working says the same.
            inputs.ifPresent(list -> list.addClassName("no-print"));
        }
        Stream.of(cards, inputs).flatMap(Optional::stream).forEach(section.getContent()::add);
        getContent().add(section);
    }

    private static <T> Optional<Component> shown(Part<T> part, Function<T, Component> show) {
        return switch (part) {
            case Part.Shown<T>(var content) -> Optional.of(show.apply(content));
            case Part.NotKnown<T>(var sentence) -> Optional.of(BoardSection.quiet(sentence));
            case Part.NotYours<T> _ -> Optional.empty();
        };
    }

    private static Component cards(List<Figure> figures) {
        var refusals = figures.stream().map(Figure::result).distinct().toList();
        if (refusals.size() == 1 && refusals.getFirst() instanceof Result.Refused(var reason)) {
            return BoardSection.quiet(reason);
        }
        var cards = new Div();
        cards.addClassName("vfm");
        figures.forEach(figure -> cards.add(new MoneyCard(figure)));
        return cards;
    }

    private static Component inputs(List<Input> inputs) {
        return new Workings("What has been entered", new MoneyInputs(inputs));
    }

    /** For who enters it and sees no figure of it. */
    private static Component inputsAlone(List<Input> inputs) {
        var card = new Div(new MoneyInputs(inputs));
        card.addClassName("card");
        return card;
    }
}
