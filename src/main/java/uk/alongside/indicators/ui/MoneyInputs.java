package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.List;
import uk.alongside.indicators.rules.ValueForMoney.Input;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.ui.InWords;

/** What a figure is made of, each with where it comes from and since when it is known. */
class MoneyInputs extends Composite<DescriptionList> {

    MoneyInputs(List<Input> inputs) {
        getContent().addClassName("inputs");
        inputs.forEach(input -> add(input.name(), value(input)));
    }

    void add(String name, String value) {
        getContent().add(new Term(name), new Description(value));
    }

    private static String value(Input input) {
        var recorded = input.recordedOn()
                .map(day -> " (recorded on %s)".formatted(InWords.day(day)))
                .orElse("");
        return input.source().isEmpty()
                ? input.value() + recorded
                : "%s%s. %s%s"
                        .formatted(
                                input.value(),
                                recorded,
                                Words.sentence(input.source()),
                                input.source().endsWith(".") ? "" : ".");
    }
}
