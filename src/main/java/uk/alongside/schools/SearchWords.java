package uk.alongside.schools;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a name as they are looked up: without capitals, accents, apostrophes and full stops, apart at hyphens, with
 * "st" for Saint and "and" for &amp;, so that people find a school however they write it.
 */
public final class SearchWords {

    private static final int LONGEST = 40;
    private static final Map<Character, String> LETTERS =
            Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ı', "i");

    private static final Pattern POSTCODE = Pattern.compile("\\b([a-z]{1,2}[0-9][a-z0-9]?) *([0-9][a-z]{2})\\b");
    private static final Pattern LAESTAB = Pattern.compile("\\b([0-9]{3}) +([0-9]{4})\\b");

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

    /** A postcode as one word, and the district that is its first half. */
    public static Set<String> ofPostcode(String postcode) {
        var whole = POSTCODE.matcher(plain(postcode).strip());
        return whole.matches() ? Set.of(whole.group(1), whole.group(1) + whole.group(2)) : of(postcode);
    }

    /** What somebody typed: a postcode and a LAESTAB are one word each, however they were written. */
    static Set<String> typed(String text) {
        var joined = POSTCODE.matcher(plain(text)).replaceAll("$1$2");
        return of(LAESTAB.matcher(joined).replaceAll("$1$2"));
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
