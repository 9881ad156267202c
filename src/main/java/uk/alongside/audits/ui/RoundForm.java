package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.alongside.audits.ChangedRound;
import uk.alongside.audits.ColleaguesSee;
import uk.alongside.audits.NewRound;
import uk.alongside.audits.RoundKind;
import uk.alongside.audits.RoundLine;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.EditionLine;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.ui.DayField;
import uk.alongside.kernel.ui.FormDialog;

/** Asks what a round is called, what it is answered against, when, and what colleagues are told of who sees their answers. */
final class RoundForm extends Composite<Div> {

    private static final Map<RoundKind, String> NAMES = Map.of(
            RoundKind.BASELINE, "Baseline self-review",
            RoundKind.INTERIM, "Interim self-review",
            RoundKind.FINAL, "Final self-review");

    private final Select<RoundKind> kind = new Select<>();
    private final TextField name = new TextField("What the project calls it");
    private final Select<EditionLine> edition = new Select<>();
    private final DayField opens = new DayField("Opens on").needed();
    private final DayField closes = new DayField("Schools are asked to send by");
    private final RadioButtonGroup<ColleaguesSee> see = new RadioButtonGroup<>("What colleagues are told");

    private RoundForm() {
        kind.setLabel("Round");
        kind.setItems(RoundKind.values());
        kind.setItemLabelGenerator(one -> ReviewWords.capital(one.words()));
        kind.addValueChangeListener(chosen -> suggestName(chosen.getOldValue(), chosen.getValue()));
        name.setMaxLength(80);
        name.setRequiredIndicatorVisible(true);
        edition.setLabel("Framework");
        edition.setItemLabelGenerator(EditionLine::title);
        closes.setHelperText("May stay empty.");
        see.setItems(ColleaguesSee.values());
        see.setItemLabelGenerator(ColleaguesSee::sentence);
        see.setValue(ColleaguesSee.ANSWERS);
        getContent().addClassNames("stack", "round-form");
    }

    /**
     * For a new round.
     *
     * @param before the rounds that the project has, the last of which tells the usual framework
     */
    static FormDialog dialog(
            List<EditionLine> editions,
            List<RoundLine> before,
            LocalDate today,
            SerializableConsumer<NewRound> opened) {
        var form = new RoundForm();
        var usual = before.isEmpty()
                ? Optional.<EditionId>empty()
                : Optional.of(before.getLast().edition());
        form.edition.setItems(editions);
        editions.stream()
                .filter(edition -> usual.filter(edition.id()::equals).isPresent())
                .findFirst()
                .or(() -> editions.stream().findFirst())
                .ifPresent(form.edition::setValue);
        form.kind.setValue(before.isEmpty() ? RoundKind.BASELINE : RoundKind.INTERIM);
        form.opens.setValue(today);
        var open = before.stream().filter(RoundLine::isOpen).count();
        if (open > 0) {
            form.getContent()
                    .add(new Paragraph("%s open already. Schools will have another self-review to answer beside %s."
                            .formatted(open == 1 ? "One round is" : open + " rounds are", open == 1 ? "it" : "them")));
        }
        form.getContent().add(form.kind, form.name, form.edition, form.opens, form.closes, form.see);
        return new FormDialog(
                "Open a round", "Open it for all schools", form, () -> form.accept(form::readNew, opened));
    }

    /** For one that is there. */
    static FormDialog dialog(RoundLine round, SerializableConsumer<ChangedRound> change) {
        var form = new RoundForm();
        form.name.setValue(round.name());
        form.opens.setValue(round.opensOn());
        round.closesOn().ifPresent(form.closes::setValue);
        form.see.setValue(round.colleaguesSee());
        form.see.setHelperText("Whoever has begun to answer keeps what they were told.");
        form.getContent().add(form.name, form.opens, form.closes, form.see);
        return new FormDialog(
                "Change " + round.name(), "Change it", form, () -> form.accept(form::readChanged, change));
    }

    private void suggestName(RoundKind before, RoundKind now) {
        if (name.isEmpty() || before != null && name.getValue().equals(NAMES.get(before))) {
            name.setValue(NAMES.get(now));
        }
    }

    private <T> boolean accept(Supplier<Optional<T>> read, SerializableConsumer<T> act) {
        try {
            var entered = read.get();
            entered.ifPresent(act);
            return entered.isPresent();
        } catch (RuleBroken refused) {
            refuse(refused);
            return false;
        }
    }

    private Optional<NewRound> readNew() {
        if (edition.isEmpty()) {
            refuse(new RuleBroken("Publish a framework first, or choose one.", "edition"));
            return Optional.empty();
        }
        return readDays(first -> new NewRound(
                kind.getValue(), name.getValue(), edition.getValue().id(), first, last(), see.getValue()));
    }

    private Optional<ChangedRound> readChanged() {
        return readDays(first -> new ChangedRound(name.getValue(), first, last(), see.getValue()));
    }

    private <T> Optional<T> readDays(Function<LocalDate, T> make) {
        if (closes.isEmpty() && closes.isInvalid()) {
            closes.focus();
            return Optional.empty();
        }
        return opens.read("Choose the day on which it opens.").map(make);
    }

    private Optional<LocalDate> last() {
        return Optional.ofNullable(closes.getValue());
    }

    private void refuse(RuleBroken refused) {
        switch (refused.field().orElse("")) {
            case "closesOn" -> closes.refuse(refused.reason());
            case "kind" -> say(kind, refused);
            case "edition" -> say(edition, refused);
            default -> {
                name.setErrorMessage(refused.reason());
                name.setInvalid(true);
                name.focus();
            }
        }
    }

    private static void say(Select<?> field, RuleBroken refused) {
        field.setErrorMessage(refused.reason());
        field.setInvalid(true);
        field.focus();
    }
}
