package uk.alongside.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name or words that were disclosed by mistake, and how they are found: whatever their capitals, spaces and apostrophes,
 * and as whole words unless words inside longer ones are wanted too.
 */
public final class SoughtWords {

    /** What stands where the words stood. */
    public static final String REMOVED = "[removed]";

    /** The same where there is no room for it. */
    private static final String REMOVED_IN_SHORT = "…";

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int AROUND = 40;
    private static final String SIGN_OF_A_WORD = "[\\p{L}\\p{M}\\p{N}]";

    private final Pattern pattern;
    private final String firstWord;

    public SoughtWords(String words, boolean insideLongerWords) {
        var plain = plain(words).strip();
        if (plain.codePointCount(0, plain.length()) < SHORTEST
                || plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new RuleBroken("Type the name or the words to remove: two letters or more.", "words");
        }
        if (plain.length() > LONGEST) {
            throw new RuleBroken(
                    "Type at most 200 characters. The first words of a longer passage will find it; remove it in parts.",
                    "words");
        }
        var parts = plain.split("[\\s\\p{Z}]+");
        firstWord = parts[0];
        var found = Arrays.stream(parts).map(SoughtWords::literally).collect(Collectors.joining("[\\s\\p{Z}]+"));
        var whole = "(?<!" + SIGN_OF_A_WORD + ")" + found + "(?!" + SIGN_OF_A_WORD + ")";
        pattern = Pattern.compile(insideLongerWords ? found : whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String literally(String part) {
        return Pattern.quote(part.replaceAll("[’‘ʼ]", "'")).replace("'", "\\E['’‘ʼ]\\Q");
    }

    public boolean isIn(String text) {
        return pattern.matcher(plain(text)).find();
    }

    /** The words with a little of what stands around them; empty where they do not stand. */
    public String excerpt(String text) {
        var plain = plain(text);
        var found = pattern.matcher(plain);
        if (!found.find()) {
            return "";
        }
        var from = Math.max(0, found.start() - AROUND);
        var to = Math.min(plain.length(), found.end() + AROUND);
        return (from > 0 ? "…" : "") + plain.substring(from, to).strip() + (to < plain.length() ? "…" : "");
    }

    /**
     * The text without the words.
     *
     * @param longest how many characters there is room for
     */
    public String removedFrom(String text, long longest) {
        var plain = plain(text);
        var marked = pattern.matcher(plain).replaceAll(Matcher.quoteReplacement(REMOVED));
        return marked.codePointCount(0, marked.length()) <= longest
                ? marked
                : pattern.matcher(plain).replaceAll(REMOVED_IN_SHORT);
    }

    /** A part of the words for {@code like}, with {@code !} as the escape: whatever holds the words is like this. */
    public String roughly() {
        return "%" + firstWord.replaceAll("['’‘ʼ]", "_").replaceAll("([!%])", "!$1") + "%";
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Without the words: what is printed may be kept. */
    @Override
    public String toString() {
        return "SoughtWords";
    }
}
