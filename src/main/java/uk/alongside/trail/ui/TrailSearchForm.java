package uk.alongside.trail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;
import uk.alongside.kernel.ui.DayField;
import uk.alongside.trail.TrailSearch;

/** Asks by whom, what and when. What was asked stands in the address. */
class TrailSearchForm extends Composite<Div> {

    private static final String WHO = "who";
    private static final String WHAT = "what";
    private static final String FROM = "from";
    private static final String TO = "to";

    private final TextField who = new TextField("Who");
    private final TextField what = new TextField("What");
    private final DayField from = new DayField("From");
    private final DayField to = new DayField("To");

    TrailSearchForm(Command changed) {
        who.setPlaceholder("Part of a name");
        what.setPlaceholder("Role, exported, account …");
        for (var field : new TextField[] {who, what}) {
            field.setClearButtonVisible(true);
            field.setMaxLength(100);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(typed -> tell(typed.isFromClient(), changed));
        }
        for (var day : new DayField[] {from, to}) {
            day.setClearButtonVisible(true);
            day.addValueChangeListener(chosen -> tell(chosen.isFromClient(), changed));
        }
        getContent().addClassNames("row", "trail-search", "no-print");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(who, what, from, to);
    }

    private void tell(boolean fromClient, Command changed) {
        if (fromClient) {
            var late = from.getValue() != null
                    && to.getValue() != null
                    && to.getValue().isBefore(from.getValue());
            if (late) {
                to.refuse("Choose a day that is not before the first.");
            }
            changed.execute();
        }
    }

    /** Takes over what an address asks for; what it says that is no day is left out. */
    void show(QueryParameters asked) {
        who.setValue(asked.getSingleParameter(WHO).orElse(""));
        what.setValue(asked.getSingleParameter(WHAT).orElse(""));
        asked.getSingleParameter(FROM).flatMap(TrailSearchForm::day).ifPresent(from::setValue);
        asked.getSingleParameter(TO).flatMap(TrailSearchForm::day).ifPresent(to::setValue);
    }

    TrailSearch search() {
        return new TrailSearch(
                who.getValue(),
                what.getValue(),
                Optional.ofNullable(from.getValue()),
                Optional.ofNullable(to.getValue()));
    }

    String inAddress() {
        var search = search();
        var asked = new LinkedHashMap<String, String>();
        if (!search.who().isEmpty()) {
            asked.put(WHO, search.who());
        }
        if (!search.what().isEmpty()) {
            asked.put(WHAT, search.what());
        }
        search.from().ifPresent(day -> asked.put(FROM, day.toString()));
        search.to().ifPresent(day -> asked.put(TO, day.toString()));
        return QueryParameters.simple(asked).getQueryString();
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
