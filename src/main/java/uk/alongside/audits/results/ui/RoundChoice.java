package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import uk.alongside.audits.results.ResultsHead;
import uk.alongside.audits.results.RoundShown;
import uk.alongside.kernel.ui.DayField;

/** Asks which two rounds are set beside each other, and of which day. Each choice opens its own address. */
class RoundChoice extends Composite<Div> {

    RoundChoice(ResultsHead head, ResultsAddress address) {
        getContent().addClassNames("row", "no-print", "round-choice");
        if (head.rounds().size() > 2) {
            getContent().add(earlier(head, address), later(head, address));
        }
        getContent().add(day(head, address));
    }

    private static Select<Integer> earlier(ResultsHead head, ResultsAddress address) {
        var after = head.after().map(RoundShown::number).orElse(0);
        var before =
                head.shown().stream().filter(round -> round.number() < after).toList();
        var select = select(
                "Earlier round", before, head.before().map(RoundShown::number).orElse(0));
        select.setVisible(!before.isEmpty());
        select.addValueChangeListener(
                change -> address.comparing(change.getValue(), after).open());
        return select;
    }

    private static Select<Integer> later(ResultsHead head, ResultsAddress address) {
        var before = head.before().map(RoundShown::number).orElse(0);
        var select = select(
                "Later round",
                head.rounds(),
                head.after().map(RoundShown::number).orElse(0));
        select.addValueChangeListener(
                change -> address.comparing(before, change.getValue()).open());
        return select;
    }

    private static Select<Integer> select(String label, List<RoundShown> rounds, int chosen) {
        var names = rounds.stream()
                .map(round -> new Named(round.number(), round.name()))
                .toList();
        var select = new Select<Integer>();
        select.setLabel(label);
        select.setItems(names.stream().map(Named::number).toList());
        select.setItemLabelGenerator(number -> names.stream()
                .filter(named -> named.number == number)
                .map(Named::name)
                .findFirst()
                .orElse(""));
        if (names.stream().anyMatch(named -> named.number == chosen)) {
            select.setValue(chosen);
        }
        return select;
    }

    private record Named(int number, String name) implements java.io.Serializable {}

    private static DayField day(ResultsHead head, ResultsAddress address) {
        var today = head.today();
        var field = new DayField("Answers as of");
        field.addThemeVariants(DatePickerVariant.SMALL);
        field.setMax(today);
        field.setValue(head.asOf());
        field.addValueChangeListener(change -> {
            var day = change.getValue();
            if (day != null && !day.isAfter(today)) {
                address.on(day.equals(today) ? null : day).open();
            }
        });
        return field;
    }
}
