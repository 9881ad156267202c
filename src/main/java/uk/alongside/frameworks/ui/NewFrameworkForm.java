package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import uk.alongside.frameworks.NewFramework;
import uk.alongside.kernel.ui.FormDialog;

/** Asks what a framework is called and who answers for it. */
final class NewFrameworkForm extends Composite<Div> {

    private final TextField name = new TextField("Name");
    private final TextField publisher = new TextField("Who answers for its words");
    private final TextArea about = new TextArea("What it is for");
    private final TextField label = new TextField("What this edition is called");

    NewFrameworkForm(NewFramework suggested) {
        name.setValue(suggested.name());
        name.setRequiredIndicatorVisible(true);
        publisher.setValue(suggested.publisher());
        publisher.setRequiredIndicatorVisible(true);
        about.setValue(suggested.about());
        label.setValue(suggested.label());
        label.setHelperText("A year, for instance. May be empty.");
        getContent().addClassName("invite-form");
        getContent().add(name, publisher, label, about);
    }

    static FormDialog dialog(
            String title, String doIt, NewFramework suggested, SerializableConsumer<NewFramework> accept) {
        var form = new NewFrameworkForm(suggested);
        return new FormDialog(title, doIt, form, () -> Fields.of(Map.of(
                        "name", form.name, "publisher", form.publisher, "about", form.about, "label", form.label))
                .accepted(() -> accept.accept(form.read())));
    }

    private NewFramework read() {
        return new NewFramework(name.getValue(), publisher.getValue(), about.getValue(), label.getValue());
    }
}
