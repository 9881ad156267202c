package uk.alongside.audits;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that is open, by what a person reads on it. */
final class Page {

    static final String NOT_FOUND = "We cannot find this page";

    private Page() {}

    static String name() {
        return _get(H1.class).getText();
    }

    /** Everything that can be read, on the page and over it, a line for each piece of it. */
    static String words() {
        return _find(Component.class).stream()
                .flatMap(part -> Stream.of(
                        part.getElement().getText(),
                        part.getElement().getProperty("label", ""),
                        part.getElement().getProperty("errorMessage", "")))
                .collect(Collectors.joining("\n"));
    }

    static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    static boolean has(String button) {
        return !_find(Button.class, spec -> spec.withText(button)).isEmpty();
    }

    /** A button that stands once for each statement. */
    static Button of(String label) {
        return _find(Button.class).stream()
                .filter(button -> label.equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    static String linkTo(String words) {
        return _get(RouterLink.class, spec -> spec.withText(words)).getHref();
    }

    static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    /** Chooses the answer that is called so. */
    @SuppressWarnings("unchecked") // the items of the group are answers
    static void choose(String group, Judgement answer) {
        HasValue<?, ?> answers = _find(RadioButtonGroup.class).stream()
                .filter(asked -> group.equals(asked.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
        ((HasValue<?, Judgement>) answers).setValue(answer);
    }

    /** What is said beside a field. */
    static <T extends Component & HasValue<?, ?>> String fault(T field) {
        return Objects.requireNonNullElse(field.getElement().getProperty("errorMessage"), "");
    }
}
