package uk.alongside.schools;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a name as they are looked up: without capitals, accents, apostrophes and full stops, apart at hyphens, with
 * "st" for Saint and "and" for &amp;, so that people find a school however they write it.
 */
public final class SearchWords {

    private static final int LONGEST = 40;
    private static final Map<Character, String> LETTERS =
            Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ı', "i");

    private SearchWords() {}

    /** The words in their order, each once. */
    public static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        for (var word : plain(text).split(" ")) {
            if (!word.isEmpty()) {
                words.add(alike(word.length() <= LONGEST ? word : word.substring(0, LONGEST)));
            }
        }
        return words;
    }

    /** The same as a list that keeps how they were typed last: the last one may still be growing. */
    static List<String> typed(String text) {
        return new ArrayList<>(of(text));
    }

    private static String alike(String word) {
        return switch (word) {
            case "saint" -> "st";
            case "saints" -> "sts";
            default -> word;
        };
    }

    private static String plain(String text) {
        var apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                plain.append(letter);
            } else if (letter == '&' || letter == '+') {
                plain.append(" and ");
            } else if (LETTERS.containsKey(letter)) {
                plain.append(LETTERS.get(letter));
            } else if (!isSilent(letter)) {
                plain.append(' ');
            }
        }
        return plain.toString();
    }

    /** Apostrophes in all their shapes, accents that stand apart now, letters that a file has damaged. */
    private static boolean isSilent(char letter) {
        return letter == '\''
                || letter == '’'
                || letter == '‘'
                || letter == '`'
                || letter == '´'
                || letter == 'ʼ'
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
