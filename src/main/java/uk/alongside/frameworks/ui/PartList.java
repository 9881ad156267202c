package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;

/** Parts of which there may be none or many, each with its own fields, and a button for one more. */
final class PartList<T extends Component> extends Composite<Div> {

    private final Div list = new Div();
    private final Paragraph fault = new Paragraph();
    private final SerializableSupplier<T> fresh;
    private final Class<?> type;

    PartList(String add, SerializableSupplier<T> fresh) {
        this.fresh = fresh;
        this.type = fresh.get().getClass();
        list.addClassName("stack");
        fault.addClassName("bad-news");
        fault.getElement().setAttribute("role", "alert");
        fault.setVisible(false);
        getContent().addClassName("stack");
        getContent().add(fault, list, new Button(add, click -> {
            var part = fresh.get();
            list.add(part);
            part.getChildren().filter(Focusable.class::isInstance).findFirst().ifPresent(first -> ((Focusable<?>) first)
                    .focus());
        }));
    }

    void show(int count) {
        list.removeAll();
        for (int i = 0; i < count; i++) {
            list.add(fresh.get());
        }
    }

    @SuppressWarnings("unchecked") // nothing else is ever put into the list
    List<T> parts() {
        return list.getChildren().filter(type::isInstance).map(part -> (T) part).toList();
    }

    void fault(String sentence) {
        fault.setText(sentence);
        fault.setVisible(true);
    }

    void clearFaults() {
        fault.setVisible(false);
    }
}
