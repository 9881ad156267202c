package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Collectors;
import uk.alongside.frameworks.DraftChange;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.Scale;
import uk.alongside.kernel.ui.PlainTable;

/** The scale of a draft. */
final class DraftScale extends Composite<Section> {

    DraftScale(DraftDesk desk, Edition draft) {
        var scale = draft.content().scale();
        var change = new Button(scale.levels().isEmpty() ? "Make a scale" : "Change", click -> ask(desk, scale));
        change.addThemeVariants(ButtonVariant.SMALL);
        change.setAriaLabel(scale.levels().isEmpty() ? "Make a scale" : "Change the scale");
        var head = new Div(new H2("The scale"), change);
        head.addClassNames("row", "end");
        getContent().addClassNames("card", "stack");
        getContent().add(head);
        if (scale.levels().isEmpty()) {
            getContent()
                    .add(new Paragraph("None yet. A scale has two to twenty levels, from the lowest to the highest."));
        } else {
            getContent().add(table(scale));
        }
    }

    private static PlainTable table(Scale scale) {
        return new PlainTable(
                        "The levels of the scale",
                        PlainTable.Column.words("Level"),
                        PlainTable.Column.words("What is seen at it"),
                        PlainTable.Column.figures("Points"))
                .stacking()
                .rows(scale.levels().stream()
                        .map(level -> List.of(
                                "%d %s".formatted(level.position(), level.label()),
                                level.meaning(),
                                level.points().toPlainString()))
                        .toList());
    }

    private static void ask(DraftDesk desk, Scale scale) {
        var form = new ScaleForm(scale);
        desk.ask(
                "The scale",
                "Keep it",
                form.getContent(),
                form.fields(),
                scale,
                seen -> new DraftChange.Scaled(seen, form.read()),
                now -> now.content().scale(),
                now -> now.levels().stream()
                        .map(level -> "%d %s".formatted(level.position(), level.label()))
                        .collect(Collectors.joining(", ")),
                now -> "");
    }
}
