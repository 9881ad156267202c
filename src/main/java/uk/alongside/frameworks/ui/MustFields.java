package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.Scale;

/** One thing that the law asks, and from which level on. */
final class MustFields extends Div {

    private final TextArea text = new TextArea("What the law asks");
    private final Select<Integer> from = new Select<>();

    MustFields(Scale scale, SerializableConsumer<TextFieldBase<?, String>> watch, Command gone) {
        from.setLabel("Needed from");
        from.setItems(scale.levels().stream().skip(1).map(Level::position).toList());
        from.setItemLabelGenerator(position -> scale.level(position)
                .map(level -> "%d %s".formatted(position, level.label()))
                .orElse("level " + position));
        if (scale.levels().size() > 1) {
            from.setValue(scale.levels().size() > 2 ? scale.levels().size() - 1 : 2);
        }
        watch.accept(text);
        from.addValueChangeListener(_ -> gone.execute());
        var remove = new Button("Remove", click -> {
            removeFromParent();
            gone.execute();
        });
        remove.addThemeVariants(ButtonVariant.SMALL);
        remove.setAriaLabel("Remove what the law asks");
        addClassName("part-fields");
        add(text, from, remove);
    }

    void show(Must must) {
        text.setValue(must.text());
        if (from.getListDataView().contains(must.fromLevel())) {
            from.setValue(must.fromLevel());
        } else {
            // The scale was shortened since: the level is shown until another is chosen.
            from.setItems(Stream.concat(from.getListDataView().getItems(), Stream.of(must.fromLevel()))
                    .toList());
            from.setValue(must.fromLevel());
        }
    }

    /** Empty while nothing is written. */
    Optional<Must> read() {
        return text.getValue().isBlank() || from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Must(text.getValue(), from.getValue()));
    }
}
