package uk.alongside.indicators.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import uk.alongside.kernel.Money;

/**
 * The grant set beside what was done with it: for each practice change, for each school, for each school and day.
 *
 * <p>Every figure says its formula, its inputs, its unit and its rounding, and on which money it stands: what was spent
 * where that has been entered, otherwise the planned grant. Where an input is missing or zero the figure is refused with
 * the reason. A cost stands beside a count: it does not say that the grant caused the change.
 *
 * <p>Sources: SSIF450692 final evaluation, January 2019. Its own formula, grant ÷ (participants × changes), stands in
 * part 3 below Figure 5. It divides by the participants although the changes already cover all schools, so it is a cost
 * per nothing in particular: kept for the record, never a headline. The grant ÷ (schools × days) stands in part 4 ("a KPI
 * illustration"), printed as "per school"; it is a cost per school and day. The report cuts both off rather than rounding.
 */
public final class ValueForMoney {

    /** The value of an input that is missing. */
    public static final String NOT_ENTERED = "not entered";

    private ValueForMoney() {}

    /** Which money is divided. */
    public enum GrantKind {
        PLANNED("Planned grant"),
        SPENT("Spent");

        private final String label;

        GrantKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the money is divided by. */
    public enum Kind {
        PER_PRACTICE_CHANGE("for each practice change", "practice changes", "pounds for each practice change", true),
        PER_SCHOOL("for each school", "schools", "pounds for each school", true),
        PER_SCHOOL_DAY(
                "for each school and day of development",
                "(schools × days of development)",
                "pounds for each school and day",
                true),
        SOURCE_FORMULA(
                "the source’s own formula: a cost per nothing in particular, kept for the record",
                "(participants × practice changes)",
                "pounds for each participant and practice change",
                false);

        private final String label;
        private final String divisor;
        private final String unit;
        private final boolean headline;

        Kind(String label, String divisor, String unit, boolean headline) {
            this.label = label;
            this.divisor = divisor;
            this.unit = unit;
            this.headline = headline;
        }
    }

    /** Money that was planned or spent. */
    public record Grant(GrantKind kind, Money amount, String source, LocalDate recordedOn) {}

    /** Professional development that each school had: three coaching inputs of 4.5 days together, say. */
    public record DevelopmentDays(String input, int count, BigDecimal daysPerSchool, LocalDate recordedOn) {

        /** With how many there were: "Coaching inputs (3)". */
        private String inWords() {
            return count == 1 ? input : "%s (%d)".formatted(input, count);
        }
    }

    /**
     * Everything the figures are made of. What is not known is empty.
     *
     * @param grants at most one of each kind
     * @param practiceChanges how many were counted
     * @param changesFrom where that count comes from, and since when; may be empty
     * @param schools how many take part on the day
     * @param schoolsEver how many have taken part by then, those that withdrew among them
     * @param days each input of professional development
     * @param daysDoubt what is doubtful about the days, a sentence
     * @param published what was published for a figure
     */
    public record Inputs(
            List<Grant> grants,
            OptionalInt practiceChanges,
            String changesFrom,
            Optional<LocalDate> changesRecordedOn,
            int schools,
            int schoolsEver,
            List<DevelopmentDays> days,
            Optional<String> daysDoubt,
            Map<Kind, BigDecimal> published) {

        Optional<Grant> grant(GrantKind kind) {
            return grants.stream().filter(grant -> grant.kind() == kind).findFirst();
        }

        /** What was spent, where it has been entered; otherwise what was planned. */
        Optional<Grant> money() {
            return grant(GrantKind.SPENT).or(() -> grant(GrantKind.PLANNED));
        }

        Optional<BigDecimal> daysPerSchool() {
            return days.stream().map(DevelopmentDays::daysPerSchool).reduce(BigDecimal::add);
        }
    }

    /**
     * Something a figure is made of.
     *
     * @param value "£187,909", "179", "7 = 4.5 + 0.5 + 0.5 + 0.5 + 1", or "not entered"
     * @param source where it comes from; may be empty
     * @param recordedOn when it was recorded; empty where it was not, or where it is counted from the project itself
     */
    public record Input(String name, String value, String source, Optional<LocalDate> recordedOn) {}

    /**
     * One figure with its working.
     *
     * @param label "for each practice change"
     * @param money "Planned grant" or "Spent"; empty where neither has been entered
     * @param formula in words: "grant ÷ practice changes"
     * @param working in numbers: "£187,909 ÷ 179 = £1,049.77"; empty where the figure is refused
     * @param unit "pounds for each practice change"
     * @param rounding "half up, to a penny", or "exact"; empty where the figure is refused
     * @param remarks whole sentences: what is doubtful about it, and that nothing has been entered as spent
     * @param published a sentence about the published figure, where it differs
     * @param headline false for a figure that is kept for the record only
     */
    public record Figure(
            Kind kind,
            String label,
            Result result,
            String money,
            String formula,
            String working,
            List<Input> inputs,
            String unit,
            String rounding,
            List<String> remarks,
            Optional<String> published,
            boolean headline) {}

    /** An amount, or the reason why there is none. */
    public sealed interface Result {

