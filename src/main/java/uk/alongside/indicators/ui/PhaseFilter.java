package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import uk.alongside.indicators.PhaseChoice;

/** Narrows the schools listed to a group of phases. Groups under five schools are not offered, or stand together. */
class PhaseFilter extends Composite<RadioButtonGroup<PhaseChoice>> {

    PhaseFilter(List<PhaseChoice> choices, SerializableConsumer<String> choose) {
        var group = getContent();
        group.setAriaLabel("Filter by phase");
        group.addClassNames("seg", "tall", "no-print");
        group.setItems(choices);
        group.setItemLabelGenerator(choice -> "%s, %d".formatted(choice.label(), choice.schools()));
        choices.stream().filter(PhaseChoice::chosen).findFirst().ifPresent(group::setValue);
        group.addValueChangeListener(change -> choose.accept(change.getValue().key()));
        setVisible(choices.size() > 1);
    }
}
