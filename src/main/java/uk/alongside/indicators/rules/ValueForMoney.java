package uk.alongside.indicators.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.alongside.kernel.Money;

/** The grant set beside what was done with it. */
public final class ValueForMoney {

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

    /** What is divided by what. */
    public enum Kind {
        PER_PRACTICE_CHANGE,
        PER_SCHOOL,
        PER_SCHOOL_DAY,
        SOURCE_FORMULA
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
     * @param money "Planned grant" or "Spent"
     * @param formula in words: "grant ÷ practice changes"
     * @param working in numbers: "£187,909 ÷ 179 = £1,049.77"; with "?" where an input is missing
     * @param unit "pounds for each practice change"
     * @param rounding "half up, to a penny", or "exact"
     * @param doubts whole sentences
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
            List<String> doubts,
            Optional<String> published,
            boolean headline) {}

    /** An amount, or the reason why there is none. */
    public sealed interface Result {

        record Amount(Money money) implements Result {}

        record Refused(String reason) implements Result {}
    }
}
