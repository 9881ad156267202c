package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.DayField;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.known.CoachSays;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.schools.Phase;

/** Asks what a coach brings: how many pairs, which themes and phases, from where, and when. */
final class CoachForm extends Composite<Div> {

    private final IntegerField capacity = new IntegerField("How many pairs at most");
    private final CheckboxGroup<Theme> themes = new CheckboxGroup<>("Themes known well");
    private final CheckboxGroup<Phase> phases = new CheckboxGroup<>("Phases known well");
    private final TextField home = new TextField("Sets out from");
    private final DayField from = new DayField("There from");
    private final DayField until = new DayField("There until");

    CoachForm(List<Theme> all, CoachSays says) {
        capacity.setMin(0);
        capacity.setMax(50);
        capacity.setStepButtonsVisible(true);
        capacity.setHelperText("A group of three counts as two.");
        capacity.setValue(says.capacity());
        themes.setItems(all);
        themes.setItemLabelGenerator(Theme::name);
        themes.setValue(all.stream()
                .filter(theme -> says.themes().contains(theme.code()))
                .collect(Collectors.toSet()));
        themes.setVisible(!all.isEmpty());
        phases.setItems(Phase.values());
        phases.setItemLabelGenerator(phase -> KnownWords.capital(phase.words()));
        phases.setValue(says.phases());
        home.setMaxLength(40);
        home.setValue(says.home());
        home.setHelperText(
                "The first half of a postcode is enough, such as PO1. Kept as a point on the map. May stay empty.");
        says.from().ifPresent(from::setValue);
        says.until().ifPresent(until::setValue);
        until.setHelperText("Both may stay empty.");
        getContent().addClassName("known-form");
        getContent().add(capacity, themes, phases, home, from, until);
    }

    static FormDialog dialog(List<Theme> themes, CoachSays says, String name, SerializableConsumer<CoachSays> written) {
        var form = new CoachForm(themes, says);
        return new FormDialog("What %s said".formatted(name), "Write it down", form, () -> form.accept(written));
    }

    /** Gives what was entered, and says beside a field why it cannot be taken. */
    boolean accept(SerializableConsumer<CoachSays> entered) {
        if (capacity.isInvalid() || capacity.isEmpty()) {
            say(capacity, "Write how many pairs, from 0 to 50.");
            return false;
        }
        if (isUnreadable(from) || isUnreadable(until)) {
            return false;
        }
        try {
            entered.accept(new CoachSays(
                    capacity.getValue(),
                    themes.getValue().stream().map(Theme::code).collect(Collectors.toSet()),
                    phases.getValue(),
                    home.getValue(),
                    Optional.ofNullable(from.getValue()),
                    Optional.ofNullable(until.getValue())));
            return true;
        } catch (RuleBroken refused) {
            switch (refused.field().orElse("")) {
                case "capacity" -> say(capacity, refused.reason());
                case "themes" -> say(themes, refused.reason());
                case "until" -> until.refuse(refused.reason());
                case "home" -> say(home, refused.reason());
                default -> Messages.refused(refused.reason());
            }
            return false;
        }
    }

    private static boolean isUnreadable(DayField day) {
        if (day.isEmpty() && day.isInvalid()) {
            day.focus();
            return true;
        }
        return false;
    }

    private static void say(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        if (field instanceof Focusable<?> place) {
            place.focus();
        }
    }
}
