package uk.alongside.drafts.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word in a text.
 *
 * @param word without the 's of possession
 * @param before what stands between the word before and this one
 */
record Token(int from, int to, String word, String lower, boolean possessive, String before) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’‘-][\\p{L}\\p{M}]+)*['’]?");
    private static final Pattern POSSESSIVE = Pattern.compile("['’‘][sS]$|(?<=[sS])['’]$");
    private static final Pattern ENDS_HERE = Pattern.compile("[!?:;\\n\\t|•]|\\.\\s|^\\.$");
    private static final Pattern IN_A_ROW = Pattern.compile("\\s?[,/&+]\\s?");
    private static final Pattern ENDS_A_SENTENCE = Pattern.compile("[.!?:;\\n\\t|•“\"]");

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var words = WORD.matcher(text);
        var end = 0;
        while (words.find()) {
            var written = words.group();
            var word = POSSESSIVE.matcher(written).replaceFirst("");
            var possessive = !word.equals(written);
            if (!possessive && (word.endsWith("'") || word.endsWith("’"))) {
                word = word.substring(0, word.length() - 1);
            }
            tokens.add(new Token(
                    words.start(),
                    words.start() + word.length(),
                    word,
                    word.toLowerCase(Locale.ROOT).replaceAll("[’‘]", "'"),
                    possessive,
                    text.substring(end, words.start())));
            end = words.end();
        }
        return tokens;
    }

    boolean isCapital() {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /** Letters alone, all of them capitals: an abbreviation, or initials without dots. */
    boolean isAllCapitals() {
        return word.codePoints().allMatch(Character::isUpperCase);
    }

    /** Whether a capital says nothing here, because every word has one at such a place. */
    boolean startsASentence() {
        return from == before.length() || ENDS_A_SENTENCE.matcher(before).find();
    }

    /** Whether it goes on from the word before without a full stop, a new line or a new cell. */
    boolean goesOn() {
        return from != before.length() && !ENDS_HERE.matcher(before).find();
    }

    boolean followsDirectly() {
        return before.equals(" ") || before.equals("\u00a0") || before.equals("-");
    }

    /** After a comma, a slash, an ampersand: one more in a row. */
    boolean isNextInARow() {
        return IN_A_ROW.matcher(before).matches();
    }
}
