package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Comparator;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.pairing.known.CoachKnown;
import uk.alongside.pairing.known.Knowledge;
import uk.alongside.pairing.known.LockKind;
import uk.alongside.pairing.known.NewLock;
import uk.alongside.pairing.known.SchoolKnown;

/** Asks what is decided about a school, with whom, and why. */
final class LockForm extends Composite<Div> {

    private final ComboBox<SchoolKnown> school = new ComboBox<>("School");
    private final Select<LockKind> kind = new Select<>();
    private final ComboBox<SchoolKnown> other = new ComboBox<>("Other school");
    private final ComboBox<CoachKnown> coach = new ComboBox<>("Coach");
    private final TextArea reason = new TextArea("Why");

    private LockForm(Knowledge known) {
        var byName = known.schools().stream()
                .sorted(Comparator.comparing(SchoolKnown::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        school.setItems(byName);
        school.setItemLabelGenerator(SchoolKnown::name);
        other.setItems(byName);
        other.setItemLabelGenerator(SchoolKnown::name);
        coach.setItems(known.coaches().stream()
                .sorted(Comparator.comparing(CoachKnown::name, String.CASE_INSENSITIVE_ORDER))
                .toList());
        coach.setItemLabelGenerator(CoachKnown::name);
        kind.setLabel("What is decided");
        kind.setItems(LockKind.values());
        kind.setItemLabelGenerator(KnownWords::of);
        kind.addValueChangeListener(change -> showWhom());
        kind.setValue(LockKind.TOGETHER);
        reason.setMaxLength(500);
        reason.setHelperText("Kept, and read by you and the evaluator alone.");
        school.setRequiredIndicatorVisible(true);
        other.setRequiredIndicatorVisible(true);
        coach.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        getContent().addClassName("known-form");
        getContent().add(school, kind, other, coach, reason);
    }

    static FormDialog dialog(Knowledge known, SerializableConsumer<NewLock> decided) {
        var form = new LockForm(known);
        return new FormDialog("Decide about a school", "Decide it", form, () -> form.accept(decided));
    }

    private void showWhom() {
        other.setVisible(kind.getValue().isAboutSchools());
        coach.setVisible(!kind.getValue().isAboutSchools());
    }

    private boolean accept(SerializableConsumer<NewLock> decided) {
        var aboutSchools = kind.getValue().isAboutSchools();
        var whom = aboutSchools ? other : coach;
        if (school.isEmpty()) {
            return refuse(school, "Choose a school.");
        }
        if (whom.isEmpty()) {
            return refuse(whom, aboutSchools ? "Choose the other school." : "Choose the coach.");
        }
        try {
            var one = school.getValue().id();
            decided.accept(
                    aboutSchools
                            ? NewLock.ofSchools(
                                    kind.getValue(), one, other.getValue().id(), reason.getValue())
                            : NewLock.ofCoach(
                                    kind.getValue(), one, coach.getValue().id(), reason.getValue()));
            return true;
        } catch (RuleBroken refused) {
            if (refused.field().filter("with"::equals).isPresent()) {
                return refuse(whom, refused.reason());
            }
            reason.setErrorMessage(refused.reason());
            reason.setInvalid(true);
            reason.focus();
            return false;
        }
    }

    private static boolean refuse(ComboBox<?> field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
        return false;
    }
}
