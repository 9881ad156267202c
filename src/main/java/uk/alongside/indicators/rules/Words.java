package uk.alongside.indicators.rules;

import java.util.List;

/** Numbers and lists as one says them aloud. */
public final class Words {

    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private Words() {}

    /** 1st, 2nd, 3rd, 4th ... 11th, 12th, 13th ... 21st. */
    public static String ordinal(int number) {
        var lastTwo = number % 100;
        if (lastTwo >= 11 && lastTwo <= 13) {
            return number + "th";
        }
        return switch (number % 10) {
            case 1 -> number + "st";
            case 2 -> number + "nd";
            case 3 -> number + "rd";
            default -> number + "th";
        };
    }

    /** Below ten in letters, from ten in figures. */
    public static String count(int number) {
        return number >= 0 && number < SMALL.size() ? SMALL.get(number) : Integer.toString(number);
    }

    /** "one school", "two schools"; the plural is the singular with an s. */
    public static String count(int number, String singular) {
        return count(number) + " " + (number == 1 ? singular : singular + "s");
    }

    /** "J", "J and N", "J, N and O". */
    public static String list(List<String> items) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.getFirst();
            default -> String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
        };
    }

    /** The first letter small, as a clause goes on after a colon. */
    public static String clause(String words) {
        return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** The first letter as a capital, as a sentence begins. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
