package uk.alongside.pairing.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.Answered;
import uk.alongside.pairing.Confirming;
import uk.alongside.pairing.PairAnswers;
import uk.alongside.pairing.PairChange;
import uk.alongside.pairing.PairChoices;
import uk.alongside.pairing.PairPage;
import uk.alongside.pairing.PairSchool;
import uk.alongside.pairing.PairingId;
import uk.alongside.pairing.Pairs;

/** The dialogs in which a lead decides about a pair. */
final class PairDecisions implements Serializable {

    private static final List<String> HOW_IT_WENT = List.of("Well", "Not well", "Cannot be said");

    private final Pairs pairs;
    private final PairAnswers answers;
    private final PairingId id;
    private final LocalDate today;
    private final SerializableSupplier<PairPage> again;
    private PairPage page;

    PairDecisions(
            Pairs pairs, PairAnswers answers, PairPage page, LocalDate today, SerializableSupplier<PairPage> again) {
        this.pairs = pairs;
        this.answers = answers;
        this.id = page.line().id();
        this.page = page;
        this.today = today;
        this.again = again;
    }

    /** Draws the page anew; where somebody else was quicker, the next try is about what stands by then. */
    private PairChange done(PairChange change, String sentence) {
        switch (change) {
            case PairChange.Done _ -> {
                Messages.done(sentence);
                page = again.get();
            }
            case PairChange.SomebodyElse _ -> page = again.get();
            case PairChange.Refused _ -> {}
        }
        return change;
    }

    FormDialog pause() {
        return WhenAndWhy.dialog(
                "Pause the pair",
                "Pause",
                "Until it goes on, neither school is shown anything of the other. The schools and the coach are told.",
                "Paused from",
                today,
                (day, reason) -> done(pairs.pause(id, page.revision(), day, reason), "Paused. Its people are told."));
    }

    FormDialog resume() {
        return WhenAndWhy.dialog(
                "Let the pair go on",
                "Let it go on",
                "The schools and the coach are told.",
                "Goes on from",
                today,
                (day, reason) ->
                        done(pairs.resume(id, page.revision(), day, reason), "It goes on. Its people are told."));
    }

    FormDialog end() {
        var went = new RadioButtonGroup<String>("How did it go?", HOW_IT_WENT);
        went.setValue(HOW_IT_WENT.getLast());
        went.setHelperText("Counts when pairs are looked for again. The schools do not read it.");
        return WhenAndWhy.dialog(
                "End the pair",
                "End it",
                "Its schools can be in another pair from then on, and the coach no longer sees them. What was done stays on"
                        + " record.",
                "Last day",
                today,
                (day, reason) -> done(
                        pairs.end(id, page.revision(), day, reason, well(went.getValue())),
                        "Ended. Its people are told."),
                went);
    }

    private static Optional<Boolean> well(String said) {
        return said.equals(HOW_IT_WENT.getLast()) ? Optional.empty() : Optional.of(said.equals(HOW_IT_WENT.getFirst()));
    }

    FormDialog changeCoach() {
        var coach = new ComboBox<PairChoices.Coach>(
                "Coach from then on", pairs.choices(id).coaches());
        coach.setItemLabelGenerator(
                one -> one.name() + one.whyNot().map(_ -> ", not possible").orElse(""));
        coach.setRequiredIndicatorVisible(true);
        var why = new Paragraph();
        why.addClassName("meta");
        coach.addValueChangeListener(chosen -> why.setText(Optional.ofNullable(chosen.getValue())
                .flatMap(PairChoices.Coach::whyNot)
                .orElse("")));
        return WhenAndWhy.dialog(
                "Change the coach",
                "Change the coach",
                "The conflict check is recorded with today’s day. The new coach is asked, and sees the schools once they have"
                        + " accepted; until then the pair goes on.",
                "From",
                today,
                (day, reason) -> Optional.ofNullable(coach.getValue())
                        .map(chosen -> done(
                                pairs.changeCoach(id, page.revision(), chosen.id(), day, reason),
                                "Changed. %s is asked.".formatted(chosen.name())))
                        .orElseGet(() -> new PairChange.Refused(List.of("Choose the coach."))),
                coach,
                why);
    }

    FormDialog changeSchool() {
        var leaves = new ComboBox<PairSchool>(
                "School that leaves the pair", page.line().schools());
        leaves.setItemLabelGenerator(PairSchool::name);
        leaves.setRequiredIndicatorVisible(true);
        var comes = new ComboBox<PairSchool>(
                "School that comes in its place",
                pairs.choices(id).schools().stream()
                        .map(PairChoices.School::school)
                        .toList());
        comes.setItemLabelGenerator(PairSchool::name);
        comes.setRequiredIndicatorVisible(true);
        comes.setHelperText("Schools that take part and are in no pair.");
        return WhenAndWhy.dialog(
                "Change a school",
                "Change the school",
                "It is another pair then: both schools and the coach are asked anew.",
                "From",
                today,
                (day, reason) -> leaves.getValue() == null || comes.getValue() == null
                        ? new PairChange.Refused(List.of("Choose both schools."))
                        : done(
                                pairs.changeSchool(
                                        id,
                                        page.revision(),
                                        leaves.getValue().id(),
                                        comes.getValue().id(),
                                        day,
                                        reason),
                                "Changed. All are asked anew."),
                leaves,
                comes);
    }

    FormDialog recordCheck() {
        return WhenAndWhy.dialog(
                "Record a conflict check",
                "Record it",
                "A check of the coach and the schools that was made elsewhere, on an earlier day: that there is no conflict of"
                        + " interest.",
                "Checked on",
                today,
                (day, reason) -> done(pairs.recordCheck(id, page.revision(), day, reason), "Recorded."));
    }

    FormDialog changeReasons() {
        var words = new TextArea("What the schools and the coach read");
        words.setValue(page.sharedReasons());
        words.setMaxLength(Confirming.LONGEST_REASONS);
        words.addClassName("shared-reasons");
        words.setHelperText("Write nothing that tells what either school needs, or where it stands.");
        var refusals = new Div();
        var form = new Div(refusals, words);
        form.addClassNames("stack", "invite-form");
        return new FormDialog("Change the reasons", "Change them", form, () -> {
            refusals.removeAll();
            return switch (done(pairs.changeReasons(id, page.revision(), words.getValue()), "Changed.")) {
                case PairChange.Done _ -> true;
                case PairChange.SomebodyElse _ -> {
                    refusals.add(PairWords.asking("Look at it once more:", List.of(PairWords.SOMEBODY_ELSE)));
                    yield false;
                }
                case PairChange.Refused(var sentences) -> {
                    refusals.add(PairWords.asking("This cannot be done:", sentences));
                    yield false;
                }
            };
        });
    }

    FormDialog recordLate(PairPage.PartyAnswer answer) {
        var said =
                new RadioButtonGroup<String>("What %s said".formatted(answer.name()), List.of("Accepted", "Declined"));
        said.setValue("Accepted");
        return WhenAndWhy.dialog(
                "Record an answer",
                "Record it",
                "For an answer that was given elsewhere, by telephone or on paper.",
                "Said on",
                today,
                (day, reason) -> switch (answers.recordLate(
                        id, answer.party(), said.getValue().equals("Accepted"), day, reason)) {
                    case Answered.Taken _ -> done(new PairChange.Done(), "Recorded.");
                    case Answered.Changed(var sentence) -> new PairChange.Refused(List.of(sentence));
                    case Answered.NotOpen(var sentence) -> new PairChange.Refused(List.of(sentence));
                },
                said);
    }
}
