package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import uk.alongside.frameworks.DraftChange;
import uk.alongside.frameworks.Edition;

/** What a draft says of itself: its name, who answers for it, what it is for. */
final class DraftWords extends Composite<Section> {

    DraftWords(DraftDesk desk, Edition draft) {
        var words = DraftChange.Words.of(draft);
        var change = new Button("Change", click -> ask(desk, words));
        change.addThemeVariants(ButtonVariant.SMALL);
        change.setAriaLabel("Change what the framework says of itself");
        var head = new Div(new H2("About it"), change);
        head.addClassNames("row", "end");
        getContent().addClassNames("card", "stack");
        getContent()
                .add(
                        head,
                        new Paragraph("%s, by %s%s"
                                .formatted(
                                        words.name(),
                                        words.publisher(),
                                        words.label().isEmpty() ? "" : ". This edition: " + words.label())));
        words.about().lines().filter(line -> !line.isBlank()).forEach(line -> getContent()
                .add(new Paragraph(line)));
    }

    private static void ask(DraftDesk desk, DraftChange.Words words) {
        var name = new TextField("Name", words.name(), "");
        var publisher = new TextField("Who answers for its words", words.publisher(), "");
        var label = new TextField("What this edition is called", words.label(), "");
        var about = new TextArea("What it is for", words.about(), "");
        var form = new Div(name, publisher, label, about);
        form.addClassName("invite-form");
        desk.ask(
                "About the framework",
                "Keep it",
                form,
                Map.of("name", name, "publisher", publisher, "label", label, "about", about),
                words,
                seen -> new DraftChange.Named(
                        seen,
                        new DraftChange.Words(
                                name.getValue(), publisher.getValue(), about.getValue(), label.getValue())),
                DraftChange.Words::of,
                now -> "%s, %s, %s, %s".formatted(now.name(), now.publisher(), now.label(), now.about()),
                now -> "");
    }
}
