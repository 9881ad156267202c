package uk.alongside.indicators.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import uk.alongside.indicators.rules.ValueForMoney.Inputs;
import uk.alongside.indicators.rules.ValueForMoney.Kind;
import uk.alongside.indicators.rules.ValueForMoney.Result;
import uk.alongside.kernel.Money;

/** A division of the grant: whether it can be made, what comes of it, and what was published under its name. */
record Quotient(Kind kind, Inputs inputs) {

    /** How every quotient is rounded to a penny. */
    private static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    Result result() {
        return refusal()
                .<Result>map(why -> new Result.Refused("Not worked out: " + why + "."))
                .orElseGet(() -> new Result.Amount(rounded(ROUNDING)));
    }

    /** Why there is no amount: an input is missing, or nothing can be divided by it. */
    private Optional<String> refusal() {
        if (inputs.money().isEmpty()) {
            return Optional.of("neither the planned grant nor what was spent has been entered");
        }
        if (inputs.money().get().amount().pounds().signum() <= 0) {
            return Optional.of(
                    "the grant stands at " + inputs.money().get().amount().inBrief());
        }
        if (kind != Kind.PER_PRACTICE_CHANGE && inputs.schools() == 0) {
            return Optional.of("no school takes part yet");
        }
        return switch (kind) {
            case PER_PRACTICE_CHANGE, SOURCE_FORMULA -> refusalForChanges();
            case PER_SCHOOL_DAY -> refusalForDays();
            case PER_SCHOOL -> Optional.empty();
        };
    }

    private Optional<String> refusalForChanges() {
        if (inputs.practiceChanges().isEmpty()) {
            return Optional.of("the number of practice changes has not been entered");
        }
        return inputs.practiceChanges().getAsInt() == 0
                ? Optional.of("no practice change has been counted, and nothing can be divided by nought")
                : Optional.empty();
    }

    private Optional<String> refusalForDays() {
        var days = inputs.daysPerSchool();
        if (days.isEmpty()) {
            return Optional.of("the number of days has not been entered");
        }
        return days.get().signum() == 0
                ? Optional.of("the days add up to nought, and nothing can be divided by nought")
                : Optional.empty();
    }

    /** "£187,909 ÷ 179 = £1,049.77"; empty where there is no amount. */
    String working() {
        return result() instanceof Result.Amount(var amount)
                ? "%s ÷ %s = %s".formatted(inputs.money().orElseThrow().amount().inBrief(), divisorInWords(), amount)
                : "";
    }

    private String divisorInWords() {
        return switch (kind) {
            case PER_PRACTICE_CHANGE ->
                Integer.toString(inputs.practiceChanges().orElse(0));
            case PER_SCHOOL -> Integer.toString(inputs.schools());
            case PER_SCHOOL_DAY ->
                "(%d × %s)"
                        .formatted(
                                inputs.schools(),
                                ValueForMoney.plain(inputs.daysPerSchool().orElse(BigDecimal.ZERO)));
            case SOURCE_FORMULA ->
                "(%d × %d)".formatted(inputs.schools(), inputs.practiceChanges().orElse(0));
        };
    }

    /** "half up, to a penny", or "exact"; empty where there is no amount. */
    String rounding() {
        if (!(result() instanceof Result.Amount(var amount))) {
            return "";
        }
        var exact = amount.pounds().multiply(divisor());
        return exact.compareTo(inputs.money().orElseThrow().amount().pounds()) == 0 ? "exact" : "half up, to a penny";
    }

    /** What was published for this figure, or under its name, and how it came about where that can be seen. */
    Optional<String> published() {
        if (!(result() instanceof Result.Amount(var amount))) {
            return Optional.empty();
        }
        var printed = Optional.ofNullable(inputs.published().get(kind));
        if (kind == Kind.PER_SCHOOL_DAY && printed.isEmpty()) {
            return Optional.ofNullable(inputs.published().get(Kind.PER_SCHOOL))
                    .filter(this::comesTo)
                    .map(perSchool -> "£%s was published for it, as a cost “per school”%s."
                            .formatted(pounds(perSchool), cutOff(perSchool)));
        }
        return printed.filter(value -> value.compareTo(amount.pounds()) != 0)
                .map(value -> isLabelledPerSchool(value)
                        ? "£%s was published “per school”; that figure is per school and day.".formatted(pounds(value))
                        : "£%s was published%s.".formatted(pounds(value), cutOff(value)));
    }

    private boolean isLabelledPerSchool(BigDecimal value) {
        return kind == Kind.PER_SCHOOL
                && inputs.daysPerSchool().filter(days -> days.signum() > 0).isPresent()
                && new Quotient(Kind.PER_SCHOOL_DAY, inputs).comesTo(value);
    }

    private boolean comesTo(BigDecimal value) {
        return value.compareTo(rounded(RoundingMode.DOWN).pounds()) == 0
                || value.compareTo(rounded(ROUNDING).pounds()) == 0;
    }

    private String cutOff(BigDecimal value) {
        var cut = rounded(RoundingMode.DOWN).pounds();
        return value.compareTo(cut) == 0 && cut.compareTo(rounded(ROUNDING).pounds()) != 0
                ? ", cut off rather than rounded"
                : "";
    }

    private Money rounded(RoundingMode rounding) {
        return new Money(inputs.money().orElseThrow().amount().pounds().divide(divisor(), 2, rounding));
    }

    private BigDecimal divisor() {
        var schools = BigDecimal.valueOf(inputs.schools());
        var changes = BigDecimal.valueOf(inputs.practiceChanges().orElse(0));
        var days = inputs.daysPerSchool().orElse(BigDecimal.ZERO);
        return switch (kind) {
            case PER_PRACTICE_CHANGE -> changes;
            case PER_SCHOOL -> schools;
            case PER_SCHOOL_DAY -> schools.multiply(days);
            case SOURCE_FORMULA -> schools.multiply(changes);
        };
    }

    private static String pounds(BigDecimal value) {
        return new Money(value.setScale(2, ROUNDING)).toString().substring(1);
    }
}
