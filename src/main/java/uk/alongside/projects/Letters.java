package uk.alongside.projects;

import java.util.Comparator;

/**
 * The letters that stand for a project's schools: A to Z without I, which reads like a 1; then AA, AB and so on.
 *
 * <p>Sorted by length first, so that Z comes before AA.
 */
public final class Letters {

    /** The order in which schools are always shown: never by result. */
    public static final Comparator<String> ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final String ALPHABET = "ABCDEFGHJKLMNOPQRSTUVWXYZ";
    private static final int LONGEST = 3;

    private Letters() {}

    /** The letters of the school that stands at this place; the first place is 0. */
    public static String at(int place) {
        var letters = new StringBuilder();
        for (int rest = place; rest >= 0; rest = rest / ALPHABET.length() - 1) {
            letters.append(ALPHABET.charAt(rest % ALPHABET.length()));
        }
        return letters.reverse().toString();
    }

    /** Whether a school may be called so. */
    public static boolean isLetter(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }
}
