package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import uk.alongside.kernel.RuleBroken;

/** The fields of a form, so that a refusal stands beside the one that it is about. */
final class Fields {

    private final Map<String, ? extends HasValidationProperties> fields;

    private Fields(Map<String, ? extends HasValidationProperties> fields) {
        this.fields = fields;
    }

    /** @param fields by the names that rules have for them */
    static Fields of(Map<String, ? extends HasValidationProperties> fields) {
        return new Fields(fields);
    }

    /** Whether it went through. Where it did not, the field says why; a rule about no field is everybody's trouble. */
    boolean accepted(Runnable attempt) {
        return accepts(() -> {
            attempt.run();
            return true;
        });
    }

    /** The same for an attempt that says itself whether it went through. */
    boolean accepts(BooleanSupplier attempt) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            return attempt.getAsBoolean();
        } catch (RuleBroken broken) {
            var field = broken.field().flatMap(name -> Optional.ofNullable(fields.get(name)));
            if (field.isEmpty()) {
                throw broken;
            }
            field.get().setErrorMessage(broken.reason());
            field.get().setInvalid(true);
            if (field.get() instanceof Focusable<?> focusable && field.get() instanceof Component) {
                focusable.focus();
            }
            return false;
        }
    }
}
