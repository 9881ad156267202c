package uk.alongside.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SoughtWords;

/** Asks for the words to look for. What is typed stands nowhere but in this field. */
class SoughtWordsForm extends Composite<Section> {

    private final TextField words = new TextField("Name or words");
    private final Checkbox inside = new Checkbox("Find them inside longer words too");

    /**
     * @param look looks for what was typed
     * @param typed told that something else is in the field than was looked for
     */
    SoughtWordsForm(Command look, Command typed) {
        words.setHelperText("Capitals and spaces do not matter.");
        words.setMaxLength(200);
        words.setManualValidation(true);
        words.setAutocomplete(Autocomplete.OFF);
        words.addValueChangeListener(change -> typed.execute());
        inside.addValueChangeListener(change -> typed.execute());
        words.addKeyPressListener(Key.ENTER, pressed -> look.execute());
        var button = new Button("Look where they stand", click -> look.execute());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassNames("card", "stack");
        getContent().getElement().setAttribute("aria-label", "What to remove");
        getContent().add(words, inside, new Div(button));
    }

    /** What to look for, if it can be looked for; otherwise the field says what is missing. */
    Optional<SoughtWords> read() {
        try {
            var sought = new SoughtWords(words.getValue(), inside.getValue());
            words.setInvalid(false);
            return Optional.of(sought);
        } catch (RuleBroken broken) {
            words.setErrorMessage(broken.reason());
            words.setInvalid(true);
            words.focus();
            return Optional.empty();
        }
    }

    void clear() {
        words.clear();
        inside.clear();
    }
}
