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
import uk.alongside.kernel.ui.Workings;

/** The grant set beside what was done with it, every figure with its working. */
class MoneySection extends Composite<Div> {

    private static final String TITLE = "Value for money";

    MoneySection(MoneyPart money) {
        var section = new BoardSection(TITLE).onNewPage();
        var cards = shown(money.figures(), MoneySection::cards);
        var inputs = shown(money.inputs(), MoneySection::inputs);
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
        var cards = new Div();
        cards.addClassName("vfm");
        figures.forEach(figure -> cards.add(new MoneyCard(figure)));
        return cards;
    }

    private static Component inputs(List<Input> inputs) {
        return new Workings("What has been entered", new MoneyInputs(inputs));
    }
}
