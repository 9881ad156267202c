package uk.alongside.people;

import java.util.Arrays;
import java.util.List;

/**
 * Which accounts somebody looks for.
 *
 * @param words parts of the name or the e-mail address, in any order; empty for everybody
 */
public record AccountSearch(String words, AccountShow show) {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 200;

    public static final AccountSearch ALL = new AccountSearch("", AccountShow.EVERYBODY);

    public AccountSearch {
        words = words.strip();
        words = words.substring(0, Math.min(words.length(), LONGEST));
    }

    /** For {@code like}: what a word must contain, with the signs that mean something there taken literally. */
    List<String> patterns() {
        return Arrays.stream(words.split("[\\s,;<>()\"]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([!%_])", "!$1") + "%")
                .toList();
    }
}