        record Amount(Money money) implements Result {}

        record Refused(String reason) implements Result {}
    }

    /** Every figure there is, headlines first; those that cannot be had say why. */
    public static List<Figure> figures(Inputs inputs) {
        return List.of(
                figure(Kind.PER_PRACTICE_CHANGE, inputs),
                figure(Kind.PER_SCHOOL, inputs),
                figure(Kind.PER_SCHOOL_DAY, inputs),
                figure(Kind.SOURCE_FORMULA, inputs));
    }

    /** Everything that has been entered and what has not, for those who enter it. */
    public static List<Input> inputs(Inputs inputs) {
        var lines = new ArrayList<Input>();
        for (var kind : GrantKind.values()) {
            lines.add(inputs.grant(kind)
                    .map(grant -> new Input(
                            kind.label(), grant.amount().inBrief(), grant.source(), Optional.of(grant.recordedOn())))
                    .orElse(missing(kind.label())));
        }
        lines.add(schools(inputs));
        lines.add(changes(inputs));
        if (inputs.days().isEmpty()) {
            lines.add(missing("Days of development for each school"));
        }
        inputs.days()
                .forEach(day -> lines.add(new Input(
                        day.inWords(),
                        plain(day.daysPerSchool())
                                + (day.daysPerSchool().compareTo(BigDecimal.ONE) == 0 ? " day" : " days")
                                + " for each school",
                        "",
                        Optional.of(day.recordedOn()))));
        return lines;
    }

    private static Figure figure(Kind kind, Inputs inputs) {
        var quotient = new Quotient(kind, inputs);
        var money = inputs.money();
        return new Figure(
                kind,
                kind.label,
                quotient.result(),
                money.map(grant -> grant.kind().label()).orElse(""),
                "grant ÷ " + kind.divisor,
                quotient.working(),
                used(kind, inputs),
                kind.unit,
                quotient.rounding(),
                remarks(kind, inputs),
                quotient.published(),
                kind.headline);
    }

    private static List<Input> used(Kind kind, Inputs inputs) {
        var used = new ArrayList<Input>();
        used.add(moneyInput(inputs));
        used.addAll(
                switch (kind) {
                    case PER_PRACTICE_CHANGE -> List.of(changes(inputs));
                    case PER_SCHOOL -> List.of(schools(inputs));
                    case PER_SCHOOL_DAY -> List.of(schools(inputs), days(inputs));
                    case SOURCE_FORMULA ->
                        List.of(
                                new Input(
                                        "Participants",
                                        Integer.toString(inputs.schools()),
                                        "one for each school; the practice changes already cover all of them",
                                        Optional.empty()),
                                changes(inputs));
                });
        return List.copyOf(used);
    }

    private static List<String> remarks(Kind kind, Inputs inputs) {
        var remarks = new ArrayList<String>();
        if (inputs.grant(GrantKind.SPENT).isEmpty()
                && inputs.grant(GrantKind.PLANNED).isPresent()) {
            remarks.add("Spend has not been entered.");
        }
        if (kind == Kind.PER_SCHOOL_DAY) {
            inputs.daysDoubt().ifPresent(remarks::add);
        }
        return List.copyOf(remarks);
    }

    private static Input moneyInput(Inputs inputs) {
        return inputs.money()
                .map(grant -> new Input(
                        grant.kind() == GrantKind.SPENT ? "Grant, spent" : "Grant, planned",
                        grant.amount().inBrief(),
                        grant.source(),
                        Optional.of(grant.recordedOn())))
                .orElse(missing("Grant"));
    }

    private static Input schools(Inputs inputs) {
        var all = inputs.schools() == inputs.schoolsEver();
        return new Input(
                "Schools",
                all ? Integer.toString(inputs.schools()) : "%d of %d".formatted(inputs.schools(), inputs.schoolsEver()),
                all ? "taking part in the project" : "taking part on this day",
                Optional.empty());
    }

    private static Input changes(Inputs inputs) {
        return inputs.practiceChanges().isPresent()
                ? new Input(
                        "Practice changes",
                        Integer.toString(inputs.practiceChanges().getAsInt()),
                        inputs.changesFrom(),
                        inputs.changesRecordedOn())
                : missing("Practice changes");
    }

    private static Input days(Inputs inputs) {
        return inputs.daysPerSchool()
                .map(sum -> new Input(
                        "Days of development for each school",
                        inputs.days().size() == 1
                                ? plain(sum)
                                : "%s = %s"
                                        .formatted(
                                                plain(sum),
                                                String.join(
                                                        " + ",
                                                        inputs.days().stream()
                                                                .map(day -> plain(day.daysPerSchool()))
                                                                .toList())),
                        String.join(
                                ", ",
                                inputs.days().stream()
                                        .map(DevelopmentDays::inWords)
                                        .toList()),
                        inputs.days().stream().map(DevelopmentDays::recordedOn).max(LocalDate::compareTo)))
                .orElse(missing("Days of development for each school"));
    }

    private static Input missing(String name) {
        return new Input(name, NOT_ENTERED, "", Optional.empty());
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
