package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import uk.alongside.frameworks.Reader;
import uk.alongside.frameworks.Worded;
import uk.alongside.kernel.ui.Picture;

/** A statement in the words of one group of readers. */
final class WordedFields extends Div {

    private final Select<Reader> reader = new Select<>();
    private final TextField language = new TextField("Language");
    private final TextArea text = new TextArea("In their words");
    private final TextField symbol = new TextField("Picture");

    WordedFields(SerializableConsumer<TextFieldBase<?, String>> watch, Command gone) {
        reader.setLabel("For");
        reader.setItems(Reader.values());
        reader.setItemLabelGenerator(Says::reader);
        reader.setValue(Reader.PARENT);
        language.setValue("en");
        language.setHelperText("Its short name: en, pl, ur.");
        symbol.setHelperText("One of " + Picture.words() + ". May be empty.");
        reader.addValueChangeListener(_ -> gone.execute());
        watch.accept(language);
        watch.accept(text);
        watch.accept(symbol);
        var remove = new Button("Remove", click -> {
            removeFromParent();
            gone.execute();
        });
        remove.addThemeVariants(ButtonVariant.SMALL);
        remove.setAriaLabel("Remove this wording");
        addClassName("part-fields");
        add(reader, language, text, symbol, remove);
    }

    void show(Worded worded) {
        reader.setValue(worded.reader());
        language.setValue(worded.language());
        text.setValue(worded.text());
        symbol.setValue(worded.symbol());
    }

    /** Empty while nothing is written. */
    Optional<Worded> read() {
        return text.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(new Worded(reader.getValue(), language.getValue(), text.getValue(), symbol.getValue()));
    }
}
