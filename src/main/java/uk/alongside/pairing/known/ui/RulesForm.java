package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.DayField;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.pairing.known.Rules;
import uk.alongside.pairing.rules.Musts;
import uk.alongside.pairing.rules.Weights;
import uk.alongside.pairing.rules.Wish;

/** Asks what has to hold for every pair, and what each wish is worth. */
final class RulesForm extends Composite<Div> {

    private final Checkbox trusts = new Checkbox("The two schools belong to different trusts");
    private final Checkbox phase = new Checkbox("The two schools are of the same phase");
    private final Checkbox authority = new Checkbox("The two schools lie in the same local authority");
    private final IntegerField miles = whole("At most so many miles apart", 1, 500);
    private final Checkbox answers = new Checkbox("A coach who says no to a school does not get it");
    private final Checkbox knows = new Checkbox("A coach knows the phase of both schools");
    private final DayField from = new DayField("A coach is there from");
    private final DayField until = new DayField("A coach is there until");
    private final IntegerField trios = whole("At most so many groups of three", 0, 2_000);
    private final Map<Wish, IntegerField> weights = new EnumMap<>(Wish.class);
    private final IntegerField far = whole("Nothing for being near from so many miles on", 1, 500);
    private final int revision;

    private RulesForm(Rules rules) {
        var musts = rules.musts();
        revision = rules.revision();
        trusts.setValue(musts.differentTrusts());
        phase.setValue(musts.samePhase());
        authority.setValue(musts.sameAuthority());
        musts.mostMiles().ifPresent(miles::setValue);
        miles.setHelperText(
                "As the crow flies. Empty: no limit. A school whose place is not known is then out of reach.");
        answers.setValue(musts.answersKept());
        knows.setValue(musts.coachKnowsPhase());
        musts.lasts().ifPresent(days -> {
            from.setValue(days.from());
            until.setValue(days.until());
        });
        until.setHelperText("Both empty: a coach’s days do not matter.");
        trios.setValue(musts.mostTrios());
        far.setValue(rules.weights().farMiles());
        getContent().addClassName("known-form");
        getContent().add(new H3("What has to hold"));
        getContent().add(trusts, phase, authority, miles, answers, knows, from, until, trios);
        getContent().add(new H3("What counts, from 0 to 100 points"));
        for (var wish : Wish.values()) {
            var field = whole(KnownWords.capital(wish.words()), 0, 100);
            field.setValue(rules.weights().of(wish));
            weights.put(wish, field);
            getContent().add(field);
        }
        getContent().add(far);
    }

    private static IntegerField whole(String label, int least, int most) {
        var field = new IntegerField(label);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    static FormDialog dialog(Rules rules, SerializableConsumer<Rules> changed) {
        var form = new RulesForm(rules);
        return new FormDialog(
                "What has to hold, and what counts", "Change the rules", form, () -> form.accept(changed));
    }

    private boolean accept(SerializableConsumer<Rules> changed) {
        if (!isNumber(miles, true, "Between 1 and 500 miles, or nothing.")
                || !isNumber(trios, false, "Between 0 and 2,000.")
                || !isNumber(far, false, "Between 1 and 500 miles.")) {
            return false;
        }
        for (var weight : weights.values()) {
            if (!isNumber(weight, false, "Between 0 and 100 points.")) {
                return false;
            }
        }
        if (from.isEmpty() && from.isInvalid() || until.isEmpty() && until.isInvalid()) {
            return false;
        }
        if (from.isEmpty() != until.isEmpty()) {
            (from.isEmpty() ? from : until).refuse("Choose both days, or neither.");
            return false;
        }
        try {
            changed.accept(read());
            return true;
        } catch (RuleBroken refused) {
            switch (refused.field().orElse("")) {
                case "until" -> until.refuse(refused.reason());
                case "mostMiles" -> say(miles, refused.reason());
                case "mostTrios" -> say(trios, refused.reason());
                default -> say(far, refused.reason());
            }
            return false;
        }
    }

    private Rules read() {
        var points = new EnumMap<Wish, Integer>(Wish.class);
        weights.forEach((wish, field) -> points.put(wish, field.getValue()));
        return new Rules(
                new Musts(
                        trusts.getValue(),
                        phase.getValue(),
                        authority.getValue(),
                        miles.isEmpty() ? OptionalInt.empty() : OptionalInt.of(miles.getValue()),
                        answers.getValue(),
                        knows.getValue(),
                        from.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Musts.Days(
                                        Objects.requireNonNull(from.getValue()),
                                        Objects.requireNonNull(until.getValue()))),
                        trios.getValue(),
                        List.of()),
                new Weights(points, far.getValue()),
                revision);
    }

    private static boolean isNumber(IntegerField field, boolean mayBeEmpty, String otherwise) {
        if (field.isInvalid() || field.isEmpty() && !mayBeEmpty) {
            say(field, otherwise);
            return false;
        }
        return true;
    }

    private static void say(IntegerField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }
}
