package uk.alongside.pairing.proposals.ui;

import java.util.List;

/** Numbers in sentences: small ones in words, as one says them aloud. */
final class PairCounts {

    private static final List<String> WORDS = List.of(
            "no",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private PairCounts() {}

    /** "ten pairs", "1,204 pairs"; the plural is the singular with an s. */
    static String count(int number, String singular) {
        var word = number < WORDS.size() ? WORDS.get(number) : "%,d".formatted(number);
        return word + " " + singular + (number == 1 ? "" : "s");
    }

    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
