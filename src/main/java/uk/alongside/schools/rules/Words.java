package uk.alongside.schools.rules;

import java.math.BigDecimal;
import java.util.List;

/** Figures and lists as this module's pages write them. */
public final class Words {

    private Words() {}

    /** {@code 13.9 %}, the blank of the kind that does not break. */
    public static String percent(BigDecimal percent) {
        return percent.toPlainString() + "\u00a0%";
    }

    /** {@code 3.1 pp above}, {@code 0.8 pp below}, {@code the same as}. */
    public static String points(BigDecimal points, String unit) {
        return switch (points.signum()) {
            case 0 -> "the same as";
            case 1 -> "%s\u00a0%s above".formatted(points.toPlainString(), unit);
            default -> "%s\u00a0%s below".formatted(points.negate().toPlainString(), unit);
        };
    }

    /** A school year by the calendar year in which it begins: {@code 2018/19}. */
    public static String schoolYear(int begins) {
        return "%d/%02d".formatted(begins, (begins + 1) % 100);
    }

    /** "A", "A and B", "A, B and C". */
    public static String list(List<String> items) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.getFirst();
            default -> String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
        };
    }

    /** The first letter as a capital, as a sentence begins. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
