package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Scale;

/** The levels of a scale to be filled in, the lowest first. */
final class ScaleForm extends Composite<Div> {

    private static final List<String> FIRST = List.of("Not yet in place", "Beginning", "In place", "Firmly in place");

    private final List<LevelFields> levels = new ArrayList<>();
    private final Div list = new Div();

    ScaleForm(Scale scale) {
        getContent().addClassName("invite-form");
        list.addClassName("stack");
        getContent()
                .add(
                        new Paragraph(
                                "From the lowest level to the highest. Each counts more points than the one below."),
                        list,
                        new Button("Add a level", click -> {
                            add(next());
                            levels.getLast().label.focus();
                        }));
        if (scale.levels().isEmpty()) {
            FIRST.forEach(label -> add(new Level(levels.size() + 1, label, "", BigDecimal.valueOf(levels.size()))));
        } else {
            scale.levels().forEach(this::add);
        }
    }

    private Level next() {
        var points = levels.isEmpty()
                ? BigDecimal.ZERO
                : levels.getLast()
                        .points
                        .getOptionalValue()
                        .orElse(BigDecimal.ZERO)
                        .add(BigDecimal.ONE);
        return new Level(levels.size() + 1, "", "", points);
    }

    private void add(Level level) {
        var fields = new LevelFields(level);
        levels.add(fields);
        list.add(fields);
        number();
    }

    private void number() {
        for (var level : levels) {
            level.heading.setText("Level " + (levels.indexOf(level) + 1));
        }
    }

    private final class LevelFields extends Div {

        private final H3 heading = new H3();
        private final TextField label = new TextField("What it is called");
        private final BigDecimalField points = new BigDecimalField("Points");
        private final TextArea meaning = new TextArea("What is seen at it");

        LevelFields(Level level) {
            label.setValue(level.label());
            points.setLocale(Locale.UK);
            points.setValue(level.points());
            meaning.setValue(level.meaning());
            var remove = new Button("Remove", click -> {
                levels.remove(this);
                list.remove(this);
                number();
            });
            remove.addThemeVariants(ButtonVariant.SMALL);
            var head = new Div(heading, remove);
            head.addClassNames("row", "end");
            addClassName("level-fields");
            add(head, label, points, meaning);
        }

        Level read(int position) {
            return new Level(
                    position,
                    label.getValue(),
                    meaning.getValue(),
                    points.getOptionalValue().orElse(BigDecimal.ONE.negate()));
        }
    }

    Scale read() {
        var read = new ArrayList<Level>();
        levels.forEach(level -> read.add(level.read(read.size() + 1)));
        return new Scale(read);
    }

    /** By the names that rules have for them, as the levels stand when it is asked. */
    Map<String, HasValidationProperties> fields() {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, HasValidationProperties>> entrySet() {
                var fields = new LinkedHashMap<String, HasValidationProperties>();
                for (var level : levels) {
                    var name = "level " + (levels.indexOf(level) + 1) + " ";
                    fields.put(name + "label", level.label);
                    fields.put(name + "points", level.points);
                    fields.put(name + "meaning", level.meaning);
                }
                return fields.entrySet();
            }
        };
    }
}
